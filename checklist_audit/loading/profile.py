"""Read a site profile, and check it against the rules before anything is crawled."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path

from checklist_audit.errors import Complaint, FormatError, ProfileError
from checklist_audit.loading.complaints import build
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.site import Profile
from checklist_audit.yamlfile import YamlFile, read_yaml

_SHOWN_NAMES = 20


def load_profile(path: str | Path) -> Profile:
    """Read a college's `site.yaml`.

    Raises:
        ProfileError: the file is missing or wrong; carries every mistake with file and line.
    """
    place = Path(path)
    if not place.is_file():
        raise ProfileError(
            "没有这个学校档案文件", where=str(path), fix="请检查路径，或先用 checklist-audit init 生成一份"
        )
    try:
        file = read_yaml(place)
    except FormatError as error:
        raise ProfileError(
            error.what, complaints=error.complaints, where=error.where, fix=error.fix
        ) from error
    profile, complaints = build(Profile, file)
    if profile is not None:
        complaints = _inner_checks(profile, file)
    if complaints or profile is None:
        raise ProfileError(f"学校档案有 {len(complaints)} 处写错", complaints=complaints, where=str(path))
    return profile


def _inner_checks(profile: Profile, file: YamlFile) -> list[Complaint]:
    complaints = []
    for index, attestation in enumerate(profile.attestations):
        if attestation.until < attestation.on:
            where = file.where(("attestations", index, "until"))
            complaints.append(Complaint(where, "有效期止早于出具日期", "请改 on 或 until"))
    for index, exemption in enumerate(profile.exemptions):
        if exemption.until and exemption.until < exemption.on:
            where = file.where(("exemptions", index, "until"))
            complaints.append(Complaint(where, "有效期止早于登记日期", "请改 on 或 until"))
    for index, suppression in enumerate(profile.suppressions):
        if suppression.until < suppression.on:
            where = file.where(("suppressions", index, "until"))
            complaints.append(Complaint(where, "有效期止早于登记日期", "请改 on 或 until"))
    return complaints


def check_profile(profile: Profile, ruleset: Ruleset, *, path: Path | None = None) -> None:
    """Check the names in a profile against a ruleset: school type, traits, items and elements.

    Args:
        path: the file that the profile was read from, so that complaints can name its lines.

    Raises:
        ProfileError: with every name that is not known.
    """
    elements = {element.id for element in ruleset.elements}
    numbers = {str(item.number) for item in ruleset.items}
    types = [school.id for school in ruleset.head.school_types]
    file = read_yaml(path) if path is not None and path.is_file() else YamlFile(profile.name, {}, {})
    named: tuple[tuple[str, Iterable[str], Iterable[str], str], ...] = (
        ("school_type", [profile.school_type] if profile.school_type else [], types, "学校类型"),
        ("traits", profile.traits, ruleset.head.traits, "特征"),
        ("owners", profile.owners, elements | numbers, "事项或要素"),
        ("attestations", (a.element for a in profile.attestations), elements | numbers, "要素"),
        ("decisions", (d.element for d in profile.decisions), elements, "要素"),
        ("exemptions", (e.element for e in profile.exemptions), elements | numbers, "要素"),
        ("repairs", (r.element for r in profile.repairs), elements | numbers, "要素"),
        ("suppressions", (s.element for s in profile.suppressions), elements | numbers | {""}, "要素"),
    )
    complaints = [
        Complaint(_place(file, key, name, index), *_unknown(name, sorted(filter(None, known)), what))
        for key, names, known, what in named
        for index, name in enumerate(names)
        if name not in known
    ]
    if complaints:
        raise ProfileError(
            f"学校档案有 {len(complaints)} 处与规则对不上",
            complaints=complaints,
            where=str(path or profile.name),
        )


def _place(file: YamlFile, key: str, name: str, index: int) -> str:
    """File and line of a name; the key it stands under where the profile was not read from a file."""
    if not file.lines:
        return key
    return file.where((key, name) if (key, name) in file.lines else (key, index))


def _unknown(name: str, allowed: list[str], what: str) -> tuple[str, str]:
    """What is wrong with a name, and what would be right."""
    close = difflib.get_close_matches(name, allowed, n=1)
    listed = "、".join(allowed) if len(allowed) <= _SHOWN_NAMES else f"如 {'、'.join(allowed[:5])} 等"
    return f"不认识的{what}“{name}”", f"是不是“{close[0]}”？" if close else f"可用：{listed}"
