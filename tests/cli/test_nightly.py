"""The verbs around a nightly run."""

from __future__ import annotations

import errno
import gzip
import json
from pathlib import Path

import pytest

from checklist_audit import demo
from checklist_audit.loading import load_profile
from checklist_audit.model.site import Profile
from checklist_audit.storing import open_store
from tests.cli.shell import say
from tests.demo_audit import AS_OF, copy_to
from tests.notifying.robot import robot

NOBODY = "format: 1\nname: 示例大学\nhome: http://127.0.0.1:9/\n"


@pytest.fixture
def site(tmp_path):
    """A profile of a college that nobody answers for."""
    path = tmp_path / "site.yaml"
    path.write_text(NOBODY, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def first_profile(tmp_path_factory) -> Profile:
    """What `init` writes for the demo college."""
    from checklist_audit.cli import run

    path = tmp_path_factory.mktemp("init") / "site.yaml"
    with demo.serve() as home:
        assert 0 == run(["init", home, "-o", str(path), "-q"])
    return load_profile(path)


def test_init_finds_the_name(first_profile):
    """Title and foot of the home page say it."""
    assert "云麓学院" == first_profile.name


def test_init_guesses_the_kind_of_school(first_profile):
    """A public college without graduates."""
    assert "local_public_ug" == first_profile.school_type


def test_init_finds_the_disclosure_and_the_catalogue(first_profile):
    """Both are pages to start from."""
    paths = {seed.split("/", 3)[3] for seed in first_profile.seeds}

    assert {"xxgkw/main.htm", "xxgkw/2026/0925/c3001a1089/page.htm"} <= paths


def test_init_names_a_department_for_every_item(first_profile):
    """The rules' own where the site names none."""
    assert (50, True) == (len(first_profile.owners), all(first_profile.owners.values()))


def test_init_keeps_a_profile_that_is_there(capfdbinary, site):
    """Somebody's work is in it."""
    said = say(capfdbinary, "init", "http://127.0.0.1:9/", "-o", site)

    assert (2, NOBODY) == (said.code, site.read_text(encoding="utf-8"))


def test_init_of_a_site_that_is_down_writes_nothing(capfdbinary, tmp_path):
    """Exit code 3, as for every site that cannot be read."""
    said = say(capfdbinary, "init", "http://127.0.0.1:9/", "-o", tmp_path / "new.yaml")

    assert (3, False) == (said.code, (tmp_path / "new.yaml").exists()), said


def test_init_takes_addresses_only(capfdbinary):
    """A name is no address."""
    assert 2 == say(capfdbinary, "init", "示例大学").code


def test_doctor_ends_well_and_says_what_is_wrong(capfdbinary, site):
    """The college's host does not answer."""
    said = say(capfdbinary, "doctor", site)

    assert (0, True) == (said.code, "[不行] 网络 127.0.0.1:9：连不上" in said.text), said.text


def test_doctor_needs_no_profile(capfdbinary, tmp_path, monkeypatch):
    """It looks at the machine then."""
    monkeypatch.chdir(tmp_path)
    said = say(capfdbinary, "doctor")

    assert (0, True) == (said.code, "节假日表" in said.text)


def test_doctor_finds_a_damaged_store(capfdbinary, site):
    """And leaves it as it is."""
    (site.parent / "checklist-audit.db").write_bytes(b"not a store")

    assert "[不行] 存储文件" in say(capfdbinary, "doctor", site).text


def test_doctor_shows_no_proxy_password(capfdbinary, site, monkeypatch):
    """Only that one is set."""
    monkeypatch.setenv("HTTPS_PROXY", "http://user:pass-1234@proxy.example:3128")
    said = say(capfdbinary, "doctor", site)

    assert (True, False) == ("设了 HTTPS_PROXY" in said.text, "pass-1234" in said.text)


def with_channel(site) -> None:
    site.write_text(f"{NOBODY}notify:\n  - {{kind: wecom, target_env: ROBOT}}\n", encoding="utf-8")


def test_notify_test_sends_one_message(capfdbinary, site, monkeypatch):
    """With the college's name."""
    with_channel(site)
    with robot() as here:
        monkeypatch.setenv("ROBOT", here.url)
        said = say(capfdbinary, "notify", "test", site)

    assert (0, "企业微信：已送达\n", True) == (
        said.code,
        said.text,
        "【示例大学】" in here.payloads[0]["text"]["content"],
    )


def test_notify_test_ends_with_1_when_the_service_refuses(capfdbinary, site, monkeypatch):
    """It answered 200."""
    with_channel(site)
    with robot() as here:
        here.answers({"errcode": 93000, "errmsg": "invalid webhook url"})
        monkeypatch.setenv("ROBOT", here.url)
        said = say(capfdbinary, "notify", "test", site)

    assert (1, True) == (said.code, "93000：invalid webhook url" in said.text)


def test_notify_test_without_channels_is_a_wrong_line(capfdbinary, site):
    """There is nothing to test."""
    assert 2 == say(capfdbinary, "notify", "test", site).code


def test_a_run_whose_channel_lacks_its_variable_never_starts(capfdbinary, site, monkeypatch):
    """A night's work must not end without a word."""
    with_channel(site)
    monkeypatch.delenv("ROBOT", raising=False)
    said = say(capfdbinary, "run", site)

    assert (2, True, False) == (
        said.code,
        "没有环境变量 ROBOT" in said.err,
        (site.parent / "checklist-audit.db").exists(),
    )


def test_a_second_run_of_a_site_ends_with_5(capfdbinary, tmp_path):
    """And says that another one is at work."""
    place = copy_to(tmp_path)
    home = load_profile(place / "site.yaml").home
    with open_store(place / "checklist-audit.db") as store:
        first = store.begin(home)
        said = say(capfdbinary, "run", place / "site.yaml", "--as-of", AS_OF)
        first.close()

    assert (5, True) == (said.code, "正在检查这个学校" in said.err)


def test_names_of_reports_are_filled_in(capfdbinary, tmp_path):
    """`{site}` and `{date}`."""
    place = copy_to(tmp_path)
    say(capfdbinary, "audit", place / "site.yaml", "--as-of", AS_OF, "-q", "-o", place / "{site}-{date}.json")

    assert (place / f"云麓学院-{AS_OF}.json").is_file()


def test_store_check_finds_a_sound_store_sound(capfdbinary, tmp_path):
    """By the profile or by the file."""
    place = copy_to(tmp_path)
    codes = [
        say(capfdbinary, "store", "check", place / name).code for name in ("site.yaml", "checklist-audit.db")
    ]

    assert [0, 0] == codes


def test_store_check_finds_damage(capfdbinary, tmp_path):
    """A body that was changed behind our back ends with 6."""
    place = copy_to(tmp_path)
    with open_store(place / "checklist-audit.db") as store:
        store._connection.execute("UPDATE bodies SET kept_sha256 = 'x' WHERE rowid = 1")
    said = say(capfdbinary, "store", "check", "--store", place / "checklist-audit.db")

    assert (6, True) == (said.code, "1 处损坏" in said.err), said


def test_store_prune_keeps_the_latest_run(capfdbinary, tmp_path):
    """There is but one."""
    place = copy_to(tmp_path)
    said = say(capfdbinary, "store", "prune", place / "site.yaml", "--keep", "1")

    assert (0, True) == (said.code, "清掉 0 次抓取" in said.text)


def test_store_prune_keeps_at_least_one(capfdbinary, tmp_path):
    """Nothing to compare with would be left."""
    assert 2 == say(capfdbinary, "store", "prune", copy_to(tmp_path) / "site.yaml", "--keep", "0").code


def test_store_export_writes_a_warc(capfdbinary, tmp_path):
    """A gzip file that starts with what it is."""
    place = copy_to(tmp_path)
    said = say(capfdbinary, "store", "export", place / "site.yaml", "--warc", place / "a.warc.gz")

    assert (0, b"WARC/1.1\r\nWARC-Type: warcinfo") == (
        said.code,
        gzip.decompress((place / "a.warc.gz").read_bytes())[:29],
    )


def test_an_export_onto_a_full_disk_leaves_nothing_behind(capfdbinary, tmp_path, monkeypatch):
    """One sentence, and no half of an archive."""
    place = copy_to(tmp_path)

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    said = say(capfdbinary, "store", "export", place / "site.yaml", "--warc", place / "a.warc.gz")

    assert (2, 1, []) == (said.code, said.err.count("\n"), list(place.glob("a.warc*"))), said


def test_store_never_makes_a_store(capfdbinary, tmp_path):
    """A typing mistake must not leave an empty file."""
    said = say(capfdbinary, "store", "check", "--store", tmp_path / "none.db")

    assert (6, []) == (said.code, list(tmp_path.iterdir()))


def test_what_was_told_names_no_address(capfdbinary, tmp_path, monkeypatch):
    """The file beside the store may be read by others."""
    place = copy_to(tmp_path)
    profile = place / "site.yaml"
    channel = "notify:\n  - {kind: wecom, target_env: ROBOT}\n"
    profile.write_text(profile.read_text(encoding="utf-8") + channel, encoding="utf-8")
    with robot() as here:
        monkeypatch.setenv("ROBOT", f"{here.url}/send?key=0123456789abcdef")
        say(capfdbinary, "run", profile, "--as-of", AS_OF, "-q")
    told = (place / "checklist-audit.db.told.json").read_text(encoding="utf-8")

    assert (True, False) == (bool(json.loads(told)), "0123456789abcdef" in told or "127.0.0.1" in told)
