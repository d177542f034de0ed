"""What a channel needs to speak: addresses and keys from the environment or from files, never from the profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checklist_audit.errors import Complaint, ProfileError
from checklist_audit.model.channels import Channel

__all__ = ["Ready", "make_ready"]

_MAX_SECRET_BYTES = 8192


@dataclass(frozen=True, slots=True)
class Ready:
    """A channel with its address and its key; neither is ever shown."""

    channel: Channel
    target: str = field(repr=False)
    secret: str = field(repr=False, default="")

    def without_secrets(self, words: str) -> str:
        """What a service said, in case it repeats what it was sent."""
        tokens = (self.secret, self.target, self.target.rpartition("=")[2], self.target.rpartition("/")[2])
        for token in tokens:
            # Shorter ones are words of everyday (`send`), not keys.
            if len(token) >= 8:  # noqa: PLR2004
                words = words.replace(token, "***")
        return words


def make_ready(channels: Sequence[Channel], *, environ: Mapping[str, str], folder: Path) -> tuple[Ready, ...]:
    """Gather addresses and keys before any work begins, so that a lack costs a second and not a night.

    Args:
        environ: variables of the process.
        folder: relative file names start here; the folder of the profile.

    Raises:
        ProfileError: with everything that is missing, by name and without any value.
    """
    complaints: list[Complaint] = []

    def value(channel: Channel, what: str, number: int) -> str:
        name, file = getattr(channel, f"{what}_env"), getattr(channel, f"{what}_file")
        where = f"notify 第 {number} 个（{channel.title}）"
        if name and not environ.get(name, "").strip():
            complaints.append(Complaint(where, f"没有环境变量 {name}，或它是空的", "请先设好再运行"))
        if file:
            return _from_file(folder / file, where, complaints)
        return environ.get(name, "").strip() if name else ""

    ready = tuple(
        Ready(channel, channel.target or value(channel, "target", number), value(channel, "secret", number))
        for number, channel in enumerate(channels, 1)
    )
    if complaints:
        raise ProfileError(f"通知还差 {len(complaints)} 样东西", complaints=complaints, where="notify")
    return ready


def _from_file(path: Path, where: str, complaints: list[Complaint]) -> str:
    try:
        with path.open("rb") as file:
            text = file.read(_MAX_SECRET_BYTES).decode("utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "不是 UTF-8 文本"
        complaints.append(Complaint(where, f"读不了文件 {path.name}（{why}）", "请检查路径和权限"))
        return ""
    if not text:
        complaints.append(Complaint(where, f"文件 {path.name} 是空的", "请写上内容"))
    return text
