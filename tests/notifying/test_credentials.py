"""Addresses and keys come from variables and files; what is missing is named and nothing is shown."""

from __future__ import annotations

import pytest

from checklist_audit.errors import ProfileError
from checklist_audit.notifying import make_ready
from tests.notifying.small import channel


def test_variables_are_read(tmp_path):
    """Blanks around a pasted value do not count."""
    one = channel(kind="dingtalk", secret_env="KEY")
    (ready,) = make_ready([one], environ={"ROBOT": " https://a.example/ ", "KEY": "k\n"}, folder=tmp_path)

    assert ("https://a.example/", "k") == (ready.target, ready.secret)


def test_files_are_read_from_the_folder_of_the_profile(tmp_path):
    """A relative name starts at the profile."""
    (tmp_path / "robot.txt").write_text("https://a.example/\n", encoding="utf-8")
    one = channel(target_env="", target_file="robot.txt")

    assert "https://a.example/" == make_ready([one], environ={}, folder=tmp_path)[0].target


def test_everything_that_is_missing_is_told_at_once(tmp_path):
    """Two channels, two lacks, one message."""
    channels = [channel(), channel(target_env="", target_file="none.txt")]
    with pytest.raises(ProfileError) as caught:
        make_ready(channels, environ={"ROBOT": ""}, folder=tmp_path)

    told = str(caught.value)
    assert (True, True) == ("没有环境变量 ROBOT" in told, "读不了文件 none.txt" in told)
