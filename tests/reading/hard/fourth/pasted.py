"""Bodies that were pasted: from Word with its styles, from a WeChat editor with its sections, from a workbook."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard, prose
from tests.reading.hard.fourth import frames
from tests.reading.hard.fourth.frames import HOST, SCHOOL

_MSO = (
    '<p class="MsoNormal" style="mso-margin-top-alt:auto;mso-margin-bottom-alt:auto;text-indent:32.0pt;'
    'mso-char-indent-count:2.0;line-height:28.0pt;mso-line-height-rule:exactly;mso-pagination:widow-orphan">'
    '<span lang="EN-US" style="font-size:16.0pt;mso-bidi-font-size:11.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:仿宋_GB2312">{}'
    "<o:p></o:p></span></p>"
)
_XML = (
    "<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->"
    "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->"
    '<style><!-- /* Style Definitions */ p.MsoNormal, li.MsoNormal {mso-style-parent:"";margin:0cm;font-size:10.5pt;} --></style>'
)
_WECHAT = (
    '<section data-role="outer" label="edit by 135editor" style="font-family: mp-quote;"><section class="_135editor" data-tools="135编辑器" data-id="88">'
    '<section style="margin: 10px auto;"><section style="display: flex;"><section data-brushtype="text" style="padding:4px"><strong>{}</strong></section></section></section></section>'
)


def word(*lines: str) -> str:
    """Paragraphs as Word leaves them, digits in spans of their own."""
    return _XML + "".join(
        _MSO.format(line.replace("2", '<span style="mso-spacerun:yes">2</span>')) for line in lines
    )


def wechat(heading: str, *lines: str) -> str:
    """Sections within sections, a span for every few words."""
    body = "".join(
        '<section style="text-align:justify"><p style="margin:0"><span style="letter-spacing:1px">'
        + '</span><span style="font-size:15px;letter-spacing:1px">'.join(
            line[n : n + 9] for n in range(0, len(line), 9)
        )
        + "</span></p></section><section><br></section>"
        for line in lines
    )
    return _WECHAT.format(heading) + body + "</section>"


def pasted_cases() -> Iterator[Hard]:
    """All of them."""
    yield from _word_cases()
    yield from _wechat_cases()
    yield from _sheet_cases()


def _word_cases() -> Iterator[Hard]:
    t = "关于印发《科研经费管理办法》的通知"
    text = (
        "枫理工〔2022〕33号",
        "各单位：",
        "现将《科研经费管理办法》印发给你们，请遵照执行。",
        *prose(61, 3),
        SCHOOL,
        "2022年5月12日",
    )
    yield Hard(
        "4 word: signed a day before posting",
        frames.vsb_vue(
            title=f"{t}-{SCHOOL}",
            head=f'<h1 class="atit">{t}</h1><div class="ainfo"><span>发布日期：2022-05-13</span></div>',
            body=word(*text),
        ).encode(),
        f"{HOST}/info/1050/3001.htm",
        t,
        "2022-05-13",
        text,
        is_easy_text=True,
    )
    t = "硕士研究生复试录取工作办法"
    text = (*prose(62, 3), "研究生院", "2021年3月22日")
    yield Hard(
        "4 word: signature split into spans is the only day",
        frames.hand_css(
            title=f"{t}-研究生院",
            main=f'<div class="art"><h2 class="t">{t}</h2><div class="c">{word(*text)}</div></div>',
        ).encode(),
        f"{HOST}/yjs/88.html",
        t,
        "2021-03-22",
        text,
    )
    t = "本科生转专业实施细则"
    text = (
        "第一条　为保障学生权益，制定本细则。",
        "第二条　申请转专业的学生应当符合下列条件：",
        "（一）有专长；",
        "（二）综合测评合格。",
        *prose(63, 2),
    )
    yield Hard(
        "4 word: repeats its title inside the body",
        frames.sudy_2023(
            title=f"{t}",
            head=f'<h1 class="arti_title">{t}</h1><p class="arti_metas"><span class="arti_update">发布时间：2020-09-11</span></p>',
            body=f'<div class=\'wp_articlecontent\'><p class="MsoTitle" align="center"><b><span style="font-size:22pt">{t}</span></b></p>{word(*text)}</div>',
        ).encode(),
        f"{HOST}/2020/0911/c502a600/page.htm",
        t,
        "2020-09-11",
        (t, *text),
        is_easy_text=True,
    )
    t = "预算绩效目标表"
    rows = (
        ("项目名称", "主管部门", "年度目标"),
        ("双高建设", "教务处", "建成实训室3个"),
        ("助学金", "学生处", "资助1200人次"),
    )
    cells = "".join(
        '<tr style="mso-yfti-irow:0;height:20pt">'
        + "".join(
            f'<td width="180" style="border:solid windowtext 1.0pt;padding:0cm 5.4pt"><p class="MsoNormal" align="center"><span style="font-family:宋体">{c}</span></p></td>'
            for c in r
        )
        + "</tr>"
        for r in rows
    )
    yield Hard(
        "4 word: table with nested paragraphs",
        frames.vsb_vue(
            title=f"{t}-{SCHOOL}",
            head=f'<h3>{t}</h3><p class="info">2024-04-03 16:21　财务处　（点击：　）</p>',
            body=f'{_XML}<table class="MsoTableGrid" border="1" cellspacing="0"><tbody>{cells}</tbody></table>',
        ).encode(),
        f"{HOST}/info/1061/3090.htm",
        t,
        "2024-04-03",
        tuple("\t".join(r) for r in rows),
        is_easy_text=True,
    )


def _wechat_cases() -> Iterator[Hard]:
    t = "数说枫桥湾 | 2024年招生录取工作圆满收官"
    text = (*prose(64, 3), "截至8月20日，录取本科新生3620人。")
    yield Hard(
        "4 wechat: slogan title, section soup",
        frames.sudy_2023(
            title=t,
            head=f'<h1 class="arti_title">{t}</h1><p class="arti_metas"><span class="arti_update">2024-08-23</span><span>来源：招生办</span></p>',
            body=f"<div class='wp_articlecontent'>{wechat('录取数据', *text)}</div>",
        ).encode(),
        f"{HOST}/2024/0823/c530a8700/page.htm",
        t,
        "2024-08-23",
        ("录取数据", *text),
        is_easy_text=True,
    )
    t = "开学第一课走进实验室"
    text = prose(65, 3)
    yield Hard(
        "4 wechat: copied credits below",
        frames.site_server(
            title=t,
            head=f'<h1>{t}</h1><div class="meta">发布于：2023年9月4日</div>',
            body=wechat("安全先行", *text)
            + '<p style="text-align:right;color:#888">图文：学生记者团<br>编辑：宣传部<br>审核：某某</p>',
        ).encode(),
        f"{HOST}/contents/40/300.html",
        t,
        "2023-09-04",
        ("安全先行", *text, "图文：学生记者团", "编辑：宣传部", "审核：某某"),
    )
    t = "校医院流感疫苗接种通知"
    text = prose(66, 2)
    yield Hard(
        "4 wechat: published word after the day",
        frames.hand_css(
            title=t,
            main=f'<div class="rich_media_title" id="activity-name">{t}</div><div class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">校医院</span> <em id="publish_time" class="rich_media_meta rich_media_meta_text">2024-10-17 11:20</em> <em>发表于云海</em></div><div class="rich_media_content" id="js_content">{wechat("接种须知", *text)}</div>',
        ).encode(),
        f"{HOST}/wx/7.html",
        t,
        "2024-10-17",
        ("接种须知", *text),
    )


def _sheet_cases() -> Iterator[Hard]:
    t = "2024年分省分专业招生计划"
    rows = (
        ("省份", "专业名称", "科类", "计划数"),
        ("云海", "机械工程", "物理类", "45"),
        ("云海", "会计学", "历史类", "30"),
        ("岭南", "机械工程", "物理类", "12"),
    )
    sheet = (
        '<table x:str="" style="border-collapse:collapse;width:480pt"><colgroup><col style="mso-width-source:userset;mso-width-alt:3000"></colgroup><tbody>'
        + "".join("<tr>" + "".join(f'<td class="et3" x:num="">{c}</td>' for c in r) + "</tr>" for r in rows)
        + "</tbody></table>"
    )
    yield Hard(
        "4 sheet: pasted from a workbook",
        frames.vsb_vue(
            title=f"{t}-招生网",
            head=f'<div class="ctitle">{t}</div><div class="cinfo">招生办公室　 2024-06-12</div>',
            body=sheet,
        ).encode(),
        f"{HOST}/info/1203/3110.htm",
        t,
        "2024-06-12",
        tuple("\t".join(r) for r in rows),
        is_easy_text=True,
    )
    t = "现任校领导分工"
    rows = (
        ("姓名", "职务", "分工"),
        ("甲某某", "党委书记", "主持党委全面工作"),
        ("乙某某", "院长", "主持行政全面工作"),
        ("丙某", "副院长", "分管教学、招生"),
    )
    merged = (
        "<table width=100%>"
        + "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in r)}</tr>" for r in rows)
        + "</table>"
    )
    yield Hard(
        "4 sheet: leaders, standing, no day",
        frames.site_server(title=f"{t}-{SCHOOL}", head=f"<h2>{t}</h2>", body=merged).encode(),
        f"{HOST}/channels/35.html",
        t,
        None,
        tuple("\t".join(r) for r in rows),
    )
