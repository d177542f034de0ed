"""An eighth batch, of kinds alone: walls, shells and soft errors beside short pages that only sound like them."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard
from tests.reading.hard.seventh_round import _vsb
from tests.reading.hard.sixth_round import HOST, SCHOOL, _box_site, _table_site

_BARE = "<html><head><meta charset=utf-8><title>{}</title></head><body>{}</body></html>"


def eighth_cases() -> Iterator[Hard]:
    """Bare pages, pages in a site, and articles of one sentence."""
    for number, (name, kind, by, title, body) in enumerate(_ALONE):
        yield Hard(
            f"8 kind: {name}",
            _BARE.format(title, body).encode(),
            f"{HOST}/a/{number}.htm",
            kind=kind,
            blocked_by=by,
        )
    for number, (name, kind, by, main) in enumerate(_IN_SITE):
        frame = _table_site if number % 2 else _box_site
        yield Hard(
            f"8 kind: {name}",
            frame(main, f"信息公开-{SCHOOL}").encode(),
            f"{HOST}/s{number}/list.htm",
            kind=kind,
            blocked_by=by,
        )
    for number, (title, day, line) in enumerate(_SHORT):
        main = f"<h2>{title}</h2><div class=xx>发布时间：{day}</div>"
        pages = (
            _vsb(f"{main}<hr><p>{line}</p>", f"{title}-{SCHOOL}"),
            _box_site(f"{main}<div class=nr9><p>{line}</p></div>", f"{title}-{SCHOOL}"),
        )
        for where, html in enumerate(pages):
            yield Hard(
                f"8 short: {title}, {where}",
                html.encode(),
                f"{HOST}/info/{where}/{number}.htm",
                title,
                day,
                (line,),
                is_easy_text=not where,
            )


_ALONE = (
    ("sso of a vendor", "blocked", "login", "登录", "<div class=login><h1>统一身份认证登录</h1><input placeholder=账号><input type=password placeholder=密码><a>忘记密码？</a></div>"),
    ("office system", "blocked", "login", "协同办公系统", "<form><label>用户名</label><input><label>密 码</label><input type=password><input type=submit value=登录></form><p>推荐使用IE11以上浏览器</p>"),
    ("sent to sign in by a script", "blocked", "login", "", "<script>top.location.href='https://ids.tingzhoudu.example/authserver/login?service=x'</script>"),
    ("outside the campus", "blocked", "intranet", "提示", "<p>该栏目内容仅限校园网内访问</p>"),
    ("foreign addresses refused", "blocked", "intranet", "403", "<h3>访问受限</h3><p>您的IP地址不在本站允许访问的地址段内。</p>"),
    ("forbidden by the server", "blocked", "", "403 Forbidden", "<center><h1>403 Forbidden</h1></center><hr><center>nginx</center>"),
    ("checks the browser", "blocked", "challenge", "", "<p>正在检查您的浏览器，请稍候……</p><script>setTimeout(function(){document.cookie='k=1'},500)</script>"),
    ("script of many signs", "blocked", "challenge", "", "<script>eval(function(p,a,c,k,e,d){return p}('0 1',2,2,'a|b'.split('|')))</script>"),
    ("gone in a frame of its own", "empty", "", "出错啦", "<div><h2>啊哦，页面找不到了</h2><a href=/>返回首页</a></div>"),
    ("english not found", "empty", "", "Page Not Found", "<h1>Oops!</h1><p>The page you are looking for could not be found.</p>"),
    ("gateway", "empty", "", "502 Bad Gateway", "<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>"),
    ("service unavailable", "empty", "", "503 Service Temporarily Unavailable", "<h1>503 Service Temporarily Unavailable</h1>"),
    ("asp error", "empty", "", "", "<p><b>“/”应用程序中的服务器错误。</b></p><p>无法找到资源。</p><p>说明: HTTP 404。</p>"),
    ("nothing between the tags", "empty", "", "", ""),
    ("article not reviewed", "empty", "", "系统提示", "<div>文章不存在或者未审核！</div>"),
    ("default page of a server in Chinese", "empty", "", "没有找到站点", "<h1>没有找到站点</h1><p>您的请求在Web服务器中没有找到对应的站点！</p><p>可能原因：您没有将此域名或IP绑定到对应站点</p>"),
    ("name for sale in English", "hijacked", "", "tingzhoudu.example", "<h1>tingzhoudu.example</h1><p>This domain is for sale! Make an offer today.</p>"),
    ("lottery in the place of the site", "hijacked", "", "澳门金沙网上赌场_官网登录入口", "<h1>金沙娱乐</h1><p>注册送彩金，线路检测，备用网址，棋牌下载</p>"),
)  # fmt: skip

_ITEMS = "".join(f"<li><a href='/m/{n}.htm'>{name}</a></li>" for n, name in enumerate(("学校章程", "年度工作计划", "招生章程", "收费公示", "部门预算", "部门决算", "岗位设置方案", "本科教学质量报告", "学生奖助办法", "学风建设机构"), 1))  # fmt: skip
_IN_SITE = (
    ("undated list of names", "section", "", f"<h2>公开内容</h2><ul>{_ITEMS}</ul>"),
    ("column without content", "empty", "", "<h2>校办企业</h2><div class=list><p>暂无内容</p></div>"),
    ("column being filled", "empty", "", "<h2>巡视整改</h2><p>内容更新中，敬请期待</p>"),
    ("total of nothing", "empty", "", "<h2>招投标</h2><ul></ul><div>共 0 条 第 1/1 页</div>"),
    ("only for the school, in the site", "blocked", "intranet", "<div class=tips>对不起，本页面仅对校内用户开放，请使用校园网访问。</div>"),
    ("sign in to see, in the site", "blocked", "login", "<div class=tips>您尚未登录，请登录后查看本文！</div>"),
    ("article deleted, in the site", "empty", "", "<div class=tips>您访问的文章已被删除！</div>"),
    ("links of offices", "section", "", "<h2>职能部门</h2>" + "".join(f"<p><a href='http://d{n}.tingzhoudu.example/'>{name}</a></p>" for n, name in enumerate(("党政办公室", "组织人事处", "计划财务处", "招生就业处", "国有资产管理处")))),
    ("long text with links in it", "article", "", "<h2>办学特色</h2>" + "<p>学校坚持立德树人，持续深化<a href=/a.htm>产教融合</a>，与行业企业共建实训基地，形成了鲜明的办学特色，社会声誉不断提升，毕业生受到用人单位普遍欢迎。</p>" * 5),
    ("few rows with days", "section", "", "<h2>捐赠公示</h2><ul><li><a href=/j/1.htm>2024年捐赠收支公示</a><span>2025-01-08</span></li><li><a href=/j/2.htm>2023年捐赠收支公示</a><span>2024-01-10</span></li></ul>"),
    ("one row with a day", "section", "", "<h2>信息公开年报</h2><ul class=list><li><a href=/j/3.htm>2023-2024学年信息公开年度报告</a><span>2024-11-05</span></li></ul>"),
    ("questions and answers", "article", "", "<h2>招生问答</h2>" + "<p>问：新生宿舍几人间？</p><p>答：四人间和六人间，均带独立卫生间。</p>" * 4),
)  # fmt: skip

_SHORT = (
    ("因公出国（境）情况", "2024-01-05", "无"),
    ("校办企业资产信息", "2023-05-05", "我校没有校办企业。"),
    ("受捐赠情况", "2022-12-31", "2022年度我校未接受社会捐赠。"),
    ("考生录取查询渠道", "2023-07-10", "考生可登录学校招生网，凭考生号和身份证号查询录取结果。"),
    ("统一身份认证升级通知", "2023-03-01", "统一身份认证系统将于3月3日升级，期间无法登录，请提前安排。"),
    ("网站维护通知", "2022-08-08", "因机房检修，学校网站将于8月9日暂停访问，预计当日18时恢复。"),
    ("图书馆资源访问说明", "2021-10-10", "校外访问图书馆资源请使用VPN，校内用户可以直接访问。"),
    ("招生申诉电话", "2024-06-01", "申诉电话：0000-0000000，邮箱见首页。"),
    ("专业停招情况", "2024-05-20", "2024年我校无停招专业。"),
    ("验证码短信收不到怎么办", "2020-09-09", "请检查手机号是否正确，或者联系信息中心重置验证码。"),
    ("新网站试运行", "2019-12-01", "新版网站正在建设中，欢迎师生提出意见，旧版网站保留至年底。"),
    ("重大事项公示已结束", "2023-11-30", "上述公示已结束，公示期间未收到异议。"),
)  # fmt: skip
