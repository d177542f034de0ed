"""A document without the personal numbers that stood in it, and the list of what they were."""

from __future__ import annotations

import dataclasses

from checklist_audit.model.pages import Document, Leak, Part, TableRow
from checklist_audit.text.masking import Secret, find_secrets, mask, mask_found

__all__ = ["without_secrets"]

_CONTEXT = 30
_MOST_LEAKS = 1000
"""A list of ten thousand students is one finding; the count stops here and the notes say so."""


def without_secrets(document: Document) -> Document:
    """Mask every personal number in a document and list it in `leaks`.

    A document that shows none is handed back as it is. Addresses (`url`, `redirect`, those of links) are never
    changed: they lead to pages.
    """
    parts, leaks = _masked_parts(document.parts)
    if document.parts and document.text == "\n".join(part.text for part in document.parts if part.text):
        text = "\n".join(part.text for part in parts if part.text)
    else:
        secrets = find_secrets(document.text)
        text = mask_found(document.text, secrets)
        leaks = leaks or _leaks(text, secrets, "")
    fields = _Fields(document)
    if not leaks and not fields.has_secrets:
        return document
    leaks = leaks or fields.leaks
    note = (f"个人信息超过 {_MOST_LEAKS} 处，只列出前 {_MOST_LEAKS} 处",) if len(leaks) > _MOST_LEAKS else ()
    return dataclasses.replace(
        fields.masked(),
        text=text,
        parts=parts,
        rows=_masked_rows(document.rows),
        leaks=tuple(leaks[:_MOST_LEAKS]),
        notes=(*document.notes, *note),
    )


class _Fields:
    """The short texts of a document: title, headings, names, words of links.

    They are looked at as one text first, since nearly all of them hold no number at all and there are hundreds.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        words = (
            document.title,
            document.html_title,
            document.published_from,
            document.source,
            *document.headings,
            *(part.name for part in document.parts),
            *(entry.title for entry in document.entries),
            *(attachment.name for attachment in document.attachments),
            *(link.words for link in document.links),
            *(claim.words for claim in document.periods),
        )
        text = "\n".join(words)
        secrets = find_secrets(text)
        self.has_secrets = bool(secrets)
        self.leaks = _leaks(mask_found(text, secrets), secrets, "")

    def masked(self) -> Document:
        """The document with these fields masked, each on its own."""
        document = self._document
        return dataclasses.replace(
            document,
            title=mask(document.title),
            html_title=mask(document.html_title),
            published_from=mask(document.published_from),
            source=mask(document.source),
            headings=tuple(map(mask, document.headings)),
            entries=tuple(dataclasses.replace(entry, title=mask(entry.title)) for entry in document.entries),
            attachments=tuple(
                dataclasses.replace(file, name=mask(file.name)) for file in document.attachments
            ),
            links=tuple(dataclasses.replace(link, words=mask(link.words)) for link in document.links),
            periods=tuple(dataclasses.replace(claim, words=mask(claim.words)) for claim in document.periods),
        )


def _masked_parts(parts: tuple[Part, ...]) -> tuple[tuple[Part, ...], list[Leak]]:
    masked: list[Part] = []
    leaks: list[Leak] = []
    for part in parts:
        secrets = find_secrets(part.text)
        text = mask_found(part.text, secrets)
        name = mask(part.name)
        leaks += _leaks(text, secrets, name)
        masked.append(part if text == part.text and name == part.name else Part(name, text))
    return tuple(masked), leaks


def _leaks(masked_text: str, secrets: tuple[Secret, ...], part: str) -> list[Leak]:
    """Leaks with the words around them, out of a text that is masked already."""
    return [
        Leak(
            kind=secret.kind,
            masked=secret.masked,
            context=" ".join(masked_text[max(0, secret.start - _CONTEXT) : secret.end + _CONTEXT].split()),
            part=part,
        )
        for secret in secrets
    ]


def _masked_rows(rows: tuple[TableRow, ...]) -> tuple[TableRow, ...]:
    """Rows masked as one table, since the head of a column may be all that tells a telephone from an order."""
    if not rows:
        return rows
    text = "\n".join("\t".join(_one_line(cell) for cell in row.cells) for row in rows)
    lines = mask(text).split("\n")
    return tuple(
        dataclasses.replace(row, cells=tuple(line.split("\t"))) for row, line in zip(rows, lines, strict=True)
    )


def _one_line(cell: str) -> str:
    return cell.replace("\n", " ").replace("\t", " ")
