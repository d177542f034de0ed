"""Report files on disk: written whole or not at all, read back with a plain word when they are not ours."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from checklist_audit.errors import ReportError
from checklist_audit.model.verdicts import ReportData

__all__ = ["load_report", "write_file"]

_SCHEMA = "1"


def write_file(path: Path | str, data: bytes) -> None:
    """Write a file under a temporary name in the same folder, then rename it: never half a report.

    Raises:
        ReportError: the folder is missing or the file cannot be written; what was there before is unchanged.
    """
    target = Path(path)
    if not target.parent.is_dir():
        raise ReportError("没有这个文件夹", where=str(target.parent), fix="请先建好文件夹，或换一个位置")
    if target.is_dir():
        raise ReportError("这是文件夹，不是文件", where=str(target), fix="请写上文件名，例如 report.html")
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        reason = error.strerror or type(error).__name__
        raise ReportError(
            f"文件写不进去（{reason}）",
            where=str(target),
            fix="请检查权限和磁盘空间，并关闭正在打开它的程序",
        ) from error


def load_report(path: Path | str) -> ReportData:
    """Read a saved report.

    Raises:
        ReportError: the file is missing, is no report, or has another schema version.
    """
    try:
        body = Path(path).read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReportError(f"报告读不出来（{reason}）", where=str(path), fix="请检查文件名和位置") from error
    return _parsed(body, where=str(path))


def _parsed(body: bytes, *, where: str) -> ReportData:
    fix = "请给出本程序生成的 .json 报告"
    try:
        raw = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ReportError("这不是 JSON 报告", where=where, fix=fix) from error
    if not isinstance(raw, dict) or "schema_version" not in raw:
        raise ReportError("这不是信息公开核查报告", where=where, fix=fix)
    version = raw["schema_version"]
    if version != _SCHEMA:
        raise ReportError(
            f"报告的格式版本是“{version}”，本程序只认“{_SCHEMA}”",
            where=where,
            fix="请用生成它的那个版本打开，或重新核查",
        )
    try:
        return ReportData.model_validate(raw)
    except ValueError as error:  # pydantic's own error is a ValueError; its words are for programmers
        raise ReportError(
            f"报告内容不完整或被改动过：{_first_place(error)}", where=where, fix="请重新核查，或换一份报告"
        ) from error


def _first_place(error: ValueError) -> str:
    complaints = error.errors() if hasattr(error, "errors") else ()
    return ".".join(str(step) for step in complaints[0]["loc"]) if complaints else str(error)
