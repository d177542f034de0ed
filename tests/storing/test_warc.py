"""A snapshot as WARC: read back by a small reader of the format."""

from __future__ import annotations

import gzip
import json

from checklist_audit.storing import open_store
from checklist_audit.storing.warc import warc_records
from tests.demo_audit import copy_to


def exported(place) -> list[tuple[dict[str, str], bytes]]:
    with open_store(place / "checklist-audit.db") as store:
        return [parsed(record) for record in warc_records(store.snapshot(), software="test/1")]


def parsed(record: bytes) -> tuple[dict[str, str], bytes]:
    head, _, rest = gzip.decompress(record).partition(b"\r\n\r\n")
    version, *lines = head.decode().split("\r\n")
    assert version == "WARC/1.1"
    headers = dict(line.split(": ", 1) for line in lines)
    length = int(headers["Content-Length"])
    assert rest[length:] == b"\r\n\r\n"
    return headers, rest[:length]


def test_every_address_has_its_facts(tmp_path):
    """Read or not, each has one metadata record with its outcome."""
    place = copy_to(tmp_path)
    with open_store(place / "checklist-audit.db") as store:
        wanted = {fetch.url: fetch.outcome.value for fetch in store.snapshot().fetches()}
    found = {
        headers["WARC-Target-URI"]: json.loads(block)["outcome"]
        for headers, block in exported(place)
        if headers["WARC-Type"] == "metadata"
    }

    assert wanted == found


def test_bodies_are_there_once_and_masked(tmp_path):
    """The demo college leaks an identity number; its page says that it was masked."""
    records = exported(copy_to(tmp_path))
    facts = [json.loads(block) for headers, block in records if headers["WARC-Type"] == "metadata"]
    bodies = [block for headers, block in records if headers["WARC-Type"] == "resource"]

    assert (True, True) == (any(fact["body"] == "masked" for fact in facts), len(bodies) == len(set(bodies)))


def test_two_exports_are_the_same_bytes(tmp_path):
    """No clock and no chance is in it."""
    place = copy_to(tmp_path)

    assert exported(place) == exported(place)
