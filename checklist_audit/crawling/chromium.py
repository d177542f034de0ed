"""The system's Chromium as a process without a network: started, told what to do over a pipe, and ended.

It is spoken to by the DevTools protocol on descriptors 3 and 4, so no port is open, and it ends when we end,
however we end. Its names lead nowhere and its proxy is closed: what it wants to load, somebody must hand to it.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import itertools
import json
import os
import shutil
import signal
import socket
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self

__all__ = ["Chromium", "ChromiumError", "binary_of_system", "encoded"]

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
_START_S = 30.0
_MAX_MESSAGE_BYTES = 128 << 20
_HEAP_MIB = 256
"""What the scripts of one page may hold."""

_FLAGS = (
    "--headless",
    "--remote-debugging-pipe",
    "--proxy-server=127.0.0.1:9",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-sync",
    "--mute-audio",
    "--no-first-run",
    "--no-default-browser-check",
    "--renderer-process-limit=1",
    f"--js-flags=--max-old-space-size={_HEAP_MIB}",
)
# Python in between puts our socket on the two descriptors, and lets go of root, under which a page must not run.
_LAUNCH = """
import os, sys
end, uid, *command = sys.argv[1:]
os.dup2(int(end), 3)
os.dup2(int(end), 4)
if int(uid):
    os.setgroups([]); os.setgid(int(uid)); os.setuid(int(uid))
os.execv(command[0], command)
"""


class ChromiumError(Exception):
    """The browser could not be started, has gone, or refuses what it was told."""


def binary_of_system() -> str:
    """Path of the Chromium of this system; empty where there is none that can be used."""
    if sys.platform == "win32":
        return ""  # it hands over no descriptors
    found = next(filter(None, map(shutil.which, _NAMES)), "")
    return found or (_MAC if Path(_MAC).is_file() else "")


class Chromium:
    """A running browser and the line to it."""

    def __init__(self, process: asyncio.subprocess.Process, folder: Path) -> None:
        self._process = process
        self._folder = folder
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._listeners: dict[str, Callable[[str, Mapping[str, Any]], None]] = {}
        self._listening: asyncio.Task[None] | None = None
        self._writer: asyncio.StreamWriter | None = None

    @classmethod
    async def start(cls, binary: str, *, user_agent: str) -> Self:
        """Start one.

        Raises:
            ChromiumError: it does not start, or not in time.
        """
        folder = Path(tempfile.mkdtemp(prefix="checklist-audit-"))
        uid = _somebody_harmless()
        here, there = socket.socketpair()
        flags = (*_FLAGS, *(("--no-sandbox",) if uid else ()), f"--user-data-dir={folder}")
        try:
            if uid:
                os.chown(folder, uid, uid)
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-I", "-S", "-c", _LAUNCH, str(there.fileno()), str(uid)),
                *(binary, *flags, f"--user-agent={user_agent}"),
                pass_fds=(there.fileno(),),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
                env={**os.environ, "HOME": str(folder), "TMPDIR": str(folder)},
                start_new_session=True,  # a Ctrl-C is for us; we end the browser ourselves
            )
        except BaseException as error:
            here.close()
            shutil.rmtree(folder, ignore_errors=True)
            if isinstance(error, OSError):
                raise ChromiumError(f"浏览器启动不了（{error.strerror}）") from error
            raise
        finally:
            there.close()
        browser = cls(process, folder)
        try:
            await browser._connect(here)
        except BaseException:
            await browser.stop()
            raise
        return browser

    async def call(self, method: str, *, session: str = "", **params: object) -> dict[str, Any]:
        """One command and its answer.

        Raises:
            ChromiumError: refused, or the browser has gone.
        """
        if self._writer is None or self._listening is None or self._listening.done():
            raise ChromiumError("浏览器已经退出")
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params}
        answer = self._waiting[number] = asyncio.get_running_loop().create_future()
        self._writer.write(json.dumps(message | ({"sessionId": session} if session else {})).encode() + b"\0")
        try:
            await self._writer.drain()
            told = await answer
        except OSError as error:
            raise ChromiumError("浏览器已经退出") from error
        finally:
            self._waiting.pop(number, None)
        if "error" in told:
            raise ChromiumError(f"浏览器不接受 {method}（{told['error'].get('message', '')}）")
        result: dict[str, Any] = told.get("result", {})
        return result

    def listen(self, session: str, listener: Callable[[str, Mapping[str, Any]], None]) -> None:
        """Hand every event of a session to a function, as name and parameters."""
        self._listeners[session] = listener

    async def stop(self) -> None:
        """End the browser, whatever it is doing."""
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.gather(self._listening, return_exceptions=True)
        if self._writer is not None:
            self._writer.transport.abort()
        if self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)  # a session of its own: its helpers go with it
        await self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    async def _connect(self, here: socket.socket) -> None:
        reader, self._writer = await asyncio.open_connection(sock=here, limit=_MAX_MESSAGE_BYTES)
        self._listening = asyncio.create_task(self._listen(reader))
        try:
            async with asyncio.timeout(_START_S):
                await self.call("Browser.getVersion")
        except TimeoutError as error:
            raise ChromiumError(f"浏览器在 {_START_S:g} 秒内没有启动") from error

    async def _listen(self, reader: asyncio.StreamReader) -> None:
        try:
            while True:
                self._take(json.loads((await reader.readuntil(b"\0"))[:-1]))
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError):
            return
        finally:
            for answer in self._waiting.values():
                if not answer.done():
                    answer.set_result({"error": {"message": "浏览器已经退出"}})

    def _take(self, message: Mapping[str, Any]) -> None:
        answer = self._waiting.get(message.get("id", 0))
        if answer is not None and not answer.done():
            answer.set_result(dict(message))
        listener = self._listeners.get(message.get("sessionId", ""))
        if listener is not None and "method" in message:
            listener(message["method"], message.get("params", {}))


def encoded(body: bytes) -> str:
    """Bytes as the protocol wants them."""
    return base64.b64encode(body).decode("ascii")


def _somebody_harmless() -> int:
    """Number of the user that a browser started by root runs as; 0 when we are not root and it runs as we do."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return 0
    import pwd  # not on Windows

    try:
        return pwd.getpwnam("nobody").pw_uid
    except KeyError:
        return 65534
