"""Which regular expressions pass: what rules need does, whatever looks dangerous and is not does too."""

from __future__ import annotations

import pytest

from checklist_audit.text.patterns import check_regex

HARMLESS = {
    "words": "(预算|决算)公开",
    "three open repeats": "^(?!.*硕士).*学位.*办法$",
    "a repeated word": "(附件)+",
    "a repeated class": r"[\d.、]{1,6}总则",
    "signs that only look like repeats": r"[*+]{2}\*\+",
    "an optional word that holds one": r"(\(.{0,14}\)?)?$",
    "a lazy repeat": "第.*?章",
    "a look behind": "(?<!拨款)(收入|支出)决算",
}


@pytest.mark.parametrize("pattern", HARMLESS.values(), ids=HARMLESS)
def test_a_harmless_pattern_passes(pattern):
    assert check_regex(pattern) is None
