"""The verbs around the yearly report: annual-report check and draft, and decisions import."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checklist_audit.cli import options as opt
from checklist_audit.errors import CrawlError, UsageError

if TYPE_CHECKING:
    from datetime import date

    from checklist_audit.model.pages import Document


@click.group(name="annual-report", help="信息公开年度报告：检查写好的，起草下一份。")
def annual_report() -> None:
    """The verbs about the yearly report."""


@annual_report.command(
    help="检查一份年度报告：缺哪些部分、写了哪些事项、数字和说法是否对得上。FILE 可以是 Word、PDF、网页、文本，也可以写网址。"
)
@click.argument("source", metavar="FILE|URL")
@click.option("--against", default=None, metavar="SITE|REPORT.json", help="拿哪次核查来对照报告里的说法。")
@click.option(
    "--format",
    "form",
    default="text",
    show_default=True,
    type=click.Choice(["text", "md", "json"]),
    help="文字、Markdown 或 JSON。",
)
@opt.with_options(opt.as_of_option, opt.rules_option, opt.store_option, opt.lang_option)
def check(
    source: str,
    *,
    against: str | None,
    form: str,
    as_of: str | None,
    rules: str,
    store: Path | None,
    lang: str,
) -> int:
    """Say section by section what a yearly report holds."""
    from checklist_audit.cli.readings import latest
    from checklist_audit.loading import load_ruleset
    from checklist_audit.yearly import as_json, as_markdown, as_terminal, check_report

    day = opt.day_given(as_of)
    ruleset = load_ruleset(rules)
    audited = latest(against, store).data if against else None
    names = (
        opt.site_given(against, store).profile.aliases if against and not against.endswith(".json") else ()
    )
    found = check_report(_read(source, day), ruleset, against=audited, names=names, as_of=day)
    written = {
        "text": lambda: as_terminal(found, width=opt.width(), color=opt.uses_color(), lang=lang),
        "md": lambda: as_markdown(found, lang=lang),
        "json": lambda: as_json(found),
    }[form]()
    click.echo(written if isinstance(written, str) else written.decode(), nl=False)
    return 0


def _read(source: str, day: date) -> Document:
    """The report as a document.

    Raises:
        UsageError: the file cannot be opened.
        CrawlError: the address gave no answer.
    """
    from checklist_audit.explaining import read_address
    from checklist_audit.reading import read_page

    if re.match(r"https?://", source):
        document = read_address(source, seen_on=day)
        if document is None:
            raise CrawlError("读不到这个网址", where=source, fix="请检查网址和网络")
        return document
    path = Path(source)
    try:
        body = path.read_bytes()
    except OSError as error:
        raise UsageError(f"文件打不开（{error.strerror}）", where=source, fix="请检查路径") from error
    return read_page(body, url=path.resolve().as_uri(), file_name=path.name, seen_on=day)


@annual_report.command(help="起草年度报告（Word）：能从核查得出的都写上，只有人知道的标【待填】。")
@click.argument("source", metavar="SITE|REPORT.json")
@click.option(
    "-o", "--output", required=True, metavar="FILE.docx", type=click.Path(path_type=Path), help="写到哪里。"
)
@click.option(
    "--year",
    default=None,
    type=click.IntRange(2010, 2100),
    metavar="YYYY",
    help="学年结束的年份，默认最近一个结束了的学年。",
)
@opt.with_options(opt.store_option, opt.lang_option, opt.quiet_option)
def draft(source: str, *, output: Path, year: int | None, store: Path | None, lang: str, quiet: bool) -> int:
    """Draft the yearly report from an audit."""
    from checklist_audit.cli.readings import earlier_than, latest
    from checklist_audit.errors import ReportError
    from checklist_audit.reporting import write_file
    from checklist_audit.yearly import academic_year, draft_report, last_academic_year

    if output.suffix != ".docx":
        raise ReportError(f"年度报告写不成“{output.suffix}”", where=str(output), fix="文件名请以 .docx 结尾")
    report = latest(source, store).data
    period = academic_year(year) if year else last_academic_year(report.as_of)
    previous = earlier_than(report, source, store)
    write_file(output, draft_report(report, previous, college=report.site.name, year=period, lang=lang))
    opt.say(f"已写出 {output}（{period.label}）；请补上【待填】的地方", quiet=quiet)
    return 0


@click.group(help="把各部门在差距清单里填的内容读回学校档案。")
def decisions() -> None:
    """The verb about what people have decided."""


@decisions.command(
    name="import",
    help="读回填好的差距清单（Excel 或 WPS）：不适用、其他渠道公开、接受或否决的网页、整改情况。",
)
@click.argument("workbook", metavar="FILE.xlsx", type=click.Path(path_type=Path))
@click.option(
    "--into", required=True, metavar="site.yaml", type=click.Path(path_type=Path), help="写进哪份学校档案。"
)
@opt.with_options(opt.rules_option, opt.quiet_option)
def import_(workbook: Path, *, into: Path, rules: str, quiet: bool) -> int:
    """Read a filled-in working list back into the profile; what was not understood is said cell by cell."""
    from checklist_audit.loading import check_profile, load_profile, load_ruleset
    from checklist_audit.loading.decisions import import_decisions
    from checklist_audit.reporting import write_file

    ruleset = load_ruleset(rules)
    load_profile(into)
    try:
        data = workbook.read_bytes()
    except OSError as error:
        raise UsageError(
            f"文件打不开（{error.strerror}）", where=str(workbook), fix="请检查路径，并先在 Excel 里关闭它"
        ) from error
    elements = frozenset(element.id for element in ruleset.elements)
    text = into.read_text(encoding="utf-8-sig")
    result = import_decisions(data, text, on=opt.now().date(), elements=elements)
    if result.new_text != text:
        write_file(into, result.new_text.encode())
        check_profile(load_profile(into), ruleset)
    for line in (*result.notes, *result.not_understood):
        opt.say(str(line), quiet=quiet)
    opt.tell(f"读回 {len(result.applied)} 条，{len(result.not_understood)} 格没有看懂，已写进 {into}")
    return 0


VERBS = (annual_report, decisions)
