"""Which bytes of a reply the store may keep: personal numbers are masked before anything is written."""

from __future__ import annotations

from checklist_audit.model.pages import Document, Reply
from checklist_audit.reading import read_page
from checklist_audit.reading.sniffing import Format, sniff
from checklist_audit.text.masking import mask_bytes

# In a text the number can be masked where it stands; in a packed file it cannot, so the file is not kept.
_TEXT = frozenset(
    {
        Format.HTML,
        Format.HTML_AS_OFFICE,
        Format.TEXT,
        Format.CSV,
        Format.RTF,
        Format.WORD_XML,
        Format.WORKBOOK_XML,
    }
)


def body_to_keep(reply: Reply, document: Document) -> bytes | None:
    """The body for the store: as it is, with personal numbers masked, or None. Source: semantics section 6.

    Args:
        document: what was read of it; its `leaks` say whether there is something to mask.
    """
    if not document.leaks:
        return reply.body
    kind = sniff(reply.body, content_type=reply.content_type, file_name=reply.file_name)
    if kind not in _TEXT:
        return None
    masked = mask_bytes(reply.body, leaks=[leak.masked for leak in document.leaks])
    # A number that tags cut in two, or that is written as entities, is out of reach in the bytes.
    again = read_page(masked, url=document.url, content_type=reply.content_type, file_name=reply.file_name)
    return None if again.leaks else masked
