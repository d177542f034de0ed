"""`notify:` in a profile: what may stand there, and that no secret may."""

from __future__ import annotations

import pytest

from checklist_audit.errors import ProfileError
from checklist_audit.loading import load_profile

HEAD = "format: 1\nname: 示例大学\nhome: https://www.college.example/\nnotify:\n  - "

WRONG = {
    "a token in the profile": (
        "{kind: dingtalk, target: 'https://robot.example/send?access_token=abcdef'}",
        "target 里带着令牌",
    ),
    "a hook in the profile": (
        "{kind: feishu, target: 'https://robot.example/open-apis/bot/v2/hook/abcdef'}",
        "target 里带着令牌",
    ),
    "no target": ("{kind: wecom}", "要写一个"),
    "two targets": ("{kind: wecom, target_env: A, target_file: b}", "只写一个"),
    "a secret by its value": ("{kind: dingtalk, target_env: A, secret: abcdef}", "不认识的键“notify.secret”"),
    "mail without a server": ("{kind: mail, target: a@college.example}", "要写 server"),
    "a server for a chat": (
        "{kind: wecom, target_env: A, server: smtp.college.example}",
        "只用于 kind: mail",
    ),
    "a key for WeCom": ("{kind: wecom, target_env: A, secret_env: B}", "没有签名密钥"),
    "an unknown service": ("{kind: telegraph, target_env: A}", "写的值不认识"),
}


@pytest.mark.parametrize(("entry", "told"), WRONG.values(), ids=WRONG)
def test_a_wrong_channel_is_refused(tmp_path, entry, told):
    """With the line, and without the value of any secret."""
    path = tmp_path / "site.yaml"
    path.write_text(HEAD + entry, encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        load_profile(path)

    said = str(caught.value)
    assert (True, True, False) == (told in said, "site.yaml:5" in said, "abcdef" in said), said


def test_who_is_told_changes_no_digest(tmp_path):
    """A dump of the profile, from which its digest is made, holds no channel."""
    path = tmp_path / "site.yaml"
    path.write_text(HEAD + "{kind: wecom, target_env: ROBOT}", encoding="utf-8")

    assert "ROBOT" not in load_profile(path).model_dump_json()
