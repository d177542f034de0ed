"""Texts that a program rewrote so that search engines take them for new: swapped and spun words."""

from __future__ import annotations

__all__ = ["spun_words_in", "swapped_words_in"]

# 学校 turned into 公司 and 学生 into 员工, in places where no firm would say so.
_SWAPPED = (
    "董事长办公会",
    "公司产品质量报告",
    "本科公司产品",
    "公司产品工作",
    "公司产品管理",
    "公司产品计划",
    "公司产品成果",
    "公司产品科研",
    "员工学籍",
    "员工资助",
    "员工工作处",
    "员工处",
    "员工社团",
    "员工申诉",
    "员工宿舍管理",
    "员工奖学金",
    "员工助学",
    "员工就业",
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
    "公司教代会",
    "公司党委办公室校",
    "我公司招生",
    "公司二级学院",
    "公司信息公开年度报告",
    "公司信息公开工作",
    "招收员工",
    "全校员工",
    "大员工",
    "中小员工",
)
_SCHOOL_WORDS = (
    "本科",
    "学位",
    "招生",
    "学籍",
    "教务",
    "学科",
    "二级学院",
    "教学",
    "研究生",
    "辅导员",
    "院系",
)
_SCHOOL = ("学校", "我校", "学生", "校长", "全校")
# Spun word, and the word it stands for. Words of the first list no office writes any more.
_RARE_SPUN = (
    ("先容", "介绍"),
    ("黉舍", "学校"),
    ("西席", "教师"),
    ("门生", "学生"),
    ("存眷", "关注"),
    ("勾当", "活动"),
    ("立异", "创新"),
    ("接洽", "联系"),
    ("教诲", "教育"),
    ("扶植", "建设"),
    ("鞭策", "推动"),
    ("卒业", "毕业"),
    ("步队", "队伍"),
)
_COMMON_SPUN = (
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
    """Words that only a swap of 学校 for 公司 or 学生 for 员工 makes.

    A text about studies that says 公司 again and again and never 学校 or 学生 counts as one more.
    """
    found = [word for word in _SWAPPED if word in text]
    is_about_school = sum(word in text for word in _SCHOOL_WORDS) >= _SEVERAL
    if is_about_school and text.count("公司") >= _OFTEN and not any(word in text for word in _SCHOOL):
        found.append("通篇以“公司”代“学校”")
    return tuple(found)


_SEVERAL = 3
_OFTEN = 4


def spun_words_in(text: str) -> tuple[tuple[str, ...], int]:
    """Synonyms in place of the usual words, where the usual word itself is missing from the text.

    Returns:
        The spun words, and their weight: 2 for a word that no office writes, 1 for one that is merely out of place.
        Nothing where no word of the first sort stands: common words go missing from clean texts too.
    """
    for phrase in _NOT_SPUN:
        text = text.replace(phrase, "")
    rare = [spun for spun, usual in _RARE_SPUN if spun in text and usual not in text]
    common = [spun for spun, usual in _COMMON_SPUN if spun in text and usual not in text]
    return ((*rare, *common), 2 * len(rare) + len(common)) if rare else ((), 0)
