"""What `doctor` looks at: one answer a question, with what to do about it; nothing here fails by itself."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import ssl
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from checklist_audit.errors import ChecklistAuditError
from checklist_audit.version import __version__

if TYPE_CHECKING:
    from checklist_audit.cli.options import SiteGiven

__all__ = ["Answer", "State", "about_machine", "about_site", "about_store"]

_LIBRARIES = ("httpx", "selectolax", "pydantic", "rapidfuzz", "pypdfium2", "click")
_EXTRAS = {
    "fast": (("httptools",), "抓取多用一些处理器时间，结果一样"),
    "ocr": (("rapidocr", "onnxruntime"), "扫描件不能识别文字，会写成“无法核验”"),
    "notify": (("apprise",), "只有钉钉、企业微信、飞书和邮件可用"),
    "fleet": (("distributed",), "多校核查只能在一个进程里做"),
}
_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
_TIMEOUT_S = 5.0
_MIN_FREE_BYTES = 1 << 30
_SOON_DAYS = 30
_MOST_HOSTS = 12


class State(StrEnum):
    """How an answer is to be taken."""

    GOOD = "好"
    NOTE = "注意"
    BAD = "不行"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: what was looked at, what was found, what to do."""

    state: State
    subject: str
    found: str
    todo: str = ""

    def __str__(self) -> str:
        remedy = f"；{self.todo}" if self.todo else ""
        return f"[{self.state}] {self.subject}：{self.found}{remedy}"


def about_machine(today: date) -> Iterator[Answer]:
    """Python, libraries, extras, calendar, fonts, browser and proxies."""
    yield Answer(
        State.GOOD, "程序", f"checklist-audit {__version__}，Python {sys.version.split()[0]}，{sys.platform}"
    )
    yield Answer(State.GOOD, "程序库", "、".join(f"{name} {_version(name)}" for name in _LIBRARIES))
    yield from _extras()
    yield _calendar(today)
    yield _fonts()
    yield _browser()
    yield _proxies()


def about_store(path: Path) -> Iterator[Answer]:
    """Whether the store is sound, and whether there is room."""
    folder = path.parent if path.parent.is_dir() else Path()
    free = shutil.disk_usage(folder).free
    state = State.GOOD if free >= _MIN_FREE_BYTES else State.NOTE
    yield Answer(state, "磁盘", f"还有 {free >> 20} MB", "" if state is State.GOOD else "请腾出 1 GB 以上")
    if not path.exists():
        yield Answer(State.GOOD, "存储文件", f"{path} 还没有，第一次运行时建立")
        return
    from checklist_audit.storing import open_store

    try:
        with open_store(path, create=False) as store:
            complaints, runs = store.check(), len(store.snapshots())
    except ChecklistAuditError as error:
        yield Answer(State.BAD, "存储文件", str(error))
        return
    if complaints:
        yield Answer(State.BAD, "存储文件", f"{path}：{complaints[0]}", "移开后从备份恢复，或重新抓取")
        return
    yield Answer(State.GOOD, "存储文件", f"{path}，{path.stat().st_size >> 20} MB，{runs} 次抓取，内容完好")


def about_site(given: SiteGiven, now: datetime) -> Iterator[Answer]:
    """Every host of the profile: its name, its port, its certificate; then whether the channels have what they need."""
    profile = given.profile
    places = dict.fromkeys(
        address if "://" in address else f"https://{address}/"
        for address in (profile.home, *profile.seeds, *profile.hosts)
    )
    ends = list(dict.fromkeys(_end(url) for url in places))
    with ThreadPoolExecutor(max_workers=4) as pool:
        yield from pool.map(lambda end: _reach(end, now), ends[:_MOST_HOSTS])
    if len(ends) > _MOST_HOSTS:
        yield Answer(State.NOTE, "网络", f"档案里还有 {len(ends) - _MOST_HOSTS} 个主机没有试")
    if not profile.notify:
        yield Answer(State.GOOD, "通知渠道", "档案里没有写 notify，不发通知")
        return
    from checklist_audit.cli.announcing import Announcer

    try:
        channels = Announcer.of(given).channels
    except ChecklistAuditError as error:
        yield Answer(State.BAD, "通知渠道", str(error))
        return
    names = "、".join(ready.channel.title for ready in channels)
    yield Answer(State.GOOD, "通知渠道", f"{names}，地址和密钥都有", "用 notify test 试发一条")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "没有装"


def _extras() -> Iterator[Answer]:
    for extra, (modules, without) in _EXTRAS.items():
        if all(find_spec(module) for module in modules):
            yield Answer(State.GOOD, f"附加功能 {extra}", "已装")
        else:
            todo = f"需要时安装 checklist-audit[{extra}]"
            yield Answer(State.NOTE, f"附加功能 {extra}", f"没有装，{without}", todo)


def _browser() -> Answer:
    from checklist_audit.crawling.browser import trial
    from checklist_audit.crawling.chromium import binary_of_system

    path = binary_of_system()
    if not path:
        without = "没有 Chromium，靠脚本填充内容的网页读不到，会写成“未能评估”"
        return Answer(State.NOTE, "浏览器", without, "需要时安装 chromium（Linux、macOS）")
    why_not = asyncio.run(trial())
    if why_not:
        return Answer(State.NOTE, "浏览器", f"{path} 用不了：{why_not}", "见 docs/howto/script-pages.md")
    return Answer(State.GOOD, "浏览器", f"{path}，能打开靠脚本填充内容的网页")


def _calendar(today: date) -> Answer:
    try:
        from chinese_calendar.constants import holidays
    except ImportError:
        return Answer(State.NOTE, "节假日表", "没有装 chinesecalendar", "重新安装 checklist-audit")
    last = max(day.year for day in holidays)
    if last < today.year:
        todo = "升级 chinesecalendar；每年 11 月国务院公布后才有下一年的"
        return Answer(State.NOTE, "节假日表", f"只到 {last} 年，今年的工作日只能估算", todo)
    return Answer(State.GOOD, "节假日表", f"到 {last} 年")


def _fonts() -> Answer:
    if sys.platform in ("win32", "darwin"):
        return Answer(State.GOOD, "中文字体", "系统自带")
    places = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts")
    marks = (
        "cjk",
        "wqy",
        "simsun",
        "simhei",
        "fandol",
        "sourcehan",
        "arphic",
        "uming",
        "ukai",
        "droidsansfallback",
    )
    files = (
        file.name.casefold() for place in places if place.is_dir() for file in place.rglob("*.[ot]t[fc]")
    )
    found = next((name for name in files if any(mark in name for mark in marks)), "")
    if found:
        return Answer(State.GOOD, "中文字体", f"有（{found}）")
    return Answer(
        State.NOTE,
        "中文字体",
        "没有找到；报告不受影响，只是本机打开时可能显示方框",
        "需要时安装 fonts-noto-cjk",
    )


def _proxies() -> Answer:
    names = [name for name in _PROXIES if os.environ.get(name) or os.environ.get(name.lower())]
    if not names:
        return Answer(State.GOOD, "代理", "没有设代理")
    said = f"设了 {'、'.join(names)}；抓取不走代理，通知走代理"
    return Answer(State.NOTE, "代理", said, "只能经代理上网的机器请换到能直接访问学校网站的机器上运行")


def _end(url: str) -> tuple[str, int, bool]:
    parts = urlsplit(url)
    is_tls = parts.scheme == "https"
    return parts.hostname or "", parts.port or (443 if is_tls else 80), is_tls


def _reach(end: tuple[str, int, bool], now: datetime) -> Answer:
    host, port, is_tls = end
    subject = f"网络 {host}:{port}"
    try:
        with socket.create_connection((host, port), timeout=_TIMEOUT_S) as line:
            return _tls(subject, line, host, now) if is_tls else Answer(State.GOOD, subject, "连得上")
    except socket.gaierror:
        return Answer(State.BAD, subject, "查不到这个域名", "请检查拼写和 DNS")
    except ssl.SSLCertVerificationError as error:
        todo = "请学校更换证书；急用时把主机写进 tls_unverified，报告会注明"
        return Answer(State.NOTE, subject, f"证书没有通过验证（{error.verify_message}）", todo)
    except ssl.SSLError as error:
        return Answer(State.NOTE, subject, f"加密连接失败（{error.reason}）", "服务器的加密方式可能太旧")
    except UnicodeError:
        return Answer(State.BAD, subject, "主机名写法不对", "请检查拼写")
    except OSError as error:
        why = "超时" if isinstance(error, TimeoutError) else error.strerror or type(error).__name__
        return Answer(State.BAD, subject, f"连不上（{why}）", "请检查网络、防火墙和网站是否停机")


def _tls(subject: str, line: socket.socket, host: str, now: datetime) -> Answer:
    with ssl.create_default_context().wrap_socket(line, server_hostname=host) as secure:
        end = str((secure.getpeercert() or {}).get("notAfter", ""))
        kind = secure.version()
    until = datetime.fromtimestamp(ssl.cert_time_to_seconds(end), UTC) if end else now
    days = (until - now).days
    if days < _SOON_DAYS:
        return Answer(State.NOTE, subject, f"连得上，{kind}，证书还有 {days} 天到期", "请提醒学校更换证书")
    return Answer(State.GOOD, subject, f"连得上，{kind}，证书还有 {days} 天到期")
