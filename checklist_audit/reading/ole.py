"""Streams of the old Office container (OLE)."""

from __future__ import annotations

import io

from checklist_audit.reading.extracts import DamagedError

__all__ = ["streams_of"]


def streams_of(body: bytes, names: tuple[str, ...], *, max_bytes: int) -> dict[str, bytes]:
    """The named streams that are there; one that claims more than `max_bytes` is taken for absent.

    Raises:
        UnreadableError: the container is damaged.
    """
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(body)) as container:
            there = [
                name for name in names if container.exists(name) and container.get_size(name) <= max_bytes
            ]
            return {name: container.openstream(name).read() for name in there}
    except Exception as error:  # olefile lets struct, index and type errors of broken containers out
        raise DamagedError("文件已损坏或不完整") from error
