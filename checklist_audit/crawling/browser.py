"""Pages that are empty until their scripts have run: shown in the system's Chromium, which has no network of its own.

Every request that a page makes is handed to the crawl's own fetcher and back, so it is checked at connect time,
counted, capped, kept at the host's pace and bound by robots.txt like any other. Only GET for documents, scripts and
data; pictures, fonts, films, frames and everything else are refused.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from checklist_audit.crawling.answers import Answer
from checklist_audit.crawling.asking import Asker, redirect_target
from checklist_audit.crawling.chromium import Chromium, ChromiumError, binary_of_system, encoded
from checklist_audit.crawling.politeness import Politeness
from checklist_audit.crawling.robots import AGENT
from checklist_audit.crawling.scope import Scope, origin_of
from checklist_audit.model.pages import Outcome
from checklist_audit.model.site import Profile
from checklist_audit.text.addresses import normal_form
from checklist_audit.version import __version__

__all__ = ["UNRENDERED", "Renderer", "Shown", "trial"]

UNRENDERED = "内容由脚本填充，没有读到"

_PAGE_S = 30.0
_QUIET_S = 0.4
"""A page is done when it is loaded and has asked for nothing for so long."""
_MAX_REQUESTS = 60
_MAX_RELOADS = 2
"""A wall that sets a cookie and loads itself again is not gone round in circles with."""
_MAX_FAILURES = 3
_WANTED = frozenset({"Script", "XHR", "Fetch"})
_ELEMENTS = f"document.documentElement.outerHTML.slice(0, {20 << 20})"
_TRIAL = b"<div id=app></div><script>document.getElementById('app').textContent='1+1='+(1+1)</script>"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page came to: its elements as HTML in UTF-8, or the reason why it was not shown."""

    html: bytes = b""
    why_not: str = ""
    is_whole: bool = True
    """False when something that the page asked for was refused or failed, so that emptiness proves nothing."""
    moved_to: str = ""
    """Address to which the scripts sent the visitor instead of showing anything."""


class Renderer:
    """Shows pages one after the other; the browser is started for the first one.

    Args:
        asker: sends the requests that a page makes.
        scope: the college's own addresses; data is fetched from these alone, scripts from anywhere public.
        most: pages that are shown in one run; 0 never starts a browser.
    """

    def __init__(self, asker: Asker, scope: Scope, *, most: int) -> None:
        self._asker = asker
        self._scope = scope
        self._left = most
        self._most = most
        self._browser: Chromium | None = None
        self._failures = 0
        self._turn = asyncio.Lock()

    async def show(self, answer: Answer, allows: Callable[[str], bool]) -> Shown:
        """Show a page that was fetched already.

        Args:
            answer: the page as served; it is not asked for again.
            allows: what robots.txt of its host says of an address there.
        """
        async with self._turn:
            why_not = self._why_not()
            if why_not:
                return Shown(why_not=why_not)
            self._left -= 1
            page = _Page(answer, self._asker, self._scope, allows)
            try:
                async with asyncio.timeout(_PAGE_S * 2):  # the start of the browser included
                    shown = await self._shown(page)
            except (TimeoutError, ChromiumError) as error:
                await self.close()
                self._failures += 1
                why = str(error) or f"浏览器 {_PAGE_S:g} 秒内没有显示完"
                return Shown(why_not=f"{UNRENDERED}（{why}）")
            self._failures = 0
            return shown

    async def close(self) -> None:
        """End the browser."""
        browser, self._browser = self._browser, None
        if browser is not None:
            await browser.stop()

    def _why_not(self) -> str:
        if self._most == 0:
            return f"{UNRENDERED}（学校档案规定不用浏览器）"
        if self._left <= 0:
            return f"{UNRENDERED}（一次抓取只用浏览器打开 {self._most} 页，limits.max_rendered）"
        if not binary_of_system():
            return f"{UNRENDERED}（需要 Chromium，本机没有）"
        return f"{UNRENDERED}（浏览器接连出错，没有再试）" if self._failures >= _MAX_FAILURES else ""

    async def _shown(self, page: _Page) -> Shown:
        if self._browser is None:
            self._browser = await Chromium.start(binary_of_system(), user_agent=f"{AGENT}/{__version__}")
        browser = self._browser
        # A context of its own: neither cookies nor storage go from page to page.
        context = (await browser.call("Target.createBrowserContext"))["browserContextId"]
        try:
            async with asyncio.timeout(_PAGE_S):
                return await page.shown_in(browser, context)
        finally:
            await page.end()
            with contextlib.suppress(ChromiumError):
                await browser.call("Target.disposeBrowserContext", browserContextId=context)


@dataclass(slots=True)
class _Page:
    """One page while it is shown."""

    answer: Answer
    asker: Asker
    scope: Scope
    allows: Callable[[str], bool]
    session: str = ""
    frame: str = ""
    requests: int = 0
    under_way: int = 0
    is_whole: bool = True
    loads: int = 0
    moved_to: str = ""
    loaded: asyncio.Event = field(default_factory=asyncio.Event)
    stirred: asyncio.Event = field(default_factory=asyncio.Event)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)
    browser: Chromium | None = None

    async def shown_in(self, browser: Chromium, context: str) -> Shown:
        """The page when it has come to rest."""
        self.browser = browser
        target = await browser.call("Target.createTarget", url="about:blank", browserContextId=context)
        self.frame = target["targetId"]  # the main frame of a page bears the name of its target
        attached = await browser.call("Target.attachToTarget", targetId=self.frame, flatten=True)
        self.session = attached["sessionId"]
        browser.listen(self.session, self._heard)
        await self._tell("Page.enable")
        await self._tell("Network.enable")
        await self._tell("Network.setBypassServiceWorker", bypass=True)
        await self._tell("Fetch.enable", patterns=[{"urlPattern": "*"}])
        await self._tell("Page.navigate", url=self.answer.url)
        await self.loaded.wait()
        await self._rest()
        if self.moved_to:
            return Shown(moved_to=self.moved_to)
        found = await self._tell("Runtime.evaluate", expression=_ELEMENTS)
        html = str(found["result"].get("value", ""))
        return Shown(f"<!DOCTYPE html>{html}".encode("utf-8", "replace"), is_whole=self.is_whole)

    async def end(self) -> None:
        """Give up what is still under way."""
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    async def _tell(self, method: str, **params: object) -> dict[str, Any]:
        assert self.browser is not None  # noqa: S101  # set before anything is told
        return await self.browser.call(method, session=self.session, **params)

    async def _rest(self) -> None:
        while True:
            self.stirred.clear()
            try:
                async with asyncio.timeout(None if self.under_way else _QUIET_S):
                    await self.stirred.wait()
            except TimeoutError:
                return

    def _heard(self, event: str, params: Mapping[str, Any]) -> None:
        if event == "Fetch.requestPaused":
            self.under_way += 1
            self._spawn(self._hand_over(params))
        elif event == "Page.loadEventFired":
            self.loaded.set()
        elif event == "Page.javascriptDialogOpening":
            self._spawn(self._quietly("Page.handleJavaScriptDialog", accept=False))
        self.stirred.set()

    def _spawn(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def _hand_over(self, params: Mapping[str, Any]) -> None:
        """Answer one request of the page, or refuse it."""
        number = params["requestId"]
        try:
            answer = await self._answer(params)
            # The browser refuses an answer that is no HTTP, a status of 999 for one; then there is none.
            if answer is None or not await self._quietly(
                "Fetch.fulfillRequest",
                requestId=number,
                responseCode=answer.status or 200,
                responseHeaders=_headers(answer, self.answer.url),
                body=encoded(answer.body),
            ):
                await self._quietly("Fetch.failRequest", requestId=number, errorReason="BlockedByClient")
        finally:
            self.under_way -= 1
            self.stirred.set()

    async def _answer(self, params: Mapping[str, Any]) -> Answer | None:
        request, kind = params["request"], params["resourceType"]
        is_main = kind == "Document" and params.get("frameId") == self.frame
        url = normal_form(str(request["url"]))
        if is_main:
            return self._loaded(url)
        if kind not in _WANTED:
            return None
        if request["method"] != "GET" or not self._may_ask(url, kind):
            self.is_whole = False
            return None
        self.requests += 1
        answer, _ = await self.asker.ask(url)
        if answer.failure is None and answer.status is not None:
            self.is_whole &= answer.status < 400  # noqa: PLR2004  # a status class
            return answer
        self.is_whole = False
        return None

    def _loaded(self, url: str) -> Answer | None:
        """The page itself, from memory; any other one is the crawl's to fetch and not the browser's."""
        self.loads += 1
        if url != self.answer.url:
            self.moved_to = url
            self.loaded.set()
            return None
        if self.loads > 1 + _MAX_RELOADS:
            self.is_whole = False
            return None
        return self.answer

    def _may_ask(self, url: str, kind: str) -> bool:
        if not url or self.requests >= _MAX_REQUESTS or self.scope.refusal(url):
            return False
        if origin_of(url) == origin_of(self.answer.url):
            return self.allows(url)
        return kind == "Script" or self.scope.holds(url)

    async def _quietly(self, method: str, **params: object) -> bool:
        """Tell it something that no longer matters when the page has moved on; whether it was taken."""
        with contextlib.suppress(ChromiumError):
            await self._tell(method, **params)
            return True
        return False


def _headers(answer: Answer, page: str) -> list[dict[str, str]]:
    named = {
        "Content-Type": answer.content_type or "text/html",
        "Location": redirect_target(answer.url, answer) if answer.is_redirect else "",
        "Access-Control-Allow-Origin": origin_of(page),
    }
    return [{"name": name, "value": value} for name, value in named.items() if value]


class _Nobody:
    """A fetcher for a page that asks for nothing."""

    async def fetch(self, url: str, *, etag: str = "", last_modified: str = "") -> Answer:  # noqa: ARG002  # as `Fetcher`
        return Answer(url, failure=Outcome.OUT_OF_SCOPE)

    async def close(self) -> None:
        return None


async def trial() -> str:
    """Whether pages can be shown on this machine: an empty string, or the reason why not."""
    asker = Asker(_Nobody(), Politeness(1, 1), retries=0)
    renderer = Renderer(asker, Scope(Profile.for_url("http://trial.invalid/")), most=1)
    page = Answer("http://trial.invalid/", 200, content_type="text/html", body=_TRIAL)
    try:
        shown = await renderer.show(page, lambda _: True)
    finally:
        await renderer.close()
    if shown.why_not:
        return shown.why_not.removeprefix(UNRENDERED).strip("（）")
    return "" if b"1+1=2" in shown.html else "脚本没有运行"
