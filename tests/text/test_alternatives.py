"""Alternatives in brackets."""

from __future__ import annotations

import pytest

from checklist_audit.text.alternatives import spelled_out


@pytest.mark.parametrize(
    ("sentence", "spelled"),
    [
        ("无校办企业", ("无校办企业",)),
        ("(无|没有)校办企业", ("无校办企业", "没有校办企业")),
        ("未(开展|举办)(任何|)合作", ("未开展任何合作", "未开展合作", "未举办任何合作", "未举办合作")),
        ("本校(含独立学院)无", ("本校(含独立学院)无",)),
        ("(无|无)此项", ("无此项",)),
    ],
    ids=["none", "one", "two, one of them empty", "brackets without a bar", "twice the same"],
)
def test_a_sentence_is_spelled_out_in_all_its_alternatives(sentence, spelled):
    assert spelled == spelled_out(sentence)
