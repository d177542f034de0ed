"""In which language the command line speaks, and its help texts in both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import click

from checklist_audit.errors import UsageError
from checklist_audit.text.columns import columns, wrapped

__all__ = ["Speech", "check_language", "language_of", "make_speak", "said", "speaking"]

_LANGS = ("zh", "en")
_VARIABLE = "CHECKLIST_AUDIT_LANG"
_CHINESE: Mapping[str, str] = {
    "Options": "选项",
    "Commands": "命令",
    "Show this message and exit.": "显示这段说明。",
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 [参数]...",
}
"""What click itself says, in the language of our users."""
_EXTRA = re.compile(r"(?<=  )\[[^\[\]]+\]$")
"""What click puts behind a help text: default, range, required."""
_MOST_COLUMNS = 100
_FIRST_COLUMN = 30


def language_of(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language that a command line asks for, before anything else of it is understood.

    A complaint about an option must be in the right language wherever `--lang` stands.

    Args:
        arguments: without the program's name.
        environ: variables; `CHECKLIST_AUDIT_LANG` counts where no option is given.
    """
    asked = [
        word.removeprefix("--lang=")
        for before, word in zip(("", *arguments), arguments, strict=False)
        if before == "--lang" or word.startswith("--lang=")
    ]
    asked.insert(0, environ.get(_VARIABLE, ""))
    return next((lang for lang in reversed(asked) if lang in _LANGS), "zh")


def check_language(environ: Mapping[str, str]) -> None:
    """Refuse a language that the environment asks for and nobody speaks; click looks at the option itself.

    Raises:
        UsageError: neither `zh` nor `en`.
    """
    asked = environ.get(_VARIABLE, "")
    if asked and asked not in _LANGS:
        raise UsageError(f"没有“{asked}”这种语言", where=_VARIABLE, fix=f"可用：{'、'.join(_LANGS)}")


def speaking() -> str:
    """The language of the command that runs now; Chinese outside of one."""
    context = click.get_current_context(silent=True)
    return str(context.find_root().obj or "zh") if context else "zh"


def said(words: str, lang: str) -> str:
    """A sentence of ours in a language."""
    if lang == "zh":
        return words
    from checklist_audit.english import english

    return english(words)


class HelpWriter(click.HelpFormatter):
    """Help in one language, in columns that a terminal really has."""

    lang = "zh"

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """`用法：checklist-audit …`, the words of click put into Chinese."""
        shown = args if self.lang == "en" else _in_chinese(args)
        super().write_usage(prog, shown, prefix or ("Usage: " if self.lang == "en" else "用法："))

    def write_heading(self, heading: str) -> None:
        """A heading of click, with the colon of the language."""
        shown = f"{heading}:" if self.lang == "en" else f"{_in_chinese(heading)}："
        self.write(f"{'':>{self.current_indent}}{shown}\n")

    def write_text(self, text: str) -> None:
        """A help text, wrapped; a text that begins with a backspace keeps its lines, as everywhere in click."""
        indent = " " * self.current_indent
        told = said(text.strip("\b\n "), self.lang)
        if text.lstrip().startswith("\b"):
            lines = [f"{indent}{line}" for line in told.split("\n")]
        else:
            lines = wrapped(told, self.width, indent=self.current_indent)
        self.write("".join(f"{line}\n" for line in lines))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = _FIRST_COLUMN, col_spacing: int = 2
    ) -> None:
        """Options or commands with what they do."""
        pairs = [(first, self._told(second)) for first, second in rows]
        first_column = min(max(columns(first) for first, _ in pairs), col_max) + col_spacing
        indent = self.current_indent + first_column
        for first, second in pairs:
            lines = [line.strip() for line in wrapped(second, self.width, indent=indent)]
            if columns(first) > first_column - col_spacing:
                lines.insert(0, "")
            head = f"{'':>{self.current_indent}}{first}"
            self.write(f"{head}{' ' * (indent - columns(head))}{lines[0]}".rstrip() + "\n")
            self.write("".join(f"{'':>{indent}}{line}\n" for line in lines[1:]))

    def _told(self, words: str) -> str:
        extra = _EXTRA.search(words)
        text = words[: extra.start()].rstrip() if extra else words
        if self.lang == "en":
            return f"{said(text, 'en')}  {extra.group()}" if extra else said(text, "en")
        note = extra.group().replace("default: ", "默认：").replace("required", "必填") if extra else ""
        return f"{_in_chinese(text)}{note.replace('; ', '；')}"


def _in_chinese(words: str) -> str:
    for english, chinese in _CHINESE.items():
        words = words.replace(english, chinese)
    return words


class Speech(click.Context):
    """A context whose help speaks the language of the command line."""

    def make_formatter(self) -> click.HelpFormatter:
        """A help writer that knows the language."""
        writer = HelpWriter(width=self.terminal_width, max_width=self.max_content_width or _MOST_COLUMNS)
        writer.lang = str(self.find_root().obj or "zh")
        return writer


def make_speak(command: click.Command) -> click.Command:
    """Give a command and all below it the context that speaks, and `--lang` where it has none."""
    command.context_class = Speech
    if isinstance(command, click.Group):
        for below in command.commands.values():
            make_speak(below)
    if not any(option.name == "lang" for option in command.params):
        option = click.Option(
            ["--lang"],
            type=click.Choice(_LANGS),
            default=None,
            expose_value=False,
            help="报告和说明的语言，默认 zh。",
        )
        command.params.append(option)
    return command
