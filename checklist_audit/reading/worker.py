"""The worker's side of `isolation`: reads one batch of replies after the other until its pipe is closed."""

from __future__ import annotations

import gc
import pickle
import struct
import sys
from collections.abc import Iterator
from typing import BinaryIO

from checklist_audit.model.packing import PackingError, document_of, pack
from checklist_audit.model.pages import Digested, Packed, Reply

__all__ = ["FRAME", "digested_of", "serve"]

FRAME = struct.Struct("<Q")
"""Length of what follows."""
_YOUNG = 50_000
"""New objects after which Python looks for cycles: reading a page makes ten thousand and no cycle, and looking for
them each 700 costs it a twentieth (measured)."""
_FIELDS = 3
"""Of each document: itself, the body to keep, and the digest of that body."""


def serve(memory_bytes: int) -> None:
    """Answer requests on standard input with packed documents on standard output.

    Anything that a library prints goes to standard error, so that it cannot end up inside an answer.
    """
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    from checklist_audit.reading import read_page  # after standard output is out of reach
    from checklist_audit.reading.keeping import body_to_keep

    def digest(reply: Reply) -> Packed:
        document = read_page(
            reply.body,
            url=reply.url,
            content_type=reply.content_type,
            file_name=reply.file_name,
            seen_on=seen_on,
            limits=limits,
        )
        return pack(document, body_to_keep(reply, document) if keeps_bodies else None)

    _limit_memory(memory_bytes)
    gc.freeze()
    gc.set_threshold(_YOUNG)
    while (request := _read_frame(requests)) is not None:
        replies, seen_on, limits, keeps_bodies = pickle.loads(request)  # noqa: S301 our own parent wrote it
        answer = b"".join(_framed(digest(reply)) for reply in replies)
        answers.write(FRAME.pack(len(answer)) + answer)
        answers.flush()


def digested_of(answer: bytes, count: int) -> list[Digested]:
    """What a worker made of so many replies.

    A worker that has read a hostile file is not trusted: nothing but documents comes out of its bytes.

    Raises:
        PackingError: the answer holds anything else.
    """
    fields = list(_fields(answer))
    if len(fields) != count * _FIELDS:
        raise PackingError(f"{len(fields)} fields for {count} documents")
    digested = []
    for number in range(0, len(fields), _FIELDS):
        document, body, digest = fields[number : number + _FIELDS]
        sha256 = digest.decode("ascii", "replace")
        packed = Packed(document, body if sha256 else None, sha256)
        digested.append(Digested(document_of(document), None, packed))
    return digested


def _framed(packed: Packed) -> bytes:
    fields = (packed.document, packed.body or b"", packed.body_sha256.encode())
    return b"".join(FRAME.pack(len(field)) + field for field in fields)


def _fields(answer: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(answer):
        if at + FRAME.size > len(answer):
            raise PackingError("a cut length")
        start = at + FRAME.size
        at = start + FRAME.unpack_from(answer, at)[0]
        yield answer[start:at]
    if at != len(answer):
        raise PackingError("a cut field")


def _limit_memory(memory_bytes: int) -> None:
    """Cap the address space; Windows has no such limit, the time limit holds there alone."""
    try:
        import resource  # not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read_frame(stream: BinaryIO) -> bytes | None:
    head = stream.read(FRAME.size)
    if len(head) < FRAME.size:
        return None
    return stream.read(FRAME.unpack(head)[0])
