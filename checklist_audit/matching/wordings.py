"""Which elements a row of a catalogue names when the college words it in its own way."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from checklist_audit.matching.likeness import PhraseIndex
from checklist_audit.model.rules import Ruleset
from checklist_audit.text.normalising import fold

_SEPARATORS = re.compile(r"[、,;/|·:()《》和与及暨]+")
_NUMBERED = re.compile(r"^(?:\(?\d{1,2}[.、)]+|\(?[一二三四五六七八九十]{1,3}[、.)])")
_YEARS = re.compile(r"(?:20\d\d|近[一二三四五\d])(?:年?-(?:20)?\d\d)?(?:学年度?|年度?|届)?")
_OWN = re.compile(r"^(?:我校|本校|我院|本院|学院)(?!领导)|^学?院(?=领导)")
_BEFORE = re.compile(r"^(?:高校|我校|本校|学校|校级|有关|相关|历年|本年度|年度)+")
_BEHIND = re.compile(r"(?:等|的?情况|信息|公示|公告|公开|一览表?|列表|专栏|栏目|专题|工作|说明|介绍|简历)+$")
_INSIDE = re.compile(r"管理|年度|有关|相关")
_RULES = re.compile(r"(?:实施)?(?:办法|规定|细则|条例|规程)$")
_FILLING = re.compile(
    r"管理|年度|有关|相关|情况|信息|公开|公示|制度|办法|规定|细则|工作|学校|我校|本校|各类|各项|"
    r"全日制|普通|本科生?|研究生|学生|分省|分专业|各省|各专业|[的等校类及]"
)
_MIN_NAME = 2
_WHOLE_NAME = 6
"""A shorter name of an element can be a fragment of its item's words (审核办法) that means nothing by itself."""
_MIN_CATEGORY = 3
"""基本 and 其他 head any college's own groups as well."""
_MIN_COVERED = 4
"""A shorter name inside other words is there by chance."""
_MIN_BEGINNING = 3
_MIN_BARE = 5
"""A name that is shorter without its 学校 in front is a kind of writing (章程)."""
_MIN_PART = 4
_FLOOR = 88
_SAME_LENGTH = 2
"""Letters by which a name in other spelling may be longer or shorter."""
_AT_HOME_IN = 2
"""A name that more items share stands for a field (研究生招生), not for what a row promises."""
_ADMISSION = re.compile(r"招生|录取|考生")
_GRADUATE = re.compile(r"研究生|研招|硕士|博士|硕博|复试")


class Wordings:
    """The names of a ruleset's elements, and what is left of them in looser words.

    A row that can mean more than one thing means nothing: a word that another item uses too is no name.
    """

    def __init__(self, ruleset: Ruleset) -> None:
        self._texts = {item.number: _closed(item.text) for item in ruleset.items}
        self._item_of = {element.id: item.number for item in ruleset.items for element in item.elements}
        self._order = {element: place for place, element in enumerate(self._item_of)}
        self._distinct = tuple(frozenset(fold(word) for word in group) for group in ruleset.head.distinct)
        self._category_of = {
            item.number: core(ruleset.category_of(item.number).title) for item in ruleset.items
        }
        self._spoken = _spoken(ruleset)
        self._names = dict(self._unmistakable(ruleset))
        long = sorted(name for name in self._names if len(name) >= _WHOLE_NAME)
        self._long = tuple(long)
        whole = (name for name in self._names if len(name) >= _MIN_COVERED)
        self._longest_first = tuple(sorted(whole, key=lambda name: (-len(name), name)))
        self._index = PhraseIndex(long, [tuple(group) for group in self._distinct])
        self.named = lru_cache(maxsize=16_384)(self._named)

    def _unmistakable(self, ruleset: Ruleset) -> Iterator[tuple[str, frozenset[str]]]:
        """Every name that stands for at most two items and that no other item's words hold."""
        official, listed = _names_of(ruleset)
        for name in official.keys() | listed.keys():
            elements = official.get(name) or listed[name]
            items = {self._item_of[element] for element in elements}
            if len(items) <= _AT_HOME_IN and not self._is_of_others(name, items):
                yield name, frozenset(elements)

    def _is_of_others(self, name: str, items: set[int]) -> bool:
        """Whether another item's words hold a name, or another item's names end in what is only left of one."""
        others = [number for number in self._texts.keys() - items if not self._is_told_apart(number, items)]
        is_left = not any(name in self._spoken[number] for number in items)
        return any(
            name in self._texts[number]
            or (is_left and any(spoken.endswith(name) for spoken in self._spoken[number]))
            for number in others
        )

    def _is_told_apart(self, number: int, items: set[int]) -> bool:
        """Whether the words around a name always tell an item from others: both of admission, one of graduates."""
        texts = [self._texts[number], *(self._texts[item] for item in items)]
        kinds = [bool(_GRADUATE.search(text)) for text in texts]
        return all(map(_ADMISSION.search, texts)) and kinds[0] not in kinds[1:]

    def _named(self, words: str, under: str = "") -> tuple[str, ...]:
        """Ids of the elements that a row names sufficiently, in the order of the checklist.

        Args:
            words: the row's cell as shown.
            under: the headings that it stands under.
        """
        whole, heading = fold(words), fold(under)
        if core(whole) in self._category_of.values():
            return ()
        terms = [term for term in _SEPARATORS.split(whole) if len(term) >= _MIN_NAME]
        found = self._fitting(self._plainly(whole, heading), whole, heading)
        if not found:
            parts = [(self._plainly(term, heading) or self._loosely(term), term) for term in terms]
            found = {element for named, term in parts for element in self._fitting(named, term, heading)}
        if not found and len(terms) > 1:
            found = self._fitting(self._covering(whole), whole, heading)
        return tuple(sorted(found, key=self._order.__getitem__))

    def _plainly(self, term: str, heading: str) -> dict[str, str]:
        """Element → the name that a term is, alone or behind its heading."""
        with_heading = [f"{core(heading)}{term}"] if heading else []
        return self._exactly(*with_heading, term) or self._nearly(term)

    def _loosely(self, term: str) -> dict[str, str]:
        return self._covering(term) or self._begun(term)

    def _fitting(self, named: Mapping[str, str], said: str, heading: str) -> set[str]:
        return {
            element
            for element, name in named.items()
            if self._fits(element, name, f"{heading}{said}") and self._is_in(element, heading)
        }

    def _exactly(self, *terms: str) -> dict[str, str]:
        """Element → the name that a term is, for the first that is one."""
        for term in terms:
            for way in (_closed(term), core(term)):
                if way in self._names:
                    return dict.fromkeys(self._names[way], way)
        return {}

    def _nearly(self, term: str) -> dict[str, str]:
        """A long name with a letter or two more, less or other: 方法 for 办法."""
        alike = self._index.alike(term)
        near = [
            (strength, self._long[place])
            for place, strength in alike.items()
            if strength >= _FLOOR and abs(len(self._long[place]) - len(term)) <= _SAME_LENGTH
        ]
        name = max(near, default=(0, ""))[1]
        return dict.fromkeys(self._names[name], name) if name else {}

    def _covering(self, term: str) -> dict[str, str]:
        """A name with nothing beside it but its item's own words and words that say nothing: 所属企业资产负债."""
        for name in (name for name in self._longest_first if name in term):
            rest = _FILLING.sub("|", _YEARS.sub("|", term).replace(name, "|", 1))
            pieces = [piece for piece in re.split(rf"\||{_SEPARATORS.pattern}", rest) if piece]
            elements = self._names[name]
            texts = {self._texts[self._item_of[element]] for element in elements}
            if all(any(piece in text for text in texts) for piece in pieces):
                return dict.fromkeys(elements, name)
        return {}

    def _begun(self, term: str) -> dict[str, str]:
        """The beginning of names of one item, which no other item speaks of: 学术委员会."""
        if len(term) < _MIN_BEGINNING:
            return {}
        uses = {number for number, names in self._spoken.items() if any(term in name for name in names)}
        if len(uses) != 1:
            return {}
        return {
            element: name
            for name, elements in self._names.items()
            if name.startswith(term)
            for element in elements
            if self._item_of[element] in uses
        }

    def _fits(self, element: str, name: str, said: str) -> bool:
        """Whether nothing around the name speaks of others than the item does: staff, other courses of study."""
        text = self._texts[self._item_of[element]]
        for group in self._distinct:
            wanted = {word for word in group if word in text}
            spoken = {word for word in group if word in said}
            if wanted and not wanted & spoken and any(word not in name for word in spoken):
                return False
        # 招生简章 and 招生计划 are of both kinds of admission; the words around them must say which.
        return not _ADMISSION.search(text) or bool(_GRADUATE.search(text)) == bool(_GRADUATE.search(said))

    def _is_in(self, element: str, under: str) -> bool:
        """Under a heading that is a category of the checklist only what belongs there."""
        heading = core(under)
        is_category = len(heading) >= _MIN_CATEGORY and heading in self._category_of.values()
        return not is_category or self._category_of[self._item_of[element]] == heading


def core(words: str, *, keeps_front: bool = False) -> str:
    """What is left of a name without the words around it that tell nothing: 学校招聘信息公示 is 招聘.

    Args:
        keeps_front: leave 学校, 历年 and the like in front.
    """
    closed = _closed(words)
    bare = _YEARS.sub("", closed)
    bare = _BEHIND.sub("", bare if keeps_front else _BEFORE.sub("", bare))
    bare = _RULES.sub("办法", _INSIDE.sub("", bare).replace("年报", "报告"))
    return bare if len(bare) >= _MIN_NAME else closed


def _closed(words: str) -> str:
    """Folded, without its number in front and without what stands between the words."""
    return _SEPARATORS.sub("", _own(_NUMBERED.sub("", fold(words))))


def _own(words: str) -> str:
    """A college calls itself 学院 where the rules write 学校."""
    return _OWN.sub(lambda found: "学校" if found[0] != "院" else "校", words)


def _names_of(ruleset: Ruleset) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """(official name → elements, name that the rules list → elements), each also by its core."""
    official: dict[str, set[str]] = defaultdict(set)
    listed: dict[str, set[str]] = defaultdict(set)
    for item in ruleset.items:
        _enter(official, item.text, (element.id for element in item.elements))
        if item.substitute:
            _enter(official, item.substitute.name, (element.id for element in item.elements))
        for element in item.elements:
            leads = {fold(lead) for lead in element.match.leads}
            if len(element.name) >= _WHOLE_NAME or fold(element.name) in leads:
                _enter(official, element.name, [element.id])
            parts = [part for part in _SEPARATORS.split(element.name) if part]
            wordy = [part for part in parts if len(part) >= _MIN_PART] if len(parts) > 1 else []
            for name in (*element.match.leads, *wordy):
                _enter(listed, name, [element.id])
    return official, listed


def _enter(names: dict[str, set[str]], name: str, elements: Iterable[str]) -> None:
    ids = tuple(elements)
    closed = _closed(name)
    bare = _BEFORE.sub("", closed)
    # 学校章程 without the school is any 章程.
    for way in {closed, core(bare if len(bare) >= _MIN_BARE else closed, keeps_front=True)}:
        names[way].update(ids)


def _spoken(ruleset: Ruleset) -> Mapping[int, frozenset[str]]:
    """Item → everything that its words and its elements' names say."""
    return {
        item.number: frozenset(
            _closed(words)
            for words in (
                item.text,
                *(name for element in item.elements for name in (element.name, *element.match.leads)),
            )
        )
        for item in ruleset.items
    }
