"""The verb `explain`: why is this page (not) evidence."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click

from checklist_audit.cli import options as opt
from checklist_audit.errors import CrawlError, UsageError


@click.command(
    help="解释一个网页或附件：读到了什么，是哪些要素的佐证，差在哪里。FILE 是存下来的文件，也可以写网址。"
)
@click.argument("source", metavar="FILE|URL")
@click.option("--url", default="", metavar="URL", help="这个文件原来的网址。")
@click.option(
    "--format",
    "form",
    default="text",
    show_default=True,
    type=click.Choice(["text", "json"]),
    help="文字或 JSON。",
)
@opt.with_options(opt.rules_option, opt.as_of_option)
def explain(source: str, *, url: str, form: str, rules: str, as_of: str | None) -> int:
    """Read one document and say everything that the audit sees in it."""
    from checklist_audit.explaining import explain as look
    from checklist_audit.explaining import read_address
    from checklist_audit.loading import load_ruleset
    from checklist_audit.matching import matcher_for
    from checklist_audit.reading import read_page

    day = opt.day_given(as_of)
    ruleset = load_ruleset(rules)
    if re.match(r"https?://", source):
        document = read_address(source, seen_on=opt.now().date())
        if document is None:
            raise CrawlError("读不到这个网址", where=source, fix="请检查网址和网络")
    else:
        path = Path(source)
        try:
            body = path.read_bytes()
        except OSError as error:
            raise UsageError(f"文件打不开（{error.strerror}）", where=source, fix="请检查路径") from error
        document = read_page(body, url=url or path.resolve().as_uri(), file_name=path.name, seen_on=day)
    explanation = look(document, ruleset, matcher_for(ruleset), as_of=day)
    if form == "json":
        click.echo(json.dumps(explanation.as_json(), ensure_ascii=False, indent=2))
    else:
        opt.tell(explanation.as_text(), nl=False)
    return 0
