"""One spelling for words that a person would read as the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# Old forms that some fonts and input methods leave in simplified text: 报吿, 敎学, 硏究.
_FORMS = str.maketrans("吿敎淸硏靑旣値幷內戶\u8aac\u7523", "告教清研青既值并内户说产")
_FOLD = _FORMS | str.maketrans(
    dict.fromkeys("—–－―─~～〜至﹣‐‑‒−", "-")
    | dict.fromkeys("“”„‟«»〝〞＂\"'‘’", "")
    | dict.fromkeys("〔[【﹝［", "(")
    | dict.fromkeys("〕]】﹞］", ")")
    | {"（": "(", "）": ")", "〈": "《", "〉": "》", "＜": "《", "＞": "》"}
)
# 至 is a word of its own in most titles; only between figures it is a dash.
_FOLD.pop(ord("至"))
_FIGURE_TO = re.compile(r"(?<=[\d年])至(?=\d)")
_SPACE = re.compile(r"[\s\u200b-\u200f\u2028-\u202f\u2060\ufeff\xa0]+")
_WIDE = (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
_BLANKS = " \u3000\xa0\t\r"
_RARE_BLANKS = (
    0x0B,
    0x0C,
    *range(0x1C, 0x20),
    0x85,
    0x1680,
    *range(0x2000, 0x200B),
    0x2028,
    0x2029,
    0x202F,
    0x205F,
)
_EVEN: dict[int, int | None] = {
    **{code: code - 0xFEE0 for code in _WIDE},
    **_FORMS,
    **dict.fromkeys(_RARE_BLANKS),
}
_ODD = re.compile(f"[{''.join(map(chr, _EVEN))}]")
_OWN_NAME_ONLY = re.compile(r"^(?:我校|学校|本校|我院|学院|本院)(?=.)")
_MIN_NAME = 2
MAX_TITLE = 300


@lru_cache(maxsize=16_384)
def fold(words: str) -> str:
    """A title or phrase in its one spelling: NFKC, one dash, one bracket, one form, no quotation marks, no spaces."""
    folded = unicodedata.normalize("NFKC", words[: 2 * MAX_TITLE]).translate(_FOLD)
    folded = _FIGURE_TO.sub("-", _SPACE.sub("", folded))
    return folded[:MAX_TITLE].casefold()


def fold_body(text: str) -> str:
    """The same for running text, line by line kept apart.

    NFKC of every body costs more than all matching (measured), so only full-width letters and digits and old forms
    of characters are folded.
    """
    # Taking out the common blanks one after another is three times as fast as a pattern for all (measured).
    for blank in _BLANKS:
        text = text.replace(blank, "")
    if _ODD.search(text):
        text = text.translate(_EVEN)
    return text.replace("（", "(").replace("）", ")").lower()


_BROKEN_LINE = re.compile(r"(?<=[\u4e00-\u9fff,，、(\d%])\n(?=[\u4e00-\u9fff\d%),，、。；])")


def join_broken_lines(folded: str) -> str:
    """Text of a paged file with its lines put together again: a PDF breaks a phrase wherever the line is full."""
    return _BROKEN_LINE.sub("", folded)


def own_names(names: Iterable[str]) -> tuple[str, ...]:
    """A college's name and aliases, folded, longest first; with what it was called before it was raised in rank."""
    present = {fold(name) for name in names}
    folded = present | {_RAISED.sub("学院", name) for name in present if _RAISED.search(name)}
    return tuple(sorted((name for name in folded if len(name) >= _MIN_NAME), key=lambda n: (-len(n), n)))


_RAISED = re.compile("(?<=职业|技术|师范|工程|科技|财经|理工)大学$")
"""职业技术学院 became 职业技术大学: its older rules bear the older name and are its own all the same."""


def without_names(title: str, names: tuple[str, ...]) -> str:
    """A folded title without the college's own name, wherever it stands, and without 我校/学校 in front.

    Args:
        title: folded.
        names: from `own_names`.

    Returns:
        The rest; the title itself where nothing else is left of it.
    """
    bare = title
    for name in names:
        bare = bare.replace(name, "")
    bare = _OWN_NAME_ONLY.sub("", bare.strip("-·:,，。、_|"))
    return bare or title


_UNIVERSITY = re.compile(r"^[\u4e00-\u9fff]{2,10}?大学(?:[\u4e00-\u9fff]{2,4}学院(?=[\u4e00-\u9fff\d]))?")


def without_university(title: str) -> str:
    """A folded title without a university's name in front, for a caller who does not know the college."""
    bare = _UNIVERSITY.sub("", title)
    return bare if len(bare) >= _MIN_NAME else title
