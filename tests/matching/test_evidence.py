"""Any of the strong signals, all of the conditions, none of the vetoes; and a score that says how sure that is."""

from __future__ import annotations

import pytest

from checklist_audit.matching import THRESHOLD, Matcher
from checklist_audit.model.pages import DocumentKind
from tests.matching.small import APPEALS, attachment, document, found, lead, match, miss, rules_of, section
from tests.packs import moe

TITLE = {"signal": "title", "has": ["学生|研究生", "申诉", "办法|规定"]}
RULE = document("学生申诉处理办法")


# signals


@pytest.mark.parametrize(
    ("title", "ids"), [("研究生申诉规定", ["1a"]), ("学生申诉", []), ("教师申诉办法", [])]
)
def test_every_group_of_has_must_stand_there(title, ids):
    """And of each group one alternative, in any order."""
    assert ids == found(rules_of({"any": [TITLE]}), document(title))


@pytest.mark.parametrize(
    "title",
    [
        "示例大学学生申诉处理办法",
        "学生申诉处理辦法",
        "学 生 申 诉 处 理 办 法",
        "【学生申诉处理办法】",
        "学生校内申诉处理办法",
    ],
)
def test_a_phrase_is_met_however_it_is_written(title):
    assert ["1a"] == found(
        rules_of({"any": [{"signal": "title", "like": "学生申诉处理办法", "floor": 80}]}), document(title)
    )


def test_a_phrase_below_its_floor_is_not_met():
    assert [] == found(
        rules_of({"any": [{"signal": "title", "like": "学生申诉处理办法", "floor": 100}]}),
        document("学生校内申诉处理办法"),
    )


def test_a_pattern_sees_the_title_without_the_colleges_name():
    assert ["1a"] == found(
        rules_of({"any": [{"signal": "title", "regex": "^章程$"}]}), document("示例大学章程")
    )


@pytest.mark.parametrize(("within", "ids"), [(60, []), (200, ["1a"]), (0, ["1a"])])
def test_words_of_a_text_must_stand_near_each_other(within, ids):
    """0 means anywhere in one part."""
    text = "生师比" + "，" * 100 + "折合在校生"
    signal = {"signal": "body", "has": ["生师比", "折合在校生"], "within": within}

    assert ids == found(rules_of({"any": [signal]}), document("报告", text))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("专任教师共有 812 人", ["1a"]),
        ("专任教师共有若干人", []),
        ("专任教师" + "的" * 40 + "812", []),
        ("占百分之三的专任教师", ["1a"]),
    ],
)
def test_a_figure_must_stand_near_the_words(text, ids):
    assert ids == found(
        rules_of({"any": [{"signal": "body", "has": ["专任教师"], "figure": True}]}), document("报告", text)
    )


def test_words_of_two_pages_are_not_near_each_other():
    signal = {"signal": "body", "has": ["收入", "支出"], "within": 0}

    assert [] == found(rules_of({"any": [signal]}), attachment("预算", "收入", "支出"))


def test_evidence_inside_a_file_names_its_page():
    signal = {"signal": "table", "has": ["收支预算总表"]}

    assert (
        "第2页"
        == match(rules_of({"any": [signal]}), attachment("部门预算", "封面", "收支预算总表\t万元"))
        .evidence[0]
        .part
    )


def test_words_of_two_lines_are_no_row_of_a_table():
    assert [] == found(
        rules_of({"any": [{"signal": "table", "has": ["收入", "支出"]}]}), document("预算", "收入\n支出")
    )


def test_a_phrase_that_a_page_breaks_over_two_lines_is_one_phrase():
    """A PDF breaks wherever the line is full."""
    signal = {"signal": "body", "has": ["专任教师总数"]}

    assert ["1a"] == found(rules_of({"any": [signal]}), attachment("报告", "学校专任教\n师总数为"))


def test_a_heading_counts_a_little_less_than_a_title():
    rules = rules_of(
        {"any": [{"signal": "heading", "has": ["学生申诉"]}, {"signal": "title", "has": ["学生申诉"]}]}
    )
    inside = match(rules, document("学生手册", headings=("学生申诉办法",))).evidence[0]
    titled = match(rules, document("学生申诉办法")).evidence[0]

    assert inside.score < titled.score


@pytest.mark.parametrize("where", ["section", "link", "url", "type", "publisher"])
def test_what_stands_around_a_page_never_makes_evidence_by_itself(where):
    signals = {
        "section": {"signal": "section", "has": ["申诉"]},
        "link": {"signal": "link", "has": ["申诉"]},
        "url": {"signal": "url", "has": ["1.htm"]},
        "type": {"signal": "type", "equals": "rule"},
        "publisher": {"signal": "publisher", "equals": "college"},
    }
    page = document("某办法", breadcrumb=("学生申诉",))

    assert [] == found(rules_of({"any": [signals[where]]}), page, lead("link", "申诉"))


# all, none, weak


SHARE = {
    "any": [{"signal": "title", "has": ["教授", "比例"]}],
    "all": [{"signal": "body", "has": ["教授", "比例"]}],
}


def test_a_title_over_figures_need_not_be_said_again_below():
    assert ["1a"] == found(rules_of(SHARE), document("教授授课占总课时的比例", "2023-2024学年为31.5%。"))


def test_a_title_over_a_text_without_figures_meets_no_condition():
    assert [] == found(rules_of(SHARE), document("教授授课占总课时的比例", "正在统计。"))


def test_a_year_in_the_title_is_no_figure():
    figure = {"signal": "body", "has": ["教授", "比例"], "figure": "true"}
    page = document(
        "2023年教授授课的比例",
        "统计工作由教务处和各教学单位按照规定的口径共同完成，数据另行公布在年度报告中。见第2号通知。",
    )

    assert [] == found(rules_of({**SHARE, "all": [figure]}), page)


def test_news_has_near_misses_for_an_explanation_only():
    """Nothing that a house veto rules out is looked for in an audit."""
    rules = Matcher(rules_of({"any": [TITLE]}))
    page = document("学校召开学生申诉办法座谈会")

    assert ([], ["1a"]) == (
        [miss.element.id for miss in rules.match(page).near_misses],
        [miss.element.id for miss in rules.match(page, thorough=True).near_misses],
    )


def test_every_condition_must_hold():
    rules = rules_of({"any": [TITLE], "all": [{"signal": "body", "has": ["申诉处理委员会"]}]})

    assert "缺少必备内容：正文“申诉处理委员会”" == miss(rules, RULE)


def test_a_condition_on_a_text_that_nobody_has_is_left_open():
    """A title alone is less than a page: the score says so."""
    rules = rules_of({"any": [TITLE], "all": [{"signal": "body", "has": ["申诉处理委员会"]}]})
    alone = match(rules, document("学生申诉处理办法", text="")).evidence[0].score
    whole = match(rules, document("学生申诉处理办法", text="设申诉处理委员会")).evidence[0].score

    assert THRESHOLD <= alone < whole


def test_an_attachment_may_fulfil_the_condition_of_its_page():
    rules = rules_of({"any": [TITLE], "all": [{"signal": "body", "has": ["申诉处理委员会"]}]})

    assert ["1a"] == found(rules, RULE, companions=(attachment("附件", "申诉处理委员会"),))


def test_a_veto_is_told_in_its_own_words():
    rules = rules_of(
        {"any": [TITLE], "none": [{"signal": "title", "has": ["教职工"], "because": "对象不是学生"}]}
    )

    assert "对象不是学生" == miss(rules, document("教职工和学生申诉办法"))


WEAK = {
    "any": [{"signal": "title", "has": ["从不"]}],
    "weak": [{"signal": "body", "has": ["申诉处理委员会"]}],
    "leads": ["学生申诉处理"],
}
PLAIN = document("校内文件", "设申诉处理委员会")


def test_weak_words_are_nothing_by_themselves():
    assert [] == found(rules_of(WEAK), PLAIN)


@pytest.mark.parametrize(
    "said",
    [lead("claim", "1 学生申诉办法", 1), lead("section", "学生申诉处理"), lead("link", "学生申诉处理")],
    ids=["a catalogue row", "a section", "a link"],
)
def test_weak_words_count_where_something_says_what_the_page_is_for(said):
    assert ["1a"] == found(rules_of(WEAK), PLAIN, said)


def test_a_catalogue_row_of_another_item_says_nothing():
    assert [] == found(rules_of(WEAK, APPEALS), PLAIN, lead("claim", "2", 2))


def test_a_claim_alone_is_no_evidence():
    """The catalogue is the best lead and never proof."""
    assert [] == found(rules_of(WEAK), document("校园风光", "湖光山色"), lead("claim", "1 学生申诉办法", 1))


def test_what_supports_a_page_raises_its_score():
    rules = rules_of({"any": [TITLE]})

    assert match(rules, RULE).evidence[0].score < match(rules, RULE, lead("claim", "1", 1)).evidence[0].score


def test_evidence_gives_the_rule_the_words_and_the_place():
    hit = match(rules_of({"any": [TITLE]}), RULE).evidence[0].because[0]

    assert ("标题含“学生/研究生”“申诉”“办法/规定”", "学生、申诉、办法", "title") == (
        hit.rule,
        hit.words,
        hit.where,
    )


# house vetoes

HOUSE = {
    "news": document("学校召开学生申诉工作会议"),
    "call": document("关于做好学生申诉工作的通知"),
    "subunit": document("数学学院学生申诉处理办法"),
    "foreign": document("教育部关于学生申诉工作的意见"),
    "roster": document("学生申诉委员会委员名单"),
    "guide": document("学生申诉办理流程"),
}


@pytest.mark.parametrize("veto", HOUSE)
def test_a_house_veto_rejects(veto):
    assert [] == found(rules_of(APPEALS), HOUSE[veto])


@pytest.mark.parametrize("veto", HOUSE)
def test_an_element_may_accept_what_the_house_rejects(veto):
    assert ["1a"] == found(rules_of({**APPEALS, "accepts": [veto]}), HOUSE[veto])


@pytest.mark.parametrize("veto", HOUSE)
def test_a_house_veto_is_told_in_the_rules_words(veto):
    because = {house.id: house.because for house in moe().head.vetoes}

    assert because[veto] == miss(rules_of(APPEALS), HOUSE[veto])


# sections

ROWS = {"any": [{"signal": "entries", "has": ["采购"], "at_least": 2}], "accepts": ["section"]}


@pytest.mark.parametrize(
    ("rows", "ids"), [((), []), (("设备采购公告",), []), (("设备采购公告", "图书采购公告"), ["1a"])]
)
def test_a_section_counts_by_its_rows(rows, ids):
    """With too few of them it discloses nothing, whatever its name."""
    assert ids == found(rules_of(ROWS), section("采购公告", *rows))


def test_evidence_of_a_section_names_the_rows_that_count():
    page = section("公告", "设备采购公告", "放假通知", "图书采购公告")

    assert (0, 2) == match(rules_of(ROWS), page).evidence[0].entries_from


def test_the_name_of_a_section_is_no_evidence():
    assert [] == found(rules_of({**APPEALS, "accepts": ["section"]}), section("学生申诉办法", "放假通知"))


def test_a_section_is_rejected_where_the_element_does_not_accept_one():
    assert [] == found(rules_of({"any": ROWS["any"]}), section("采购公告", "设备采购公告", "图书采购公告"))


@pytest.mark.parametrize(
    "kind", [DocumentKind.EMPTY, DocumentKind.BLOCKED, DocumentKind.HIJACKED, DocumentKind.HOME]
)
def test_what_has_no_content_discloses_nothing(kind):
    assert [] == found(rules_of({"any": [TITLE]}), document("学生申诉处理办法", kind=kind))


# several elements


def test_a_document_may_disclose_several_elements():
    rules = rules_of(APPEALS, {"any": [{"signal": "title", "has": ["奖励"]}]})

    assert ["1a", "2a"] == sorted(found(rules, document("学生奖励与申诉办法")))


def test_what_is_left_over_steps_back_where_another_item_claims_the_document():
    rules = rules_of({"any": [{"signal": "title", "has": ["办法"]}], "is_residual": True}, {"any": [TITLE]})

    assert ["2a"] == found(rules, RULE)


def test_what_is_left_over_is_taken_where_nobody_else_claims_it():
    rules = rules_of({"any": [{"signal": "title", "has": ["办法"]}], "is_residual": True}, {"any": [TITLE]})

    assert ["1a"] == found(rules, document("校园车辆管理办法"))


def test_the_surest_comes_first():
    rules = rules_of({"any": [{"signal": "body", "has": ["申诉处理委员会"]}]}, {"any": [TITLE]})

    assert ["2a", "1a"] == found(rules, document("学生申诉处理办法", "申诉处理委员会"))


def test_a_title_alone_scores_less_than_the_same_title_with_its_text():
    rules = rules_of({"any": [TITLE]})

    assert (
        match(rules, document("学生申诉办法", "")).evidence[0].score
        < match(rules, document("学生申诉办法")).evidence[0].score
    )


def test_a_document_is_matched_the_same_way_every_time():
    matcher = Matcher(moe())
    page = document("2024年度部门预算", "收支总表\t123\n支出总表\t456")

    assert matcher.match(page) == matcher.match(page)
