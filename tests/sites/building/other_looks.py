"""Two looks of this author's own: a modern VSB group of sites, and an old PowerEasy (.aspx) site in GBK."""

from __future__ import annotations

import html
import re

from tests.sites.building.college import College, Page, Section, digest
from tests.sites.building.looks import chunks, menu, not_found, trail

_ICON = {"docx": "icon_doc", "pdf": "icon_pdf", "scan": "icon_pdf", "xlsx": "icon_xls", "xls": "icon_xls", "html.xls": "icon_xls"}


class Group:
    """博达站群 of 2020 and after: cards, dates in boxes, PDF in a frame."""

    type = "text/html; charset=UTF-8"

    def list_path(self, section: Section) -> str:
        return f"/{section.key.split('_', 1)[-1]}.htm" if not section.parent else f"/{section.parent.split('_', 1)[-1]}/{section.key.split('_', 1)[-1]}.htm"

    def page_path(self, section: Section, page: Page) -> str:
        return f"/info/{section.number}/{page.number}.htm"

    def file_path(self, file, page: Page, number: int) -> str:
        end = file.kind.rsplit(".")[-1].replace("scan", "pdf")
        if file.how == "player":
            d = digest(f"{file.name}{number}").upper()
            return f"/__local/{d[0]}/{d[1:3]}/{d[3:5]}/{d[5:37]}_{d[37:45]}_{number:X}.{end}"
        return f"/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1684501122&wbfileid={number * 17}"

    def _frame(self, college: College, host: str, title: str, inner: str) -> bytes:
        links = "".join(
            f'<li><a href="{s.url}">{s.name}</a>' + ("<dl>" + "".join(f'<dd><a href="{c.url}">{c.name}</a></dd>' for c in college.children(s.key)) + "</dl>" if college.children(s.key) else "") + "</li>"
            for s in menu(college, host)
        )  # fmt: skip
        tops = "".join(f'<a href="{college.base(h)}/" target="_blank">{n}</a>' for h, n in college.look_hosts.items())
        site = college.look_hosts[host] if host != "www" else college.name
        return f"""<!DOCTYPE html><html lang="zh"><head><meta charset="UTF-8"><title>{html.escape(title)}-{site}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/style/style.css"><!--Announced by Visual SiteBuilder 9-->
</head><body><header><div class="topbar">{tops}<form action="/ssjgy.jsp" method="post"><input name="lucenenewssearchkey"></form></div><nav><ul class="nav">{links}</ul></nav></header>
<main class="wrap">{inner}</main><footer><p>海州市滨海大道199号（227000） Copyright © {college.name} 苏ICP备00000000号</p></footer></body></html>""".encode()

    def article(self, college: College, page: Page) -> bytes:
        section = college.sections[page.section]
        body = college.html_of(page)
        for file in page.files:
            if file.how == "player":
                body += f'<p><iframe src="/{file.url.split("/", 3)[3]}" width="100%" height="900"></iframe></p>'
        links = "".join(f'<li>附件【<a href="/{f.url.split("/", 3)[3]}" target="_blank">{html.escape(f.name)}</a>】<span>已下载<i>0</i>次</span></li>' for f in page.files if f.how != "player")
        crumbs = "".join(f'<a href="{s.url}">{s.name}</a> / ' for s in trail(college, section))
        when = (f"{page.day:%Y-%m-%d}", f"日期：{page.day:%Y年%m月%d日}", f"发布时间：{page.day:%Y-%m-%d %H:%M}")[section.number % 3] if page.day and page.shown_day else ""
        inner = f"""<div class="local"><i class="fa fa-home"></i>当前位置：<a href="/">首页</a> / {crumbs}正文</div>
<form name="_newscontent_fromname"><article class="cont"><h1>{html.escape(page.title)}</h1><div class="info"><span>{("来源：" + page.head) if page.head else ""}</span> <span>{when}</span></div>
<div id="vsb_content_2"><div class="v_news_content">{body}</div></div><ul class="fj">{links}</ul></article></form>"""
        return self._frame(college, section.host, page.title, inner)

    def listing(self, college: College, section: Section):
        rows_of = chunks(college.listed(section.key))
        total = len(rows_of)
        side = "".join(f'<li><a href="{s.url}">{s.name}</a></li>' for s in college.children(section.parent or section.key))
        for at, rows in enumerate(rows_of):
            items = ""
            for n, p in enumerate(rows):
                day = p.listed_on or p.day
                box = f'<div class="date"><b>{day:%d}</b><span>{day:%Y-%m}</span></div>' if day and section.number % 2 else (f"<span>{day:%Y-%m-%d}</span>" if day else "")
                items += f'<li id="line_u5_{n}"><a href="{p.url}" title="{html.escape(p.row or p.title)}">{html.escape(p.row or p.title)}</a>{box}</li>'
            nxt = f'<span class="p_next p_fun"><a href="{self._nth(section, at + 1, total)}">下页</a></span>' if at + 1 < total else '<span class="p_next_d p_fun_d">下页</span>'
            inner = f'<aside><h3>{section.name}</h3><ul>{side}</ul></aside><div class="local">当前位置：<a href="/">首页</a> / {section.name}</div><ul class="list">{items}</ul><p>{section.note}</p><div class="pb_sys_common">共{len(college.listed(section.key))}条 {nxt}</div>'
            yield self._nth(section, at, total), self._frame(college, section.host, section.name, inner)

    def _nth(self, section: Section, at: int, total: int) -> str:
        return section.url if at == 0 else section.url.removesuffix(".htm") + f"/{total - at}.htm"

    def extras(self, college: College):
        out = not_found(college, "404错误提示 页面不存在", self.type)
        for host, blocks in college.home_blocks.items():
            inner = ""
            for key in blocks:
                rows = "".join(f'<li><a href="{p.url}">{html.escape(p.row or p.title)}</a></li>' for p in college.listed(key)[:6])
                inner += f'<section><h2><a href="{college.sections[key].url}">{college.sections[key].name}</a></h2><ul>{rows}</ul></section>'
            out[college.base(host) + "/"] = (self._frame(college, host, "首页", inner), {"type": self.type, "status": 200})
        return out


class PowerEasy:
    """动易 SiteFactory, GBK, nested tables; days in many shapes."""

    type = "text/html"

    def list_path(self, section: Section) -> str:
        return f"/list/{section.number}.html" if section.host == "zs" else f"/Category_{section.number}/Index.aspx"

    def page_path(self, section: Section, page: Page) -> str:
        return f"/{page.number}.html" if section.host == "zs" else f"/Item/{page.number}.aspx"

    def file_path(self, file, page: Page, number: int) -> str:
        return f"/UploadFiles/{digest(file.name + str(number))[:12]}.{file.kind.rsplit('.')[-1].replace('scan', 'pdf')}"

    def _frame(self, college: College, host: str, title: str, inner: str) -> bytes:
        links = " ".join(f'<td class="m"><a href="{s.url}">{s.name}</a></td>' for s in menu(college, host))
        other = "zs" if host == "www" else "www"
        text = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>{html.escape(title) if int(digest(title)[:2], 16) % 3 else college.name}</title></head>
<body><center><table width=960><tr><td colspan=30><img src="/Skin/banner.gif"></td></tr><tr>{links}<td><a href="{college.base(other)}/">{"招生就业" if other == "zs" else "返回学院首页"}</a></td></tr></table>
<table width=960><tr>{inner}</tr></table><table width=960><tr><td align=center>{college.name} 清河市职教大道1号 技术支持：信息中心</td></tr></table></center></body></html>"""
        return text.encode("gb18030")

    def _day(self, page: Page) -> str:
        d = page.day
        return (f"发布时间：{d.year}年{d.month}月{d.day}日", f"更新时间：{d:%Y-%m-%d} 8:3{page.number % 10}:00", f"{d.year}.{d.month}.{d.day}", f"日期:{d.year}/{d.month}/{d.day}", f"[ 录入者：admin | 时间：{d:%Y-%m-%d %H:%M:%S} | 浏览：{page.number % 700 + 20}次 ]")[page.number % 5]

    def article(self, college: College, page: Page) -> bytes:
        section = college.sections[page.section]
        body = re.sub(r"<p[^>]*>(.*?)</p>", r"<div>　　\1</div>", college.html_of(page))
        for file in page.files:
            body += f'<div><a href="{file.url}">{file.name}</a></div>' if file.how != "plain" else f'<div><a href="{file.url}">点击下载</a></div>'
        when = self._day(page) if page.day and page.shown_day else ""
        inner = f"""<td valign=top><table width="100%"><tr><td>您现在的位置：{college.name} &gt;&gt; {" &gt;&gt; ".join(f'<a href="{s.url}">{s.name}</a>' for s in trail(college, section))} &gt;&gt; 内容</td></tr>
<tr><td align=center class=title>{html.escape(page.title)}</td></tr><tr><td align=center>{page.head} {when}</td></tr><tr><td id="fontzoom">{body}</td></tr>
<tr><td>【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</td></tr></table></td>"""
        return self._frame(college, section.host, page.title, inner)

    def listing(self, college: College, section: Section):
        pages = chunks(college.listed(section.key))
        kids = "".join(f'<tr><td><img src="/Skin/dot.gif"><a href="{s.url}">{s.name}</a></td></tr>' for s in college.children(section.key))
        for number, rows in enumerate(pages, 1):
            items = ""
            for p in rows:
                d = p.listed_on or p.day
                items += f'<tr><td>□ <a href="{p.url}" title="{html.escape(p.row or p.title)}">{html.escape((p.row or p.title)[:26])}{"…" if len(p.row or p.title) > 26 else ""}</a></td><td>{f"{d.month}-{d.day}" if d and section.number % 2 else f"{d.year}-{d.month}-{d.day}" if d else ""}</td></tr>'
            more = f'<a href="{self._nth(section, number + 1)}">下一页</a>' if number < len(pages) else "下一页"
            inner = f'<td width=180 valign=top><table>{kids}</table></td><td valign=top><table width="100%"><tr><td class=title>{section.name}</td></tr>{items}<tr><td>{section.note}</td></tr><tr><td>共{len(pages)}页 {more}</td></tr></table></td>'
            yield self._nth(section, number), self._frame(college, section.host, section.name, inner)

    def _nth(self, section: Section, number: int) -> str:
        if number == 1:
            return section.url
        return section.url.replace(".html", f"_{number}.html") if section.host == "zs" else section.url.replace("Index.aspx", f"Index_{number}.aspx")

    def extras(self, college: College):
        out = not_found(college, "无法找到资源。", self.type, "gb18030")
        for host, blocks in college.home_blocks.items():
            inner = ""
            for key in blocks:
                rows = "".join(f'<tr><td>□ <a href="{p.url}">{html.escape((p.row or p.title)[:20])}</a></td></tr>' for p in college.listed(key)[:6])
                inner += f'<td valign=top><table><tr><td><a href="{college.sections[key].url}">{college.sections[key].name}</a></td></tr>{rows}</table></td>'
            out[college.base(host) + "/"] = (self._frame(college, host, college.name, inner), {"type": self.type, "status": 200})
        return out


_WHO = ("土木学院", "工会", "团委", "图书馆", "后勤保障处", "信息化办公室", "离退休处", "科研院", "校医院", "继续教育学院")
_N = ("{w}参加{p}职业技能比武", "我校{w}志愿者服务{p}马拉松", "{p}中学师生走进我校实验室", "{w}召开师德师风警示教育会", "我校学生团队在{c}获{z}", "喜报！{w}教师获评{p}劳动模范",
      "校领导带队赴{p}开展校地合作调研", "{w}举办{c}经验分享会", "【主题教育】{w}党总支开展读书班学习", "{w}与{p}企业签署产学研协议", "学校召开{m}专题部署会", "{m}工作培训会举行",
      "{w}开展“我为师生办实事”活动", "学校领导检查{m}工作", "“{c}”开赛 {w}斩获{z}", "{w}赴{p}开展暑期社会实践")  # fmt: skip
_T = ("关于开展{m}情况摸底的通知", "关于做好{m}材料报送的通知", "关于举办{c}的预通知", "转发关于组织申报{p}项目的通知", "关于{w}教学楼停水停电的通知", "关于{y}年端午节放假的通知", "关于组织{m}业务培训的通知",
      "关于征订教材的通知", "关于更换校园一卡通的通告", "关于推荐{c}选手的通知", "{w}会议室使用安排", "关于开展{y}年春季爱国卫生运动的通知", "关于核对{m}台账的通知")  # fmt: skip
_W = {"w": _WHO, "p": ("海东区", "云港镇", "市供电公司", "青山湖", "滨江新区", "柳林县"), "c": ("挑战杯竞赛", "数学建模竞赛", "校园十佳歌手大赛", "金相技能大赛", "英语演讲比赛", "辅导员素质能力大赛"),
      "z": ("一等奖", "金奖", "二等奖2项", "优秀组织奖"), "m": ("部门决算", "教代会提案办理", "招生宣传", "就业帮扶", "信息公开", "学风建设", "固定资产清查", "收费自查", "岗位聘用", "教学质量监控", "学术诚信", "应急管理", "国际学生管理")}
_S = ("会前，与会同志参观了实训中心。", "活动由办公室主任主持。", "大家表示将以此为契机，把各项工作做细做实。", "请各单位高度重视，确定专人负责，按时反馈。", "现场掌声不断，气氛热烈。",
      "比赛共吸引四十余支队伍报名。", "联系人见内网通讯录。", "与会人员进行了充分讨论，并提出了建议。", "近年来，学校持续推动内涵发展。", "特此通知。", "雨后的校园格外清新，同学们热情高涨。")


def noise(college: College, section: str, count: int, kind: str, subs: dict | None = None) -> None:
    rng, seen = college.rng, set()
    from datetime import date, timedelta

    while len(seen) < count:
        day = date(2023, 3, 1) + timedelta(days=rng.randrange(825))
        title = rng.choice(_N if kind == "news" else _T).format(y=day.year, **{k: rng.choice(v) for k, v in (_W | (subs or {})).items()})
        if title in seen:
            continue
        seen.add(title)
        college.page(section, title, day.isoformat(), f"{day.month}月{day.day}日上午，{title}。" if kind == "news" else "各部门、各单位：", *rng.sample(_S, 4), head=rng.choice(_WHO))


def people(college: College, section: str, count: int, unit: str) -> None:
    rng = college.rng
    for _ in range(count):
        name = rng.choice("崔邵汪薛雷段侯龚") + rng.choice("晓立建文秀海志") + rng.choice("峰梅波杰琳松芳")
        college.page(section, name, "", f"{name}，{rng.choice(('教授', '副教授', '讲师', '实验师'))}，{unit}。研究方向为{rng.choice(('结构健康监测', '功能材料', '水处理', '嵌入式系统', '供应链管理', '现代汽车维修'))}。", "主讲课程两门，公开发表论文若干。", "欢迎有志青年加入课题组。")


def courses(college: College, section: str, names: str) -> None:
    for name in names.split():
        college.page(section, f"《{name}》课程介绍", "", f"《{name}》是相关专业的核心课程，共3学分、48学时，其中实验12学时。", "课程团队由五名教师组成，采用线上线下混合式教学。", "考核方式为平时成绩与期末考试相结合。")


def tiao(*articles: str) -> str:
    han = "一二三四五六七八九十"
    return "\n".join(f"第{han[n] if n < 10 else '十' + han[n - 10]}条　{a}" for n, a in enumerate(articles))


def id_number(seed: str) -> str:
    """A made-up number with a right check sign."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return seed + "10X98765432"[sum(int(a) * w for a, w in zip(seed, weights)) % 11]
