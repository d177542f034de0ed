"""Which regular expressions a rule may bring: those that compile and cannot run away."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_MAX_REGEX = 200
_TITLE = 300
"""Longest text that a pattern is tried on."""
_MAX_WAYS = 10**8
"""Three open repeats and some optional words: a second or two at the very worst; a fourth would take minutes."""
_SIGN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[aiLmsux]+\)|\((?:\?(?:[:=!]|<[=!]|P<\w+>))?|\{\d*,?\d*\}|.",
    re.DOTALL,
)


def check_regex(pattern: str) -> None:
    """Refuse a pattern that cannot compile or can run away.

    Python's engine backtracks and has no time limit, so the ways in which a pattern can be laid over a text are
    counted before it is ever tried.

    Raises:
        ValueError: with the reason, in the words of the report.
    """
    if len(pattern) > _MAX_REGEX:
        raise ValueError(f"正则式长于 {_MAX_REGEX} 个字符")
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"正则式不能编译：{error}") from error
    if re.search(r"\\[1-9]|\(\?P=", pattern):
        raise ValueError("正则式用了反向引用，遇到长文本会跑不完；请改用 has")
    if _ways(pattern) > _MAX_WAYS:
        raise ValueError("正则式里不定长的重复或可有可无的部分太多，遇到长文本会跑不完；请改用 has")


@dataclass
class _Group:
    """One bracket that is being read: its alternatives as written, and the ways through the current one."""

    ways: int = 1
    most: int = 1
    written: list[str] = field(default_factory=lambda: [""])

    def next_alternative(self) -> None:
        self.most = max(self.most, self.ways)
        self.ways = 1
        self.written.append("")

    def total(self) -> int:
        """Ways through the whole: alternatives that exclude each other do not add up."""
        overlapping = sum(
            one[:1] in ("", ".", "[", "\\", "(")
            or any(one.startswith(other) for other in self.written[:place] + self.written[place + 1 :])
            for place, one in enumerate(self.written)
        )
        return max(self.most, self.ways) * (1 + overlapping if len(self.written) > 1 else 1)


def _ways(pattern: str) -> int:
    """An upper estimate of the ways in which a pattern can be laid over a title.

    Raises:
        ValueError: a repeat holds something that can itself be laid in several ways, which is exponential.
    """
    open_groups, last, is_simple = [_Group()], 1, True
    for sign in _SIGN.findall(pattern):
        group = open_groups[-1]
        repeats = _repeats(sign)
        if sign == "|":
            group.next_alternative()
        elif sign.startswith("(") and not sign.endswith(")"):
            open_groups.append(_Group())
        elif sign == ")":
            inner = open_groups.pop()
            last, is_simple = inner.total(), len(inner.written) == 1
            open_groups[-1].ways *= last
            open_groups[-1].written[-1] += f"({'|'.join(inner.written)})"
        else:
            if repeats is None:
                last, is_simple = 1, True
            elif repeats[1] > 1 and (last > 1 or not is_simple):
                raise ValueError("正则式在重复里又套重复或选择，遇到长文本会跑不完；请改用 has")
            else:
                group.ways *= max(1, repeats[1] - repeats[0] + 1)
            group.written[-1] += sign
    return open_groups[0].total()


def _repeats(sign: str) -> tuple[int, int] | None:
    """Fewest and most times that a sign repeats what stands before it; None when it repeats nothing."""
    if sign in ("*", "+", "?"):
        return {"*": (0, _TITLE), "+": (1, _TITLE), "?": (0, 1)}[sign]
    counted = re.fullmatch(r"\{(\d*)(,?)(\d*)\}", sign)
    if counted is None:
        return None
    fewest, comma, most = counted.groups()
    return int(fewest or 0), int(most or _TITLE) if comma else int(fewest or 0)
