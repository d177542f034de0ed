"""Files that a page carries: linked, played, framed, or called by a script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import parse_qsl, unquote, urlsplit

from checklist_audit.markup import Anchor, Embed, Page
from checklist_audit.model.pages import Attachment
from checklist_audit.reading.beside import is_beside
from checklist_audit.reading.layout import Layout
from checklist_audit.reading.scripts import remembered
from checklist_audit.reading.zones import content_rank
from checklist_audit.text.addresses import Joiner, file_suffix

__all__ = [
    "file_lines",
    "files_of",
    "has_frame",
    "is_file_address",
    "is_played",
    "pictures_of",
    "viewed_file",
]

_SUFFIXES = frozenset(
    "pdf doc docx docm xls xlsx xlsm csv ppt pptx pps wps et dps ofd rtf txt zip rar 7z tar gz ceb caj tif tiff".split()  # noqa: SIM905 -- one word a line would fill a screen
)
_PICTURES = frozenset({"jpg", "jpeg", "png", "gif", "bmp", "webp", "tif", "tiff"})
_SCRIPTED_FILE = re.compile(
    r"/e/downsys/|[?&]c=down&|downloadattach|virtual_attach_file|wbfileid=|/(?:file)?down(?:load)?(?:s|file|attach(?:ment)?)?\.(?:jsp|asp|aspx|php|do|action|ashx)|"
    r"/(?:download|downfile|filedownload|attach(?:ment)?s?/(?:download|down))[/?]|action=download|viewpdf",
    re.IGNORECASE,
)
_OF_PAGES = (".htm", ".html", "/")
"""Nearly every address ends so, and needs no pattern."""
# `/download/` and `/download/list.htm` are a section of downloads.
_PAGE_ADDRESS = re.compile(r"/(?:index\.\w+|\w*list\w*\.\w+)?$|\.s?html?$", re.IGNORECASE)
_NAMED_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|rtf|zip|rar|7z)\s*[\])）】]?"
    r"(?P<size>\s*[(（\[]?\s*\d+(?:\.\d+)?\s*(?:[KMG]i?B?|字节|Bytes?)\s*[)）\]]?)?$",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:点击|点此|请|立即)?(?:此处|这里)?(?:下\s*载|查看|预览|打开)?(?:附件|文件)?(?:下载|查看)?[\s:：.]*"
)


def is_file_address(url: str) -> bool:
    """Whether an address says by itself that it leads to a file and not to a page."""
    if url.endswith(_OF_PAGES) and "?" not in url:
        return False
    return file_suffix(url) in _SUFFIXES or bool(_SCRIPTED_FILE.search(url) and not _PAGE_ADDRESS.search(url))


def files_of(page: Page, layout: Layout, joiner: Joiner) -> tuple[Attachment, ...]:
    """Every file of an article, in page order, one for each address."""
    found: dict[str, Attachment] = {}
    for line, attachment in sorted(
        [*_linked(page, layout, joiner), *_embedded(page, layout, joiner), *_called(page, layout, joiner)],
        key=lambda pair: pair[0],
    ):
        known = found.get(attachment.url)
        if known is None or (not known.name and attachment.name):
            found[attachment.url] = attachment
        del line
    return tuple(found.values())


def pictures_of(page: Page, layout: Layout, joiner: Joiner) -> tuple[Attachment, ...]:
    """Pictures in the main text, without icons; they are attachments only where they are the content."""
    pictures = {}
    for embed in page.embeds:
        if embed.tag != "img" or not _is_inside(page, layout, embed) or _ICON.search(embed.src):
            continue
        url = joiner.join(embed.src)
        if url and (file_suffix(url) in _PICTURES or not file_suffix(url)):
            pictures[url] = Attachment(embed.name or _name_of(url), url)
    return tuple(pictures.values())


_AROUND_FILE = re.compile(r"[附件表文下载已次点击查看：:【】\[\]（）()《》\d\s.、;；,，-]*")


def file_lines(page: Page, layout: Layout, files: Sequence[Attachment], joiner: Joiner) -> frozenset[int]:
    """Lines of the main text that only offer a file; they stand in the attachments."""
    urls = {attachment.url for attachment in files}
    if not urls:
        return frozenset()
    lines = set()
    for number in layout.content:
        if not page.lines[number].has_link:
            continue
        pieces = page.lines[number].pieces
        links = {link for _, link in pieces if link >= 0}
        plain = "".join(text for text, link in pieces if link < 0)
        if _AROUND_FILE.fullmatch(plain) and all(
            joiner.join(viewed_file(page.anchors[link].href) or page.anchors[link].href) in urls
            for link in links
        ):
            lines.add(number)
    return frozenset(lines)


def has_frame(page: Page) -> bool:
    """Whether the body holds a frame, in which a document of its own can stand."""
    return any(embed.tag == "iframe" and page.boxes[embed.box].zone == "body" for embed in page.embeds)


def is_played(page: Page) -> bool:
    """Whether a file is shown inside the page rather than linked."""
    return any(embed.tag != "img" for embed in page.embeds) or any(
        _VSB_PLAYER.search(script) for script, _ in page.scripts
    )


_ICON = re.compile(
    r"icon|filetype|spacer|blank\.gif|loading|logo|arrow|dot\.|line\.|qrcode|/_ueditor/themes|emot|share|print|close|button|btn|/images?/(?:top|bg|bt)",
    re.IGNORECASE,
)


def viewed_file(source: str) -> str:
    """The file inside a viewer's address: `viewer.html?file=/a.pdf`, an Office viewer's `src=`."""
    if "=" not in source:
        return ""
    query = source.partition("?")[2]
    values = (value for name, value in parse_qsl(query) if name.lower() in _FILE_ARGUMENTS)
    return next((value for value in values if is_file_address(value.partition("#")[0])), "")


_FILE_ARGUMENTS = frozenset({"file", "src", "url", "pdf", "path", "pdfurl", "fileurl", "furl", "doc"})


def _linked(page: Page, layout: Layout, joiner: Joiner) -> Iterator[tuple[int, Attachment]]:
    inside = set(layout.content)
    for anchor in page.anchors:
        if anchor.line < layout.title_line or _is_plainly_a_page(anchor):
            continue
        zone = layout.zones[anchor.line] if anchor.line < len(layout.zones) else anchor.zone
        if zone != "body" and anchor.line not in inside:
            continue
        target = viewed_file(anchor.href) or anchor.href
        url = joiner.join(target)
        is_file = bool(url) and (is_file_address(url) or _is_called_file(page, anchor, url))
        if is_file and not _is_tool(anchor.words) and not is_beside(page, layout, anchor.line):
            yield anchor.line, Attachment(_link_name(anchor, url), url)


def _is_plainly_a_page(anchor: Anchor) -> bool:
    """Whether a look at the signs of a link tells that it leads to no file, as nearly every link does."""
    href = anchor.href
    if "." in anchor.words or "." in anchor.title or not href.endswith(_OF_PAGES):
        return False
    return not ("?" in href or "#" in href or ";" in href)


def _is_tool(words: str) -> bool:
    """Whether a link offers the page itself as a file, or a program to read files with."""
    return len(words) <= _LONGEST_TOOL and bool(_TOOL.search(words))


_LONGEST_TOOL = 12
_TOOL = re.compile(
    r"^(?:导出|生成|下载|转|另存为?|保存为?)\s*(?:为|成)?\s*(?:本页|本文|网页)?\s*(?:PDF|WORD)$|阅读器|输入法|浏览器|播放器|解压(?:缩)?软件|WinRAR|"
    r"Adobe Reader|插件|驱动(?:程序)?$",
    re.IGNORECASE,
)


def _is_called_file(page: Page, anchor: Anchor, url: str) -> bool:
    """An address that says nothing: its words or its title end like the name of a file, or 附件： stands before it."""
    if _NAMED_FILE.search(anchor.words) or _NAMED_FILE.search(anchor.title):
        return True
    if not _FETCHING.search(url) or _PAGE_ADDRESS.search(url):
        return False
    line = page.lines[anchor.line].text if anchor.line < len(page.lines) else ""
    before, found, _ = line.partition(anchor.words)
    return bool(found) and bool(_ATTACHED.search(before))


_FETCHING = re.compile(r"(?:attach|annex|file|down|upload|fujian|fj)[^?]*\?", re.IGNORECASE)
_ATTACHED = re.compile(r"附\s*件\s*[\d一二三四五六七八九十]{0,2}\s*[:：.、]?\s*[【\[《（(]?\s*$")


def _link_name(anchor: Anchor, url: str) -> str:
    if anchor.words and not _GENERIC.fullmatch(anchor.words):
        named = _NAMED_FILE.search(anchor.words)
        return anchor.words[: named.start("size")] if named and named["size"] else anchor.words
    return (
        anchor.file_name
        or (anchor.title if _NAMED_FILE.search(anchor.title) else "")
        or anchor.words
        or _name_of(url)
    )


def _embedded(page: Page, layout: Layout, joiner: Joiner) -> Iterator[tuple[int, Attachment]]:
    for embed in page.embeds:
        if embed.tag == "img" or page.boxes[embed.box].zone in ("nav", "foot"):
            continue
        inner = viewed_file(embed.src)
        url = joiner.join(inner or embed.src)
        if url and (inner or embed.tag == "player" or is_file_address(url)):
            yield embed.line, Attachment(_player_name(embed, url), url)
    del layout


def _player_name(embed: Embed, url: str) -> str:
    return (
        embed.name
        if _NAMED_FILE.search(embed.name) or (embed.name and embed.tag == "player")
        else _name_of(url)
    )


_VSB_PLAYER = re.compile(r"showVsb\w*Iframe\s*\(\s*['\"]([^'\"]+)['\"]")
_QUOTED_FILE = re.compile(
    r"['\"]([^'\"\s<>]{1,400}\.(?:pdf|docx?|xlsx?|pptx?|ofd))(?:[?#][^'\"]*)?['\"]", re.IGNORECASE
)
_MAX_SCRIPT = 100_000


def _called(page: Page, layout: Layout, joiner: Joiner) -> Iterator[tuple[int, Attachment]]:
    """Players that only a script call names: 博达's `showVsbpdfIframe("/__local/….pdf", …)`, PDFObject and kin."""
    for script, line in page.scripts:
        for source in _named_in(script) if line >= layout.title_line else ():
            url = joiner.join(viewed_file(source) or source)
            if url:
                yield line, Attachment(_name_of(url), url)


@remembered
def _named_in(script: str) -> tuple[str, ...]:
    """What a script hands to a player, then whatever else it quotes that is called like a file."""
    script = script[:_MAX_SCRIPT]
    return (*_VSB_PLAYER.findall(script), *_QUOTED_FILE.findall(script))


def _name_of(url: str) -> str:
    return unquote(urlsplit(url).path.rpartition("/")[2])


def _is_inside(page: Page, layout: Layout, embed: Embed) -> bool:
    """Pictures above the heading are banners; a main text that is all pictures makes no line, but its box has a name."""
    if (
        layout.content_box < 0
        or (embed.line <= layout.title_line)
        or (layout.title_line < 0 and not layout.is_named_content)
    ):
        return False
    box: int = embed.box
    while box >= 0:
        if box == layout.content_box or (layout.title_line >= 0 and content_rank(page.boxes[box].names) >= 0):
            return page.boxes[embed.box].zone in ("body", "side")
        box = page.boxes[box].parent
    return False
