"""The worker's side of `isolation`: reads one request after the other until its pipe is closed."""

from __future__ import annotations

import io
import pickle
import struct
import sys
from typing import BinaryIO

from checklist_audit.model.pages import Document

__all__ = ["FRAME", "load_document", "serve"]

FRAME = struct.Struct("<Q")
"""Length of the pickle that follows."""
_ALLOWED = frozenset({"checklist_audit.model.pages", "checklist_audit.text.periods"})


def serve(memory_bytes: int) -> None:
    """Answer requests on standard input with documents on standard output.

    Anything that a library prints goes to standard error, so that it cannot end up inside an answer.
    """
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    from checklist_audit.reading import read_page  # after standard output is out of reach

    _limit_memory(memory_bytes)
    while (frame := _read_frame(requests)) is not None:
        reply, seen_on, limits = pickle.loads(frame)  # noqa: S301 our own parent wrote it
        document = read_page(
            reply.body,
            url=reply.url,
            content_type=reply.content_type,
            file_name=reply.file_name,
            seen_on=seen_on,
            limits=limits,
        )
        answer = pickle.dumps(document, protocol=pickle.HIGHEST_PROTOCOL)
        answers.write(FRAME.pack(len(answer)) + answer)
        answers.flush()


def load_document(answer: bytes) -> Document:
    """The document of an answer.

    A worker that has read a hostile file is not trusted: only the types of a document are loaded.

    Raises:
        pickle.UnpicklingError: the answer holds anything else.
    """
    document = _Careful(io.BytesIO(answer)).load()
    if not isinstance(document, Document):
        raise pickle.UnpicklingError("no document")
    return document


class _Careful(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        if module in _ALLOWED or (module, name) == ("datetime", "date"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a document")


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
