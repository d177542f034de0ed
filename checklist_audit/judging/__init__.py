"""Evidence and an as-of date → verdicts. Pure: nothing here reads a clock, a file or the network."""

from checklist_audit.judging.exhibits import Exhibit
from checklist_audit.judging.freshness import Judged, judge_exhibit
from checklist_audit.judging.items import judge_item, summarise
from checklist_audit.judging.verdict import Bench, Facts, judge_element

__all__ = ["Bench", "Exhibit", "Facts", "Judged", "judge_element", "judge_exhibit", "judge_item", "summarise"]
