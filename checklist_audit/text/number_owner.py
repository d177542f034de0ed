"""Whose number is it: the words around a number tell a person's from an office's, an order's or a book's."""

from __future__ import annotations

import re

from checklist_audit.text.surroundings import Surroundings

__all__ = ["is_old_id", "is_passport", "is_private_card", "is_private_landline", "is_private_mobile"]

_OTHER_NUMBER = re.compile(
    r"(?:订单|运单|快递|单据|流水|交易|编|学|工|职工|考生?|准考证|报名|报考|座位|合同|项目|标段|标书|招标|采购|公告|凭证|发票|票|书|刊|"
    r"备案|许可证?|信用代|税务?|注册|组织机构代|执照|登记|专利|文|档案|批|序列|资产|条|图书|馆藏|设备|证书|机器|型|房产证|课程|群|论文|学籍|"
    r"车架|发动机|表|户|社保|公积金|存折|受理)"
    r"(?:编号|号码|代码|号|码|ID)|ISBN|ISSN|QQ群?|微信群|DOI|邮编|时间戳|IP|CN|统一社会信用代码|金额|预算|决算|合计|总计|总额|资产|收入|支出|万?元"
)
# The label must end here: between it and the number only a colon, brackets and the like.
_ENDS_IN_OTHER = re.compile(
    rf"(?:{_OTHER_NUMBER.pattern})(?:（[^（）]{{0,8}}）|\([^()]{{0,8}}\))?[为是:：\s#№.＝=【\[（(“\"]*[A-Za-z]{{0,4}}[-—]?$"
)
_ID_LABEL = re.compile(r"身份证|证件|公民身份|身份号")
_CARD_LABEL = re.compile(
    r"银行|卡号|账号|帐号|账户|开户|储蓄|工行|农行|中行|建行|交行|邮储|信用社|农商行|一卡通|社保卡"
)
_PHONE_LABEL = re.compile(r"手机|电话|联系方式|联系号码|移动|座机|固话|[Tt][Ee][Ll]|[Mm]obile|[Pp]hone")
_PASSPORT_LABEL = re.compile(r"护照|[Pp]assport|PASSPORT")
_OFFICE = re.compile(
    r"咨询|监督|举报|投诉|招生|报名|服务|办公|传真|值班|热线|总机|客服|报修|预约|申诉|受理|信访|应急|报警|保卫|校医|后勤|接待|"
    r"招标|采购|代理|投标|供应商|公司|酒店|宾馆|医院|派出所|中心|[一-龥]处(?![分罚理置])|[一-龥]科(?![技学目类研])|办(?=[：:）)\s]|公?室?电话)|"
    r"科室|部门|单位|工会|团委|党委|纪委|纪检|监察|校区|医务|联络|邮箱|地址|网址|就业|主办|承办|会务|联系人"
)
_PERSON = re.compile(
    r"姓名|学生(?!处|工作|资助|事务|会|社团|公寓|宿舍|服务|科|管理|证)|同学|考生(?!咨询|申诉|服务)|家长|父亲|母亲|监护人|本人|学号|班级|"
    r"身份证|性别|籍贯|民族|家庭|户主|紧急联系|受助|获奖|候选人|应聘|申请人|出生|住址|毕业生(?!就业)|住宅|宅电|配偶|个人手机"
)
_LIST_OF_PERSONS = re.compile(
    r"学号|班级|性别|年级|身份证|出生|民族|考生|准考证|成绩|学生|家长|家庭|银行|籍贯|住址|政治面貌|毕业|生源|宿舍|志愿者|监护"
)
_PRIVATE_LABEL = re.compile(
    r"家庭|住宅|宅电|家长|父亲|母亲|监护|本人|紧急联系|户主|学生电话|学生手机|考生电话|个人手机|配偶"
)
_DIRECTORY = re.compile(
    r"部门|单位|科室|办公|处室|职务|负责|机构|岗位|咨询|招生|院系|服务|职责|区域|维修|地点|值班|联络"
)
_TITLED = re.compile(
    r"(?:老师|主任|处长|科长|部长|院长|校长|书记|同志|经理|工程师|律师|教授|女士|先生|干事|秘书|[\u4e00-\u9fa5]工)[）)\]】]?[:：，,、；;\s]*(?:手机|电话|联系电话|联系方式)?[（(]?[:：\s]*$"
)
_ORG_ACCOUNT = re.compile(
    r"大学|学院|学校|公司|财务|对公|基本户|缴费|保证金|基金会|工会|党费|户名[:：]\s*[^\s，。；]{5,}"
)
_NEAR = 40
"""Characters of the lines above that may still speak for a number."""
_MONEY = re.compile(r"^\s*(?:万?元|人|册|平方米|%)")


def is_old_id(around: Surroundings) -> bool:
    """Whether 15 digits that can be an identity number are one."""
    # No check digit: 1 in 70 random numbers of 15 digits would pass, so the words have to agree.
    named = _ID_LABEL.search(around.label) or _ID_LABEL.search(around.column)
    return bool(named) or not (_is_other_number(around) or _in_link(around))


def is_private_card(around: Surroundings) -> bool:
    """Whether a bank card is a person's; an account that a college publishes for payments is not."""
    named = _CARD_LABEL.search(around.label) or _CARD_LABEL.search(around.column)
    if not named and (_is_other_number(around) or _in_link(around)):
        return False
    if around.head:
        return True
    return not _ORG_ACCOUNT.search(around.label + around.line[:100])


def is_private_mobile(around: Surroundings) -> bool:
    """Whether a mobile is a person's, and not a number that an office gives out; in doubt it is a person's."""
    if _is_other_number(around) or _in_link(around) or _MONEY.match(around.after):
        return False
    if _PRIVATE_LABEL.search(around.label) or _PRIVATE_LABEL.search(around.column):
        return True
    if around.head:
        return _is_private_cell(around)
    return _is_private_in_line(around)


def is_private_landline(around: Surroundings) -> bool:
    """An office's line is the rule; a home's line is named as one, or stands in a list of persons."""
    if _is_other_number(around) or _in_link(around):
        return False
    if _PRIVATE_LABEL.search(around.label) or _PRIVATE_LABEL.search(around.column):
        return bool(
            _PHONE_LABEL.search(around.label + around.column)
            or re.search("宅电", around.label + around.column)
        )
    is_phone_column = bool(_PHONE_LABEL.search(around.column))
    strong = re.search("学号|班级|身份证|家长|考生|住址|出生|籍贯", around.head)
    return is_phone_column and bool(strong) and not re.search("办公|单位电话|咨询", around.column)


def is_passport(around: Surroundings) -> bool:
    """Whether letters and digits are a passport: its form is so common that a label must say so."""
    return bool(_PASSPORT_LABEL.search(around.label) or _PASSPORT_LABEL.search(around.column))


def _is_other_number(around: Surroundings) -> bool:
    """Whether the label or the column says that this is a number of another kind."""
    for words in (around.label, around.column):
        if _ENDS_IN_OTHER.search(words) and not (_ID_LABEL.search(words) or _CARD_LABEL.search(words)):
            return True
    return False


def _is_private_in_line(around: Surroundings) -> bool:
    """Ask the label first, then the line, then the lines above: the nearer words know better."""
    if _OFFICE.search(around.label) or _TITLED.search(around.label):
        return False
    for words in (around.line, around.before[-_NEAR:]):
        if _PERSON.search(words):
            return True
        if _OFFICE.search(words):
            return False
    return True


def _is_private_cell(around: Surroundings) -> bool:
    """Whether a cell of a table belongs to a list of persons and not to a directory of offices."""
    head = around.head + around.caption
    if _LIST_OF_PERSONS.search(head):
        return True
    if _DIRECTORY.search(head) or _OFFICE.search(around.label):
        return False
    return bool(re.search("姓名|名单", head)) or not (
        _OFFICE.search(around.line) or _TITLED.search(around.line)
    )


def _in_link(around: Surroundings) -> bool:
    """Whether the number is a piece of an address or of a file name."""
    return bool(re.search(r"(?:://|www\.|/[\w.-]*/)[\x21-\x7e]*$|[/=&?_]$", around.label)) or bool(
        re.match(r"[_/]|\.(?:html?|pdf|docx?|xlsx?|jpe?g|png|zip|rar|aspx?|jsp)", around.after, re.IGNORECASE)
    )
