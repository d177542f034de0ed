"""What a college says of itself: the site profile."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import ConfigDict, Field, field_validator, model_validator

from checklist_audit.model.channels import Channel
from checklist_audit.model.rules import Frozen, Text


class Attestation(Frozen):
    """An element that is disclosed through another channel, as somebody attests."""

    element: Text
    channel: Text
    by: Text
    on: date
    until: date
    note: str = ""


class Decision(Frozen):
    """What a person has decided about one page for one element."""

    element: Text
    url: Text
    accept: bool
    by: Text
    on: date
    until: date | None = None
    because: Text


class Exemption(Frozen):
    """An element that does not concern the college, as somebody states with a reason."""

    element: Text
    """Id of an element, or number of an item for all its elements."""
    because: Text
    by: Text
    on: date
    until: date | None = None
    """None: until somebody takes it back."""


class Repair(Frozen):
    """What a department has written into the working list about a gap; it never changes a status."""

    element: Text
    state: Literal["todo", "doing", "done"] = "todo"
    note: str = ""
    by: str = ""
    on: date
    """The day on which it was read back."""
    due: date | None = None


FindingKind = Literal[
    "blank_section",
    "blocked",
    "broken_claim",
    "dead_link",
    "hijacked_page",
    "late",
    "not_findable",
    "overdue_publicity",
    "privacy_leak",
    "tls",
    "undated_page",
    "stale_section",
]


class Suppression(Frozen):
    """A finding that somebody has looked at and wants told no more, with a reason and an end.

    It names one address, so that no kind of finding can be silenced for a whole site.
    """

    url: Text
    kind: FindingKind | None = None
    """Kind of finding; None for every kind."""
    element: str = ""
    """Id of an element, or number of an item; empty for all."""
    because: Text
    by: Text
    on: date
    until: date

    @model_validator(mode="after")
    def _says_what(self) -> Self:
        if not (self.kind or self.element):
            raise ValueError("要写 kind（问题种类）或 element（要素），至少一个")
        return self


_HOUR = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


class Limits(Frozen):
    """How far and how fast a crawl may go; the defaults are safe for a small college server."""

    max_pages: Annotated[int, Field(ge=1, le=1_000_000)] = 20_000
    max_minutes: Annotated[float, Field(gt=0, le=2880)] = 120
    requests_per_second: Annotated[float, Field(gt=0, le=1000)] = 5
    concurrency: Annotated[int, Field(ge=1, le=64)] = 8
    max_depth: Annotated[int, Field(ge=1, le=50)] = 12
    max_body_mb: Annotated[int, Field(ge=1, le=500)] = 20
    timeout_s: Annotated[float, Field(gt=0, le=600)] = 60
    retries: Annotated[int, Field(ge=0, le=5)] = 2
    max_rendered: Annotated[int, Field(ge=0, le=1000)] = 40
    """Pages that are opened in a browser because a script fills them; 0 for never."""
    window: str = ""
    """Hours in Asia/Shanghai in which pages may be asked for, `22:00-06:00`; empty for any."""

    @field_validator("window", mode="after")
    @classmethod
    def _is_a_window(cls, value: str) -> str:
        opens, _, closes = value.partition("-")
        if value and (not (_HOUR.fullmatch(opens) and _HOUR.fullmatch(closes)) or opens == closes):
            raise ValueError(f"写成“{value}”看不懂，请写起止时刻，例如 22:00-06:00")
        return value


class Profile(Frozen):
    """One college: its hosts, traits, departments, attestations and decisions.

    Source: semantics section 1, contract `site.yaml`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["1"] = "1"
    name: Text
    aliases: tuple[Text, ...] = ()
    home: Text
    hosts: tuple[Text, ...] = ()
    subdomains: bool = True
    seeds: tuple[Text, ...] = ()
    school_type: str = ""
    traits: dict[str, bool] = Field(default_factory=dict)
    owners: dict[str, str] = Field(default_factory=dict)
    attestations: tuple[Attestation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    repairs: tuple[Repair, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    limits: Limits = Limits()
    owner_confirmed: bool = False
    """The college's own admin runs this: robots.txt may be overridden, and the report says so."""
    tls_unverified: tuple[Text, ...] = ()
    """Hosts whose broken certificate is accepted; every page from there is marked."""
    user_agent_contact: str = ""
    notify: tuple[Channel, ...] = Field(default=(), exclude=True)
    """Who is told. Excluded from dumps and so from the profile's digest: it changes no verdict."""

    @field_validator("home", "seeds", mode="after")
    @classmethod
    def _addresses_are_http(cls, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
        for url in (value,) if isinstance(value, str) else value:
            parts = urlsplit(url)
            if parts.scheme not in ("http", "https") or not parts.hostname:
                raise ValueError(f"“{url}”不是网址，应以 http:// 或 https:// 开头")
        return value

    @classmethod
    def for_url(cls, url: str) -> Self:
        """A profile for a bare address: the host stands for the name until `init` or a person says more."""
        return cls(name=urlsplit(url).hostname or url, home=url)
