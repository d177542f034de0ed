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
    return complaints


def check_profile(profile: Profile, ruleset: Ruleset) -> None:
    """Check the names in a profile against a ruleset: school type, traits, items and elements.

    Raises:
        ProfileError: with every name that is not known.
    """
    elements = {element.id for element in ruleset.elements}
    numbers = {str(item.number) for item in ruleset.items}
    complaints = [
        *_unknown(profile.traits, ruleset.head.traits, "traits", "特征"),
        *_unknown(profile.owners, elements | numbers, "owners", "事项或要素"),
        *_unknown((a.element for a in profile.attestations), elements | numbers, "attestations", "要素"),
        *_unknown((d.element for d in profile.decisions), elements, "decisions", "要素"),
    ]
    if profile.school_type:
        types = [school.id for school in ruleset.head.school_types]
        complaints += _unknown([profile.school_type], types, "school_type", "学校类型")
    if complaints:
        raise ProfileError(
            f"学校档案有 {len(complaints)} 处与规则对不上", complaints=complaints, where=profile.name
        )


def _unknown(names: Iterable[str], known: Iterable[str], where: str, what: str) -> list[Complaint]:
    allowed = sorted(known)
    complaints = []
    for name in names:
        if name in allowed:
            continue
        close = difflib.get_close_matches(name, allowed, n=1)
        listed = "、".join(allowed) if len(allowed) <= _SHOWN_NAMES else f"如 {'、'.join(allowed[:5])} 等"
        complaints.append(
            Complaint(
                where, f"不认识的{what}“{name}”", f"是不是“{close[0]}”？" if close else f"可用：{listed}"
            )
        )
    return complaints
