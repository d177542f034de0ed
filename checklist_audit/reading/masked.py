"""A document without the personal numbers that stood in it, and the list of what they were."""

from __future__ import annotations

import dataclasses

from checklist_audit.model.pages import Document, Entry, Leak, Part, TableRow
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
    title = mask(document.title)
    text_secrets = find_secrets(document.text)
    parts, part_leaks = _masked_parts(document.parts)
    text = mask_found(document.text, text_secrets)
    leaks = part_leaks or _leaks(text, text_secrets, "")
    if title != document.title and not leaks:
        leaks = _leaks(title, find_secrets(document.title), "")
    changed = dataclasses.replace(
        document,
        title=title,
        html_title=mask(document.html_title),
        text=text,
        parts=parts,
        headings=tuple(map(mask, document.headings)),
        rows=_masked_rows(document.rows, has_secrets=bool(text_secrets or part_leaks)),
        entries=tuple(_masked_entry(entry) for entry in document.entries),
        attachments=tuple(dataclasses.replace(a, name=mask(a.name)) for a in document.attachments),
        links=tuple(
            dataclasses.replace(link, words=mask(link.words)) if link.words else link
            for link in document.links
        ),
        published_from=mask(document.published_from),
        periods=tuple(dataclasses.replace(claim, words=mask(claim.words)) for claim in document.periods),
        source=mask(document.source),
        leaks=tuple(leaks[:_MOST_LEAKS]),
    )
    if len(leaks) > _MOST_LEAKS:
        note = f"个人信息超过 {_MOST_LEAKS} 处，只列出前 {_MOST_LEAKS} 处"
        return dataclasses.replace(changed, notes=(*changed.notes, note))
    return changed


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


def _masked_rows(rows: tuple[TableRow, ...], *, has_secrets: bool) -> tuple[TableRow, ...]:
    """Rows masked as one table, since the head of a column may be all that tells a telephone from an order."""
    if not has_secrets or not rows:
        return rows
    text = "\n".join("\t".join(_one_line(cell) for cell in row.cells) for row in rows)
    lines = mask(text).split("\n")
    return tuple(
        dataclasses.replace(row, cells=tuple(line.split("\t"))) for row, line in zip(rows, lines, strict=True)
    )


def _one_line(cell: str) -> str:
    return cell.replace("\n", " ").replace("\t", " ")


def _masked_entry(entry: Entry) -> Entry:
    title = mask(entry.title)
    return entry if title == entry.title else dataclasses.replace(entry, title=title)
