"""Texts that a program rewrote so that search engines take them for new: swapped and spun words."""

from __future__ import annotations

import re

__all__ = ["spun_words_in", "swapped_words_in", "talks_like_a_firm"]

# 学校 turned into 公司 and 学生 into 员工, in places where no firm would say so.
_SWAPPED = (
    "董事长办公会",
    "公司产品质量报告",
    "本科公司产品",
    "公司产品成果",
    "员工学籍",
    "员工资助",
    "员工工作处",
    "员工社团",
    "员工申诉",
    "员工奖学金",
    "员工助学",
    "员工学位",
    "毕业员工",
    "本科员工",
    "研究生员工",
    "博士员工",
    "硕士员工",
    "在校员工",
    "员工入学",
    "公司招生",
    "公司学位",
    "公司师生",
    "公司章程核准书",
    "公司学科",
    "公司本科",
    "公司学术委员会",
    "我公司招生",
    "公司二级学院",
    "公司信息公开年度报告",
    "招收员工",
    "全校员工",
)
# Only a school speaks so; recruiting firms say 本科, 研究生 and 专业 too.
_CAMPUS = (
    "学期",
    "团总支",
    "辅导员",
    "第二课堂",
    "教研室",
    "校庆",
    "学籍",
    "专业建设",
    "学科建设",
    "学科方向",
    "教学质量",
    "审核评估",
)
_CAMPUS_MORE = (
    "毕业率",
    "考研",
    "军训",
    "班级",
    "师生",
    "校友",
    "课程思政",
    "以评促建",
    "教学楼",
    "教室",
    "院系",
    "二级学院",
)
# Spun word, and the word it stands for. Words of the first list no office writes any more.
_RARE_SPUN = (
    ("先容", "介绍"),
    ("黉舍", "学校"),
    ("西席", "教师"),
    ("存眷", "关注"),
    ("勾当", "活动"),
    ("鞭策", "推动"),
    ("卒业", "毕业"),
    ("步队", "队伍"),
)
_COMMON_SPUN = (
    ("扶植", "建设"),
    ("教诲", "教育"),
    ("接洽", "联系"),
    ("立异", "创新"),
    ("门生", "学生"),
    ("敬重", "尊重"),
    ("常识", "知识"),
    ("资讯", "新闻"),
    ("事情", "工作"),
    ("办事", "服务"),
    ("治理", "管理"),
    ("成长", "发展"),
    ("造就", "培养"),
    ("晋升", "提升"),
    ("进修", "学习"),
    ("练习", "训练"),
    ("互助", "合作"),
    ("介入", "参与"),
    ("率领", "带领"),
    ("环境", "情况"),
    ("请求", "要求"),
    ("讲授", "教学"),
    ("传授", "教授"),
    ("职员", "人员"),
    ("财产", "产业"),
    ("构造", "组织"),
    ("当局", "政府"),
)
_NOT_SPUN = ("首先容", "先容许", "标新立异", "得意门生")


def swapped_words_in(text: str) -> tuple[str, ...]:
    """Words that only a swap of 学校 for 公司, 教学 for 公司产品 or 学生 for 员工 makes."""
    return tuple(word for word in _SWAPPED if word in text) if _ANY_SWAPPED.search(text) else ()


_ANY_SWAPPED = re.compile("|".join(_SWAPPED))
_ANY_RARE = re.compile("|".join(spun for spun, _ in _RARE_SPUN))
"""Most texts hold none of them, and one look says so."""


def talks_like_a_firm(text: str) -> bool:
    """Whether a text about terms, classes and teachers says 公司 and 员工 again and again, and never 学生."""
    is_firm = text.count("公司") + text.count("员工") >= _OFTEN and "学生" not in text
    return is_firm and sum(word in text for word in (*_CAMPUS, *_CAMPUS_MORE)) >= _SEVERAL


_SEVERAL = 3
_OFTEN = 5


def spun_words_in(text: str) -> tuple[tuple[str, ...], int]:
    """Synonyms in place of the usual words, where the usual word itself is missing from the text.

    Returns:
        The spun words, and their weight: 2 for a word that no office writes, 1 for one that is merely out of place.
        Nothing where no word of the first sort stands: common words go missing from clean texts too.
    """
    if not _ANY_RARE.search(text):
        return (), 0
    for phrase in _NOT_SPUN:
        text = text.replace(phrase, "")
    rare = [spun for spun, usual in _RARE_SPUN if spun in text and usual not in text]
    if not rare:
        return (), 0
    common = [spun for spun, usual in _COMMON_SPUN if spun in text and usual not in text]
    return (*rare, *common), 2 * len(rare) + len(common)
