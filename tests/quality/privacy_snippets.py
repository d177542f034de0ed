"""Snippets with personal numbers and look-alikes, made up from a seed; no number belongs to anybody.

A template names what it is filled with in braces; what stands in `«»` is expected to be found, everything else is
expected to be left alone.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_WIDE = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
_AREAS = ("110105", "310104", "330106", "420111", "440106", "510107", "610113", "340104")
_SURNAMES = "赵钱孙李周吴郑王冯陈"
_GIVEN = "云山河川林泉松竹雪月"


@dataclass(frozen=True)
class Snippet:
    """A text and the spans of it that must be found, with their kinds."""

    text: str
    expected: tuple[tuple[str, int, int], ...]


def id_number(rng: random.Random) -> str:
    body = f"{rng.choice(_AREAS)}{rng.randint(1960, 2006)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}{rng.randint(1, 999):03}"
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, body, strict=True))
    return body + "10X98765432"[total % 11]


def wrong_id_number(rng: random.Random) -> str:
    number = id_number(rng)
    return number[:-1] + ("3" if number[-1] != "3" else "4")


def old_id_number(rng: random.Random) -> str:
    return f"{rng.choice(_AREAS)}{rng.randint(40, 85)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}{rng.randint(1, 999):03}"


def mobile(rng: random.Random) -> str:
    return (
        rng.choice(("135", "138", "150", "159", "177", "186", "189", "198"))
        + f"{rng.randint(0, 99999999):08}"
    )


def card(rng: random.Random) -> str:
    body = (
        rng.choice(("621700", "622848", "622202", "621661", "623668")) + f"{rng.randint(0, 10**12 - 1):012}"
    )
    return body + luhn_digit(body)


def luhn_digit(body: str) -> str:
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit) * (2 - place % 2)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def digits(rng: random.Random, length: int) -> str:
    return str(rng.randint(1, 9)) + "".join(str(rng.randint(0, 9)) for _ in range(length - 1))


def name(rng: random.Random) -> str:
    return rng.choice(_SURNAMES) + "".join(rng.sample(_GIVEN, rng.choice((1, 2))))


def values(rng: random.Random) -> dict[str, str]:
    """One made-up value for every name that a template may use."""
    number, phone, bank = id_number(rng), mobile(rng), card(rng)
    return {
        "id": number,
        "id2": id_number(rng),
        "id_wide": number.translate(_WIDE),
        "id_spaced": f"{number[:6]} {number[6:14]} {number[14:]}",
        "id_loose": " ".join(number),
        "id_lower": number.lower(),
        "id_wrong": wrong_id_number(rng),
        "id_masked": number[:4] + "*" * 10 + number[-4:],
        "id15": old_id_number(rng),
        "mob": phone,
        "mob2": mobile(rng),
        "mob_wide": phone.translate(_WIDE),
        "mob_dash": f"{phone[:3]}-{phone[3:7]}-{phone[7:]}",
        "mob_space": f"{phone[:3]} {phone[3:7]} {phone[7:]}",
        "mob_masked": f"{phone[:3]}****{phone[7:]}",
        "card": bank,
        "card_spaced": " ".join(bank[at : at + 4] for at in range(0, len(bank), 4)),
        "card_masked": f"{bank[:4]} **** **** {bank[-4:]}",
        "pass": f"E{digits(rng, 8)}",
        "pass2": f"G{digits(rng, 8)}",
        "tel": f"0571-8{digits(rng, 7)}",
        "tel8": f"8{digits(rng, 7)}",
        "tel7": f"6{digits(rng, 6)}",
        "name": name(rng),
        "name2": name(rng),
        "sno": f"20{rng.randint(18, 23)}{digits(rng, 6)}",
        "sno11": f"1{rng.randint(3, 9)}{digits(rng, 9)}",
        "d8": digits(rng, 8),
        "d15": digits(rng, 15),
        "d16": digits(rng, 16),
        "d18": f"2024{rng.randint(1, 12):02}{rng.randint(1, 28):02}{digits(rng, 10)}",
        "credit": f"12330000{digits(rng, 9)}{rng.choice('ABCDEFGHJKLMNPQRTUWXY')}",
        "credit18": f"91330106MA2{digits(rng, 6)}{rng.choice('ABCDEFGH')}",
        "isbn": f"978-7-{digits(rng, 3)}-{digits(rng, 5)}-{rng.randint(0, 9)}",
        "isbn13": f"9787{digits(rng, 9)}",
        "money": f"{rng.randint(13000000000, 19900000000)}",
        "tender": f"YLXY-2024-{digits(rng, 4)}",
        "stamp": f"1{rng.randint(6, 7)}{digits(rng, 11)}",
        "place": f"示例省云麓市山前区松竹镇{rng.randint(1, 90)}号",
        "birth": f"{rng.randint(1998, 2006)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日",
        "birth2": f"{rng.randint(1998, 2006)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
        "qq": digits(rng, 9),
        "hectare": f"{rng.randint(1000, 9999)}.{rng.randint(10, 99)}",
    }


LEAKS = (
    ("id_number", "{name}，身份证号：«{id}»，经审核符合条件。"),
    ("id_number", "学生{name}（身份证号码«{id}»）因违反校纪受到记过处分。"),
    ("id_number", "姓名\t性别\t身份证号\n{name}\t男\t«{id}»"),
    ("id_number", "序号\t姓名\t证件号码\t成绩\n1\t{name}\t«{id}»\t87\n2\t{name2}\t«{id2}»\t91"),
    ("id_number", "身份证号：«{id_wide}»"),
    ("id_number", "公民身份号码 «{id_spaced}»"),
    ("id_number", "身份证：«{id_loose}»"),
    ("id_number", "{name}«{id}»男汉族"),
    ("id_number", "{name} «{id}» 已缴费"),
    ("id_number", "«{id}»"),
    ("id_number", "证件类型：居民身份证 证件编号：«{id}»"),
    ("id_number", "报名编号：2024001，身份证号:«{id_lower}»，科目：语文"),
    ("id_number", "{name}，{sno}，«{id}»，录取专业：会计学"),
    ("id_number", "考生号 {d8} 姓名 {name} 身份证 «{id}»"),
    ("id_number", "领取人：{name}(«{id}»)"),
    ("id_number", "ID：«{id}»"),
    ("id_number", "统一社会信用代码{credit}，法定代表人{name}，身份证«{id}»"),
    ("id_number", "一代证号码：身份证号«{id15}»"),
    ("id_number", "姓名\t身份证号码\n{name}\t«{id15}»"),
    ("id_number", "{name}，女，身份证号 «{id15}»，退休教师。"),
    ("mobile", "姓名\t班级\t联系电话\n{name}\t会计2101\t«{mob}»"),
    ("mobile", "序号\t姓名\t学号\t手机\n1\t{name}\t{sno}\t«{mob}»\n2\t{name2}\t{sno}\t«{mob2}»"),
    ("mobile", "{name}，{sno}，手机号码：«{mob}»"),
    ("mobile", "学生{name}，联系电话«{mob}»"),
    ("mobile", "家长电话：«{mob}»"),
    ("mobile", "本人手机：«{mob_dash}»"),
    ("mobile", "家长{name}，手机 «{mob_space}»"),
    ("mobile", "学生{name}手机：«{mob_wide}»"),
    ("mobile", "{name} «{mob}»\n{name2} «{mob2}»"),
    ("mobile", "姓名 学号 手机\n{name} {sno} «{mob}»"),
    ("mobile", "获奖学生名单：{name}（«{mob}»）、{name2}（«{mob2}»）"),
    ("mobile", "紧急联系人：{name}，«{mob}»"),
    ("mobile", "考生姓名\t准考证号\t手机号\n{name}\t{d8}\t«{mob}»"),
    ("mobile", "{name}同学电话«{mob}»，宿舍3号楼"),
    ("mobile", "姓名\t专业\t生源地\t联系方式\n{name}\t法学\t示例省\t«{mob}»"),
    ("mobile", "父亲姓名：{name}，父亲电话：«{mob}»"),
    ("mobile", "申请人{name}，电话：+86 «{mob}»"),
    ("mobile", "志愿者名单\n姓名\t性别\t电话\n{name}\t女\t«{mob}»"),
    ("mobile", "姓名：{name} 性别：男 民族：汉族 联系电话：«{mob}»"),
    ("mobile", "姓名\t{name}\n学号\t{sno}\n手机\t«{mob}»"),
    ("mobile", "家长姓名\t{name}\n家长电话\t«{mob}»"),
    ("id_number", "姓名\t{name}\n身份证号\t«{id15}»"),
    ("bank_card", "姓名\t银行卡号\t金额\n{name}\t«{card}»\t3000"),
    ("bank_card", "{name}的银行卡号为«{card}»，请核对。"),
    ("bank_card", "卡号：«{card_spaced}»"),
    ("bank_card", "开户行：示例银行，持卡人{name}，卡号«{card}»"),
    ("bank_card", "学号\t姓名\t账号\t助学金\n{sno}\t{name}\t«{card}»\t1500"),
    ("bank_card", "{name} «{card}» 2000元"),
    ("bank_card", "受助学生银行卡 «{card}»"),
    ("passport", "护照号：«{pass}»"),
    ("passport", "姓名\t国籍\t护照号码\n{name}\t示例国\t«{pass2}»"),
    ("passport", "出访人员{name}，护照号«{pass}»，赴示例国交流。"),
    ("passport", "Passport No. «{pass2}»"),
    ("landline", "学号\t姓名\t家庭电话\n{sno}\t{name}\t«{tel}»"),
    ("landline", "家庭电话：«{tel}»"),
    ("landline", "家长联系电话：«{tel}»"),
    ("landline", "{name}住宅电话：«{tel8}»"),
    ("banned_field", "家庭经济困难学生名单\n姓名\t学号\t家庭住址\n{name}\t{sno}\t«{place}»"),
    ("banned_field", "助学金公示\n姓名\t班级\t出生日期\n{name}\t会计2101\t«{birth2}»"),
    ("banned_field", "受助学生\n姓名\t班级\t困难情形\n{name}\t法学2202\t«父亲病故，母亲残疾»"),
    ("banned_field", "姓名\t学号\t家庭地址\n{name}\t{sno}\t«{place}»\n{name2}\t{sno}\t«{place}»"),
    ("banned_field", "学生{name}，家庭住址：«{place}»"),
    ("banned_field", "资助名单：{name}，会计2101班，出生日期：«{birth}»"),
    ("banned_field", "国家助学金公示\n姓名\t班级\t家庭困难情况\n{name}\t会计2101\t«因病致贫，低保家庭»"),
)

CLEAN = (
    "订单号：{d18}",
    "订单编号：{mob}",
    "流水号{d15}，交易成功。",
    "统一社会信用代码：{credit}",
    "统一社会信用代码：{credit18}",
    "ISBN {isbn}，示例出版社2021年版。",
    "ISBN：{isbn13}",
    "采购编号：{tender}，预算金额45.8万元。",
    "项目编号：{d16}",
    "招标编号：{mob}",
    "校政发〔2024〕23号",
    "招生咨询电话：{tel}、{mob}",
    "招生办公室联系电话：{tel}，联系人：{name}老师",
    "监督举报电话：{tel}，邮箱：jw@yunlu.example",
    "传真：{tel}  邮编：310018",
    "咨询电话：{mob}（工作日8:30—17:00）",
    "部门\t联系人\t办公电话\n教务处\t{name}\t{tel8}\n学生处\t{name2}\t{tel7}",
    "部门\t职务\t姓名\t联系电话\n后勤处\t科长\t{name}\t{mob}",
    "联系人：{name}老师，联系电话：{mob}",
    "采购人联系方式：示例学院招标采购中心，联系人：{name}，电话：{mob}",
    "代理机构：示例招标代理有限公司，电话：{mob}",
    "身份证号：{id_masked}",
    "手机：{mob_masked}",
    "银行卡号：{card_masked}",
    "姓名\t身份证号\n{name}\t{id_masked}",
    "姓名\t手机\n{name}\t{mob_masked}",
    "准考证号：{sno11}",
    "学号：{sno11}",
    "学号\t姓名\t专业\n{sno11}\t{name}\t法学",
    "考生号\t姓名\t成绩\n{d15}\t{name}\t560",
    "考生编号：{d15}",
    "总资产{money}元，负债率23.1%。",
    "固定资产总值 {money} 元",
    "项目\t金额（元）\n教育支出\t{money}",
    "校址面积{hectare}亩，建筑面积{hectare}万平方米。",
    "截至2024年8月31日，全校在校生12310人。",
    "QQ群：{qq}",
    "微信群号：{sno11}",
    "发布时间：2024-10-30 08:30:00 浏览次数：13812",
    "https://www.yunlu.example/info/1021/{mob}.htm",
    "/upload/20240415/{stamp}.pdf",
    "附件：{mob}.pdf",
    "专利号：ZL{d16}",
    "设备资产编号：{d15}",
    "合同编号：{d18}，合同金额{money}元",
    "发票号码：{d8}，发票代码：{d15}",
    "图书馆藏条码：{d15}",
    "流水号：{id_wrong}",
    "学校基本户账号：{card}，户名：示例学院，开户行：示例银行云麓支行",
    "缴费账户：示例学院财务处 {card}",
    "本批次学费缴费二维码编号{d16}",
    "24小时值班电话：{mob}",
    "保卫处报警电话：{tel8}，校医院：{tel7}",
    "就业指导中心 {tel}",
    "姓名\t职务\t出生年月\t分工\n{name}\t校长\t1968.05\t主持行政工作",
    "现任领导\n{name}，男，1966年8月出生，中共党员，教授。",
    "姓名\t单位\t办公电话\n{name}\t教务处\t{tel}",
    "家庭住址：________ 联系电话：________",
    "姓名\t学号\t家庭住址\n\t\t\n",
    "申请表：姓名、身份证号、家庭住址、联系电话、银行卡号",
    "公示期间如有异议，请向学生资助管理中心反映，电话：{tel}，{mob}",
    "困难认定等级：特别困难",
    "姓名\t班级\t认定等级\n{name}\t会计2101\t特别困难",
    "护照办理须知：因公护照由国际处统一保管。",
    "型号：E{d8}，数量2台",
    "型号\t数量\nG{d8}\t3",
    "DOI: 10.1000/{d8}.{d15}",
    "苏ICP备{d8}号 苏公网安备 {d15}号",
    "科目编码\t科目名称\t合计\n2050205\t高等教育\t24550.0",
    "2050205 24550 19640 4910 138 2024 1234",
    "教务处：{tel8}；学生处：{tel8}；财务处：{tel8}",
    "招生热线 {tel8} {tel8}",
    "成交供应商：示例科技有限公司，联系电话：{mob}，成交金额：{money}元",
    "中标单位地址：示例省云麓市山前区科创路8号",
    "纪委办公室举报电话：{mob}",
    "会议室预约请联系党政办{name}主任 {mob}",
    "报名点地址：示例省云麓市学院路100号，电话{tel}",
    "快递单号：{d15}",
    "证书编号：{d18}",
    "学籍号：{d16}",
    "序列号 SN{d16}",
    "批准文号：示教学〔2023〕{d8}",
    "更新时间戳 {stamp}",
    "采购人\t示例学院\n联系人\t{name}\n联系电话\t{mob}",
    "单位名称\t云麓学院招生办公室\n电话\t{tel}\n手机\t{mob}",
    "学号\t{sno11}\n姓名\t{name}",
    "订单号\t{d18}\n金额\t{money}",
    "楼号\t房间\t面积\n1\t101\t35.5",
    "研究生院招生科：{tel}（电话），{tel8}（传真）",
    "新生报到咨询：李老师 {mob}，王老师 {mob2}",
    "办公电话：{tel8}（{name}）",
    "云麓学院电话簿\n校长办公室 {tel8}\n教务处 {tel8}\n财务处 {tel7}",
    "校内电话一览\n单位\t电话\n保卫处\t{tel8}\n医务室\t{tel8}",
    "各学院招生咨询电话\n学院\t联系人\t电话\n会计学院\t{name}老师\t{mob}\n法学院\t{name2}老师\t{mob2}",
    "纪检监察部门监督电话：{tel}；通讯地址：某路1号；邮编：310018",
    "发票抬头：示例学院 税号：{credit18}",
    "中标结果\n项目编号：{tender}\n成交金额：{money}.00元",
    "书名\t书号\n大学语文\t{isbn13}",
    "订单\t运单号\t金额\n1\t{d15}\t30",
    "批次号{d18}",
    "教职工编号 {d8}",
    "准考证号 {d15} 姓名 {name}",
    "考场\t考生号\t座位\n1\t{d15}\t3",
    "登录网址 https://a.example/login?id={d18}&t={stamp}",
    "文章编号：1001-{d8}",
    "CN 33-{d8}/G4 ISSN 1008-1234",
    "总投资 {money} 元，面积 {d8} 平方米",
    "毕业生{d8}人",
    "银行账号：{d15}，户名：云麓学院",
    "开户银行：示例银行；账号：{card}；单位名称：云麓学院",
    "资助热线：{tel}",
    "心理咨询热线：400-161-9995",
    "24小时服务电话：{mob}",
    "报修电话 {mob} 王师傅",
    "图书馆 {tel8} 总服务台",
    "本次采购联系事项\n联系人：{name}\n电话：{mob}\n地址：某路1号",
    "统一身份认证账号为学号，初始密码为身份证号后六位",
    "请携带身份证、银行卡",
    "{credit}",
    "注册号 {d15}",
    "学历证书编号：{d18}",
    "资格证号：{d16}{d8}",
    "设备编号\t名称\n{d16}\t显微镜",
    "IMEI {d15}",
    "课题编号：{d8}-{d8}",
    "2023年10月01日至2024年09月30日 13:00-15:00",
    "经费 2024 0301 1200 3500 万元",
    "车牌 示A{d8}",
    "GB 11643-1999",
    "项目代码：2024-330106-04-01-{d8}",
    "电子监管号：{d15}00",
    "卷宗号{d15}",
    "校园卡号：{d8}",
    "家长会安排：家长咨询电话{tel}",
)

_SPAN = re.compile("[«»]")


def snippets(seed: int = 20241105, times: int = 3) -> Iterator[Snippet]:
    """Every template `times` times, each with values of its own; some inside a longer page."""
    rng = random.Random(seed)
    before = "示例学院信息公开网\n当前位置：首页 > 公示公告\n为做好2024年相关工作，现将有关事项公布如下。\n"
    for turn in range(times):
        for kind, template in LEAKS:
            yield _snippet(template, kind, rng, before if turn % 2 else "")
        for template in CLEAN:
            yield _snippet(template, "", rng, before if turn % 2 else "")


def _snippet(template: str, kind: str, rng: random.Random, before: str) -> Snippet:
    filled = before + template.format(**values(rng))
    pieces = _SPAN.split(filled)
    text = ""
    expected: list[tuple[str, int, int]] = []
    for index, piece in enumerate(pieces):
        if index % 2:
            expected.append((kind, len(text), len(text) + len(piece)))
        text += piece
    return Snippet(text, tuple(expected))
