"""Profile and hints to a snapshot: the only stage with a network, a clock, and things that go wrong."""

from __future__ import annotations

from checklist_audit.crawling.answers import Answer, Fetcher
from checklist_audit.crawling.crawl import Coverage, Progress, StopRule, acrawl, blocking, crawl

__all__ = ["Answer", "Coverage", "Fetcher", "Progress", "StopRule", "acrawl", "blocking", "crawl"]
