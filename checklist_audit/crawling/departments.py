"""Which department a link leads to, and which hints are that department's to keep."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checklist_audit.model.pages import Hint

__all__ = ["Departments"]

_MAX_CHARS = 12
"""A longer name speaks of what a department did."""
_ENDS = re.compile("([处部办院委科室]|工会|基金会|委员会|中心)$")
_BRACKETS = re.compile(r"[（(][^）)]*[）)]")
_STEM = 2
"""财务处, 财务部 and 计划财务处 share their first two characters and 保卫处 has no more of its own."""
_HEAD_OFFICE = re.compile("^(学校|学院|[校院])(办公室|办)$")
_CALLED_HEAD_OFFICE = "党政"

_ALSO = {
    "人事": ("人力资源",),
    "国有": ("资产", "国资"),
    "国际": ("外事", "对外"),
    "学生": ("学工",),
    "科研": ("科技", "科学"),
    "纪委": ("纪检", "监察"),
    "财务": ("计财",),
    "采购": ("招标",),
}
"""Other words by which colleges call the department of such a stem."""


class Departments:
    """The owners of all hints by the stem of their names."""

    def __init__(self, hints: Sequence[Hint]) -> None:
        self._kept: dict[str, list[str]] = defaultdict(list)
        for hint in hints:
            for stem in (stem for owner in hint.owners for stem in _stems(owner)):
                self._kept[stem].append(hint.key)

    def keep(self, words: str) -> tuple[str, ...]:
        """Keys of the hints that a department of this name keeps; none where the words name no department."""
        if len(words) > _MAX_CHARS or _ENDS.search(words) is None:
            return ()
        if _HEAD_OFFICE.search(words):
            return tuple(self._kept.get(_CALLED_HEAD_OFFICE, ()))
        return tuple(dict.fromkeys(key for stem, keys in self._kept.items() if stem in words for key in keys))


def _stems(owner: str) -> Iterator[str]:
    """Of every department that an owner's words name."""
    for name in _BRACKETS.sub("", owner).split("、"):
        if len(name) >= _STEM:
            yield name[:_STEM]
            yield from _ALSO.get(name[:_STEM], ())
