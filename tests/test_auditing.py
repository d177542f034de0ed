"""One report from what was read: findings that need the whole case, and those that the profile sets aside."""

from __future__ import annotations

from tests.small_site import HOME, audited, page

HOME_PAGE = page("", "首页")
SLOW = page(
    "1.htm", "示例大学印章管理办法", "2024-10-20", text="第一条 为规范管理。\n示例大学办公室\n2024年9月2日"
)


def suppression(**fields: object) -> dict[str, object]:
    given = {"kind": "late", "url": f"{HOME}/1.htm", "because": "网站搬迁", "by": "办公室"}
    return {**given, "on": "2024-11-01", "until": "2025-10-31", **fields}


def kinds(findings) -> list[str]:
    return [finding.kind for finding in findings if finding.url == f"{HOME}/1.htm"]


def test_a_page_that_shows_both_days_is_timed():
    assert ["late"] == kinds(audited(HOME_PAGE, SLOW).findings)


def test_lateness_changes_no_status():
    assert "current" == audited(HOME_PAGE, SLOW)["2a"].status.value


def test_a_suppressed_finding_counts_no_more():
    assert [] == kinds(audited(HOME_PAGE, SLOW, suppressions=[suppression()]).findings)


def test_a_suppressed_finding_stays_in_the_report():
    assert ["late"] == kinds(audited(HOME_PAGE, SLOW, suppressions=[suppression()]).data.suppressed)


def test_a_suppression_that_has_run_out_never_counts():
    assert ["late"] == kinds(
        audited(HOME_PAGE, SLOW, suppressions=[suppression(until="2024-11-14")]).findings
    )


def test_a_suppression_that_has_run_out_is_said_at_the_start():
    report = audited(HOME_PAGE, SLOW, suppressions=[suppression(until="2024-11-14")])

    assert any("已于2024-11-14到期，未采用" in notice for notice in report.data.notices)
