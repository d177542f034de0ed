"""Every fixed sentence of the reports, in Chinese and English; reasons are data and stay as they are.

Values are `(zh, en)`. An English value with a bar holds singular and plural: `{n} page|{n} pages`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from checklist_audit.errors import ReportError
from checklist_audit.model.verdicts import Status
from checklist_audit.reporting.phrases import PHRASES

__all__ = ["LANGS", "SYMBOLS", "Words", "words_for"]

LANGS = ("zh", "en")

# Colour is never the only carrier: a grey print-out and a colour-blind reader need the sign or the word.
SYMBOLS: Mapping[Status, str] = MappingProxyType(
    {
        Status.CURRENT: "✓",
        Status.ATTESTED: "◇",
        Status.PARTIAL: "◐",
        Status.STALE: "△",
        Status.UNDATED: "○",
        Status.UNVERIFIABLE: "?",
        Status.NOT_ASSESSED: "…",
        Status.MISSING: "✗",
        Status.NOT_APPLICABLE: "–",
    }
)


@dataclass(frozen=True, slots=True)
class Words:
    """The fixed sentences in one language.

    >>> words_for("en").counted("pages", 1)
    '1 page'
    """

    lang: str

    def __call__(self, key: str, **values: object) -> str:
        """The sentence of a key, its places filled with `values`.

        Raises:
            KeyError: no such key; a test holds every key that the code uses against the table.
        """
        text = self._text(key).split("|")[0]
        return text.format(**values) if values else text

    def counted(self, key: str, n: int, **values: object) -> str:
        """The sentence of a key for `n` things, in the singular or the plural that English asks for."""
        forms = self._text(key).split("|")
        return forms[0 if n == 1 else -1].format(n=n, **values)

    def status(self, status: Status | str) -> str:
        """The word for a status; an unknown one is shown as it is."""
        return self.named("status", str(status))

    def sign(self, status: Status) -> str:
        """The sign and the word, for places where colour is used."""
        return f"{SYMBOLS[status]} {self.status(status)}"

    def named(self, family: str, value: str) -> str:
        """The word for a value of a family (`kind`, `why`, `severity` …); an unknown one is shown as it is."""
        key = f"{family}.{value}"
        return self(key) if key in PHRASES else value

    def day(self, day: date | None) -> str:
        """A day as people write it; empty for None."""
        if day is None:
            return ""
        return f"{day.year}年{day.month}月{day.day}日" if self.lang == "zh" else f"{day.day} {day:%B %Y}"

    def aside(self, text: str) -> str:
        """The text in the brackets of the language, ready to follow a word; empty for an empty text."""
        if not text:
            return ""
        return f"（{text}）" if self.lang == "zh" else f" ({text})"

    def due(self, day: date | None, basis: str | None) -> str:
        """A due date with its basis: `2024年10月31日（法定）`; empty without a day."""
        return f"{self.day(day)}{self.aside(self.named('basis', basis or ''))}" if day else ""

    def joined(self, parts: list[str]) -> str:
        """Parts in one line, with the comma of the language."""
        return ("，" if self.lang == "zh" else ", ").join(parts)

    def listed(self, sentences: list[str]) -> str:
        """Sentences in one line, with the semicolon of the language."""
        return ("；" if self.lang == "zh" else "; ").join(sentences)

    def _text(self, key: str) -> str:
        return PHRASES[key][LANGS.index(self.lang)]


def words_for(lang: str) -> Words:
    """The words of a language.

    Raises:
        ReportError: a language that nobody has written down.
    """
    if lang not in LANGS:
        raise ReportError(f"没有“{lang}”这种语言", where="--lang", fix=f"可用：{'、'.join(LANGS)}")
    return Words(lang)
