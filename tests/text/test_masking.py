"""Personal numbers in text: found, told from look-alikes, masked. Every number here is made up."""

from __future__ import annotations

import pytest

from checklist_audit.text.masking import find_secrets, mask, mask_bytes
from checklist_audit.text.personal_numbers import is_bank_card, is_id_number, is_mobile, is_old_id_number

# Division 110105 and 440106, days of birth and check digits by the rule; serial numbers picked at random.
ID = "110105199003077577"
ID_X = "44010619851224102X"
MOBILE = "13800006789"


def kinds(text: str) -> list[str]:
    return [secret.kind for secret in find_secrets(text)]


@pytest.mark.parametrize("number", [ID, ID_X, ID_X.lower()])
def test_identity_number_has_division_day_and_check_digit(number: str):
    """All three are right."""
    assert is_id_number(number)


@pytest.mark.parametrize(
    "number",
    [
        ID[:-1] + "3",
        "99" + ID[2:],
        "110105199013077572",
        "110105190002307572",
        "110105179003077572",
        ID[:-1],
        ID + "1",
    ],
)
def test_one_thing_wrong_makes_no_identity_number(number: str):
    """Check digit, division, month, day, century or length."""
    assert not is_id_number(number)


def test_old_identity_number_has_a_day():
    """Fifteen digits, 31 February is none."""
    assert [is_old_id_number("110105900307757"), is_old_id_number("110105900231757")] == [True, False]


def test_mobile_is_of_a_range_in_use():
    """12 is no range."""
    assert [is_mobile(MOBILE), is_mobile("12800006789")] == [True, False]


def test_bank_card_passes_luhn():
    """The last digit off by one fails."""
    assert [is_bank_card("6217001234567890122"), is_bank_card("6217001234567890123")] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        f"身份证号：{ID}",
        f"张三{ID_X}男",
        "身份证号：１１０１０５１９９００３０７７５７７",
        "身份证号 110105 19900307 7577",
        "身份证号 1 1 0 1 0 5 1 9 9 0 0 3 0 7 7 5 7 7",
    ],
)
def test_identity_number_is_found_in_every_dress(text: str):
    """Plain, beside a name, full-width, in groups, spaced out."""
    assert kinds(text) == ["id_number"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ([], f"招生咨询电话：{MOBILE}"),
        ([], f"联系人：李老师，电话：{MOBILE}"),
        ([], f"部门\t联系人\t电话\n教务处\t李某\t{MOBILE}"),
        ([], f"订单编号：{MOBILE}"),
        ([], f"学号\t姓名\n{MOBILE}\t张三"),
        ([], f"https://www.yunlu.example/{MOBILE}.htm"),
        ([], f"合计 {MOBILE} 元"),
        ([], "138****6789"),
        (["mobile"], f"学生张三，手机：{MOBILE}"),
        (["mobile"], f"姓名\t班级\t电话\n张三\t会计2101\t{MOBILE}"),
        (["mobile"], f"姓名 学号 手机\n张三 2021000001 {MOBILE}"),
        (["mobile"], f"家长电话：{MOBILE}"),
        (["mobile"], "申请人手机：138-0000-6789"),
        (["mobile"], f"申请人电话：+86 {MOBILE}"),
        ([], "2050205 24550 138 0000 6789"),
        ([], "联系电话：0571-88000000"),
        (["landline"], "学号\t姓名\t家庭电话\n2021\t张三\t0571-88000000"),
        (["passport"], "护照号：E00000012"),
        ([], "型号：E00000012"),
    ],
)
def test_words_around_a_number_say_whose_it_is(expected: list[str], text: str):
    """An office gives its number out; a person's stands in a list or behind a name."""
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (1, "助学金公示\n姓名\t家庭住址\n张三\t示例省云麓市山前区松竹路3号"),
        (1, "助学金公示\n姓名 学号 家庭住址\n张三 2021 示例省云麓市山前区松竹路3号"),
        (1, "受助学生\n姓名\t困难情形\n张三\t父亲残疾"),
        (1, "学生名单\n姓名\t班级\t出生日期\n张三\t会计2101\t2003-05-06"),
        (0, "现任领导\n姓名\t职务\t出生日期\n张三\t校长\t1966-08-01"),
        (0, "受助学生\n姓名\t困难等级\n张三\t特别困难"),
        (0, "姓名\t家庭住址\n张三\t"),
        (0, "请填写家庭住址、出生日期和困难情形。"),
    ],
)
def test_fields_that_a_list_must_not_show(expected: int, text: str):
    """Values count, empty forms and heads of columns do not."""
    assert kinds(text) == ["banned_field"] * expected


def test_masking_leaves_the_outer_digits_and_the_length():
    """A person can find the place again, nobody can read the number."""
    assert mask(f"身份证号：{ID}，") == "身份证号：110*************77，"


def test_masking_twice_changes_nothing():
    """What is masked is no secret any more."""
    once = mask(f"张三\t{ID}\t{MOBILE}")

    assert once == mask(once)


def test_head_of_a_long_table_is_found_once():
    """The last of twenty thousand rows still knows its column."""
    rows = f"张三\t{MOBILE}\n" * 20_000

    assert len(find_secrets("姓名\t手机\n" + rows)) == 20_000


@pytest.mark.parametrize(
    "text", ["1 " * 100_000, "1-" * 100_000, "9" * 200_000, "家庭住址：" * 20_000, "出生日期\t" * 20_000]
)
def test_text_made_to_stall_finds_nothing(text: str):
    """The work is bounded by the length; a stall would hang the test."""
    assert find_secrets(text) == ()


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("<td>110*************77</td>", f"<td>{ID}</td>"),
        ("<td>１１０＊＊＊＊＊＊＊＊＊＊＊＊＊７７</td>", "<td>１１０１０５１９９００３０７７５７７</td>"),
        ("<td>110*** ******** **77</td>", "<td>110105 19900307 7577</td>"),
        ("学生张三 138******89", f"学生张三 {MOBILE}"),
        (f"招生咨询<b>{MOBILE}</b>", f"招生咨询<b>{MOBILE}</b>"),
        (f'<a href="/{MOBILE}.htm">', f'<a href="/{MOBILE}.htm">'),
        ("卡号6217************122", "卡号6217001234567890122"),
    ],
)
def test_bytes_are_masked_in_place(expected: str, text: str, charset: str):
    """Same length, any encoding that keeps ASCII; addresses and offices' numbers stay."""
    assert expected.encode(charset) == mask_bytes(text.encode(charset))


def test_leaks_of_the_document_decide_about_mobiles():
    """What was found in the text is masked in the bytes, whatever words stand before it there."""
    assert "招生 138******89".encode() == mask_bytes(f"招生 {MOBILE}".encode(), leaks=["138******89"])


def test_packed_file_is_left_alone():
    """A changed byte would break it; such a file is not kept at all."""
    body = b"PK\x03\x04" + ID.encode()

    assert body == mask_bytes(body)
