"""The verbs around a nightly run: init, doctor, notify test, store check, store prune, store export."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from pathlib import Path

import click

from checklist_audit.cli import options as opt
from checklist_audit.cli.speaking import said, speaking
from checklist_audit.errors import ReportError, UsageError
from checklist_audit.version import __version__

_FAILED = 1


@click.command(help="看一看学校首页和它后面的几页，写出第一份学校档案 site.yaml。")
@click.argument("url", metavar="URL")
@click.option(
    "-o",
    "--output",
    default="site.yaml",
    show_default=True,
    metavar="FILE",
    help="写到哪个文件；- 是标准输出。",
)
@click.option("--force", is_flag=True, help="文件已经有了也覆盖。")
@opt.with_options(opt.rules_option, opt.quiet_option)
def init(url: str, *, output: str, force: bool, rules: str, quiet: bool) -> int:
    """Write a first profile."""
    from checklist_audit.loading import check_profile, load_profile, load_ruleset
    from checklist_audit.profiling import look, profile_text

    if not re.match(r"https?://", url):
        raise UsageError(f"“{url}”不是网址", fix="请写以 http:// 或 https:// 开头的首页网址")
    path = None if output == "-" else Path(output)
    if path is not None:
        _check_place(path, force=force)
    ruleset = load_ruleset(rules)
    opt.say(f"正在看 {url}，最多几十个网页……", quiet=quiet)
    text = _in_its_language(profile_text(look(url, ruleset), ruleset))
    if path is None:
        click.echo(text, nl=False)
        return 0
    path.write_text(text, encoding="utf-8", newline="\n")
    check_profile(load_profile(path), ruleset)
    opt.tell(f"已写好 {path}；请逐行核对，再运行 checklist-audit run {path}")
    return 0


def _in_its_language(text: str) -> str:
    """A profile with its comments in the language of the command line; what is no comment stays as it is."""
    lines = (line.partition("#") for line in text.split("\n"))
    return "\n".join(f"{code}{said(mark + note, speaking())}" for code, mark, note in lines)


def _check_place(path: Path, *, force: bool) -> None:
    """Refuse before the look, which takes a while.

    Raises:
        UsageError: a profile is there already, or the folder is missing.
    """
    if path.exists() and not force:
        raise UsageError("这里已经有一个文件", where=str(path), fix="换一个 -o，或加 --force 覆盖")
    if not path.parent.is_dir():
        raise UsageError("没有这个文件夹", where=str(path.parent), fix="请先建好文件夹，或改 -o 的路径")


@click.command(help="体检：程序、网络、证书、代理、字体、附加功能、节假日表、存储文件，哪里不好该怎么办。")
@click.argument("site", required=False)
@opt.with_options(opt.store_option)
def doctor(site: str | None, *, store: Path | None) -> int:
    """Look at everything that a run needs; says what is wrong and ends well."""
    from checklist_audit.cli.checkup import State, about_machine, about_site, about_store

    now = opt.now()
    answers = list(about_machine(now.date()))
    given = opt.site_given(site, store) if site else None
    answers += about_store(given.store if given else store or Path("checklist-audit.db"))
    if given:
        answers += about_site(given, now)
    for answer in answers:
        opt.tell(str(answer))
    bad, notes = (sum(a.state is state for a in answers) for state in (State.BAD, State.NOTE))
    opt.tell(f"共 {len(answers)} 项：{bad} 项不行，{notes} 项要注意")
    return 0


@click.group(help="通知：试发一条。")
def notify() -> None:
    """The verb about messages."""


@notify.command(name="test", help="给学校档案里 notify 的每个渠道发一条测试消息。")
@click.argument("site")
def notify_test(site: str) -> int:
    """One message a channel; ends with 1 when one did not arrive."""
    from checklist_audit.cli.announcing import Announcer
    from checklist_audit.notifying import send, trial_message

    given = opt.site_given(site, None)
    channels = Announcer.of(given).channels
    if not channels:
        raise UsageError("学校档案里没有写 notify", where=site, fix="写法见 docs/reference/site-yaml.md")
    message = trial_message(given.profile.name, lang=speaking())
    deliveries = [send(ready, message, at=opt.now()) for ready in channels]
    for delivery in deliveries:
        opt.tell(f"{delivery.channel}：{'已送达' if delivery.has_arrived else f'没有送达，{delivery.why}'}")
    return 0 if all(delivery.has_arrived for delivery in deliveries) else _FAILED


@click.group(help="存储文件：检查、清理、导出。")
def store() -> None:
    """The verbs about the store."""


@store.command(help="把存储文件从头到尾读一遍，看有没有损坏。")
@click.argument("place", metavar="[SITE|FILE]", required=False)
@opt.with_options(opt.store_option)
def check(place: str | None, *, store: Path | None) -> int:
    """Read everything once."""
    from checklist_audit.errors import StoreError
    from checklist_audit.storing import open_store

    path, _ = _store_of(place, store)
    with open_store(path, create=False) as opened:
        complaints, runs = opened.check(), len(opened.snapshots())
    if complaints:
        listed = "；".join(complaints[:5])
        raise StoreError(
            f"有 {len(complaints)} 处损坏（{listed}）", where=str(path), fix="移开后从备份恢复，或重新抓取"
        )
    opt.tell(f"{path}：{runs} 次抓取，内容完好")
    return 0


@store.command(help="每个学校只留最近几次抓取的网页；报告和趋势都保留。")
@click.argument("place", metavar="[SITE|FILE]", required=False)
@click.option(
    "--keep", required=True, type=click.IntRange(min=1), metavar="N", help="每个学校留最近几次抓取。"
)
@opt.with_options(opt.store_option)
def prune(place: str | None, *, keep: int, store: Path | None) -> int:
    """Forget old runs."""
    from checklist_audit.storing import open_store

    path, _ = _store_of(place, store)
    before = path.stat().st_size if path.is_file() else 0
    with open_store(path, create=False) as opened:
        gone = opened.prune(keep=keep)
    saved = max(0, before - path.stat().st_size) >> 10
    opt.tell(f"{path}：清掉 {gone} 次抓取，省下 {saved} KB；报告都还在")
    return 0


@store.command(help="把一次抓取导出成 WARC 文件，供申诉和存档。")
@click.argument("place", metavar="[SITE|FILE]", required=False)
@click.option(
    "--warc",
    "output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="写到哪个 .warc.gz 文件。",
)
@click.option("--snapshot", "number", default=None, metavar="ID", help="导出哪一次抓取，默认最近一次。")
@opt.with_options(opt.store_option)
def export(place: str | None, *, output: Path, number: str | None, store: Path | None) -> int:
    """Write a snapshot as WARC."""
    from checklist_audit.storing import open_store
    from checklist_audit.storing.warc import warc_records

    path, home = _store_of(place, store)
    _check_place(output, force=True)
    with open_store(path, create=False) as opened:
        snapshot = opened.snapshot(number, site=home)
        _write_whole(output, warc_records(snapshot, software=f"checklist-audit/{__version__}"))
    opt.tell(f"已写出 {output}：{snapshot.site} 的第 {snapshot.id} 次抓取；个人号码已遮盖")
    return 0


def _write_whole(output: Path, pieces: Iterable[bytes]) -> None:
    """Write a file under another name first, so that there is never half of it.

    Raises:
        ReportError: it cannot be written.
    """
    draft = output.with_name(f"{output.name}.part")
    try:
        with draft.open("wb") as file:
            file.writelines(pieces)
        draft.replace(output)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise ReportError(
            f"文件写不出来（{error.strerror}）", where=str(output), fix="检查写权限和磁盘空间，或换一个地方"
        ) from error


VERBS = (init, doctor, notify, store)


def _store_of(place: str | None, store: Path | None) -> tuple[Path, str | None]:
    """The store that a command means, and the site where one was named.

    Raises:
        UsageError: neither a profile, nor an address, nor a store.
        ProfileError: the profile is wrong.
    """
    if place is None:
        return store or Path("checklist-audit.db"), None
    if place.endswith(".db"):
        return Path(place), None
    given = opt.site_given(place, store)
    return given.store, given.profile.home
