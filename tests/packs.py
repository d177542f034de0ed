"""Rule packs in a few lines: what a test does not speak of is filled in."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checklist_audit.loading import load_ruleset
from checklist_audit.model.rules import Element, Item, Ruleset, RulesetHead

__all__ = ["HEAD", "ITEM", "element", "item", "moe", "ruleset", "write_pack"]

HEAD = """\
format: 1
id: tiny
title: 小清单
source: {authority: 示例部, document: 示例〔2014〕1号, date: 2014-07-25}
categories:
  - {id: "1", title: 学生, folder: 01-students, items: 1}
distinct:
  - [预算, 决算]
traits:
  has_graduate: 招收研究生
  has_enterprises: 有校办企业
school_types:
  - {id: college, title: 本科}
vetoes:
  - {id: news, because: 新闻报道不是公开的文件}
"""
ITEM = """\
number: 1
text: 学生申诉办法
owner: 学生处
sources: ["legal: 示例规定"]
elements:
  - id: 1a
    name: 学生申诉办法
    freshness: {kind: standing}
    match:
      any:
        - {signal: title, has: [学生, 申诉, 办法|规定]}
      none:
        - {signal: title, has: [教职工], because: 对象不是学生}
    examples:
      - {expect: current, as_of: 2024-11-05, page: {title: 示例大学学生申诉办法, date: 2024-01-01}}
      - {expect: missing, because: 对象不同, as_of: 2024-11-05, page: {title: 教职工与学生申诉办法, date: 2024-01-01}}
"""


@cache
def moe() -> Ruleset:
    """The shipped pack, read once a test session."""
    return load_ruleset("moe-2014")


def write_pack(
    folder: Path, *, head: str = HEAD, item: str = ITEM, more: dict[str, str] | None = None
) -> Path:
    """A pack of one item in a folder.

    Args:
        more: further files by their path inside the pack.
    """
    files = {"ruleset.yaml": head, "01-students/01-appeals.yaml": item, **(more or {})}
    for name, text in files.items():
        path = folder / "tiny" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "tiny"


def element(identity: str = "1a", **fields: object) -> Element:
    """An element with a rule that hardly ever fires, unless `match` or another field is given."""
    given = {
        "id": identity,
        "name": f"要素{identity}",
        "freshness": {"kind": "standing"},
        "match": {"any": [{"signal": "title", "has": ["从不出现的字"]}]},
    }
    return Element.model_validate({**given, **fields})


def item(*elements: Element, number: int = 1, **fields: object) -> Item:
    """An item that holds some elements."""
    given = {"number": number, "text": f"事项{number}", "owner": "办公室", "sources": ["legal: 示例规定"]}
    return Item.model_validate({**given, "elements": elements or (element(f"{number}a"),), **fields})


def ruleset(*items: Item, **head: object) -> Ruleset:
    """A ruleset of some items, with the head of `moe-2014` where `head` says nothing else."""
    counted = {"categories": [{"id": "1", "title": "全部", "folder": "01", "items": len(items)}]}
    whole = RulesetHead.model_validate({**moe().head.model_dump(), **counted, **head})
    return Ruleset(head=whole, items=items, digest="test")
