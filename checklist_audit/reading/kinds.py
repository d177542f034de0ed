"""What kind of page is this: an article, a list, a home page, a shell, a wall, a signpost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from itertools import accumulate
from urllib.parse import urlsplit

from checklist_audit.markup import Page
from checklist_audit.reading import phrases
from checklist_audit.reading.carried import is_file_address
from checklist_audit.reading.layout import Layout
from checklist_audit.reading.rows import Row, Rows, make_of
from checklist_audit.reading.sections import without_side_columns
from checklist_audit.text.addresses import Joiner
from checklist_audit.text.dates import find_days

__all__ = [
    "NO_TEXT",
    "blocked_by",
    "is_empty_shell",
    "is_home",
    "is_section",
    "is_template",
    "redirect_target",
    "script_targets",
    "waits_for_script",
]

_LITTLE_TEXT = 300


_REFRESH = re.compile(r"\s*(\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=)?\s*['\"]?([^'\"]+)", re.IGNORECASE)


def redirect_target(page: Page, *, url: str, joiner: Joiner) -> str | None:
    """Where the page sends its reader at once: meta refresh, script, or its only frame."""
    refresh = _REFRESH.match(page.metas.get("refresh", ""))
    candidates = [refresh[2]] if refresh and int(refresh[1]) <= _MAX_DELAY_S else []
    if _is_signpost(page):
        candidates += script_targets(page)
        candidates += _main_frame(page)
    targets = (joiner.join(candidate) for candidate in candidates)
    return next((target for target in targets if target and target != url), None)


def _is_signpost(page: Page) -> bool:
    """Whether a page shows next to nothing; a page that says more is not read to its end."""
    shown = 0
    for line in page.lines:
        shown += 0 if line.is_hidden else len(line.text)
        if shown >= _SIGNPOST:
            return False
    return True


def _main_frame(page: Page) -> list[str]:
    """The only frame of a page, or the one of a frameset that is named for the content."""
    frames = [embed for embed in page.embeds if embed.tag in ("iframe", "frame")]
    if len(frames) != 1:
        frames = [frame for frame in frames if frame.tag == "frame" and _MAIN_FRAME.search(frame.name)]
    return [frame.src for frame in frames] if len(frames) == 1 else []


_MAIN_FRAME = re.compile(r"main|content|right|body", re.IGNORECASE)
_MAX_DELAY_S = 30
_SIGNPOST = 160
_LOCATION = re.compile(
    r"(?:(?:window|self|top|parent|document)\s*\.\s*)*location(?:\s*\.\s*href)?\s*=\s*\\?['\"]([^'\"\\]+)|"
    r"location\s*\.\s*(?:replace|assign)\s*\(\s*\\?['\"]([^'\"\\]+)"
)
_FOR_PHONES = re.compile(r"userAgent|mobile|android|iphone|screen\.width|MSIE|ActiveX", re.IGNORECASE)


def script_targets(page: Page) -> list[str]:
    """Addresses that scripts of the page would go to. Redirects for phones and old browsers are no redirects for us."""
    return [
        found[1] or found[2]
        for script, _ in page.scripts
        if "location" in script and not _FOR_PHONES.search(script)
        for found in _LOCATION.finditer(script[:50_000])
    ]


_LOGIN_ADDRESS = re.compile(
    r"/(?:cas|sso|authserver|idp|oauth2?|uaa|login)(?:/|\.|\?|$)|[/.](?:cas|sso|ids|authserver)\.[\w.]+/|/login\.(?:jsp|asp|aspx|php|do|html?)",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"统一身份认证|请\s*(?:先)?\s*登[录陆]|用户登[录陆]|身份认证|登[录陆]后(?:方可|才能|可)?(?:查看|访问|浏览)|需要登[录陆]"
)
_INTRANET = re.compile(
    r"(?:仅限?|只限?|限)(?:于|供|允许|对)?(?:校内|校园网|内网|本校)|(?:校内|校园网)(?:内)?(?:IP|用户|网络|地址)?(?:才能|方可|可以|可)?(?:访问|浏览|查看)|请(?:在|使用|通过)(?:校园网|校内|VPN)|"
    r"(?:IP|ip)(?:地址)?[:：]?\s*(?:\d{1,3}(?:\.\d{1,3}){3})?.{0,12}(?:不在|未在|受限|禁止|没有|无权)|(?:无权|没有权限|未被?授权|您没有)(?:访问|查看|浏览|的?权限)|访问(?:受限|被拒绝|被禁止)|不允许(?:校外|外网)|校外(?:用户|访问)?(?:无法|不能|禁止)",
)
_SIGN_IN = re.compile(r"请\s*(?:先)?\s*登[录陆]|登[录陆]后")
_CAMPUS = re.compile("校[内外园]|内网|IP|VPN", re.IGNORECASE)
# A notice of what is open to the campus is open to all; a wall speaks of the page itself, or of nothing.
_OF_THIS_PAGE = re.compile(
    r"(?:本|该|此)(?:网?页面?|文章?|内容|栏目|信息|附件|文件|通知|公告)|^\s*(?:仅|只|限|请|对不起|抱歉|您|需|校内用户请|校外用户)"
)
_ALERT = re.compile(r"\balert\s*\(\s*['\"]([^'\"\n]{4,200})['\"]")
_CHALLENGE = re.compile(
    r"\$_ts|__jsl_clearance|_0x[0-9a-f]{4,}|acw_sc__v2|document\.cookie\s*=|challenge-platform|checking your browser|cf-browser-verification|"
    r"eval\(function\(p,a,c,k|\bwzws|__tst_status|jschl|_cf_chl|SafeDog|anti-?bot",
    re.IGNORECASE,
)
_CHALLENGE_TEXT = re.compile(
    r"安全(?:检测|验证|检查)|人机(?:验证|识别)|浏览器(?:安全)?(?:检查|验证|检测)|正在(?:验证|检测)|滑动(?:验证|完成)|拖动.{0,6}(?:滑块|拼图)|网站防火墙|403 forbidden|access denied|(?:请求|访问|操作).{0,24}(?:被拦截|设置拦截|已拦截|被阻断)|just a moment|enable\s+javascript|请开启\s*javascript",
    re.IGNORECASE,
)
_CAPTCHA = re.compile(r"验证码")


def blocked_by(page: Page, layout: Layout, *, redirect: str | None, rows: Rows) -> str:
    """`login`, `intranet`, `challenge` or `captcha` for a wall; empty for a page that can be read.

    A login box in the corner of a page with content is no wall, so only pages that say little else count.
    """
    if redirect and _LOGIN_ADDRESS.search(redirect):
        return "login"
    plain = sum(len(page.lines[number].text) for number in layout.body)
    if plain > _LITTLE_TEXT or len(rows()) > _FEW_ROWS or _is_list(page, rows()):
        return ""
    text = " ".join(page.lines[number].text for number in (*layout.body, *layout.content))[: 4 * _LITTLE_TEXT]
    whole = f"{page.title} {text}"
    if not plain:
        whole = text = f"{whole} {_said_by_script(page)}"
    is_closed = _INTRANET.search(text) and not page.has_password
    if is_closed and (not _is_article(page, layout) or _speaks_of_itself(page, layout)):
        return "login" if _SIGN_IN.search(text) and not _CAMPUS.search(text) else "intranet"
    if _is_article(page, layout):
        return ""
    if page.has_password or (_asks_to_sign_in(whole) and plain < _LITTLE_TEXT // 2):
        return "login"
    if _CAPTCHA.search(whole) and plain < _LITTLE_TEXT // 2:
        return "captcha"
    return "challenge" if _is_challenge(page, whole, plain, redirect) else ""


def _asks_to_sign_in(text: str) -> bool:
    """Whether a clause begins by asking for it; 办理报销业务请先登录财务平台 is an instruction."""
    found = (_LOGIN.search(clause) for clause in _CLAUSES.split(text))
    return any(match is not None and match.start() <= _NEAR_THE_BEGINNING for match in found)


_NEAR_THE_BEGINNING = 6


def _speaks_of_itself(page: Page, layout: Layout) -> bool:
    """Whether a main text of one sentence is about the page that it stands on."""
    own = "".join(page.lines[number].text for number in layout.content)
    return len(own) < _ONE_SENTENCE and bool(_OF_THIS_PAGE.search(own))


def _said_by_script(page: Page) -> str:
    """What a page without words says in a box of its script: `alert('仅限校内访问')`."""
    return " ".join(found[1] for script, _ in page.scripts for found in _ALERT.finditer(script[:_MAX_SCRIPT]))


def _is_list(page: Page, rows: Sequence[Row]) -> bool:
    """A short list of days with the login box of a mail service beside it."""
    return sum(row.day is not None for row in rows) >= _FEW_DAYS and not _LOGIN.search(page.title)


_FEW_DAYS = 3


def _is_article(page: Page, layout: Layout) -> bool:
    """A short notice about logins and codes is no wall: it has a byline, or a main text that a CMS names."""
    if _WALL_TITLE.search(layout.title):
        return False
    if layout.is_named_content and layout.content and not _LOGIN.search(layout.title):
        return True
    return any(find_days(page.lines[number].text) for number in layout.byline)


_WALL_TITLE = re.compile(
    r"^(?:访问受限|访问被拒|无权(?:限)?访问|权限不足|没有权限|禁止访问|仅限校内(?:访问)?)"
)
_ONE_SENTENCE = 60
_FEW_ROWS = 8
_NO_TEXT = 80
_OPAQUE = 100
"""A script-challenge product keeps a long value in a meta tag without a name."""


def _is_challenge(page: Page, whole: str, plain: int, redirect: str | None) -> bool:
    if redirect or plain > _NO_TEXT:
        return False
    if not plain and len(page.metas.get("", "")) > _OPAQUE:
        return True
    scripts = " ".join(script[:20_000] for script, _ in page.scripts)
    if _CHALLENGE_TEXT.search(whole):
        return True
    return bool(_CHALLENGE.search(scripts)) and not any(anchor.href for anchor in page.anchors)


_SHELL = re.compile(
    r"建设中|正在(?:建设|更新|整理|完善|维护|施工|制作|升级|筹建|录入)|敬请期待|(?:内容|信息|栏目|网页|页面|资料|网站|系统|站点).{0,6}(?:更新中|整理中|完善中|维护中|制作中)|暂\s*(?:无|没有)\s*(?:相关|任何|可)?(?:内容|数据|信息|记录|文章|资料|新闻|公告|显示)?\s*[!！。.…]*$|"
    r"(?:没有|未)(?:找到|查到|查询到)(?:任何|相关)*(?:内容|数据|记录|信息|文章)|没有(?:任何|相关)*(?:内容|数据|记录|文章)|即将(?:上线|发布|推出)|coming\s+soon|under\s+construction",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"页面(?:不存在|找不到|未找到|丢失|已删除|走丢)|(?:您|你)?(?:访问|浏览|查找|请求|要找)的?(?:页面|文件|内容|信息|文章).{0,12}(?:不存在|删除|找不到|丢失|移走|移动|更名|失效)|无效的?(?:文章)?参数|(?:文章|信息|内容|栏目|新闻)(?:不存在|已(?:被)?删除|已下架)|"
    r"\b404\b|not\s+found|公示已结束|参数错误|找不到(?:该|您|相关|指定)?(?:的)?(?:页面|网页|文件|文章)|系统(?:出错|错误|繁忙)|服务器(?:错误|内部错误)|出错了|已过期|"
    r"^index of /|welcome to (?:nginx|openresty|tengine)|^IIS\s?\d|internal server error|HTTP status \d{3}|(?:ODBC|Microsoft (?:OLE DB|JET|VBScript)).{0,60}(?:错误|error)|SQLSTATE\[|站点不存在|没有找到(?:对应的)?站点|bad gateway|service (?:temporarily )?unavailable",
    re.IGNORECASE,
)
_SHELL_CHARS = 60


def is_empty_shell(page: Page, layout: Layout, *, has_files: bool) -> str:
    """Why the page says nothing, or an empty string. A page that says only 无 does say something."""
    text = "".join(page.lines[number].text for number in layout.content).strip()
    # A long text is none by its own words, and looking through its clauses cost more than all other reading.
    if has_files or (len(text) >= 3 * _SHELL_CHARS and not _GONE.search(page.title)):
        return ""
    if len(text) < _SHELL_CHARS and _WITHDRAWN.search(text):
        return WITHDRAWN
    if _tells_more(page, layout, text):
        return ""
    if _GONE.search(page.title) or (len(text) < 3 * _SHELL_CHARS and _GONE.search(f"{layout.title} {text}")):
        return "soft 404 wording"
    if len(text) < _SHELL_CHARS and _SHELL.search(text):
        return "placeholder wording"
    # An empty list keeps the heading of its place: 栏目列表.
    return "" if text and not phrases.is_side_heading(text) else NO_TEXT


NO_TEXT = "no text"
WITHDRAWN = "withdrawn after publicity"
_WITHDRAWN = re.compile(r"(?:名单|公示).{0,8}(?:撤[下除回]|不再(?:公开|显示|展示))|名单.{0,8}删除")
"""A list of persons that was taken down when its time was over, as it should be: no fault, and nothing disclosed."""


def _tells_more(page: Page, layout: Layout, text: str) -> bool:
    """Whether an article with its day has clauses of its own: 新网站正在建设中，旧网站保留至年底 is a notice."""
    if not any(find_days(page.lines[number].text) for number in layout.byline):
        return False
    clauses = (
        clause for clause in _CLAUSES.split(text) if not (_SHELL.search(clause) or _GONE.search(clause))
    )
    said = accumulate(len(clause) for clause in clauses if not _POLITE.search(clause))
    return any(chars >= _OWN_CLAUSES for chars in said)  # a long page is not searched to its end


_CLAUSES = re.compile(r"[，。！；,.!\s]+")
_POLITE = re.compile("请稍[后候]|敬请|谅解|不便|陆续|尽快|逐步|上线|抱歉|对不起|返回|联系管理员")
_OWN_CLAUSES = 8

_FILLING = re.compile(
    r"\$\.(?:ajax|post|get(?:JSON)?)|axios|fetch\s*\(|XMLHttpRequest|new Vue|createApp|__NUXT__|ReactDOM"
)
_MAX_SCRIPT = 50_000
_TEMPLATE = re.compile(r"\{\{[^{}]{1,200}\}\}")
_BARE_CHARS, _BARE_LINKS = 40, 2


def is_template(page: Page, layout: Layout) -> bool:
    """Whether the main text is nothing but the places that a script fills in, `{{item.title}}`."""
    text = "".join(page.lines[number].text for number in layout.content).strip()
    return "{{" in text and not _TEMPLATE.sub("", text).strip(" -|/[]()：:\u3000")


def waits_for_script(page: Page, layout: Layout) -> bool:
    """Whether the scripts of a page without a text would fill it: an application, or a list from elsewhere."""
    if is_template(page, layout) or any(_FILLING.search(script[:_MAX_SCRIPT]) for script, _ in page.scripts):
        return True
    shown = sum(len(line.text) for line in page.lines if not line.is_hidden)
    is_bare = shown < _BARE_CHARS and len(page.anchors) <= _BARE_LINKS
    return is_bare and any(not script.strip() for script, _ in page.scripts)


def is_home(url: str, rows: Rows, page: Page) -> bool:
    """The first page of a host, unless it is a thin signpost."""
    parts = urlsplit(url)
    is_root = bool(_ROOT.fullmatch(parts.path.lower())) and not parts.query
    is_root = is_root and not parts.fragment.startswith(("/", "!/"))  # a place within an application
    return is_root and (len(page.anchors) >= _HOME_LINKS or len(rows()) >= _HOME_ROWS)


_ROOT = re.compile(r"/(?:(?:index|default|main|home)\.\w{3,5})?")
_HOME_ROWS = 3
_HOME_LINKS = 8
_LIST_ADDRESS = re.compile(
    r"/(?:\w*list\w*|index|default|more\w*|column|category|catalog)(?:_?\d+)?\.\w{3,5}(?:$|\?)|/$|\w*list\w*\.\w+\?",
    re.IGNORECASE,
)
_ARTICLE_ADDRESS = re.compile(
    r"/(?:\w{1,12}_)?(?:page|content|show\w*|view\w*|detail\w*|info|article\w*|art_\w+|t20\d{6}_\d+)\.\w{3,5}|/info/\d+/\d+(?:_\d+)?\.htm|show(?:news|article)|a=show|/(?:20\d\d)/\d{4}/c\d+a\d+/",
    re.IGNORECASE,
)
_LONG_PARAGRAPH = 80


def is_section(page: Page, layout: Layout, rows: Rows, *, url: str) -> bool:
    """Whether the page lists other pages rather than saying something itself."""
    if _ARTICLE_ADDRESS.search(url) or _has_named_prose(page, layout):
        return False
    return _is_listing(page, layout, rows(), url=url)


def _has_named_prose(page: Page, layout: Layout) -> bool:
    """A paragraph, in which no link begins, in a main text that a CMS names: no rows beside it make a list of the page."""
    if not layout.is_named_content:
        return False
    linked = {anchor.line for anchor in page.anchors}
    return any(
        number not in linked and page.lines[number].plain_chars >= _LONG_PARAGRAPH
        for number in layout.content
    )


def _is_listing(page: Page, layout: Layout, rows: Sequence[Row], *, url: str) -> bool:
    # Undated links above the heading are a menu; beside an empty list they must not pass for entries.
    rows = without_side_columns(page, rows, layout.title_line)
    has_byline_day = any(find_days(page.lines[number].text) for number in layout.byline)
    inside = [row for row in rows if row.line > layout.title_line]
    says_much = sum(page.lines[number].plain_chars for number in layout.content) >= _LONG_PARAGRAPH
    is_article = has_byline_day or (says_much and layout.title_line >= 0)
    if not inside and not is_article:
        inside = [row for row in rows if row.day or row.month_day]
    if not inside:
        return False
    dated = sum(row.day is not None or row.month_day is not None for row in inside)
    cards = _lines_of_cards(page, rows)
    if layout.title_line in cards:
        return True  # what stands out as a heading is that of the first card
    is_plain = is_article and cards.isdisjoint(layout.content)
    if is_plain and _are_all_outside(page, layout, inside, undated=not has_byline_day):
        return False
    plain, has_prose = _plain_words(page, layout, cards.union(row.line for row in inside))
    if dated < _MANY_DATED and (
        has_byline_day
        or (layout.is_named_content and (has_prose or _says_something(page, layout, rows, cards)))
    ):
        return False
    if has_prose:
        return dated >= _MANY_DATED and not layout.is_named_content
    rows_chars = sum(len(row.title) for row in inside)
    # Two related links below an article of short paragraphs make no list of it.
    is_mostly_prose = dated < _MANY_DATED and plain > _MOSTLY_PROSE * rows_chars
    if (dated >= _FEW_DATED and not is_mostly_prose) or (
        _LIST_ADDRESS.search(url) and rows_chars >= plain // 2
    ):
        return True
    return rows_chars > (plain if len(inside) >= _SOME_ROWS else 2 * plain)


def _are_all_outside(page: Page, layout: Layout, rows: Sequence[Row], *, undated: bool) -> bool:
    """Whether no row stands in a main text that a CMS names: they are a side column's. Files of the text are no rows.

    Args:
        undated: rows without a day count too.
    """
    if not layout.is_named_content or not layout.content:
        return False
    box = page.boxes[layout.content_box]
    within = [row for row in rows if box.first_line <= row.line < box.end_line]
    return not any((undated or row.day or row.month_day) and not is_file_address(row.url) for row in within)


def _lines_of_cards(page: Page, rows: Sequence[Row]) -> set[int]:
    """What stands in boxes of one make that each show a row and its day: a teaser in them is the row's."""
    lines: set[int] = set()
    cards = [row for row in rows if row.day or row.month_day]
    makes = Counter(make_of(page.boxes[row.box]) for row in cards)
    for row in cards:
        box = page.boxes[row.box]
        if box.names and makes[make_of(box)] >= _FEW_DATED:
            lines.update(range(box.first_line, box.end_line))
    return lines


def _plain_words(page: Page, layout: Layout, row_lines: Container[int]) -> tuple[int, bool]:
    """Characters outside links and rows, and whether any line of them is a paragraph."""
    counts = [
        sum(len(text) for text, link in page.lines[number].pieces if link < 0)
        for number in layout.content
        if number not in row_lines
    ]
    return sum(counts), any(count >= _LONG_PARAGRAPH for count in counts)


def _says_something(page: Page, layout: Layout, rows: Sequence[Row], cards: Container[int]) -> bool:
    """A named main text whose words are its own: the rows lie outside of it, in side columns."""
    inside = set(layout.content)
    linked = sum(len(row.title) for row in rows if row.line in inside)
    own = (number for number in inside if number not in cards)
    plain = sum(len(text) for number in own for text, link in page.lines[number].pieces if link < 0)
    return plain > linked


_MANY_DATED, _FEW_DATED, _SOME_ROWS = 4, 2, 3
_MOSTLY_PROSE = 5
