"""Findings that the profile sets aside: until a day, with a reason, and never without a word."""

from __future__ import annotations

import pytest

from checklist_audit.judging.suppressions import sift
from checklist_audit.model.site import Suppression
from checklist_audit.model.verdicts import Finding, Severity
from tests.judging.exhibits import day

PAGE = "https://www.example.edu.cn/1.htm"
AS_OF = day("2024-11-15")
LATE = Finding(kind="late", severity=Severity.LOW, url=PAGE, item=6, element="6a", detail="晚了 20 天")
DEAD = Finding(kind="dead_link", severity=Severity.LOW, url=PAGE, detail="打不开")


def suppression(**fields: object) -> Suppression:
    given = {"url": PAGE, "because": "网站搬迁", "by": "办公室", "on": "2024-11-01", "until": "2025-10-31"}
    return Suppression.model_validate({**given, **fields})


def sifted(*suppressions: Suppression, **options):
    return sift((LATE, DEAD), suppressions, AS_OF, **options)


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({"kind": "late"}, [DEAD]),
        ({"kind": "dead_link"}, [LATE]),
        ({"element": "6a"}, [DEAD]),
        ({"element": "6"}, [DEAD]),
        ({"kind": "late", "element": "6a"}, [DEAD]),
        ({"kind": "late", "element": "7a"}, [LATE, DEAD]),
        ({"kind": "dead_link", "element": "6a"}, [LATE, DEAD]),
        ({"kind": "late", "url": "https://www.example.edu.cn/2.htm"}, [LATE, DEAD]),
    ],
)
def test_everything_that_a_suppression_names_must_fit(fields, kept):
    assert tuple(kept) == sifted(suppression(**fields)).findings


def test_a_finding_that_is_set_aside_says_who_why_and_until_when():
    aside = sifted(suppression(kind="late")).suppressed[0]

    assert ("晚了 20 天", "办公室", "网站搬迁", day("2025-10-31")) == (
        aside.detail, aside.by, aside.because, aside.until,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("on", "until", "count"),
    [
        ("2024-11-01", "2024-11-14", 0),
        ("2024-11-01", "2024-11-15", 1),
        ("2024-11-15", "2024-12-01", 1),
        ("2024-11-16", "2024-12-01", 0),
    ],
)
def test_a_suppression_holds_on_its_days_only(on, until, count):
    assert count == len(sifted(suppression(kind="late", on=on, until=until)).suppressed)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"kind": "late", "until": "2024-11-14"}, "不再提示“late”（https://www.example.edu.cn/1.htm）的登记已于2024-11-14到期，未采用"),
        ({"kind": "late", "on": "2024-11-16"}, "不再提示“late”（https://www.example.edu.cn/1.htm）的登记出具于核查基准日之后，未采用"),
        ({"kind": "tls"}, "学校档案里不再提示的“tls”（https://www.example.edu.cn/1.htm）这次没有发现；已经改好的可以删去"),
        ({"kind": "late"}, "按学校档案的登记，有 1 个问题不再提示，理由见“不再提示的问题”"),
    ],
    ids=["expired", "not_yet", "idle", "holding"],
)  # fmt: skip
def test_every_suppression_is_said_aloud(fields, told):
    assert (told,) == sifted(suppression(**fields)).notices


def test_nothing_is_said_without_suppressions():
    assert () == sifted().notices


def test_an_address_that_leads_elsewhere_may_be_named():
    old = "https://www.example.edu.cn/old.htm"

    assert (DEAD,) == sifted(suppression(kind="late", url=old), end_of={old: PAGE}.__getitem__).findings


def test_a_suppression_of_everything_on_a_page_is_refused():
    with pytest.raises(ValueError, match="至少一个"):
        suppression()
