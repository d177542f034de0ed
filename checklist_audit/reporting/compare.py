"""Two reports side by side, element by element: what got worse, better, stayed, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from checklist_audit.errors import ReportError
from checklist_audit.model.verdicts import ElementVerdict, Finding, ItemVerdict, ReportData, Status

__all__ = ["Change", "Comparison", "Note", "Turn", "compare"]

# Best first. Attested counts as covered but rests on somebody's word; what is undated or unverifiable is
# at least there to be mended.
_RANKS = (
    Status.CURRENT,
    Status.ATTESTED,
    Status.STALE,
    Status.UNDATED,
    Status.UNVERIFIABLE,
    Status.MISSING,
)
# Reasons of the audit's side or of the moment: the page may well be as good as before.
_NOT_SEEN = frozenset(
    {
        "timeout",
        "network_error",
        "rate_limited",
        "not_reached",
        "robots_unreachable",
        "challenge",
        "tls_error",
    }
)


class Turn(StrEnum):
    """Which way an element went."""

    WORSE = "worse"
    UNSEEN = "unseen"
    """What it rests on could not be read this time, so nothing is said against it."""
    BETTER = "better"
    CHANGED = "changed"
    """Other evidence or another duty, an element that could not be judged before, or that one report has not."""
    SAME = "same"


class Note(StrEnum):
    """What a reader must know before trusting a difference; the words are in the table of phrases."""

    SITE = "site"
    """The home pages differ: perhaps two colleges."""
    RULES = "rules"
    PROFILE = "profile"
    ORDER = "order"
    """The first report speaks for a later day than the second."""
    OLD_INCOMPLETE = "old_incomplete"
    NEW_INCOMPLETE = "new_incomplete"


@dataclass(frozen=True, slots=True)
class Change:
    """One element in both reports."""

    turn: Turn
    item: int
    element: str
    name: str
    owner: str
    old: Status | None
    """None when the element is not in that report."""
    new: Status | None
    reason: str
    """The reason of the newer status."""
    lost: tuple[str, ...] = ()
    """Addresses that were evidence and are no longer, sorted."""
    gained: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs between two reports of one ruleset, in the order of the checklist."""

    site: str
    old_as_of: date
    new_as_of: date
    notes: tuple[Note, ...]
    """What makes the two hard to compare."""
    changes: tuple[Change, ...]
    """One for each element, the unchanged ones too."""
    new_findings: tuple[Finding, ...]
    gone_findings: tuple[Finding, ...]
    unseen_findings: tuple[Finding, ...]
    """Not found again, but their page could not be read."""

    @property
    def is_worse(self) -> bool:
        """Whether any element got worse (`--fail-on worse`)."""
        return bool(self.of(Turn.WORSE))

    def of(self, turn: Turn) -> tuple[Change, ...]:
        """The changes of one direction."""
        return tuple(change for change in self.changes if change.turn == turn)


def compare(old: ReportData, new: ReportData) -> Comparison:
    """Compare two reports by element and evidence address, never by counts: one lost and one found do not cancel.

    Args:
        old: the earlier report.
        new: the later report.

    Raises:
        ReportError: the two were made with different checklists.
    """
    if old.ruleset.id != new.ruleset.id:
        raise ReportError(
            f"两份报告用的清单不同（{old.ruleset.id} 和 {new.ruleset.id}），不能比较",
            fix="请用同一个 --rules 重新核查其中一份",
        )
    before, after = _elements(old), _elements(new)
    unread = {entry.url for entry in new.crawl.not_read if entry.why in _NOT_SEEN}
    both = [*after, *(name for name in before if name not in after)]
    known = {_key(finding) for finding in old.findings}
    # A finding that the profile sets aside has not gone; one that it no longer sets aside is told as new.
    found = {_key(finding) for finding in (*new.findings, *new.suppressed)}
    gone = [finding for finding in old.findings if _key(finding) not in found]
    return Comparison(
        site=new.site.name,
        old_as_of=old.as_of,
        new_as_of=new.as_of,
        notes=tuple(_notes(old, new)),
        changes=tuple(
            _change(after.get(name) or before[name], before.get(name), after.get(name), unread)
            for name in both
        ),
        new_findings=tuple(finding for finding in new.findings if _key(finding) not in known),
        gone_findings=tuple(finding for finding in gone if finding.url not in unread),
        unseen_findings=tuple(finding for finding in gone if finding.url in unread),
    )


_Pair = tuple[ItemVerdict, ElementVerdict]


def _elements(report: ReportData) -> dict[str, _Pair]:
    return {element.id: (item, element) for item in report.items for element in item.elements}


def _key(finding: Finding) -> tuple[str, str, int | None, str | None]:
    return finding.kind, finding.url, finding.item, finding.element


def _notes(old: ReportData, new: ReportData) -> Iterator[Note]:
    if old.site.home != new.site.home:
        yield Note.SITE
    if old.ruleset.digest != new.ruleset.digest:
        yield Note.RULES
    if old.site.profile_digest != new.site.profile_digest:
        yield Note.PROFILE
    if old.as_of > new.as_of:
        yield Note.ORDER
    if not old.crawl.complete:
        yield Note.OLD_INCOMPLETE
    if not new.crawl.complete:
        yield Note.NEW_INCOMPLETE


def _change(shown: _Pair, old: _Pair | None, new: _Pair | None, unread: set[str]) -> Change:
    item, element = shown
    was, now = (old[1] if old else None), (new[1] if new else None)
    lost, gained = _addresses(was, now)
    lost = tuple(url for url in lost if url not in unread)
    return Change(
        turn=_turn(was, now, unread, is_moved=bool(lost or gained)),
        item=item.number,
        element=element.id,
        name=element.name,
        owner=element.owner or item.owner,
        old=was.status if was else None,
        new=now.status if now else None,
        reason=element.reason,
        lost=lost,
        gained=gained,
    )


def _turn(
    old: ElementVerdict | None, new: ElementVerdict | None, unread: set[str], *, is_moved: bool
) -> Turn:
    if old is None or new is None:
        return Turn.CHANGED
    if old.status is new.status:
        return Turn.CHANGED if is_moved else Turn.SAME
    if new.status is Status.NOT_ASSESSED:
        return Turn.UNSEEN
    if old.status not in _RANKS or new.status not in _RANKS:
        return Turn.CHANGED
    if _RANKS.index(new.status) < _RANKS.index(old.status):
        return Turn.BETTER
    rested_on = {piece.url for piece in old.evidence}
    return Turn.UNSEEN if rested_on and rested_on <= unread else Turn.WORSE


def _addresses(
    old: ElementVerdict | None, new: ElementVerdict | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Evidence that went and came; nothing is claimed against a list that shows only its best pieces."""
    before = {piece.url for piece in old.evidence} if old else set()
    after = {piece.url for piece in new.evidence} if new else set()
    lost = before - after if new is None or _is_whole(new) else set()
    gained = after - before if old is None or _is_whole(old) else set()
    return tuple(sorted(lost)), tuple(sorted(gained))


def _is_whole(element: ElementVerdict) -> bool:
    return element.evidence_total <= len(element.evidence)
