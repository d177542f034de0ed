"""Click's complaints about the command line, in our users' language."""

from __future__ import annotations

import click

from checklist_audit.cli.speaking import said
from checklist_audit.errors import ChecklistAuditError, Complaint, FormatError


def in_words(error: click.ClickException) -> str:
    """What is wrong, where, and what to do, in one sentence."""
    match error:
        case click.NoSuchOption():
            near = (
                f"；是不是 {'、'.join(error.possibilities)}？"
                if error.possibilities
                else "；加 --help 看有哪些选项"
            )
            return f"没有 {error.option_name} 这个选项{near}"
        case click.MissingParameter():
            return f"缺少 {_name(error)}；加 --help 看怎么写"
        case click.BadParameter():
            return f"{_name(error)} 的值不对（{error.message.rstrip('.')}）；加 --help 看可以写什么"
        case click.UsageError():
            return f"{_usage(error.message)}；加 --help 看怎么写"
        case _:
            return error.format_message()


def whole(error: ChecklistAuditError, lang: str) -> str:
    """An error of ours with every complaint that it carries, in a language."""
    if lang == "zh":
        return str(error)
    lines = [told(error, lang)]
    if isinstance(error, FormatError):
        lines += [f"  {told(complaint, lang)}" for complaint in error.complaints]
    return "\n".join(lines)


def told(error: ChecklistAuditError | Complaint, lang: str) -> str:
    """Where, what and what to do, in a language."""
    if lang == "zh":
        return str(error)
    place = f"{said(error.where, lang)}: " if error.where else ""
    remedy = f"; {said(error.fix, lang)}" if error.fix else ""
    return f"{place}{said(error.what, lang)}{remedy}"


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return "参数"
    return error.param.get_error_hint(error.ctx) if error.ctx else error.param.human_readable_name


def _usage(message: str) -> str:
    if message.startswith("No such command"):
        return f"没有 {message.removeprefix('No such command').strip(' .')} 这个命令"
    if "unexpected extra argument" in message:
        return f"多写了参数{message[message.find('(') :] if '(' in message else ''}"
    return message.rstrip(".")
