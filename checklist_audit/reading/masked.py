"""A document without the personal numbers that stood in it, and the list of what they were."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from checklist_audit.model.pages import Document, Leak, Part, TableRow
from checklist_audit.text.masking import find_secrets, mask, mask_found

__all__ = ["without_secrets"]

_CONTEXT = 30
_MOST_LEAKS = 1000
"""A list of ten thousand students is one finding; the count stops here and the notes say so."""


def without_secrets(document: Document) -> Document:
    """Mask every personal number in a document and list it in `leaks`.

    A document that shows none is handed back as it is. Addresses (`url`, `redirect`, those of links) are never
    changed: they lead to pages.
    """
    finds = _Finds()
    parts = tuple(_masked_part(part, finds) for part in document.parts)
    if parts and document.text == _joined(document.parts):
        text = _joined(parts)
    else:
        # With parts, their leaks say more than the same ones found again in the whole.
        text = (_Finds() if finds.leaks else finds).mask(document.text)
    words = "\n".join(_short_texts(document))
    if not finds.leaks and finds.mask(words) == words:
        return document
    note = (
        (f"个人信息超过 {_MOST_LEAKS} 处，只列出前 {_MOST_LEAKS} 处",)
        if len(finds.leaks) > _MOST_LEAKS
        else ()
    )
    return dataclasses.replace(
        _with_fields_masked(document, finds.known),
        text=text,
        parts=parts,
        rows=_masked_rows(document.rows, finds.known),
        leaks=tuple(finds.leaks[:_MOST_LEAKS]),
        notes=(*document.notes, *note),
    )


@dataclasses.dataclass(slots=True)
class _Finds:
    """What was found so far."""

    leaks: list[Leak] = dataclasses.field(default_factory=list)
    known: dict[str, str] = dataclasses.field(default_factory=dict)
    """Numbers with their masked form, for as long as one document is masked."""

    def mask(self, text: str, part: str = "") -> str:
        """The text masked; what was found in it is kept, with the masked words around it."""
        secrets = find_secrets(text)
        masked = mask_found(text, secrets)
        # A birth date or an address may be any day or place elsewhere; only a number is one everywhere.
        numbers = (secret for secret in secrets if secret.kind != "banned_field")
        self.known |= {text[number.start : number.end]: number.masked for number in numbers}
        self.leaks += (
            Leak(
                kind=secret.kind,
                masked=secret.masked,
                context=" ".join(masked[max(0, secret.start - _CONTEXT) : secret.end + _CONTEXT].split()),
                part=part,
            )
            for secret in secrets
        )
        return masked


def _masked_part(part: Part, finds: _Finds) -> Part:
    name = mask(part.name)
    text = finds.mask(part.text, name)
    return part if text == part.text and name == part.name else Part(name, text)


def _joined(parts: tuple[Part, ...]) -> str:
    return "\n".join(part.text for part in parts if part.text)


def _short_texts(document: Document) -> tuple[str, ...]:
    """Title, headings, names, words of links: hundreds, nearly none with a number, so they are searched as one."""
    return (
        document.title,
        document.html_title,
        document.published_from,
        document.source,
        *document.breadcrumb,
        *document.headings,
        *(part.name for part in document.parts),
        *(entry.title for entry in document.entries),
        *(attachment.name for attachment in document.attachments),
        *(link.words for link in document.links),
        *(claim.words for claim in document.periods),
    )


def _with_fields_masked(document: Document, known: Mapping[str, str]) -> Document:
    """The document with its short texts masked.

    A number that the text has given away is masked in them whatever stands around it there.
    """

    def hide(words: str) -> str:
        return _without_known(mask(words), known)

    return dataclasses.replace(
        document,
        title=hide(document.title),
        html_title=hide(document.html_title),
        published_from=hide(document.published_from),
        source=hide(document.source),
        breadcrumb=tuple(map(hide, document.breadcrumb)),
        headings=tuple(map(hide, document.headings)),
        entries=tuple(dataclasses.replace(entry, title=hide(entry.title)) for entry in document.entries),
        attachments=tuple(dataclasses.replace(file, name=hide(file.name)) for file in document.attachments),
        links=tuple(dataclasses.replace(link, words=hide(link.words)) for link in document.links),
        periods=tuple(dataclasses.replace(claim, words=hide(claim.words)) for claim in document.periods),
    )


def _masked_rows(rows: tuple[TableRow, ...], known: Mapping[str, str]) -> tuple[TableRow, ...]:
    """Rows masked as one table, since the head of a column may be all that tells a telephone from an order."""
    if not rows:
        return rows
    text = "\n".join("\t".join(_one_line(cell) for cell in row.cells) for row in rows)
    lines = _without_known(mask(text), known).split("\n")
    return tuple(
        dataclasses.replace(row, cells=tuple(line.split("\t"))) for row, line in zip(rows, lines, strict=True)
    )


def _without_known(words: str, known: Mapping[str, str]) -> str:
    for number, starred in known.items():
        if number in words:
            words = words.replace(number, starred)
    return words


def _one_line(cell: str) -> str:
    return cell.replace("\n", " ").replace("\t", " ")
