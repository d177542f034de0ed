"""What an answer amounts to: a page, an error, a wall, or an error that calls itself a page."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from checklist_audit.crawling.answers import Answer
from checklist_audit.crawling.politeness import Trouble
from checklist_audit.model.pages import Document, DocumentKind, Outcome

__all__ = [
    "GIVEN_UP",
    "SoftNotFound",
    "Verdict",
    "looks_like_not_found",
    "may_retry",
    "trouble_of",
    "verdict_of",
]

GIVEN_UP = "站点接连没有回应，没有再试"
"""The reason of an address whose host was given up before its turn came."""

_SMALL_BYTES = 30_000
_ALWAYS_WALL = frozenset({412, 521})
_WORDLESS_WALL = frozenset({202, 403, 567})
"""With one of these a page of script without words is a wall; a 503 like that is an error page."""
_MAYBE_WALL = _WORDLESS_WALL | {200, 503}
_SCRIPT = re.compile(rb"<script", re.IGNORECASE)
_TAGS = re.compile(rb"<script.*?</script>|<style.*?</style>|<!--.*?-->|<[^>]*>", re.IGNORECASE | re.DOTALL)
_WALL_MARK = re.compile(
    rb"\$_ts|__jsl|_cf_chl|challenge-platform|acw_sc__|yundun|wafblock|safeline|anti-?bot|document\.cookie\s*=",
    re.IGNORECASE,
)
_NOT_FOUND_WORDS = re.compile(
    r"(?:页面|网页|文章|内容|信息|文件|栏目|您?访问的).{0,12}(?:不存在|找不到|未找到|已删除|已被删除|没有找到)"
    r"|无法找到|无效的文章参数|出错了|404 ?(?:not found|错误|页面|-|$)|^404|not found",
    re.IGNORECASE,
)
_NOT_FOUND_PATH = re.compile(
    r"/(?:404|error|notfound|not_found|err404|errorpage|restrict)(?:[/._-]\w*)*$", re.IGNORECASE
)
_SHORT_TEXT = 400
_FEW_BYTES = 200


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of an answer and a sentence for it; OK has none."""

    outcome: Outcome
    reason: str = ""


_BY_STATUS = {
    200: Verdict(Outcome.OK),
    203: Verdict(Outcome.OK),
    206: Verdict(Outcome.OK_PARTIAL, "服务器只给了一部分内容"),
    304: Verdict(Outcome.UNCHANGED),
    429: Verdict(Outcome.RATE_LIMITED, "站点说访问过于频繁"),
}


def verdict_of(answer: Answer) -> Verdict:
    """What an answer is by status and bytes alone; OK may still turn out to be a soft 404 when it is read."""
    if answer.failure is not None:
        return Verdict(answer.failure, answer.reason)
    if answer.is_redirect:
        return Verdict(Outcome.REDIRECT)
    if _is_wall(answer):
        return Verdict(Outcome.CHALLENGE, f"站点用脚本或验证码拦住了访问（状态码 {answer.status}）")
    return _BY_STATUS.get(answer.status or 0) or Verdict(Outcome.HTTP_ERROR, f"状态码 {answer.status}")


def trouble_of(verdict: Verdict, answer: Answer) -> Trouble:
    """What the answer says of the host's health."""
    match verdict.outcome:
        case Outcome.NETWORK_ERROR | Outcome.TIMEOUT | Outcome.TLS_ERROR:
            return Trouble.DEAD
        case Outcome.CHALLENGE:
            return Trouble.WALL
        case Outcome.RATE_LIMITED:
            return Trouble.BUSY
        case _:
            return Trouble.BUSY if (answer.status or 0) >= 500 else Trouble.NONE  # noqa: PLR2004  # a status class


def may_retry(verdict: Verdict, answer: Answer) -> bool:
    """Whether another try may end better: network errors, timeouts, 408, 429 and 5xx; walls never."""
    if verdict.outcome in (Outcome.NETWORK_ERROR, Outcome.TIMEOUT, Outcome.RATE_LIMITED):
        return True
    status = answer.status or 0
    return verdict.outcome is Outcome.HTTP_ERROR and (status == 408 or status >= 500)  # noqa: PLR2004  # status codes


@dataclass(frozen=True, slots=True)
class SoftNotFound:
    """How one host answers for a page that cannot exist, learned from one random path."""

    signature: str = ""
    """Of the text of its page; empty when it answers honestly."""
    redirect: str = ""
    """Where it sends the visitor instead."""

    def matches(self, document: Document) -> bool:
        """Whether a page is that same page."""
        # The shell of a page that a script fills is the same for every address, and says nothing of any.
        is_shell = document.blocked_by == "script"
        return bool(self.signature) and not is_shell and signature_of(document) == self.signature

    @staticmethod
    def learned(verdict: Verdict, document: Document | None, redirect: str) -> SoftNotFound:
        """From the answer to the probe."""
        if verdict.outcome is Outcome.REDIRECT:
            return SoftNotFound(redirect=redirect)
        if verdict.outcome is Outcome.OK and document is not None:
            return SoftNotFound(signature=signature_of(document))
        return SoftNotFound()


def signature_of(document: Document) -> str:
    """The shape of a page's words, numbers and addresses aside."""
    words = re.sub(
        r"[\d\s]+|https?://\S+|/[\w./-]+", "", f"{document.title}\n{document.html_title}\n{document.text}"
    )
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()


def looks_like_not_found(document: Document, url: str) -> bool:
    """Whether a page that came with 200 says in few words that there is nothing here."""
    if document.kind is DocumentKind.ATTACHMENT or len(document.text) > _SHORT_TEXT:
        return False
    if _NOT_FOUND_PATH.search(url.partition("?")[0]):
        return True
    said = f"{document.title} {document.html_title}"
    if document.kind is DocumentKind.EMPTY:
        said = f"{said} {document.text}"
    return _NOT_FOUND_WORDS.search(said) is not None


def _is_wall(answer: Answer) -> bool:
    status, body = answer.status or 0, answer.body
    if status in _ALWAYS_WALL:
        return True
    if status not in _MAYBE_WALL or len(body) > _SMALL_BYTES or not _SCRIPT.search(body):
        return False
    visible_bytes = sum(map(len, _TAGS.sub(b"", body).split()))
    if status in _WORDLESS_WALL and visible_bytes < _FEW_BYTES:
        return True
    # A page without words may also be a single-page application, so the wall's own mark must stand in it.
    return visible_bytes < _FEW_BYTES and bool(_WALL_MARK.search(body))
