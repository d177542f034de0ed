"""What every channel has been told, in a small file beside the store: so that nothing is told twice or lost."""

from __future__ import annotations

import hashlib
import json
import os
from datetime import date
from pathlib import Path
from typing import Any

from checklist_audit.errors import StoreError
from checklist_audit.model.channels import Channel
from checklist_audit.model.verdicts import Status
from checklist_audit.notifying.news import Memory, Told

__all__ = ["Ledger"]


class Ledger:
    """Memories by site and channel; a damaged file counts as empty, and is said to be.

    Args:
        store: path of the store; the file stands beside it under its name and `.told.json`.
    """

    def __init__(self, store: Path) -> None:
        self.path = store.with_name(f"{store.name}.told.json")
        self.is_damaged = False
        self._entries = self._loaded()

    def memory(self, site: str, channel: Channel) -> Memory:
        """What a channel knows of a site; empty for one that was told nothing yet."""
        try:
            return _memory(self._entries.get(_key(site, channel), {}))
        except (AttributeError, KeyError, TypeError, ValueError):
            self.is_damaged = True
            return Memory()

    def keep(self, site: str, channel: Channel, memory: Memory) -> None:
        """Write down what a channel knows, at once and whole: a later failure must not take it back.

        Raises:
            StoreError: the file cannot be written.
        """
        self._entries[_key(site, channel)] = {
            "since": memory.since,
            "unread_on": memory.unread_on.isoformat() if memory.unread_on else "",
            "told": {
                name: [told.status.value, told.day.isoformat()] for name, told in sorted(memory.told.items())
            },
        }
        draft = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        try:
            draft.write_text(json.dumps(self._entries, indent=1, sort_keys=True), encoding="utf-8")
            draft.replace(self.path)
        except OSError as error:
            draft.unlink(missing_ok=True)
            raise StoreError(
                f"不能记下已经通知过什么（{error.strerror}）",
                where=str(self.path),
                fix="检查文件夹的写权限和磁盘空间",
            ) from error

    def _loaded(self) -> dict[str, Any]:
        try:
            entries = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            entries = None
        if isinstance(entries, dict):
            return entries
        self.is_damaged = True
        return {}


def _key(site: str, channel: Channel) -> str:
    """A channel by where it leads and what it asks for; a digest, so that the file names no address."""
    place = (
        channel.kind,
        channel.target,
        channel.target_env,
        channel.target_file,
        channel.per,
        *channel.only,
    )
    return hashlib.sha256("\n".join((site, *place)).encode()).hexdigest()[:24]


def _memory(entry: dict[str, Any]) -> Memory:
    unread_on = entry.get("unread_on", "")
    return Memory(
        since=str(entry.get("since", "")),
        told={
            name: Told(Status(status), date.fromisoformat(day))
            for name, (status, day) in entry.get("told", {}).items()
        },
        unread_on=date.fromisoformat(unread_on) if unread_on else None,
    )
