"""Pages that are no article and no list: catalogues, home pages, shells, walls, challenges, stolen pages, signposts."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard, prose
from tests.reading.hard.fourth import frames
from tests.reading.hard.fourth.frames import HOST, SCHOOL, p

_ITEMS = (
    ("基本信息", ("办学规模、校级领导班子简介及分工", "学校章程及制定的各项规章制度", "教职工代表大会相关制度、工作报告", "学术委员会相关制度、年度报告", "学校发展规划、年度工作计划及重点工作安排", "信息公开年度报告")),
    ("招生考试信息", ("招生章程及特殊类型招生办法，分批次、分科类招生计划", "保送、自主选拔录取等特殊类型招生入选考生资格及测试结果", "考生个人录取信息查询渠道和办法", "招生咨询及考生申诉渠道")),
    ("财务、资产及收费信息", ("财务、资产管理制度", "受捐赠财产的使用与管理情况", "收支预算总表、收入预算表、支出预算表", "收费项目、收费依据、收费标准及投诉方式")),
    ("人事师资信息", ("校级领导干部社会兼职情况", "岗位设置管理与聘用办法", "人员招聘信息")),
    ("教学质量信息", ("本科生占全日制在校生总数的比例、教师数量及结构", "专业设置、当年新增专业、停招专业名单", "本科教学质量报告")),
)  # fmt: skip


def kind_cases() -> Iterator[Hard]:
    """All of them."""
    for cases in (_catalogues, _homes, _empties, _walls, _challenges, _stolen, _signposts, _no_walls):
        yield from cases()


def _catalogues() -> Iterator[Hard]:
    numbered = [(group, number, item) for group, members in _ITEMS for number, item in enumerate(members)]
    table = "".join(
        f'<tr><td>{n}</td><td>{group}</td><td><a href="/info/{2000 + n}/{n}.htm">{item}</a></td><td>院办</td></tr>'
        for n, (group, _, item) in enumerate(numbered, 1)
    )
    yield Hard(
        "4 kind: catalogue as a table with departments",
        frames.vsb_vue(
            title=f"信息公开事项清单-{SCHOOL}",
            head='<h2>信息公开事项清单</h2><div class="i">2023-10-30</div>',
            body=f"<table><tr><td>序号</td><td>类别</td><td>公开事项</td><td>责任部门</td></tr>{table}</table>",
        ).encode(),
        f"{HOST}/info/1044/2000.htm",
        "信息公开事项清单",
        kind="catalogue",
    )
    accordion = "".join(
        f'<div class="lb"><h3>{group}</h3><ul>'
        + "".join(
            f'<li><a href="/xxgk/{n}{k}.htm">（{k + 1}）{item}</a></li>' for k, item in enumerate(members)
        )
        + "</ul></div>"
        for n, (group, members) in enumerate(_ITEMS)
    )
    yield Hard(
        "4 kind: catalogue as groups of links",
        frames.hand_css(title=f"公开目录-{SCHOOL}", main=f"<h2>信息公开目录</h2>{accordion}").encode(),
        f"{HOST}/xxgk/gkml.htm",
        kind="catalogue",
    )
    many = "".join(
        f'<p><b>{n}.{item}</b>　<a href="/x/{n}.htm">查看</a></p>'
        for n, (_, _, item) in enumerate(numbered, 1)
    )
    yield Hard(
        "4 kind: catalogue with look-here links",
        frames.site_server(title="公开清单", head="<h2>高等学校信息公开事项清单</h2>", body=many).encode(),
        f"{HOST}/channels/50.html",
        kind="catalogue",
    )


def _homes() -> Iterator[Hard]:
    blocks = "".join(
        f'<div class="blk"><h3>{name}</h3><ul>'
        + "".join(
            f'<li><a href="/info/10{n}/{k}.htm">{name}条目之{k}：工作推进情况通报</a><span>03-{k:02}</span></li>'
            for k in range(1, 7)
        )
        + f'</ul><a class="more" href="/l{n}.htm">更多&gt;&gt;</a></div>'
        for n, name in enumerate(("学校要闻", "通知公告", "媒体聚焦", "学术讲座"))
    )
    yield Hard(
        "4 kind: home of a college",
        frames.hand_css(title=SCHOOL, main=f'<div class="flash"></div>{blocks}').encode(),
        f"{HOST}/",
        kind="home",
    )
    yield Hard(
        "4 kind: home called index.html",
        frames.hand_css(title=f"{SCHOOL}信息公开网", main=blocks).encode(),
        "http://xxgk.fengqiaowan.example/index.html",
        kind="home",
    )
    yield Hard(
        "4 kind: home of a sub-site called main.htm",
        frames.sudy_2023(title=f"{SCHOOL}教务处", head=blocks, body="").encode(),
        "http://jwc.fengqiaowan.example/main.htm",
        kind="home",
    )


def _empties() -> Iterator[Hard]:
    for name, main, title in _EMPTY:
        yield Hard(
            f"4 kind: empty, {name}",
            frames.hand_css(title=title, main=main).encode(),
            f"{HOST}/e/{len(name)}.htm",
            kind="empty",
        )
    bare = "<!DOCTYPE html><html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body></html>"
    yield Hard("4 kind: empty, bare server 404", bare.encode(), f"{HOST}/gone.htm", kind="empty")
    sorry = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>提示信息</title></head><body><div class="showMsg"><h5>提示信息</h5><div class="content guery">您要查看的信息不存在或者还未通过审批！</div><div class="bottom"><a href="javascript:history.back();">[点这里返回上一页]</a></div></div></body></html>'
    yield Hard("4 kind: empty, phpcms message", sorry.encode(), f"{HOST}/index.php?id=0", kind="empty")
    count_down = '<html><head><meta charset="utf-8"><title>页面不存在</title></head><body><img src="/404.png"><p>抱歉，您访问的页面走丢了</p><p><span id="s">5</span>秒后自动返回首页</p><script>var t=5;</script><a href="/">返回首页</a></body></html>'
    yield Hard("4 kind: empty, lost page with a count", count_down.encode(), f"{HOST}/lost.htm", kind="empty")


_EMPTY = (
    ("list without a row", "<h2>招生章程</h2><ul class='list'></ul><div class=pg>共0条记录 1/0 首页 上一页 下一页 尾页</div>", "招生章程"),
    ("no records found", "<h2>捐赠公示</h2><p>暂无数据</p>", "捐赠公示"),
    ("being filled", "<h2>财务信息</h2><p>栏目正在建设中……</p>", "财务信息"),
    ("material is being collected", "<h2>基建信息</h2><p>资料整理中，请稍后访问。</p>", "基建信息"),
    ("article with head alone", "<h2>收费标准</h2><div>发布时间：2023-03-03 来源：财务处 浏览：</div><div class=nr></div>", "收费标准"),
    ("nothing here in English words", "<h2>Download</h2><p>对不起，没有找到任何内容！</p>", "下载"),
    ("deleted article", "<p>对不起，该文章已被删除或已过期！</p><a href='javascript:history.go(-1)'>返回</a>", "提示"),
)  # fmt: skip


def _walls() -> Iterator[Hard]:
    cas = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>统一身份认证平台</title></head><body class="login-page"><div class="auth"><h2>{SCHOOL}统一身份认证</h2><ul class="tabs"><li>账号登录</li><li>扫码登录</li></ul>
<form id="fm1" action="/authserver/login?service=http%3A%2F%2Fxxgk.fengqiaowan.example%2F" method="post"><input id="username" name="username" placeholder="学号/工号"><input id="password" name="password" type="password" placeholder="密码"><input type="hidden" name="execution" value="e1s1"><button type="submit">登录</button></form><a href="/forget">忘记密码</a></div><footer>建议使用Chrome浏览器</footer></body></html>"""
    yield Hard(
        "4 kind: wall, identity service",
        cas.encode(),
        f"{HOST}/authserver/login",
        kind="blocked",
        blocked_by="login",
    )
    for name, main, by in _WALLS:
        yield Hard(
            f"4 kind: wall, {name}",
            frames.hand_css(title=SCHOOL, main=main).encode(),
            f"{HOST}/w/{len(name)}.htm",
            kind="blocked",
            blocked_by=by,
        )
    bare = "<html><head><meta charset=utf-8></head><body><script>alert('该信息仅限校园网用户访问');history.back();</script></body></html>"
    yield Hard(
        "4 kind: wall, alert of a script",
        bare.encode(),
        f"{HOST}/in.htm",
        kind="blocked",
        blocked_by="intranet",
    )
    code = '<html><head><meta charset="utf-8"><title>附件下载</title></head><body><form><table><tr><td>请输入验证码：</td><td><input name="codeValue"><img src="/system/resource/js/filedownload/createimage.jsp"></td></tr></table><input type="submit" value="下载"></form></body></html>'
    yield Hard(
        "4 kind: wall, code before a file",
        code.encode(),
        f"{HOST}/system/_content/download.jsp?wbfileid=9",
        kind="blocked",
        blocked_by="captcha",
    )
    shell = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>信息公开</title><script defer="defer" src="/js/chunk-vendors.8a.js"></script></head><body><noscript><strong>We\'re sorry but xxgk doesn\'t work properly without JavaScript enabled.</strong></noscript><div id="app"></div></body></html>'
    yield Hard(
        "4 kind: wall, script shell", shell.encode(), f"{HOST}/#/xxgk", kind="blocked", blocked_by="script"
    )


_WALLS = (
    ("campus only", "<div class=tip>此内容仅供校内用户浏览，校外用户请先登录VPN。</div>", "intranet"),
    ("address refused", "<div class=tip>您的IP：203.0.113.9 没有访问权限！</div>", "intranet"),
    ("please sign in first", "<div class=tip>您还没有登录，请登录后查看。<a href='/login'>登录</a></div>", "login"),
    ("no permission", "<div class=tip>对不起，您没有权限访问该信息，请登录！</div>", "login"),
)  # fmt: skip


def _challenges() -> Iterator[Hard]:
    for name, html, by in _CHALLENGES:
        yield Hard(
            f"4 kind: challenge, {name}",
            html.encode(),
            f"{HOST}/c/{len(name)}.htm",
            kind="blocked",
            blocked_by=by,
        )


_CHALLENGES = (
    ("long opaque meta", '<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta id="9DhefwqGPrzGxEp9hPaoag" content="{{{lZk5mS3kS1v9q7dFhWc' + "aQ8" * 60 + '" r="m"><script type="text/javascript" charset="iso-8859-1" src="/4QbVtADbnLVIc/c.FxJzG50F.3d4ea9b.js" r="m"></script><script r="m">(function(){var a=[];})()</script></head><body></body></html>', "challenge"),
    ("cookie and reload", "<html><head><script>function f(){var x=navigator.userAgent;document.cookie='__jsl_clearance=1700.1|0|ab;Max-age=3600;path=/';location.href=location.pathname+location.search}f()</script></head><body></body></html>", "challenge"),
    ("firewall asks for a slide", '<!doctypehtml><html><head><meta charset="utf-8"><title>访问验证</title></head><body><div class="waf"><p>为了您的访问安全，请拖动滑块完成验证</p><div id="nc"></div></div><script src="/waf/nc.js"></script></body></html>', "challenge"),
    ("firewall refuses", '<html><head><meta charset="utf-8"><title>访问被拦截</title></head><body><h1>网站防火墙</h1><p>您的请求带有不合法参数，已被网站管理员设置拦截！</p><p>可能原因：您提交的内容包含危险的攻击请求</p></body></html>', "challenge"),
    ("just a moment", '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title><meta http-equiv="refresh" content="390"></head><body class="no-js"><div class="main-wrapper"><noscript>Enable JavaScript and cookies to continue</noscript></div><script>window._cf_chl_opt={cType:"managed"};</script></body></html>', "challenge"),
)  # fmt: skip


def _stolen() -> Iterator[Hard]:
    brand = f'<html><head><meta charset="utf-8"><title>信息公开-开云体育官网登录入口(中国)有限公司</title></head><body><div class="nav"><a href="/">开云体育官网登录入口</a><a href="/xxgk.html">信息公开</a></div><h1>学生申诉办法</h1>{p(*prose(170, 3))}<p>开云体育app下载 版权所有</p></body></html>'
    yield Hard(
        "4 kind: hijacked, brand and entry words",
        brand.encode(),
        "http://www.e9zz.example/HnhNQPvWzz/info/1061/4324.html",
        kind="hijacked",
    )
    parked = '<html><head><meta charset="utf-8"><title>fengqiaowan.example 域名出售</title></head><body><h1>fengqiaowan.example</h1><p>此域名正在出售，如需购买请联系。</p><p>This domain is for sale. Buy this domain.</p><a href="/offer">立即出价</a></body></html>'
    yield Hard(
        "4 kind: hijacked, name for sale", parked.encode(), "http://old.fengqiaowan.example/", kind="hijacked"
    )
    casino = f'<html><head><meta charset="utf-8"><title>澳门新葡京娱乐场_线路检测中心_备用网址</title><meta name="keywords" content="新葡京,线路检测,注册送"></head><body><h1>{SCHOOL}</h1>{p(*prose(171, 2))}<div style="display:none"><a href="http://bet.example/">威尼斯人棋牌下载</a></div></body></html>'
    yield Hard("4 kind: hijacked, casino in title", casino.encode(), f"{HOST}/info/9/1.htm", kind="hijacked")
    t = "我校棋牌社在省大学生桥牌锦标赛中获奖"
    yield Hard(
        "4 kind: sports department is no casino",
        frames.hand_css(
            title=f"{t}-体育部",
            main=f"<h2>{t}</h2><div>发布时间：2023-06-06</div>{p(*prose(172, 2), '本次比赛由省体育局主办，网上报名，官网公布成绩。')}",
        ).encode(),
        f"{HOST}/ty/6.html",
        t,
        "2023-06-06",
    )


def _signposts() -> Iterator[Hard]:
    for name, html, target in _SIGNPOSTS:
        yield Hard(f"4 sign: {name}", html.encode(), f"{HOST}/", kind="", redirect=HOST + target)


_SIGNPOSTS = (
    ("meta refresh, upper case", '<HTML><HEAD><META HTTP-EQUIV="REFRESH" CONTENT="0;URL=/cn/index.htm"></HEAD><BODY></BODY></HTML>', "/cn/index.htm"),
    ("script with a timer", "<html><body><p>正在跳转……</p><script>setTimeout(function(){window.location='/portal/index.jsp'},1000)</script></body></html>", "/portal/index.jsp"),
    ("self location", "<html><head><script language=javascript>self.location='main.asp'</script></head></html>", "/main.asp"),
    ("top location and a link", "<html><body><script>top.location.href=\"/site/index\"</script><a href='/site/index'>点击进入</a></body></html>", "/site/index"),
    ("frameset with a wide frame", '<html><head><title>学院</title></head><frameset cols="180,*"><frame src="left.htm" name="left" noresize><frame src="right.htm" name="main"></frameset><noframes><body>您的浏览器不支持框架</body></noframes></html>', "/right.htm"),
)  # fmt: skip


def _no_walls() -> Iterator[Hard]:
    """Short pages that only speak of walls, and a page that says no more than 无."""
    for number, (title, line) in enumerate(_SHORT):
        yield Hard(
            f"4 kind: short article {number}",
            frames.vsb_vue(
                title=f"{title}-{SCHOOL}",
                head=f'<h2>{title}</h2><div class="i">发布时间：2022-02-22</div>',
                body=p(line),
            ).encode(),
            f"{HOST}/info/1044/7{number}.htm",
            title,
            "2022-02-22",
            (line,),
            is_easy_text=True,
        )


_SHORT = (
    ("2021年度捐赠情况", "无。"),
    ("校级领导干部因公出国（境）情况", "本年度无校级领导干部因公出国（境）。"),
    ("录取查询办法", "考生请登录学院招生网，输入考生号和身份证号后六位查询录取结果。"),
    ("电子资源试用通知", "试用期内校园网用户可直接访问，校外用户请使用VPN登录后访问。"),
    ("信息公开监督电话", "监督电话：0000-0000000，受理时间为工作日8:00至17:00。"),
)  # fmt: skip
