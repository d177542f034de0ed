"""Which department or section of its work a link leads to, and which hints are that department's to keep."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checklist_audit.model.pages import Hint

__all__ = ["Departments"]

_MAX_CHARS = 12
"""A longer name speaks of what a department did."""
_MAX_SECTION = 8
"""平安校园 and 学生事务规章 are sections of a department's work; a longer name is a title."""
_DOES = re.compile("举行|举办|召开|开展|赴|来校|座谈")
_ENDS = re.compile("([处部办院委科室]|工会|基金会|委员会|中心)$")
_BRACKETS = re.compile(r"[（(][^）)]*[）)]")
_STEM = 2
"""财务处, 财务部 and 计划财务处 share their first two characters and 保卫处 has no more of its own."""
_HEAD_OFFICE = re.compile("^(学校|学院|[校院])(办公室|办)$")
_CALLED_HEAD_OFFICE = ("党政", "党委", "发展")

_ALSO = {
    "人事": ("人力资源", "师资", "人才"),
    "党委": ("巡视", "巡察", "纪检", "监察", "纪委"),
    "保卫": ("安全", "平安", "应急"),
    "党政": ("规章", "制度"),
    "国有": ("资产", "国资"),
    "国际": ("外事", "对外", "合作", "交流"),
    "基建": ("工程",),
    "学术": ("科研", "科技", "科学"),
    "学生": ("学工", "资助", "奖助"),
    "工会": ("民主", "教代会", "双代会", "教工", "教职工"),
    "招生": ("报考", "录取", "就业", "高考"),
    "教务": ("教学", "本科生院", "专业", "课程", "质量"),
    "科研": ("科技", "科学", "学术", "学风"),
    "研究": ("研招", "学位", "硕士", "博士", "学科"),
    "宣传": ("概况", "概览", "走进", "总览"),
    "组织": ("干部", "领导", "机构", "概况", "概览", "走进", "总览"),
    "纪委": ("纪检", "监察", "监督"),
    "财务": ("计财", "财经", "收费", "预决算"),
    "采购": ("招标",),
}
"""Other words by which colleges call the department of such a stem, and those of the sections that it fills.

学校概况 holds the leaders and the departments; where there is no planning department, the head office plans.
"""
_TOO_WIDE = "教育"
"""Half the names on a college's site hold it."""


class Departments:
    """The owners of all hints by the stem of their names."""

    def __init__(self, hints: Sequence[Hint]) -> None:
        self._kept: dict[str, list[str]] = defaultdict(list)
        for hint in hints:
            for stem in (stem for owner in hint.owners for stem in _stems(owner)):
                self._kept[stem].append(hint.key)

    def keep(self, words: str) -> tuple[str, ...]:
        """Keys of the hints that a department or section of this name keeps; none where the words name neither."""
        if len(words) > (_MAX_CHARS if _ENDS.search(words) else _MAX_SECTION) or _DOES.search(words):
            return ()
        if _HEAD_OFFICE.search(words):
            return tuple(key for stem in _CALLED_HEAD_OFFICE for key in self._kept.get(stem, ()))
        return tuple(dict.fromkeys(key for stem, keys in self._kept.items() if stem in words for key in keys))


def _stems(owner: str) -> Iterator[str]:
    """Of every department that an owner's words name."""
    for name in _BRACKETS.sub("", owner).split("、"):
        if len(name) >= _STEM:
            if name[:_STEM] != _TOO_WIDE:
                yield name[:_STEM]
            yield from _ALSO.get(name[:_STEM], ())
