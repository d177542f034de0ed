"""Click's complaints about the command line, in our users' language."""

from __future__ import annotations

import errno
import os
import re

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
            return f"{_name(error)} 的值不对（{_reason(error.message)}）；加 --help 看可以写什么"
        case click.UsageError():
            return f"{_usage(error.message)}；加 --help 看怎么写"
        case _:
            return error.format_message()


# What click says of values and options, put into Chinese; the first that fits is told.
_OF_CLICK = (
    (re.compile(r"(.+) is not a valid (?:integer|int)(?: range)?"), "{} 不是整数"),
    (re.compile(r"(.+) is not a valid \w+"), "{} 写法不对"),
    (re.compile(r"(.+) is not one of (.+)"), "{} 不在可选的值里：{}"),
    (re.compile(r"(.+) is not in the range (.+)"), "{} 不在范围 {} 内"),
    (re.compile(r"Option (.+) requires an argument"), "选项 {} 后面缺少值"),
    (re.compile(r"Option (.+) does not take a value"), "选项 {} 后面不能写值"),
    (re.compile(r"\w+ (.+) does not exist"), "没有 {}"),
)


_OF_SYSTEM = (
    (errno.ENOENT, "没有这个文件"),
    (errno.EACCES, "没有权限"),
    (errno.EPERM, "系统不允许"),
    (errno.EISDIR, "这是文件夹"),
    (errno.ENOTDIR, "这不是文件夹"),
    (errno.ENOSPC, "磁盘已满"),
    (errno.EROFS, "磁盘只读"),
    (errno.ENAMETOOLONG, "文件名太长"),
)


def _of_system(words: str) -> str:
    """What the system says of files, in Chinese."""
    for number, told in _OF_SYSTEM:
        words = words.replace(os.strerror(number), told)
    return words


def _reason(message: str) -> str:
    bare = message.rstrip(".")
    for pattern, told in _OF_CLICK:
        if found := pattern.fullmatch(bare):
            return told.format(*found.groups())
    return bare


def whole(error: ChecklistAuditError, lang: str) -> str:
    """An error of ours with every complaint that it carries, in a language."""
    if lang == "zh":
        return _of_system(str(error))
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
    return _reason(message)
