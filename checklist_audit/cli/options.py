"""Options that mean the same everywhere, and what the verbs make of them."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from zoneinfo import ZoneInfo

import click

from checklist_audit.cli.speaking import said, speaking
from checklist_audit.errors import UsageError

if TYPE_CHECKING:
    from checklist_audit.model.site import Profile

Verb = TypeVar("Verb", bound=Callable[..., Any])
CHINA = ZoneInfo("Asia/Shanghai")

rules_option = click.option(
    "--rules",
    default="moe-2014",
    show_default=True,
    envvar="CHECKLIST_AUDIT_RULES",
    metavar="PACK",
    help="规则包的名字或文件夹。",
)
as_of_option = click.option(
    "--as-of",
    default=None,
    envvar="CHECKLIST_AUDIT_AS_OF",
    metavar="YYYY-MM-DD",
    help="核查基准日，默认今天。",
)
store_option = click.option(
    "--store",
    default=None,
    envvar="CHECKLIST_AUDIT_STORE",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="存储文件（SQLite），默认在学校档案旁边。",
)
output_option = click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    help="写出报告，可多次；格式看后缀（.json .html .xlsx .docx .md .csv .junit.xml），- 是标准输出。"
    "文件名里可用 {site} 和 {date}。",
)
lang_option = click.option(
    "--lang",
    default=speaking,
    type=click.Choice(["zh", "en"]),
    help="报告和说明的语言，默认 zh。",
)
fail_on_option = click.option(
    "--fail-on",
    default="never",
    show_default=True,
    envvar="CHECKLIST_AUDIT_FAIL_ON",
    type=click.Choice(["never", "worse", "gaps"]),
    help="什么情况下以 1 退出：变差、有差距，或从不。",
)
only_option = click.option(
    "--only",
    default=None,
    type=click.Choice(["findings"]),
    help="终端上只显示问题（findings）；写出的文件不受影响。",
)
quiet_option = click.option("-q", "--quiet", is_flag=True, help="不说话，只留结果。")
verbose_option = click.option("-v", "--verbose", is_flag=True, help="多说一点：为什么选了这个网页。")
progress_option = click.option(
    "--no-progress", is_flag=True, envvar="CHECKLIST_AUDIT_NO_PROGRESS", help="不显示进度。"
)


def with_options(*options: Callable[[Verb], Verb]) -> Callable[[Verb], Verb]:
    """Several options as one decorator, shown in the order given."""

    def decorate(verb: Verb) -> Verb:
        for option in reversed(options):
            verb = option(verb)
        return verb

    return decorate


@dataclass(frozen=True, slots=True)
class SiteGiven:
    """The SITE of a command: its profile, and where its store lies by default."""

    profile: Profile
    store: Path
    path: Path | None = None
    """The profile's file; None for a plain address."""


def site_given(site: str, store: Path | None) -> SiteGiven:
    """Read SITE: a profile file or a plain address.

    Raises:
        ProfileError: the profile is missing or wrong.
        UsageError: neither a file nor an address.
    """
    from checklist_audit.loading import load_profile
    from checklist_audit.model.site import Profile

    if re.match(r"https?://", site):
        return SiteGiven(Profile.for_url(site), store or Path("checklist-audit.db"))
    path = Path(site)
    if not path.exists() and not site.endswith((".yaml", ".yml")):
        raise UsageError(
            f"“{site}”既不是学校档案文件，也不是网址", fix="请写 site.yaml 的路径，或以 http 开头的首页网址"
        )
    return SiteGiven(load_profile(path), store or path.parent / "checklist-audit.db", path)


def day_given(as_of: str | None) -> date:
    """The as-of date; today in China when none was given, and only here.

    Raises:
        UsageError: no such day.
    """
    from checklist_audit.pipeline import parse_day

    return parse_day(as_of) if as_of else now().date()


def now() -> datetime:
    """This moment in China."""
    return datetime.now(CHINA).replace(microsecond=0)


def width() -> int:
    """Columns of the terminal."""
    return shutil.get_terminal_size((100, 24)).columns


def uses_color() -> bool:
    """Whether stdout may be coloured."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def say(words: str, *, quiet: bool = False) -> None:
    """Talk to the user on stderr, in the language of the command line."""
    if not quiet:
        click.echo(said(words, speaking()), err=True)


def tell(words: str, *, nl: bool = True) -> None:
    """A result in sentences of ours on stdout, in the language of the command line."""
    click.echo(said(words, speaking()), nl=nl)
