"""The verb `rules`: list, show, check, test, manual, new."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from checklist_audit.cli import options as opt
from checklist_audit.cli.speaking import said, speaking
from checklist_audit.errors import Complaint, RuleExampleFailedError, RulesetNotFoundError, UsageError


@click.group(help="规则包：查看、检查、测试、生成说明书。")
def rules() -> None:
    """The verbs about rule packs."""


@rules.command(name="list", help="自带的规则包；写了 PACK 就列出它的全部事项和要素。")
@click.argument("pack", required=False)
def list_(pack: str | None) -> int:
    """Packs, or the items of one."""
    from checklist_audit.loading import load_ruleset, shipped_rules

    if pack is None:
        for path in sorted(shipped_rules().glob("*/ruleset.yaml")):
            found = load_ruleset(path.parent)
            opt.tell(f"{found.id}\t{found.head.title}\t{len(found.items)} 项 {len(found.elements)} 个要素")
        return 0
    found, lang = load_ruleset(pack), speaking()
    for item in found.items:
        click.echo(f"{item.number}\t{said(item.text, lang)}\t{said(item.owner, lang)}")
        for element in item.elements:
            click.echo(f"  {element.id}\t{said(element.name, lang)}\t{element.freshness.kind}")
    return 0


@rules.command(help="一个事项或要素的全部规则；ID 如 39、39a，或规则包的名字。")
@click.argument("identity", metavar="ID")
@opt.with_options(opt.rules_option)
def show(identity: str, *, rules: str) -> int:
    """The manual page of an item, or the head of a pack."""
    from checklist_audit.loading import load_ruleset
    from checklist_audit.reporting.manual import manual_pages, page_name

    number = identity.rstrip("abcdefghijklmnopqrstuvwxyz")
    if not number.isdigit():
        found = load_ruleset(identity)
        opt.tell(
            f"{found.id} {found.head.title}（{found.head.source.document}）{len(found.items)} 项 摘要 {found.digest}"
        )
        return 0
    found = load_ruleset(rules)
    item = next((item for item in found.items if str(item.number) == number), None)
    if item is None or (identity != number and all(e.id != identity for e in item.elements)):
        raise UsageError(f"规则包 {found.id} 里没有 {identity}", fix="用 rules list moe-2014 看有哪些")
    click.echo(manual_pages(found, lang=speaking())[page_name(item)])
    return 0


@rules.command(help="检查规则包的写法；每个错误都给出文件和行号。")
@click.argument("pack", default="moe-2014")
def check(pack: str) -> int:
    """Load a pack and warn of what is allowed but doubtful."""
    from checklist_audit.loading import load_ruleset
    from checklist_audit.testing import find_doubts

    found = load_ruleset(pack)
    doubts = list(find_doubts(found))
    for doubt in doubts:
        opt.say(f"提醒：{doubt}")
    examples = sum(len(element.examples) for element in found.elements)
    opt.tell(
        f"{found.id}：{len(found.items)} 项、{len(found.elements)} 个要素、{examples} 个例子，写法没有错误，{len(doubts)} 条提醒"
    )
    return 0


@rules.command(help="逐个验证规则包里的例子：应当认的认，不应当认的不认。")
@click.argument("pack", default="moe-2014")
@click.option("--only", default="", metavar="1-14", help="只测这些事项，如 7 或 1-14。")
def test(pack: str, *, only: str) -> int:
    """Prove every inline example in a closed world."""
    from checklist_audit.loading import load_ruleset
    from checklist_audit.testing import check_examples

    found = load_ruleset(pack)
    results = list(check_examples(found, only=_numbers(only)))
    failed = [result for result in results if result.complaint]
    if failed:
        complaints = [Complaint(f"{r.element} 第 {r.number} 个例子", r.complaint) for r in failed]
        raise RuleExampleFailedError(
            f"{len(results)} 个例子里有 {len(failed)} 个不符", complaints=complaints, where=found.id
        )
    by_item = Counter(result.element for result in results)
    opt.tell(f"{found.id}：{len(by_item)} 个要素的 {len(results)} 个例子全部相符")
    return 0


def _numbers(only: str) -> range | tuple[int, ...]:
    if not only:
        return ()
    try:
        first, _, last = only.partition("-")
        return range(int(first), int(last or first) + 1)
    except ValueError as error:
        raise UsageError(f"--only 的“{only}”看不懂", fix="请写 7 或 1-14") from error


@rules.command(help="生成每个事项的说明书（Markdown）。")
@click.argument("pack", default="moe-2014")
@click.option(
    "-o",
    "--output",
    "folder",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="写到哪个文件夹。",
)
def manual(pack: str, *, folder: Path) -> int:
    """One manual page an item."""
    from checklist_audit.cli.audits import folder_for
    from checklist_audit.loading import load_ruleset
    from checklist_audit.reporting import write_file
    from checklist_audit.reporting.manual import manual_pages

    found = load_ruleset(pack)
    folder_for(folder)
    pages = manual_pages(found, lang=speaking())
    for name, text in pages.items():
        write_file(folder / name, text.encode())
    opt.tell(f"已写出 {len(pages)} 页，在 {folder}")
    return 0


@rules.command(help="新建一个规则包：把自带的 moe-2014 复制成 ID，供修改。")
@click.argument("identity", metavar="ID")
def new(identity: str) -> int:
    """A copy of the shipped pack, under a new name, to be changed."""
    import re
    import shutil

    from checklist_audit.loading import load_ruleset, shipped_rules

    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,40}", identity):
        raise UsageError(f"“{identity}”不能做规则包的名字", fix="用小写字母、数字和连字符，如 anhui-2026")
    folder = Path(identity)
    if folder.exists():
        raise UsageError("这里已经有同名的文件或文件夹", where=str(folder), fix="请换一个名字")
    source = shipped_rules() / "moe-2014"
    if not source.is_dir():
        raise RulesetNotFoundError("安装包里没有 moe-2014", fix="请重新安装")
    shutil.copytree(source, folder)
    head = folder / "ruleset.yaml"
    text = head.read_text(encoding="utf-8").replace("id: moe-2014", f"id: {identity}", 1)
    head.write_text(text, encoding="utf-8", newline="\n")
    load_ruleset(folder)
    opt.tell(f"已建好 {folder}，改完后运行 checklist-audit rules check {folder}")
    return 0
