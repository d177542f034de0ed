"""Whose number is it: the words around a number tell a person's from an office's, an order's or a book's."""

from __future__ import annotations

import re

from checklist_audit.text.surroundings import Surroundings

__all__ = [
    "is_named_card",
    "is_old_id",
    "is_passport",
    "is_private_card",
    "is_private_landline",
    "is_private_mobile",
]

# The label must end here: between it and the number only a colon, brackets and the like.
_LABEL_END = r"(?:（[^（）]{0,8}）|\([^()]{0,8}\))?[为是:：\s#№.＝=【\[（(“\"]*[A-Za-z]{0,4}[-—]?$"
_NUMBER_OF = re.compile(
    r"(?P<what>[\u4e00-\u9fa5A-Za-z]{0,8})(?:编号|号码|代码|编码|条码|号|码|ID)" + _LABEL_END
)
_OWN_NUMBER = re.compile(r"手机|电话|联系|移动|身份|证件|[卡账帐]|银行|护照|通行证|小灵通|同号")
_FIGURE = re.compile(
    r"(?:ISBN|ISSN|QQ群?|微信群?|DOI|邮编|时间戳|IP|CN|金额|[预决]算数?|合计|总计|总额|总值|资产|收入|支出|万?元|[¥￥$])"
    + _LABEL_END
)
_ID_LABEL = re.compile(r"身份证|证件|公民身份|身份号")
_CARD_LABEL = re.compile(
    r"银行|卡号|账号|帐号|账户|开户|储蓄|工行|农行|中行|建行|交行|邮储|信用社|农商行|一卡通|社保卡"
)
_PHONE_LABEL = re.compile(r"手机|电话|联系方式|联系号码|移动|座机|固话|宅电|[Tt][Ee][Ll]|[Mm]obile|[Pp]hone")
_PASSPORT_LABEL = re.compile(r"护照|[Pp]assport|PASSPORT")
_OFFICE = re.compile(
    r"咨询|监督|举报|投诉|招生|报名|服务|办公|传真|值班|热线|总机|客服|报修|预约|申诉|受理|信访|应急|报警|保卫|校医|后勤|接待|"
    r"招标|采购|代理|投标|供应商|公司|酒店|宾馆|医院|派出所|中心|[一-龥]处(?![分罚理置])|[一-龥]科(?![技学目类研])|办(?=[：:）)\s]|公?室?电话)|"
    r"科室|部门|单位|工会|团委|党委|纪委|纪检|监察|校区|医务|联络|网址|就业|主办|承办|会务|联系人|"
    r"拨打|致电|来电|反映|异议|垂询|请.{0,6}联系|(?<!家庭)(?<!通讯)(?<!详细)地址"
)
_PERSON = re.compile(
    r"姓名|学生(?!处|工作|资助|事务|会|社团|公寓|宿舍|服务|科|管理|证)|同学|考生(?!咨询|申诉|服务)|家长|父亲|母亲|监护人|本人|学号|班级|"
    r"身份证|性别|籍贯|民族|家庭|户主|紧急联系|受助|获奖|候选人|应聘|申请人|出生|住址|毕业生(?!就业)|住宅|宅电|配偶|个人手机"
)
_LIST_OF_PERSONS = re.compile(
    r"学号|班级|性别|年级|身份证|出生|民族|考生|准考证|成绩|学生|家长|家庭|银行|籍贯|住址|政治面貌|毕业|生源|宿舍|志愿者|监护"
)
_PRIVATE_LABEL = re.compile(
    r"家庭(?:联系)?(?:电话|固话|座机|号码|手机|联系方式)|家里|住宅|宅电|家长|父亲|母亲|父母|监护人|本人|紧急联系人|户主|配偶|"
    r"(?:学生|考生|个人)(?:联系)?(?:电话|手机)"
)
_SERVICE = re.compile(r"咨询|热线|监督|举报|投诉|值班|服务|受理|办公|中心|接待|资助")
_DIRECTORY = re.compile(
    r"部门|单位|科室|办公|处室|职务|负责|机构|岗位|咨询|招生|院系|服务|职责|区域|维修|地点|值班|联络"
)
_TITLED = re.compile(
    r"(?:老师|主任|处长|科长|部长|院长|校长|书记|同志|经理|工程师|律师|教授|女士|先生|师傅|干事|秘书|[\u4e00-\u9fa5]工)[）)\]】]?[:：，,、；;\s]*(?:手机|电话|联系电话|联系方式)?[（(]?[:：\s]*$"
)
_ORG_ACCOUNT = re.compile(
    r"对公|基本户|缴费|交费|保证金|捐赠|党费|收款单位|单位名称|公司|"
    r"(?:户名|账户名称?|开户名称?|收款人|全称)[:：]?\s*\S{0,30}(?:大学|学院|学校|财务处|基金会|中心|工会|协会)"
)
_NAME_COLUMN = re.compile(r"姓\s*名|名单")
_MOBILE_COLUMN = re.compile("手机|移动电话")
_LINK_BEFORE = re.compile(r"(?:://|www\.|/[\w.-]*/)[\x21-\x7e]*$|(?:^|[\x21-\x7e])[/=&?_]$")
_LINK_AFTER = re.compile(r"[_/]|\.(?:html?|pdf|docx?|xlsx?|jpe?g|png|zip|rar|aspx?|jsp)", re.IGNORECASE)
_HOME_COLUMNS = re.compile("学号|班级|性别|身份证|家长|考生|住址|出生|籍贯")
_NEAR = 40
"""Characters of the lines above that may still speak for a number."""
_COUNTED = re.compile(r"\s*(?:万?元|人|册|平方米|%|号)")


def is_old_id(around: Surroundings) -> bool:
    """Whether 15 digits that can be an identity number are one."""
    # No check digit: 1 in 70 random numbers of 15 digits would pass, so the words must not speak against it.
    named = _ID_LABEL.search(around.label) or _ID_LABEL.search(around.column)
    counted = _COUNTED.match(around.after)
    return bool(named) or not (counted or _is_other_number(around) or _in_link(around))


def is_private_card(around: Surroundings) -> bool:
    """Whether digits with a bank's prefix are a person's card; an account that a college gives out is not."""
    if not _is_named_card(around) and (_is_other_number(around) or _in_link(around)):
        return False
    if _NAME_COLUMN.search(around.head) or _LIST_OF_PERSONS.search(around.head):
        return True
    return not _ORG_ACCOUNT.search(around.label + around.line)


def is_named_card(around: Surroundings) -> bool:
    """The same for digits with any prefix: here a label must say that they are a card."""
    return _is_named_card(around) and is_private_card(around)


def is_private_mobile(around: Surroundings) -> bool:
    """Whether a mobile is a person's, and not a number that an office gives out; in doubt it is a person's."""
    if _is_other_number(around) or _in_link(around) or _COUNTED.match(around.after):
        return False
    if _is_private_label(around):
        return True
    is_pair = _PHONE_LABEL.search(around.label) and not _PHONE_LABEL.search(around.column)
    return _is_private_cell(around) if around.head and not is_pair else _is_private_in_line(around)


def is_private_landline(around: Surroundings) -> bool:
    """Whether a landline is a home's: it is named as one, or stands in a list of persons; else it is an office's."""
    if _is_other_number(around) or _in_link(around):
        return False
    if _is_private_label(around):
        return bool(_PHONE_LABEL.search(around.label + around.column))
    if _PHONE_LABEL.search(around.column) and not _OFFICE.search(around.column):
        return bool(_HOME_COLUMNS.search(around.head))
    is_named = _PHONE_LABEL.search(around.label) and not _OFFICE.search(around.line)
    return bool(is_named) and bool(_HOME_COLUMNS.search(around.line))


def is_passport(around: Surroundings) -> bool:
    """Whether letters and digits are a passport: its form is so common that a label must say so."""
    return bool(_PASSPORT_LABEL.search(around.label) or _PASSPORT_LABEL.search(around.column))


def _is_other_number(around: Surroundings) -> bool:
    """Whether the label or the column says that this is a number of another kind (学号, 订单号, 金额)."""
    for words in (around.label, around.column):
        match = _NUMBER_OF.search(words)
        if match is not None and not _OWN_NUMBER.search(match["what"] + match[0]):
            return True
        if _FIGURE.search(words):
            return True
    return False


def _is_named_card(around: Surroundings) -> bool:
    return bool(_CARD_LABEL.search(around.label) or _CARD_LABEL.search(around.column))


def _is_private_label(around: Surroundings) -> bool:
    return any(
        _PRIVATE_LABEL.search(words) and not _SERVICE.search(words) for words in (around.label, around.column)
    )


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
    has_names = bool(_NAME_COLUMN.search(head))
    if has_names and _MOBILE_COLUMN.search(around.column):
        return not _SERVICE.search(head)
    if _DIRECTORY.search(head) or _OFFICE.search(around.label):
        return False
    return has_names or not (_OFFICE.search(around.line) or _TITLED.search(around.line))


def _in_link(around: Surroundings) -> bool:
    """Whether the number is a piece of an address or of a file name."""
    return bool(_LINK_BEFORE.search(around.label) or _LINK_AFTER.match(around.after))
