"""A snapshot as WARC: read back by a small reader of the format."""

from __future__ import annotations

import gzip
import json
from datetime import date
from hashlib import sha256

from warcio.archiveiterator import ArchiveIterator

from checklist_audit.cli import run
from checklist_audit.model.pages import RENDERED, CrawlSummary, Document, DocumentKind, Fetch, Outcome
from checklist_audit.model.records import CrawlRecord
from checklist_audit.storing import open_store
from checklist_audit.storing.warc import warc_records
from tests.demo_audit import copy_to


def archive(place, to):
    """The exported file as any reader of web archives sees it: type, address, block, and whether the digest holds."""
    assert 0 == run(["store", "export", str(place / "site.yaml"), "--warc", str(to)])
    with to.open("rb") as file:
        for record in ArchiveIterator(file, check_digests="raise"):
            uri = record.rec_headers.get_header("WARC-Target-URI")
            yield record.rec_type, uri, record.content_stream().read()


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


def test_a_reader_of_web_archives_finds_every_body_and_every_digest_holds(tmp_path):
    """Warcio is not ours."""
    place = copy_to(tmp_path)
    records = list(archive(place, tmp_path / "night.warc.gz"))
    with open_store(place / "checklist-audit.db") as store:
        snapshot = store.snapshot()
        fetches = list(snapshot.fetches())
        bodies = {snapshot.body(fetch.body_sha256) for fetch in fetches if fetch.body_sha256}

    assert "warcinfo" == records[0][0]
    assert bodies - {None} == {block for kind, _, block in records if kind == "resource"}
    assert [fetch.url for fetch in fetches] == [uri for kind, uri, _ in records if kind == "metadata"]


def test_a_page_that_a_browser_showed_is_not_called_served(tmp_path):
    """Its bytes never came from the server."""
    url = "https://www.college.example/"
    fetch = Fetch(url, Outcome.OK, reason=RENDERED, final_url=url, body_sha256=sha256(b"shown").hexdigest())
    with open_store(tmp_path / "s.db") as store:
        night = store.begin(url)
        night.start(date(2024, 11, 5))
        night.record([CrawlRecord(fetch, Document(url, DocumentKind.ARTICLE), b"shown", "", ())])
        night.finish(CrawlSummary(is_complete=True, requests=1, pages=1, left_over=0))
        records = [parsed(record) for record in warc_records(store.snapshot(), software="test/1")]
    facts = json.loads(records[-1][1])

    assert ("as a browser showed it", "") == (facts["body"], facts["served_sha256"])


def test_two_exports_are_the_same_bytes(tmp_path):
    """No clock and no chance is in it."""
    place = copy_to(tmp_path)

    assert exported(place) == exported(place)
