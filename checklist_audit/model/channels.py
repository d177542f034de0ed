"""Where the news of a night goes: one entry of `notify:` in a site profile."""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from checklist_audit.model.base import Frozen, Text

__all__ = ["CHANNEL_ZH", "Channel"]

CHANNEL_ZH = {
    "dingtalk": "钉钉",
    "wecom": "企业微信",
    "feishu": "飞书",
    "mail": "邮件",
    "apprise": "Apprise",
}
# A robot's address lets everybody who has it write into the group, so it is a secret like the key beside it.
_WITH_TOKEN = re.compile(r"[?&](?:access_token|key|token)=|/hook/.|//[^/@]*@", re.IGNORECASE)


class Channel(Frozen):
    """One receiver. What must stay secret is named, by variable or file, and never written here."""

    kind: Literal["dingtalk", "wecom", "feishu", "mail", "apprise"]
    target: str = ""
    """Mail: recipients, commas between them. Others: an address that carries no token."""
    target_env: str = ""
    """Name of the environment variable that holds the robot's address."""
    target_file: str = ""
    secret_env: str = ""
    """Name of the variable with the signing key (DingTalk, Feishu) or the password of the mail account."""
    secret_file: str = ""
    server: str = ""
    """Mail only: `host` or `host:port`; 465 speaks TLS from the start, other ports STARTTLS."""
    user: str = ""
    sender: str = ""
    per: Literal["run", "department"] = "run"
    on: Literal["worse", "always"] = "worse"
    only: tuple[Text, ...] = ()
    """Only what these departments own; empty for everything."""
    link: Annotated[str, Field(max_length=500)] = ""
    """Where people open the report; `{site}` and `{date}` are filled in as in `-o`."""

    @property
    def title(self) -> str:
        """How the channel is named to a person; never an address."""
        return CHANNEL_ZH[self.kind] + (f"（{'、'.join(self.only)}）" if self.only else "")

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        targets = [value for value in (self.target, self.target_env, self.target_file) if value]
        if len(targets) != 1:
            raise ValueError("target、target_env、target_file 要写一个，也只写一个")
        if self.secret_env and self.secret_file:
            raise ValueError("secret_env 和 secret_file 只写一个")
        if _WITH_TOKEN.search(self.target):
            raise ValueError(
                "target 里带着令牌，不能写在档案里；请放进环境变量或文件，用 target_env 或 target_file 指明"
            )
        self._check_kind()
        return self

    def _check_kind(self) -> None:
        has_mail_keys = any((self.server, self.user, self.sender))
        if self.kind != "mail" and has_mail_keys:
            raise ValueError("server、user、sender 只用于 kind: mail")
        if self.kind == "mail" and not self.server:
            raise ValueError("kind: mail 要写 server，例如 smtp.college.example:465")
        if self.kind == "mail" and not (self.sender or "@" in self.user):
            raise ValueError("kind: mail 要写 sender，即发件人地址")
        if self.kind in ("wecom", "apprise") and (self.secret_env or self.secret_file):
            raise ValueError(f"{CHANNEL_ZH[self.kind]}没有签名密钥，请去掉 secret_env 和 secret_file")
