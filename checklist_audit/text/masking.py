"""Personal numbers in text: finding them, telling them from look-alikes, and masking them.

A number is judged in two steps. `personal_numbers` says whether the digits can be one at all; the words around it
(`number_owner`) say whose it is: a telephone that an office publishes is evidence and stays, the same digits in a
list of students are a leak.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checklist_audit.text.banned_fields import banned_fields
from checklist_audit.text.byte_masking import mask_bytes
from checklist_audit.text.number_owner import (
    is_named_card,
    is_old_id,
    is_passport,
    is_private_card,
    is_private_landline,
    is_private_mobile,
)
from checklist_audit.text.personal_numbers import (
    is_bank_card,
    is_card_like,
    is_id_number,
    is_mobile,
    is_old_id_number,
)
from checklist_audit.text.secret import Secret, secret_at
from checklist_audit.text.surroundings import Surroundings, Whereabouts

__all__ = ["Secret", "find_secrets", "mask", "mask_bytes", "mask_found"]


def find_secrets(text: str) -> tuple[Secret, ...]:
    """Find personal numbers, and the fields that a list of persons must not show.

    Args:
        text: lines; cells of a table row joined by a TAB. Full-width and spaced digits count.

    Returns:
        In order of place, never overlapping. Numbers that are already masked, published contacts of offices and
        numbers of other kinds (orders, documents, books, credit codes) are not among them.

    Source:
        domain 7 and `privacy.must_not_publish` of the checklist; GB 11643-1999; ISO/IEC 7812 (Luhn).
    """
    found = [*_numbers(text), *banned_fields(text)]
    found.sort(key=lambda secret: (secret.start, -secret.end))
    return tuple(_without_overlaps(found))


def mask(text: str) -> str:
    """The text with every personal number masked; the same length, and masking again changes nothing."""
    return mask_found(text, find_secrets(text))


def mask_found(text: str, secrets: tuple[Secret, ...]) -> str:
    """The text with these secrets of it masked."""
    if not secrets:
        return text
    pieces: list[str] = []
    position = 0
    for secret in secrets:
        pieces += (text[position : secret.start], secret.masked)
        position = secret.end
    return "".join((*pieces, text[position:]))


_DIGIT = "0-9０-９"
_FIGURES = "0123456789０１２３４５６７８９"
_GAP = "[ \u00a0\u2002\u2003\u3000-]"
# A run is digits with at most one gap between two of them; what is longer than any number is looked at piece by piece.
# It begins with its first sign and looks back from there: a pattern that begins by looking back is tried at every sign.
_RUN = re.compile(
    rf"[(（{_DIGIT}](?<![{_DIGIT}A-Za-z*＊×][\s\S])(?<![{_DIGIT}][.．][\s\S])(?:(?<=[{_DIGIT}])|[{_DIGIT}])"
    rf"(?:(?:{_GAP}|[)）—])?[{_DIGIT}]){{6,60}}"
    rf"(?:{_GAP}?[XxＸｘ](?![A-Za-z]))?(?![{_DIGIT}A-Za-z*＊×])"
)
_TOKEN = re.compile(rf"[{_DIGIT}]+[XxＸｘ]?|[XxＸｘ]")
_FOLD = str.maketrans("０１２３４５６７８９Ｘｘ", "0123456789Xx")
_PASSPORT = re.compile(
    rf"(?<![{_DIGIT}A-Za-z])(?:[EGDSPegdsp][{_DIGIT}A-Za-z][{_DIGIT}]{{7}}|[A-Za-z]{{1,2}}[{_DIGIT}]{{6,8}})(?![{_DIGIT}A-Za-z*])"
)
_LANDLINE = re.compile(r"(?:0\d{2,3})?[2-9]\d{6,7}")
_WHOLE_NUMBER = 7
"""Digits of the shortest kind, a landline without its area; a neighbour of so many is a number of its own."""
_DAY_RUN = re.compile(r"\d{4}-\d\d?-\d\d?", re.ASCII)
"""The most usual run of all, which no kind of number fits."""
_DAY = 8
"""Digits of a day (20240301)."""
_LONGEST = 19
"""Digits of the longest kind, a bank card."""


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    fits: Callable[[str], bool]
    is_private: Callable[[Surroundings], bool]
    keep: tuple[int, int]
    """Characters left readable at the head and at the tail."""


def _is_landline(number: str) -> bool:
    return _LANDLINE.fullmatch(number) is not None


# The first that fits decides.
_KINDS = (
    _Kind("id_number", is_id_number, lambda _around: True, (3, 2)),
    _Kind("bank_card", is_bank_card, is_private_card, (4, 3)),
    _Kind("bank_card", is_card_like, is_named_card, (4, 3)),
    _Kind("id_number", is_old_id_number, is_old_id, (3, 2)),
    _Kind("mobile", is_mobile, is_private_mobile, (3, 2)),
    _Kind("landline", _is_landline, is_private_landline, (0, 2)),
)


def _numbers(text: str) -> list[Secret]:
    found: list[Secret] = []
    # Ten looks for a sign cost a tenth of a look for a run, and most prose has no figure at all.
    if not any(figure in text for figure in _FIGURES):
        return found
    where = Whereabouts(text)
    candidates = list(_RUN.finditer(text))
    if _may_name_passports(text):
        candidates += _PASSPORT.finditer(text)
    for match in sorted(candidates, key=re.Match.start):
        if match.re is _PASSPORT:
            if is_passport(where.of(*match.span())):
                found.append(secret_at(text, "passport", match.span(), keep=(1, 2)))
        elif not _DAY_RUN.fullmatch(match[0]):
            found += _in_run(text, match, where)
    return found


def _may_name_passports(text: str) -> bool:
    """Whether a passport is named. One sign is found far quicker than a word or a text in lower case (measured)."""
    if "护" in text and "护照" in text:
        return True
    return ("p" in text or "P" in text) and "passport" in text.lower()


def _in_run(text: str, run: re.Match[str], where: Whereabouts) -> Iterator[Secret]:
    """Look at a run piece by piece: a piece alone first, then pieces joined (110101 19900307 1234)."""
    tokens = [token.span() for token in _TOKEN.finditer(text, *run.span())]
    index = 0
    while index < len(tokens):
        hit = _shortest(text, tokens, index, where)
        if hit is not None:
            yield hit[0]
        index += 1 if hit is None else hit[1]


def _shortest(
    text: str, tokens: list[tuple[int, int]], index: int, where: Whereabouts
) -> tuple[Secret, int] | None:
    """The first kind that fits the fewest pieces from `index` on, and how many pieces it took."""
    start = tokens[index][0]
    most = _LONGEST if index == 0 or _is_whole(tokens[index - 1]) else 1
    joined = ""
    for used, piece in enumerate(tokens[index : index + most], start=1):
        joined += text[slice(*piece)].translate(_FOLD)
        if len(joined) > _LONGEST:
            return None
        # Shorter than any kind; three pieces of eight digits are a day (2024-03-01), no telephone.
        if len(joined) < _WHOLE_NUMBER or (used > 2 and len(joined) <= _DAY):  # noqa: PLR2004 year, month, day
            continue
        if used > 1 and index + used < len(tokens) and not _is_whole(tokens[index + used]):
            continue
        number = _without_country(joined) if used == 1 else joined
        kind = next((kind for kind in _KINDS if kind.fits(number)), None)
        if kind is not None and kind.is_private(where.of(start, piece[1])):
            return secret_at(text, kind.name, (start, piece[1]), keep=kind.keep), used
    return None


def _without_country(number: str) -> str:
    """A mobile without the country's number in front of it."""
    for prefix in ("0086", "86"):
        if number.startswith(prefix) and is_mobile(number[len(prefix) :]):
            return number[len(prefix) :]
    return number


def _is_whole(token: tuple[int, int]) -> bool:
    """Whether a piece is a number of its own.

    Pieces are joined only between such neighbours: figures in a PDF's table can add up to the length of a mobile,
    but then more figures stand beside them.
    """
    return token[1] - token[0] >= _WHOLE_NUMBER


def _without_overlaps(found: list[Secret]) -> Iterator[Secret]:
    end = 0
    for secret in found:
        if secret.start >= end:
            yield secret
            end = secret.end
