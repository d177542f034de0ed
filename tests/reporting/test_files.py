"""Report files on disk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checklist_audit.errors import ReportError
from checklist_audit.reporting import load_report, render, write_file
from tests.reporting import sample


def saved(folder, **changes):
    raw = json.loads(render(sample.report(), ".json"))
    path = folder / "report.json"
    path.write_text(
        json.dumps({key: value for key, value in (raw | changes).items() if value is not ...}), "utf-8"
    )
    return path


def test_a_saved_report_reads_back_equal(tmp_path):
    write_file(tmp_path / "a.json", render(sample.report(), ".json"))

    assert sample.report() == load_report(tmp_path / "a.json")


def test_a_report_with_a_byte_order_mark_is_read(tmp_path):
    (tmp_path / "a.json").write_bytes(b"\xef\xbb\xbf" + render(sample.report(), ".json"))

    assert sample.report() == load_report(tmp_path / "a.json")


def test_writing_leaves_no_other_file(tmp_path):
    write_file(tmp_path / "a.html", b"x")

    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_writing_replaces_what_was_there(tmp_path):
    (tmp_path / "a.html").write_bytes(b"old")
    write_file(tmp_path / "a.html", b"new")

    assert (tmp_path / "a.html").read_bytes() == b"new"


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(ReportError, match="没有这个文件夹"):
        write_file(tmp_path / "no" / "a.html", b"x")


def test_a_folder_in_place_of_a_file_is_refused(tmp_path):
    with pytest.raises(ReportError, match="这是文件夹"):
        write_file(tmp_path, b"x")


def test_a_full_disk_leaves_the_old_report(tmp_path, monkeypatch):
    (tmp_path / "a.html").write_bytes(b"old")
    monkeypatch.setattr(
        Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device"))
    )

    with pytest.raises(ReportError, match="No space left"):
        write_file(tmp_path / "a.html", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.html": b"old"}


def test_a_report_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ReportError, match=r"no\.json"):
        load_report(tmp_path / "no.json")


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"<html>", b"[" * 100_000])
def test_what_is_not_json_is_refused(tmp_path, body):
    (tmp_path / "a.json").write_bytes(body)

    with pytest.raises(ReportError, match="这不是 JSON 报告"):
        load_report(tmp_path / "a.json")


@pytest.mark.parametrize("body", [b"[]", b"{}", b"3", b'{"name": "x"}'])
def test_json_that_is_no_report_is_refused(tmp_path, body):
    (tmp_path / "a.json").write_bytes(body)

    with pytest.raises(ReportError, match="这不是信息公开核查报告"):
        load_report(tmp_path / "a.json")


def test_another_schema_version_is_refused_by_name(tmp_path):
    with pytest.raises(ReportError, match="“2”"):
        load_report(saved(tmp_path, schema_version="2"))


def test_a_report_with_a_field_missing_says_which(tmp_path):
    with pytest.raises(ReportError, match="：summary；"):
        load_report(saved(tmp_path, summary=...))
