"""Arithmetic of personal numbers: which runs of digits can be one at all. No context, no text."""

from __future__ import annotations

from datetime import date

__all__ = ["is_bank_card", "is_card_like", "is_id_number", "is_mobile", "is_old_id_number"]

# First two digits of the administrative division, GB/T 2260.
_PROVINCES = frozenset(
    (
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "50",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "81",
        "82",
        "83",
    )
)
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS = "10X98765432"
_ID_DIGITS = 18
_OLD_ID_DIGITS = 15
_MOBILE_DIGITS = 11
_CARD_DIGITS = range(16, 20)
# Prefixes in use in mainland China; anything else of that length is a look-alike until proven otherwise.
_CARD_PREFIXES = ("62", "9558", "4367", "4563", "5187", "5264", "6013", "6858", "3568")
_MOBILE_PREFIXES = frozenset(
    [f"13{digit}" for digit in "0123456789"]
    + [f"14{digit}" for digit in "0156789"]
    + [f"15{digit}" for digit in "012356789"]
    + [f"16{digit}" for digit in "2567"]
    + [f"17{digit}" for digit in "012345678"]
    + [f"18{digit}" for digit in "0123456789"]
    + [f"19{digit}" for digit in "0123456789"]
)


def is_id_number(number: str) -> bool:
    """Tell whether 18 characters are a citizen's identity number: division, birth date, check digit.

    Source:
        GB 11643-1999; ISO/IEC 7064 MOD 11-2 for the last character.
    """
    if len(number) != _ID_DIGITS or number[:2] not in _PROVINCES:
        return False
    if not _is_day(int(number[6:10]), number[10:12], number[12:14]):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_ID_WEIGHTS, number, strict=False))
    return number[-1].upper() == _ID_CHECKS[total % 11]


def is_old_id_number(number: str) -> bool:
    """Tell whether 15 digits can be an identity number of the kind before 1999: division and birth date."""
    if len(number) != _OLD_ID_DIGITS or not number.isdigit() or number[:2] not in _PROVINCES:
        return False
    return number[2:4] != "00" and _is_day(1900 + int(number[6:8]), number[8:10], number[10:12])


def is_mobile(number: str) -> bool:
    """Tell whether 11 digits lie in a range that mainland operators hand out."""
    return len(number) == _MOBILE_DIGITS and number.isdigit() and number[:3] in _MOBILE_PREFIXES


def is_bank_card(number: str) -> bool:
    """Tell whether 16 to 19 digits can be a bank card: a known prefix and the Luhn sum."""
    return number.startswith(_CARD_PREFIXES) and is_card_like(number)


def is_card_like(number: str) -> bool:
    """Tell whether 16 to 19 digits can be a card of any bank at all: length, first digit and the Luhn sum."""
    if len(number) not in _CARD_DIGITS or not number.isdigit() or number[0] not in "34569":
        return False
    return len(set(number)) > 2 and _luhn(number)  # noqa: PLR2004 rows of one digit pass Luhn and are fillers


def _is_day(year: int, month: str, day: str) -> bool:
    if not 1900 <= year <= 2030:  # noqa: PLR2004 nobody on a college's pages is born outside
        return False
    try:
        date(year, int(month), int(day))
    except ValueError:
        return False
    return True


def _luhn(number: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value  # noqa: PLR2004 the sum of the digits of 10..18
    return total % 10 == 0
