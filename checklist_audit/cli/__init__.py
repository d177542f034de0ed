"""The command line: verbs, options and exit codes; the only place that prints and reads the clock."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from checklist_audit.cli import audits, explaining, fleet, nightly, packs, readings, yearly
from checklist_audit.cli.complaints import in_words, whole
from checklist_audit.cli.speaking import check_language, language_of, make_speak, said
from checklist_audit.errors import ChecklistAuditError
from checklist_audit.version import __version__

_EXAMPLES = """
\b
例子：
  checklist-audit demo                        试用：核查自带的小学校，看看报告长什么样
  checklist-audit run site.yaml -o 报告.html   核查自己的学校，写出网页报告
"""


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="对照《高等学校信息公开事项清单》（50 项）核查学校网站：公开了什么、过期了什么、缺什么，依据在哪里。",
    epilog=_EXAMPLES,
)
@click.version_option(__version__, "--version", prog_name="checklist-audit", help="显示版本。")
def commands() -> None:
    """Everything below is a verb of the contract."""


for _verb in (
    *audits.VERBS,
    *readings.VERBS,
    *nightly.VERBS,
    *yearly.VERBS,
    fleet.fleet,
    explaining.explain,
    packs.rules,
):
    commands.add_command(_verb)
make_speak(commands)


def main() -> None:
    """Run the command line and leave with the exit code of the contract."""
    sys.exit(run())


def run(arguments: list[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: without the program's name; those of the process by default.

    Returns:
        The exit code of the contract.
    """
    lang = language_of(sys.argv[1:] if arguments is None else arguments, os.environ)
    try:
        check_language(os.environ)
        code = commands.main(args=arguments, prog_name="checklist-audit", standalone_mode=False, obj=lang)
    except click.ClickException as error:
        click.echo(said(f"用法不对：{in_words(error)}", lang), err=True)
        return 2
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except ChecklistAuditError as error:
        click.echo(whole(error, lang), err=True)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(said("已中断；已读到的内容都保存了，再运行同一条命令即可继续", lang), err=True)
        return 130
    except BrokenPipeError:
        return 0
    except Exception:  # noqa: BLE001  # a bug ends in one sentence and a log, never in a traceback
        click.echo(said(f"程序出错了，详情写在 {_log_of_bug()}，请把这个文件发给维护者", lang), err=True)
        return 4
    return code if isinstance(code, int) else 0


def _log_of_bug() -> Path:
    moment = datetime.now(ZoneInfo("Asia/Shanghai")).strftime("%Y%m%d-%H%M%S")
    path = Path(tempfile.gettempdir()) / f"checklist-audit-error-{moment}.log"
    path.write_text(
        f"checklist-audit {__version__}\n{sys.version}\n\n{traceback.format_exc()}", encoding="utf-8"
    )
    return path
