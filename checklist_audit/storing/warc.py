"""A snapshot as a WARC file, for a dispute: what was asked for, what came back, and when."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from checklist_audit.model.pages import Fetch
from checklist_audit.storing.snapshots import Snapshot

__all__ = ["warc_records"]


def warc_records(snapshot: Snapshot, *, software: str) -> Iterator[bytes]:
    """The records of one snapshot, each a gzip member; joined they are a `.warc.gz`.

    A body is a `resource` and no `response`: the store keeps no headers, and personal numbers in it are masked. Each
    address has a `metadata` record besides, with its outcome and the digest of what the server really sent.

    Args:
        software: name and version of this program.

    Returns:
        The same bytes for the same snapshot, sorted by address.

    Source: WARC 1.1 (ISO 28500:2017).
    """
    began = datetime.combine(snapshot.started_on, datetime.min.time(), UTC)
    yield _record(
        "warcinfo", began, snapshot.id, _info(snapshot, software), {"Content-Type": "application/warc-fields"}
    )
    kept: set[str] = set()
    for fetch in snapshot.fetches():
        at = _moment(fetch) or began
        body = snapshot.body(fetch.body_sha256) if fetch.body_sha256 else None
        if body is not None and fetch.body_sha256 not in kept:
            kept.add(fetch.body_sha256)
            kind = _one_line(fetch.content_type) or "application/octet-stream"
            yield _record(
                "resource", at, snapshot.id, body, {"Content-Type": kind, "WARC-Target-URI": fetch.url}
            )
        facts = json.dumps(_facts(fetch, body), ensure_ascii=False, sort_keys=True).encode()
        headers = {"Content-Type": "application/json", "WARC-Target-URI": fetch.url}
        yield _record("metadata", at, snapshot.id, facts, headers)


def _info(snapshot: Snapshot, software: str) -> bytes:
    lines = (
        f"software: {software}",
        "format: WARC File Format 1.1",
        f"description: snapshot {snapshot.id} of {snapshot.site}, digest sha256 {snapshot.digest}",
        "comment: personal numbers in bodies are masked",
    )
    return "".join(f"{line}\r\n" for line in lines).encode()


def _facts(fetch: Fetch, body: bytes | None) -> dict[str, object]:
    return {
        "outcome": fetch.outcome.value,
        "reason": fetch.reason,
        "status": fetch.status,
        "final_url": fetch.final_url,
        "fetched_at": fetch.fetched_at,
        "last_modified": fetch.last_modified,
        "served_sha256": "" if fetch.is_rendered else fetch.body_sha256,
        "body": _body_state(fetch, body),
        "linked_from": [referral.page for referral in fetch.referrals],
    }


def _body_state(fetch: Fetch, body: bytes | None) -> str:
    """What the kept body is: never more than it is."""
    if body is None:
        return "none"
    is_masked = hashlib.sha256(body).hexdigest() != fetch.body_sha256
    if fetch.is_rendered:
        return "as a browser showed it, masked" if is_masked else "as a browser showed it"
    return "masked" if is_masked else "as served"


def _record(kind: str, at: datetime, run: str, block: bytes, headers: dict[str, str]) -> bytes:
    digest = hashlib.sha256(block)
    name = uuid5(NAMESPACE_URL, f"{run} {kind} {headers.get('WARC-Target-URI', '')} {digest.hexdigest()}")
    head = {
        "WARC-Type": kind,
        "WARC-Date": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "WARC-Record-ID": f"<urn:uuid:{name}>",
        "WARC-Block-Digest": f"sha256:{base64.b32encode(digest.digest()).decode('ascii')}",
        **headers,
        "Content-Length": str(len(block)),
    }
    text = "WARC/1.1\r\n" + "".join(f"{key}: {value}\r\n" for key, value in head.items()) + "\r\n"
    return gzip.compress(text.encode() + block + b"\r\n\r\n", mtime=0)


def _moment(fetch: Fetch) -> datetime | None:
    try:
        return datetime.fromisoformat(fetch.fetched_at)
    except ValueError:
        return None


def _one_line(words: str) -> str:
    """A header that a server sent, without a break that would forge another one."""
    return " ".join(words.split())
