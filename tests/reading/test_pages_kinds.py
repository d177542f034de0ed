"""Kinds of page told apart: shells, walls, signposts, home pages, single articles in a column."""

from __future__ import annotations

import pytest

from checklist_audit.model.pages import DocumentKind
from checklist_audit.reading.pages import read_html

URL = "http://xxgk.yunlu.example/ndbg/1.htm"
HEAD = "<meta charset=utf-8>"


@pytest.mark.parametrize(
    "body",
    [
        "<h1>年度报告</h1><div id=vsb_content><p>内容建设中，敬请期待！</p></div>",
        "<h1>年度报告</h1><div id=vsb_content>暂无内容</div>",
        "<h1>年度报告</h1><div id=vsb_content></div>",
        "<h1>年度报告</h1><div id=vsb_content><h3>栏目列表</h3><ul></ul></div>",
        "<h1>拟录取名单公示</h1><p>2024-04-18</p><div id=vsb_content>公示期已满，名单已按规定撤下。</div>",
        "<title>404</title><p>您访问的页面不存在或已被删除</p>",
        "<title>提示</title><p>无效的文章参数</p>",
        "",
    ],
)
def test_a_page_that_says_nothing_is_empty(body: str):
    """Placeholders, bare templates and soft 404s disclose nothing."""
    assert DocumentKind.EMPTY == read_html((HEAD + body).encode(), url=URL).kind


@pytest.mark.parametrize(
    ("body", "wall"),
    [
        ("<title>统一身份认证</title><form><input name=u><input type=password name=p></form>", "login"),
        ("<p>该内容仅限校内访问，请使用VPN。</p>", "intranet"),
        ("<p>您当前的IP地址不在允许访问的范围内</p>", "intranet"),
        ("<script>location.href='https://cas.yunlu.example/cas/login?service=x'</script>", "login"),
        ("<title>附件下载</title><p>请输入验证码：<input name=code></p>", "captcha"),
        ("<script>$_ts={};document.cookie='a=b';</script>", "challenge"),
        (f"<meta id=x content={'k' * 200}><script src=/a.js></script>", "challenge"),
        ("<h1>网站防火墙</h1><p>您的请求已被拦截</p>", "challenge"),
        ("<p>对不起，您没有权限浏览，请先登录。</p>", "login"),
        ("<script>alert('该信息仅限校内访问');history.back()</script>", "intranet"),
        ("<p>正在进行安全检测，请稍候</p><script>var _0xabcd=1</script>", "challenge"),
    ],
)
def test_a_wall_says_what_kind_it_is(body: str, wall: str):
    """Blocked is never reported as missing."""
    document = read_html((HEAD + body).encode(), url=URL)

    assert (DocumentKind.BLOCKED, wall) == (document.kind, document.blocked_by)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("新版网站正在建设中，旧版网站保留至年底。", DocumentKind.ARTICLE),
        ("上述公示已结束，公示期间未收到异议。", DocumentKind.ARTICLE),
        ("校外访问图书馆资源请使用VPN，校内用户可以直接访问。", DocumentKind.ARTICLE),
        ("内容正在建设中，将陆续上线，敬请期待！", DocumentKind.EMPTY),
        ("该文章已被删除，请返回首页。", DocumentKind.EMPTY),
        ("本栏目仅限校内访问，请使用校园网。", DocumentKind.BLOCKED),
    ],
)
def test_a_dated_page_of_one_sentence_is_what_the_sentence_is_about(line: str, kind: DocumentKind):
    """A notice may speak of shells and walls; a shell and a wall speak of themselves."""
    body = f"<h1>有关说明</h1><div>发布时间：2022-02-22</div><div id=vsb_content>{line}</div>"

    assert kind == read_html((HEAD + body).encode(), url=URL).kind


def test_a_trial_of_a_database_for_the_campus_is_no_wall():
    """The notice is open to all, whatever it speaks of is not."""
    body = (
        "<h1>试用通知</h1><div>发布时间：2022-02-22</div><div id=vsb_content>数据库试用，仅限校内访问。</div>"
    )

    assert DocumentKind.ARTICLE == read_html((HEAD + body).encode(), url=URL).kind


def test_a_short_list_beside_a_login_box_is_no_wall():
    """Mail and office systems have their boxes on every page."""
    rows = "".join(f"<li><a href=/i/{n}.htm>工作通知之{n}</a> 2024-03-0{n}</li>" for n in range(1, 5))
    html = f"{HEAD}<form><input type=password></form><h2>通知公告</h2><ul>{rows}</ul>"

    assert DocumentKind.SECTION == read_html(html.encode(), url=URL).kind


def test_a_login_box_beside_content_is_no_wall():
    """Home pages carry mail logins."""
    body = (
        "<h1>奖学金办法</h1><div id=vsb_content>"
        + "<p>第一条 为规范奖学金评定工作，根据有关规定，结合学校实际，制定本办法。</p>" * 9
    )
    html = f"{HEAD}<form><input type=password></form>{body}</div>"

    assert DocumentKind.ARTICLE == read_html(html.encode(), url=URL).kind


@pytest.mark.parametrize(
    ("html", "target"),
    [
        ("<meta http-equiv=refresh content='0; url=main.htm'>", "http://xxgk.yunlu.example/ndbg/main.htm"),
        ("<script>window.location.href='/default.asp';</script>", "http://xxgk.yunlu.example/default.asp"),
        ('<script>location.replace("../a.htm")</script>', "http://xxgk.yunlu.example/a.htm"),
        (
            "<frameset><frame name=top src=top.asp><frame name=main src=main.asp></frameset>",
            "http://xxgk.yunlu.example/ndbg/main.asp",
        ),
        ("<iframe src=/nb/all.htm></iframe>", "http://xxgk.yunlu.example/nb/all.htm"),
        ("<script>if(/Mobile/.test(navigator.userAgent)){location.href='m.htm'}</script>", None),
        ("<meta http-equiv=refresh content=600>", None),
    ],
)
def test_a_signpost_names_its_target(html: str, target: str | None):
    """Refresh, script and frame redirects are followed; those for phones are not ours."""
    assert target == read_html(html.encode(), url=URL).redirect


def test_a_script_that_could_redirect_does_not_make_a_signpost_of_an_article():
    """Only a page that says next to nothing is sent on by its script."""
    html = f"{HEAD}<script>function back(){{location.href='/index.htm'}}</script><h1>章程</h1><div id=vsb_content>{'<p>第一条 学校坚持党的领导，依法自主办学。</p>' * 12}</div>"

    assert read_html(html.encode(), url=URL).redirect is None


def test_a_column_that_shows_one_article_is_an_article():
    """`list.htm` of 学校简介 is the text itself."""
    html = f"{HEAD}<h2>学校简介</h2><div class=wp_articlecontent><p>云麓学院是一所全日制普通本科高校，现有在校生1.2万人。</p></div>"

    assert DocumentKind.ARTICLE == read_html(html.encode(), url="http://www.yunlu.example/xxjj/list.htm").kind


def test_the_first_page_of_a_host_is_home():
    """A root address with links is the home page, named by its title element."""
    links = "".join(f"<li><a href=/c{n}.htm>部门栏目{n}</a></li>" for n in range(12))
    document = read_html(
        f"{HEAD}<title>云麓学院</title><ul>{links}</ul>".encode(), url="http://www.yunlu.example/"
    )

    assert (DocumentKind.HOME, "云麓学院") == (document.kind, document.title)


@pytest.mark.parametrize(
    "text",
    [
        "请登录统一身份认证平台查看成绩，初始密码见通知。",
        "登录时请输入手机验证码。",
        "该数据库仅限校内访问，校外用户请使用VPN，试用期一个月，欢迎广大师生试用并反馈意见，联系人见图书馆主页的服务栏目公告。",
    ],
)
def test_a_short_notice_about_logins_is_no_wall(text: str):
    """A byline and a main text of its own make it an article."""
    html = f"{HEAD}<h1>服务通知</h1><div>发布时间：2021-03-05</div><div id=vsb_content><p>{text}</p></div>"

    assert DocumentKind.ARTICLE == read_html(html.encode(), url=URL).kind


def test_a_document_in_a_frame_is_an_article_with_its_text_elsewhere():
    """Title and byline stand on the page, the text in the frame."""
    html = f"{HEAD}<h1>年度报告</h1><div>发布时间：2021-03-05</div><iframe src=/nb/2021.htm></iframe>"
    document = read_html(html.encode(), url=URL)

    assert (DocumentKind.ARTICLE, "viewer", "http://xxgk.yunlu.example/nb/2021.htm") == (
        document.kind,
        document.text_elsewhere,
        document.redirect,
    )


MENU = "".join(f"<a href=/c{number}.htm>栏目{number}</a>" for number in range(9))


@pytest.mark.parametrize(
    "body",
    [
        "<title>信息公开</title><div id=app></div><script>new Vue({})</script>",
        "<title>某某学院</title><div id=root></div><script src=/app.js></script>",
        "<h1>通知公告</h1><ul id=list></ul><script>$.getJSON('/list', show)</script>",
        "<h1>通知公告</h1><div id=vsb_content><ul><li>{{item.title}} {{item.date}}</li></ul></div>",
    ],
)
def test_a_page_that_a_script_fills_says_so(body: str):
    """An application without its data is no proof of an empty section."""
    document = read_html((HEAD + body).encode(), url=URL)

    assert (DocumentKind.BLOCKED, "script") == (document.kind, document.blocked_by)


@pytest.mark.parametrize(
    "body",
    [
        f"<div class=nav>{MENU}</div><h1>通知公告</h1><ul></ul><script src=/menu.js></script>",
        "<title>404</title><p>您访问的页面不存在或已被删除</p><script>$.get('/count')</script>",
        "<h1>年度报告</h1><div id=vsb_content>暂无内容</div><script>$.get('/count')</script>",
    ],
)
def test_an_empty_page_with_a_script_for_something_else_stays_empty(body: str):
    """Menus and counters are scripts too."""
    assert DocumentKind.EMPTY == read_html((HEAD + body).encode(), url=URL).kind


@pytest.mark.parametrize(
    ("text", "note"),
    [("名单已按规定撤下。", "withdrawn after publicity"), ("该内容已被删除。", "soft 404 wording")],
)
def test_a_list_taken_down_is_told_from_a_page_that_is_gone(text: str, note: str):
    """The one is right, the other a dead link."""
    html = f"{HEAD}<h1>拟录取名单公示</h1><div id=vsb_content><p>{text}</p></div>"

    assert (note,) == read_html(html.encode(), url=URL).notes
