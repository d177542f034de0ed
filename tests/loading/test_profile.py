"""Reading a site profile: every mistake at once, before anything is crawled."""

from __future__ import annotations

import pytest

from checklist_audit.errors import ProfileError
from checklist_audit.loading import check_profile, load_profile
from checklist_audit.model.site import Profile
from tests.packs import moe

GOOD = """\
format: 1
name: 示例大学
aliases: [示大]
home: http://127.0.0.1:8001/
school_type: local_public_grad
traits: {has_enterprises: no}
owners: {19: 计划财务处}
attestations:
  - {element: 23a, channel: 校内公告栏, by: 国际处, on: 2024-06-01, until: 2025-06-01}
decisions:
  - {element: 3b, url: "https://www.example.edu.cn/1.htm", accept: no, by: 办公室, on: 2024-11-02, because: 是二级学院的报告}
suppressions:
  - {kind: late, element: 6a, url: "https://www.example.edu.cn/2.htm", because: 网站搬迁, by: 办公室, on: 2024-11-02, until: 2025-10-31}
limits: {max_pages: 200}
"""


def written(folder, text: str):
    """A profile file with this text."""
    path = folder / "site.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def complaints(path) -> list[str]:
    """What is said about a profile, one line a mistake."""
    with pytest.raises(ProfileError) as refused:
        load_profile(path)
    return [str(complaint) for complaint in refused.value.complaints]


def unknown_names(folder, text: str) -> list[str]:
    """What is said of a profile that reads well and names what the rules do not know."""
    path = written(folder, text)
    with pytest.raises(ProfileError) as refused:
        check_profile(load_profile(path), moe(), path=path)
    return [str(complaint) for complaint in refused.value.complaints]


def changed(old: str, new: str) -> str:
    """The good profile with one place changed."""
    assert old in GOOD
    return GOOD.replace(old, new)


def test_no_means_no(tmp_path):
    assert load_profile(written(tmp_path, GOOD)).traits == {"has_enterprises": False}


def test_an_item_number_is_a_name(tmp_path):
    assert load_profile(written(tmp_path, GOOD)).owners == {"19": "计划财务处"}


def test_on_is_a_day(tmp_path):
    assert load_profile(written(tmp_path, GOOD)).attestations[0].on.isoformat() == "2024-06-01"


def test_a_good_profile_fits_the_rules(tmp_path):
    assert check_profile(load_profile(written(tmp_path, GOOD)), moe()) is None


MISTAKES = {
    "an unknown key with the nearest one": ("aliases:", "alias:", ":3：不认识的键“alias”；是不是“aliases”？"),
    "an unknown key of a list": ("channel: 校内公告栏", "chanel: 校内公告栏", ":9：不认识的键“attestations.chanel”；是不是“channel”？"),
    "no name": ("name: 示例大学\n", "", "“name”缺少这一项"),
    "an empty name": ("name: 示例大学", "name: ''", ":2：“name”是空的"),
    "an address without http": ("home: http://127.0.0.1:8001/", "home: www.example.edu.cn", ":4：“home”“www.example.edu.cn”不是网址"),
    "an address of a file": ("home: http://127.0.0.1:8001/", "home: file:///etc/hosts", "不是网址，应以 http:// 或 https:// 开头"),
    "a day that does not exist": ("on: 2024-06-01", "on: 2024-06-31", ":9：“attestations.on”不是存在的日期；请写成 2024-11-05 这样"),
    "a day in other words": ("until: 2025-06-01", "until: 2025年6月1日", "“attestations.until”不是存在的日期"),
    "an attestation that ends before it begins": ("until: 2025-06-01", "until: 2024-05-31", ":9：有效期止早于出具日期"),
    "a word where yes or no belongs": ("accept: no", "accept: 也许", "“decisions.accept”应当是 true 或 false"),
    "a word where a number belongs": ("max_pages: 200", "max_pages: 很多", "“limits.max_pages”应当是整数"),
    "no page at all": ("max_pages: 200", "max_pages: 0", "“limits.max_pages”太小；至少 1"),
    "a future format": ("format: 1", "format: 2", "“format”写的值不认识"),
    "a decision without a reason": (", because: 是二级学院的报告", "", "“decisions.because”缺少这一项"),
    "a suppression without an end": (", until: 2025-10-31", "", "“suppressions.until”缺少这一项"),
    "a suppression that ends before it begins": ("until: 2025-10-31", "until: 2024-11-01", ":13：有效期止早于登记日期"),
    "a suppression of everything on a page": ("kind: late, element: 6a, ", "", "要写 kind（问题种类）或 element（要素），至少一个"),
    "a kind of finding that nobody knows": ("kind: late", "kind: lat", "“suppressions.kind”写的值不认识"),
    "one alias that is no list": ("aliases: [示大]", "aliases: 示大", "“aliases”应当是一个列表"),
    "infinity": ("limits: {max_pages: 200}", "limits: {requests_per_second: .inf}", "“limits.requests_per_second”"),
    "hours in other words": ("limits: {max_pages: 200}", "limits: {window: 夜间}", "“limits.window”写成“夜间”看不懂，请写起止时刻，例如 22:00-06:00"),
    "an hour that no day has": ("limits: {max_pages: 200}", "limits: {window: 22:00-24:00}", "“limits.window”写成“22:00-24:00”看不懂"),
    "hours that never begin": ("limits: {max_pages: 200}", "limits: {window: 22:00-22:00}", "“limits.window”写成“22:00-22:00”看不懂"),
    "not a number": ("limits: {max_pages: 200}", "limits: {max_minutes: nan}", "“limits.max_minutes”"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told(tmp_path, old, new, words):
    """With its line where there is one."""
    found = complaints(written(tmp_path, changed(old, new)))

    assert any(words in complaint for complaint in found), found


UNKNOWN = {
    "a school type": (
        "local_public_grad",
        "local_public_gard",
        ":5：不认识的学校类型“local_public_gard”；是不是“local_public_grad”？",
    ),
    "a trait": (
        "has_enterprises",
        "has_enterprise",
        ":6：不认识的特征“has_enterprise”；是不是“has_enterprises”？",
    ),
    "an item": ("owners: {19", "owners: {91", ":7：不认识的事项或要素“91”"),
    "an attested element": ("element: 23a", "element: 23z", ":9：不认识的要素“23z”"),
    "a decided element": ("element: 3b", "element: 3z", ":11：不认识的要素“3z”"),
    "a suppressed element": ("element: 6a", "element: 6z", ":13：不认识的要素“6z”"),
    "a decision for a whole item": ("element: 3b", "element: 3", ":11：不认识的要素“3”"),
}


@pytest.mark.parametrize(("old", "new", "words"), UNKNOWN.values(), ids=UNKNOWN)
def test_a_name_that_the_rules_do_not_know_is_told(tmp_path, old, new, words):
    found = unknown_names(tmp_path, changed(old, new))

    assert any(words in complaint for complaint in found), found


def test_a_whole_item_may_be_attested(tmp_path):
    profile = load_profile(written(tmp_path, changed("element: 23a", "element: 23")))

    assert check_profile(profile, moe()) is None


def test_all_mistakes_are_told_at_once(tmp_path):
    text = (
        changed("aliases:", "alias:")
        .replace("on: 2024-06-01", "on: 2024-06-31")
        .replace("max_pages: 200", "max_pages: 0")
    )

    assert 3 == len(complaints(written(tmp_path, text)))


def test_all_unknown_names_are_told_at_once(tmp_path):
    text = changed("local_public_grad", "x").replace("has_enterprises", "y").replace("23a", "z")

    assert 3 == len(unknown_names(tmp_path, text))


def test_a_profile_that_was_made_in_python_is_told_by_its_keys():
    """It has no lines."""
    profile = Profile(name="示例大学", home="http://127.0.0.1:8001/", school_type="x")
    with pytest.raises(
        ProfileError, match=r"示例大学：学校档案有 1 处与规则对不上\n  school_type：不认识的学校类型“x”"
    ):
        check_profile(profile, moe())


def test_a_missing_file_is_told_with_what_to_do(tmp_path):
    with pytest.raises(
        ProfileError, match="没有这个学校档案文件；请检查路径，或先用 checklist-audit init 生成一份"
    ):
        load_profile(tmp_path / "site.yaml")


def test_a_folder_is_no_profile(tmp_path):
    with pytest.raises(ProfileError, match="没有这个学校档案文件"):
        load_profile(tmp_path)


def test_a_gbk_file_is_told_with_its_line(tmp_path):
    path = tmp_path / "site.yaml"
    path.write_bytes("format: 1\nname: 示例大学\n".encode("gb18030"))

    with pytest.raises(ProfileError, match="yaml:2：文件不是 UTF-8 编码"):
        load_profile(path)


def test_a_list_is_no_profile(tmp_path):
    assert ["应当是若干“键: 值”"] == [
        c.split("：", 1)[1].split("；")[0] for c in complaints(written(tmp_path, "- 1\n- 2\n"))
    ]


def test_a_duplicate_key_is_told_with_its_line(tmp_path):
    assert any(
        ":3：“name”写了两次" in c
        for c in complaints(written(tmp_path, changed("name: 示例大学", "name: 甲\nname: 乙")))
    )
