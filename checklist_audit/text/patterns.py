"""Which regular expressions a rule may bring: those that compile and cannot run away."""

from __future__ import annotations

import re

_MAX_REGEX = 200
_MAX_OPEN_REPEATS = 3
"""Each more multiplies the work by the length of the title."""


def check_regex(pattern: str) -> None:
    """Refuse a pattern that cannot compile or can run away.

    Raises:
        ValueError: with the reason, in the words of the report.
    """
    if len(pattern) > _MAX_REGEX:
        raise ValueError(f"正则式长于 {_MAX_REGEX} 个字符")
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"正则式不能编译：{error}") from error
    # Python's engine backtracks: a repeat inside a repeat, or a reference back, takes exponential time.
    # What is left is tried on titles of at most 300 characters, so it stays cheap.
    if re.search(r"\([^()]*[*+}][^()]*\)\s*[*+{]", pattern):
        raise ValueError("正则式在重复里又套重复，遇到长文本会跑不完；请改用 has")
    if re.search(r"\\[1-9]|\(\?P=", pattern):
        raise ValueError("正则式用了反向引用，遇到长文本会跑不完；请改用 has")
    if len(re.findall(r"(?<!\\)[.\])][*+]", pattern)) > _MAX_OPEN_REPEATS:
        raise ValueError("正则式有四个以上不定长重复；请改用 has")
