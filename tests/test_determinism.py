"""Same rules, same snapshot, same profile, same day: the same report, byte for byte (semantics section 6)."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from checklist_audit.auditing import Crawled, audit_pairs
from checklist_audit.loading import load_profile
from checklist_audit.model.pages import CrawlSummary
from checklist_audit.storing import open_store
from tests.demo_audit import AS_OF, copy_to, folder
from tests.packs import moe

_MOMENT = re.compile(rb'"generated_at": *"[^"]*"')


def audited(college, seed: str) -> bytes:
    """The report of a process that hashes strings by a seed."""
    command = [
        sys.executable,
        "-m",
        "checklist_audit",
        "audit",
        str(college / "site.yaml"),
        "--as-of",
        AS_OF,
        "-q",
        "-o",
        "-",
    ]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, env=environment, capture_output=True, check=True).stdout


def test_two_processes_with_other_hash_seeds_write_the_same_bytes(tmp_path):
    """Apart from the run's own time stamp."""
    college = copy_to(tmp_path)
    first, second = (_MOMENT.sub(b"", audited(college, seed)) for seed in ("1", "20141114"))

    assert len(first) > 10_000
    assert first == second


def test_only_the_time_stamp_is_left_out_of_the_comparison(tmp_path):
    """There is one, and no other field looks like it."""
    assert 1 == len(_MOMENT.findall(audited(copy_to(tmp_path), "1")))


@pytest.fixture(scope="module")
def pairs():
    """Every fetch of the demo college with its document."""
    with open_store(folder() / "checklist-audit.db", create=False) as store:
        snapshot = store.snapshot()
        return [(fetch, snapshot.document(fetch.url)) for fetch in snapshot.fetches()]


def judged(pairs) -> str:
    """The report on some pairs."""
    crawled = Crawled(CrawlSummary(True, len(pairs), len(pairs), 0), date(2026, 11, 10), "")
    site = load_profile(folder() / "site.yaml")
    return audit_pairs(pairs, crawled, moe(), site, as_of=date.fromisoformat(AS_OF)).model_dump_json()


def test_the_order_in_which_pages_were_read_does_not_matter(pairs):
    shuffled = random.Random(2014).sample(pairs, len(pairs))

    assert judged(pairs) == judged(shuffled)


def test_the_order_in_which_a_page_was_found_does_not_change_a_status(pairs):
    """Referrals come in the order of finding, which a faster server changes."""
    turned = [(replace(fetch, referrals=fetch.referrals[::-1]), document) for fetch, document in pairs]
    statuses = re.compile(r'"status":"[a-z_]+"')

    assert statuses.findall(judged(pairs)) == statuses.findall(judged(turned))
