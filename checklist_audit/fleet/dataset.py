"""The data set for researchers: one line for each element of each college, with a dictionary of its fields."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from checklist_audit.english import english
from checklist_audit.errors import ReportError
from checklist_audit.fleet.results import DISCLOSED, CollegeResult, ElementResult, Outcome
from checklist_audit.model.verdicts import STATUS_ZH, Status

__all__ = ["FIELDS", "Field", "dictionary", "lines", "write_jsonl", "write_parquet"]

_GROUP_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its name, its kind (`text`, `day`, `whole`, `yes_no`), what it means, and how it is had."""

    name: str
    kind: str
    meaning: str
    value: Callable[[CollegeResult, ElementResult], Any]


FIELDS: tuple[Field, ...] = (
    Field(
        "college", "text", "学校在本数据集中的代号（主机名），与 reports/ 中的文件同名", lambda c, _: c.key
    ),
    Field("name", "text", "学校名称", lambda c, _: c.name),
    Field("home", "text", "首页网址", lambda c, _: c.home),
    Field(
        "school_type",
        "text",
        "学校类型代号；空表示名单没有写，此时全部事项按适用处理",
        lambda c, _: c.school_type,
    ),
    Field("as_of", "day", "核查的基准日", lambda c, _: c.as_of),
    Field("ruleset", "text", "清单规则集", lambda c, _: c.ruleset_id),
    Field("ruleset_digest", "text", "规则集的 SHA-256；只有相同的才可比较", lambda c, _: c.ruleset_digest),
    Field("tool_version", "text", "程序版本", lambda c, _: c.tool_version),
    Field("snapshot_digest", "text", "所用网页快照的 SHA-256", lambda c, _: c.snapshot_digest),
    Field(
        "crawl_complete", "yes_no", "网站是否读完整；否时 missing 可能只是没读到", lambda c, _: c.is_complete
    ),
    Field("pages", "whole", "读到的网页和文件数", lambda c, _: c.pages),
    Field("item", "whole", "事项序号（1–50）", lambda _, e: e.item),
    Field("element", "text", "要素编号，如 6a", lambda _, e: e.id),
    Field("element_name", "text", "要素名称", lambda _, e: e.name),
    Field("required", "yes_no", "是否必需；非必需的缺失不影响事项", lambda _, e: e.is_required),
    Field("applicable", "yes_no", "是否适用于该校", lambda _, e: e.status is not Status.NOT_APPLICABLE),
    Field(
        "status",
        "text",
        "状态：" + "、".join(f"{s}={STATUS_ZH[s]}" for s in Status if s is not Status.PARTIAL),
        lambda _, e: e.status.value,
    ),
    Field("disclosed", "yes_no", "已公开且及时（current 或 attested）", lambda _, e: e.status in DISCLOSED),
    Field("present", "yes_no", "有佐证，新旧不论；与只看有无的已发表研究可比", lambda _, e: e.has_evidence),
    Field("period", "text", "最好的佐证所属的期间", lambda _, e: e.period),
    Field("period_end", "day", "该期间的最后一天", lambda _, e: e.period_end),
    Field("published", "day", "最好的佐证的发布日期", lambda _, e: e.published),
    Field("due", "day", "应公开的最后期限", lambda _, e: e.due),
    Field("due_basis", "text", "期限的依据：legal=法定，suggestion=建议", lambda _, e: e.due_basis),
    Field("evidence_total", "whole", "佐证件数", lambda _, e: e.evidence_total),
    Field("url", "text", "最好的佐证的网址", lambda _, e: e.url),
    Field("score", "whole", "最好的佐证的匹配分（0–100）", lambda _, e: e.score),
    Field("reason", "text", "状态的理由", lambda _, e: e.reason),
)

_HEAD = (
    "# 数据字典",
    "",
    "`elements.jsonl` 每行一个 JSON 对象：一所学校的一个要素。没有报告的学校不在其中，见 `league.xlsx` 的“未列入”。",
    "",
    "- 覆盖（已公开且及时）= `disclosed` 为真的行数 ÷ `required` 且 `applicable` 的行数。",
    "- 有无（已发表研究的口径）= `present` 为真的行数 ÷ 同样的分母；按事项计算时，一个事项任何要素有佐证即为有。",
    "- 比较学校之间或年度之间的比率时，只用 `crawl_complete` 为真、`ruleset_digest` 相同的行。",
    "",
    "| 字段 | 类型 | 含义 |",
    "|---|---|---|",
)
_STUDIES = (
    "",
    "## 与已发表研究对照",
    "",
    "这些研究都只看有无，所以用 `present`，不用 `disclosed`；一个事项任何要素有佐证即为有，分母是该事项适用的学校。样本、年份和指标不同，只作参照。",
    "",
    "| 研究 | 样本 | 结果 |",
    "|---|---|---|",
    "| 21世纪教育研究院 2014 | 教育部直属高校75所，截止2014年12月31日 | 清单部分平均69.60分（满分100）；事项1有73所，事项6有74所，事项12有26所，事项46有32所 |",
    "| 喻恺、谌思宇 | 本科院校1219所（含独立学院290所），59个指标 | 平均每100项有58.3项；文字类70至90项，数字类（录取最低分、录取人数、校办企业资产等）约10至20项 |",
)
_KIND_ZH: Mapping[str, str] = {"text": "文本", "day": "日期", "whole": "整数", "yes_no": "真/假"}


def lines(results: Iterable[CollegeResult]) -> Iterator[dict[str, Any]]:
    """A line for each element of each college that has a report; days stay days."""
    for result in results:
        if result.outcome is Outcome.FAILED:
            continue
        for element in result.elements:
            yield {field.name: field.value(result, element) for field in FIELDS}


def write_jsonl(path: Path, results: Iterable[CollegeResult]) -> int:
    """Write the data set as JSON Lines, line by line and whole or not at all; returns the number of lines.

    Raises:
        ReportError: the file cannot be written.
    """
    part, count = path.with_name(f".{path.name}.{os.getpid()}.part"), 0
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            for line in lines(results):
                file.write(json.dumps(line, ensure_ascii=False, default=date.isoformat) + "\n")
                count += 1
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise ReportError(
            f"文件写不进去（{error.strerror}）", where=str(path), fix="请检查权限和磁盘空间"
        ) from error
    return count


def write_parquet(path: Path, results: Iterable[CollegeResult]) -> bool:
    """Write the data set as Parquet, in groups of rows; False when the extra `parquet` is not installed."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        return False
    kinds = {"text": pa.string(), "day": pa.date32(), "whole": pa.int64(), "yes_no": pa.bool_()}
    schema = pa.schema([(field.name, kinds[field.kind]) for field in FIELDS])
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    group: list[dict[str, Any]] = []
    with pq.ParquetWriter(part, schema) as writer:
        for line in lines(results):
            group.append(line)
            if len(group) == _GROUP_ROWS:
                writer.write_table(pa.Table.from_pylist(group, schema))
                group = []
        writer.write_table(pa.Table.from_pylist(group, schema))
    part.replace(path)
    return True


def dictionary(lang: str = "zh") -> str:
    """The data dictionary, in Markdown, in a language (`zh` or `en`)."""
    said = english if lang == "en" else str
    rows = (f"| `{field.name}` | {said(_KIND_ZH[field.kind])} | {said(field.meaning)} |" for field in FIELDS)
    return "\n".join([*map(said, _HEAD), *rows, *map(said, _STUDIES), ""])
