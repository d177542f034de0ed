"""What the matcher knows of a document besides itself, and what it makes of its title and publisher."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

from checklist_audit.matching.titles import core_title, unit_in_title, writing_type
from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.model.rules import RulesetHead, Where
from checklist_audit.model.verdicts import Lead
from checklist_audit.text.normalising import (
    fold,
    fold_body,
    join_broken_lines,
    without_names,
    without_university,
)

RUNNING: tuple[Where, ...] = (Where.BODY,)
ROWS: tuple[Where, ...] = (Where.TABLE,)
_GENERIC = re.compile(
    r"^(?:附件|附表|附录|下载|点击|查看|正文|详情|更多|全文|链接|文件|扫描件|pdf|doc)*[\d.、:()a-z_\-]*$"
)
_DIGITS = re.compile(r"\d+")
_OPENING = 800
_SUFFIX = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|rtf|zip|rar)$")
_ENCLOSURE = re.compile(r"^附件\d*[:.、]?")
# 2023年度, 2022-2023学年, 2024届: such a page says with its section what it is.
_PERIOD_ONLY = re.compile(
    r"^(?:20\d\d|[〇零一二三四五六七八九]{4})年?(?:[-/.](?:20)?\d\d年?)?(?:学年度?|年度|届|级)?(?:第[一二12]学期)?(?:\([^()]*\))?$"
)


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a document.

    Args:
        names: the college's folded names, longest first; empty when nobody said.
        leads: what catalogues, sections, links and carrying pages say of it.
        companions: the attachments that it carries, as far as they were read.
        companions_unread: an attachment or picture that holds its text could not be read.
    """

    names: tuple[str, ...] = ()
    leads: tuple[Lead, ...] = ()
    companions: tuple[Document, ...] = ()
    companions_unread: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """A document as the rules see it: folded titles, parts, sections, type and publisher."""

    document: Document
    titles: tuple[tuple[str, str], ...]
    """(folded title without names, where), most telling first; where is `title`, `link`, `holder` or `section`."""
    sections: tuple[str, ...]
    links: tuple[str, ...]
    headings: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]
    """(name of the part, folded text)."""
    companion_parts: tuple[tuple[str, str], ...]
    type: str
    publisher: str
    is_text_open: bool
    """Whether nothing can be said about the text: none was given, or it stands in a file that was not read."""
    entries: tuple[str, ...] = field(default=())

    def texts(self) -> Iterator[tuple[tuple[Where, ...], tuple[tuple[str, str], ...]]]:
        """The parts to search, and what for: for running words the broken lines of a file are put together."""
        if self.document.kind is DocumentKind.ATTACHMENT:
            yield RUNNING, tuple((name, join_broken_lines(text)) for name, text in self.parts)
            yield ROWS, self.parts
        else:
            yield RUNNING + ROWS, self.parts

    def beside(self) -> Iterator[tuple[str, str]]:
        """What a condition on the text may also be met by: the attachments, and the title over the text's opening.

        Whoever writes 主讲本科课程的教授占教授总数的比例 above a figure does not write it again below.
        """
        yield from self.companion_parts
        opening = self.parts[0][1][:_OPENING] if self.parts else ""
        # A year in the title is no figure, and a page without any says nothing more than its title.
        names = [_DIGITS.sub("", title) for title, where in self.titles if where in ("title", "link")]
        if names and _DIGITS.search(opening):
            yield "", "\n".join((*names, opening))


@dataclass(frozen=True, slots=True)
class Publishers:
    """What tells the documents of other bodies: all folded."""

    bodies: tuple[str, ...]
    titles: frozenset[str]
    sections: frozenset[str]

    @classmethod
    def of(cls, head: RulesetHead) -> Self:
        """The names that a ruleset gives."""
        return cls(
            bodies=tuple(fold(name) for name in head.foreign_publishers),
            titles=frozenset(fold(name) for name in head.foreign_titles),
            sections=frozenset(fold(name) for name in head.foreign_sections),
        )


def view(document: Document, context: Context, publishers: Publishers) -> View:
    """Fold a document once for all rules."""
    subtitle = _subtitle(document)
    titles = _titles(document, subtitle, context)
    sections = _sections(document, context)
    first = titles[0][0] if titles else ""
    parts = tuple((part.name, fold_body(part.text)) for part in document.text_parts if part.text)
    companion_parts = tuple(
        (part.name, fold_body(part.text))
        for other in context.companions
        for part in other.text_parts
        if part.text
    )
    has_text = bool(parts) and not document.text_elsewhere
    return View(
        document=document,
        titles=titles,
        sections=sections,
        links=_both_ways((lead.words for lead in context.leads if lead.kind == "link"), context),
        headings=tuple(dict.fromkeys(_bare(heading, context) for heading in document.headings)),
        parts=parts,
        companion_parts=companion_parts,
        type=writing_type(_bare(subtitle, context) or first, "、".join(sections)),
        publisher=publisher_of(document, first, sections, publishers, names=context.names),
        is_text_open=(not has_text and not companion_parts) or context.companions_unread,
        entries=tuple(_bare(entry.title, context) for entry in document.entries),
    )


def _bare(words: str, context: Context) -> str:
    return _without_own(words, context.names)


@lru_cache(maxsize=16_384)
def _without_own(words: str, names: tuple[str, ...]) -> str:
    folded = _SUFFIX.sub("", fold(words))
    return without_names(folded, names) if names else without_university(folded)


def _titles(document: Document, subtitle: str, context: Context) -> tuple[tuple[str, str], ...]:
    """The document's own title first; for a file also the words of its link and the title of its page."""
    given = [(document.title, "title"), (subtitle, "title")]
    if document.kind is DocumentKind.ATTACHMENT or not document.title:
        given += [(lead.words, "link") for lead in context.leads if lead.kind == "link"]
        given += [(lead.words, "holder") for lead in context.leads if lead.kind == "holder"]
    if document.kind is not DocumentKind.ATTACHMENT and not document.title:
        given.append((document.html_title, "title"))
    titles: dict[str, str] = {}
    for words, where in given:
        bare = _ENCLOSURE.sub("", _bare(words, context))
        if bare and not _GENERIC.match(bare):
            titles.setdefault(bare, where)
    if all(_PERIOD_ONLY.match(bare) for bare in titles):
        titles = dict.fromkeys(_named_by_section(document, titles, context), "section") | titles
    return tuple(titles.items())


_SUBTITLE = re.compile(r"\s*[—–―]{1,2}\s*(?P<words>[^—–―。！？]{4,60})")


def _subtitle(document: Document) -> str:
    """The second half of a title: below a slogan stands ——在三届四次教职工代表大会上的工作报告."""
    found = _SUBTITLE.fullmatch(document.text[:_OPENING].partition("\n")[0])
    return found["words"] if found and document.title else ""


def _named_by_section(document: Document, periods: Iterable[str], context: Context) -> Iterator[str]:
    """What a page that is called only 2023年度 stands for: the section nearest to it, and that year."""
    sections = [_bare(name, context) for name in document.breadcrumb]
    nearest = [
        name for name in sections if name and not _PERIOD_ONLY.match(name) and not _GENERIC.match(name)
    ]
    for period in periods if nearest else ():
        yield f"{period}{nearest[-1]}"


def _sections(document: Document, context: Context) -> tuple[str, ...]:
    led = (lead.words for lead in context.leads if lead.kind == "section")
    return _both_ways((*document.breadcrumb, *led), context)


def _both_ways(names: Iterable[str], context: Context) -> tuple[str, ...]:
    """Names of sections and links without the college's name and as they stand: rules write 概况 and 学校概况."""
    folded = (way for name in names for way in (_bare(name, context), fold(name)))
    return tuple(dict.fromkeys(name for name in folded if name))


_ISSUED_BY = re.compile(r"令(?:第?\d+号)?$|\(20\d\d\)\d+号$|^第\d+号$|文件$")
_LETTERHEAD = 30
_BY_ORDER = re.compile(r"\((?:[\u4e00-\u9fff]{2,8}[部委院局]|国家?主席)令(?:第?\d+号)?[^)]*\)")
_FORWARDED = re.compile(r"^(?:关于)?(?:转发|转载|转)")


_OF_OURS = re.compile("反馈|我校|我院|本校")
"""The college speaks of what another body told or granted it: 教育部公布…结果，我校新增三个专业."""


def publisher_of(
    document: Document,
    title: str,
    sections: Sequence[str],
    publishers: Publishers,
    *,
    names: tuple[str, ...],
) -> str:
    """Who issues a document: `college`, `subunit` or `foreign`. Source: semantics section 2.4.

    Args:
        title: folded, without the college's names.
        sections: folded names of the sections above it.
    """
    has_own_name = any(name in fold(document.title) for name in names)
    if _is_foreign(document, title, sections, publishers, has_own_name):
        return "foreign"
    if names and (unit_in_title(title) or _is_unit_site(document, names)):
        return "subunit"
    if names and not has_own_name and sections and _is_unit_section(sections[0], names):
        return "subunit"
    return "college"


def _is_foreign(
    document: Document, title: str, sections: Sequence[str], publishers: Publishers, has_own_name: bool
) -> bool:
    # As it stands as well: 学校教职工代表大会规定 is the state's, and 学校 in front is no name of the college.
    written = fold(document.title)
    cores = {core_title(words).removeprefix("(") for words in (title, written)}
    is_titled = not publishers.titles.isdisjoint(cores) or _BY_ORDER.search(written) is not None
    if is_titled and not has_own_name and not _ADAPTED.search(document.text[:_OPENING]):
        return True
    if _FORWARDED.match(title):
        return True
    bodies = publishers.bodies
    if any(_starts_with(title, body) for body in bodies) and not _OF_OURS.search(title):
        return True
    source = fold(document.source)
    if (
        source
        and any(source.startswith(body) or source.endswith(body) for body in bodies)
        and not has_own_name
    ):
        return True
    if not publishers.sections.isdisjoint(sections) and not has_own_name:
        return True
    # A letterhead stands on lines of its own; running text names other bodies' documents all the time.
    lines = [line for line in fold_body(document.text[:200]).split("\n")[:3] if len(line) <= _LETTERHEAD]
    return (
        not has_own_name
        and any(body in line for line in lines for body in bodies)
        and any(_ISSUED_BY.search(line) for line in lines)
    )


_UNIT_SECTION = re.compile(r"^[\u4e00-\u9fff]{2,12}(?:学院|(?<![体关联])系)$")


def _is_unit_section(section: str, names: tuple[str, ...]) -> bool:
    """Whether the first crumb is a 二级学院; the college's own former name begins like its name of today."""
    is_former_name = any(section[:2] == name[:2] for name in names)
    return bool(_UNIT_SECTION.match(section) and unit_in_title(f"{section}:")) and not is_former_name


# A rule of the college may bear the very title of the state's; its first article says whose it is.
_ADAPTED = re.compile(r"结合(?:我校|我院|本校|本院|学校|学院|校)的?(?:具体|自身|工作)?实际")
_REGION = re.compile(r"^(?:中共)?[\u4e00-\u9fff]{0,6}(?:省|市|自治区|区)$")


def _starts_with(title: str, body: str) -> bool:
    """Whether a title begins with a body, with or without its region: 教育部关于…, 某某省教育厅关于…."""
    place = title.find(body)
    return place == 0 or (place > 0 and _REGION.match(title[:place]) is not None)


def _is_unit_site(document: Document, names: tuple[str, ...]) -> bool:
    site = fold(document.site_name)
    bare = without_names(site, names)
    return (
        bool(site)
        and site not in names
        and bool(re.search(r"[\u4e00-\u9fff]{2,}(?:学院|系)$", bare))
        and not re.search(r"研究生院$|国际.*学院$|继续教育学院$", bare)
    )
