"""Texts rewritten by a program."""

from __future__ import annotations

from checklist_audit.inspecting.spinning import spun_words_in, swapped_words_in


def test_a_college_turned_into_a_firm_is_seen():
    """学生 became 员工 where no firm says so."""
    assert ("员工学籍", "公司招生") == swapped_words_in("公司招生办法和员工学籍管理规定")


def test_a_firm_of_the_college_is_left_alone():
    """A firm has staff, a board and meetings."""
    assert () == swapped_words_in("公司员工120人，公司党委召开会议，研究员工薪酬。")


def test_spun_words_weigh_by_their_rarity():
    """先容 stands for 介绍 and nobody writes it; 常识 is only out of place."""
    assert (("先容", "常识"), 3) == spun_words_in("先容学校常识")


def test_common_words_alone_are_no_spinning():
    """A short text need not contain the usual word."""
    assert ((), 0) == spun_words_in("环境治理与成长")


def test_a_word_beside_its_usual_form_is_not_spun():
    """An author who writes 知识 may write 常识 too."""
    assert (("先容",), 2) == spun_words_in("先容知识与常识")
