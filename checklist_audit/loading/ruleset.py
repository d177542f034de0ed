"""Find a rule pack, read it, and cross-check it as a whole."""

from __future__ import annotations

import difflib
import hashlib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from checklist_audit.errors import Complaint, FormatError, RuleFormatError, RulesetNotFoundError
from checklist_audit.loading.complaints import Model, build
from checklist_audit.model.rules import Element, Item, Ruleset, RulesetHead
from checklist_audit.yamlfile import Location, YamlFile, read_yaml


def shipped_rules() -> Path:
    """Folder of the rule packs that belong to this copy of the library.

    Raises:
        RulesetNotFoundError: this installation carries no rules; it was built wrongly.
    """
    installed = Path(str(files("checklist_audit"))) / "_rules"
    if installed.is_dir():
        return installed
    checkout = Path(__file__).resolve().parents[2] / "rules"
    if checkout.is_dir():
        return checkout
    raise RulesetNotFoundError("安装包里没有规则", fix="请重新安装，或用 --rules 指定规则文件夹")


def load_ruleset(name: str | Path = "moe-2014") -> Ruleset:
    """Load a rule pack by its name or from its folder.

    Args:
        name: the name of a shipped pack (`moe-2014`), or the folder of one.

    Raises:
        RulesetNotFoundError: no such pack.
        RuleFormatError: the pack is wrong; carries every mistake with file and line.
    """
    folder = _find(name)
    complaints: list[Complaint] = []
    head_file = _read(folder / "ruleset.yaml", folder, complaints)
    head = _typed(RulesetHead, head_file, complaints)
    items: list[tuple[Item, YamlFile]] = []
    paths = _item_files(folder)
    for path in paths:
        file = _read(path, folder, complaints)
        item = _typed(Item, file, complaints)
        if item is not None and file is not None:
            items.append((item, file))
    items.sort(key=lambda pair: pair[0].number)
    if head is not None and head_file is not None:
        complaints += _cross_check(head, head_file, items, folder)
        # An item that could not be read is neither missing nor unknown to others; its own mistakes are told.
        if len(items) == len(paths):
            complaints += _check_whole(head, head_file, items)
    if complaints or head is None:
        raise RuleFormatError(f"规则包有 {len(complaints)} 处写错", complaints=complaints, where=str(folder))
    return Ruleset(head=head, items=tuple(item for item, _ in items), digest=_digest(folder))


def _find(name: str | Path) -> Path:
    given = Path(name)
    if (given / "ruleset.yaml").is_file():
        return given
    shipped = shipped_rules()
    if (shipped / given.name / "ruleset.yaml").is_file() and str(name) == given.name:
        return shipped / given.name
    known = sorted(path.parent.name for path in shipped.glob("*/ruleset.yaml"))
    close = difflib.get_close_matches(str(name), known, n=1)
    fix = f"是不是“{close[0]}”？" if close else f"自带的规则包：{'、'.join(known)}；也可以写规则文件夹的路径"
    raise RulesetNotFoundError(f"没有名为“{name}”的规则包，也没有这样的文件夹", fix=fix)


def _item_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*/*.yaml") if not path.name.startswith("."))


def _read(path: Path, folder: Path, complaints: list[Complaint]) -> YamlFile | None:
    try:
        return read_yaml(path, shown_as=f"{folder.name}/{path.relative_to(folder).as_posix()}")
    except FormatError as error:
        complaints += error.complaints or (Complaint(error.where, error.what, error.fix),)
        return None


def _typed(model: type[Model], file: YamlFile | None, complaints: list[Complaint]) -> Model | None:
    if file is None:
        return None
    value, found = build(model, file)
    complaints += found
    return value


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in (folder / "ruleset.yaml", *_item_files(folder)):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def _cross_check(
    head: RulesetHead, head_file: YamlFile, items: list[tuple[Item, YamlFile]], folder: Path
) -> Iterator[Complaint]:
    yield from _check_numbers(head, items)
    yield from _check_folders(head, head_file, items, folder)
    for item, file in items:
        yield from _check_elements(item, file, head)
    for index, school in enumerate(head.school_types):
        for trait in school.traits:
            if trait not in head.traits:
                yield _unknown_trait(head, head_file.where(("school_types", index)), trait)


def _check_whole(
    head: RulesetHead, file: YamlFile, items: list[tuple[Item, YamlFile]]
) -> Iterator[Complaint]:
    """What can be said only of a pack whose files could all be read: missing items, elements that nobody knows."""
    numbers = {item.number for item, _ in items}
    expected = sum(category.items for category in head.categories)
    missing = [str(n) for n in range(1, expected + 1) if n not in numbers]
    if missing:
        yield Complaint(
            file.where(("categories",)),
            f"按类别应有 {expected} 项，缺第 {'、'.join(missing)} 项",
            "请补上文件",
        )
    known_ids = {element.id for item, _ in items for element in item.elements}
    for item, item_file in items:
        for location, other in _others(item):
            if other not in known_ids:
                yield Complaint(item_file.where(location), f"also 里的 {other} 不是任何要素", "请改编号")


def _others(item: Item) -> Iterator[tuple[Location, str]]:
    """The other elements that an item's examples speak of, with their places."""
    for index, element in enumerate(item.elements):
        for number, example in enumerate(element.examples):
            yield from ((("elements", index, "examples", number), other) for other in example.also)


def _check_numbers(head: RulesetHead, items: list[tuple[Item, YamlFile]]) -> Iterator[Complaint]:
    expected = sum(category.items for category in head.categories)
    numbers = Counter(item.number for item, _ in items)
    for item, item_file in items:
        if numbers[item.number] > 1:
            yield Complaint(
                item_file.where(("number",)),
                f"第 {item.number} 项写了 {numbers[item.number]} 次",
                "请只留一个",
            )
    for item, item_file in items:
        if item.number > expected:
            yield Complaint(
                item_file.where(("number",)),
                f"第 {item.number} 项超出了类别里的总数 {expected}",
                "请改类别的 items",
            )


def _check_folders(
    head: RulesetHead, file: YamlFile, items: list[tuple[Item, YamlFile]], folder: Path
) -> Iterator[Complaint]:
    for index, category in enumerate(head.categories):
        if not (folder / category.folder).is_dir():
            yield Complaint(
                file.where(("categories", index)), f"没有文件夹“{category.folder}”", "请改 folder 或建文件夹"
            )
    known = {category.folder for category in head.categories}
    last, owner = 0, {}
    for category in head.categories:
        owner.update(dict.fromkeys(range(last + 1, last + category.items + 1), category.folder))
        last += category.items
    for item, item_file in items:
        stands_in = item_file.path.split("/")[-2]
        if stands_in not in known:
            yield Complaint(
                item_file.path, f"文件夹“{stands_in}”不属于任何类别", f"可用：{'、'.join(sorted(known))}"
            )
        elif owner.get(item.number, stands_in) != stands_in:
            yield Complaint(item_file.path, f"第 {item.number} 项放错了文件夹", f"应在“{owner[item.number]}”")


def _check_elements(item: Item, file: YamlFile, head: RulesetHead) -> Iterator[Complaint]:
    seen: set[str] = set()
    for index, element in enumerate(item.elements):
        where = file.where(("elements", index, "id"))
        if element.id in seen:
            yield Complaint(where, f"要素 {element.id} 写了两次", "请换一个编号")
        seen.add(element.id)
        if element.id.rstrip("abcdefghijklmnopqrstuvwxyz") != str(item.number):
            yield Complaint(where, f"要素 {element.id} 不属于第 {item.number} 项", "编号以事项号开头")
        yield from _check_traits(element, file, ("elements", index), head)
    types = {school.id for school in head.school_types}
    for name in item.substitute.school_types if item.substitute else ():
        if name not in types:
            where = file.where(("substitute",))
            yield Complaint(where, f"不认识的学校类型“{name}”", f"可用：{'、'.join(sorted(types))}")


def _check_traits(element: Element, file: YamlFile, at: Location, head: RulesetHead) -> Iterator[Complaint]:
    for trait in element.applies.when:
        if trait not in head.traits:
            yield _unknown_trait(head, file.where((*at, "applies")), trait)
    for number, example in enumerate(element.examples):
        for trait in example.traits:
            if trait not in head.traits:
                yield _unknown_trait(head, file.where((*at, "examples", number)), trait)


def _unknown_trait(head: RulesetHead, where: str, trait: str) -> Complaint:
    close = difflib.get_close_matches(trait, head.traits, n=1)
    fix = f"是不是“{close[0]}”？" if close else f"可用：{'、'.join(head.traits)}"
    return Complaint(where, f"不认识的特征“{trait}”", fix)
