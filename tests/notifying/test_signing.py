"""Signatures against fixed vectors, made with openssl and not with this code."""

from __future__ import annotations

from datetime import UTC, datetime

from checklist_audit.notifying.signing import dingtalk_signature, feishu_signature

AT = datetime.fromtimestamp(1733000000, UTC)


def test_dingtalk_signs_milliseconds_under_the_secret():
    """The secret is the key, time and secret are the message."""
    assert ("1733000000000", "k0Tx5rTV/nED9qCxZridmHv89gvKTmFMftrEHOSkOtc=") == dingtalk_signature(
        "SECabc123", AT
    )


def test_feishu_signs_nothing_under_seconds_and_secret():
    """Time and secret are the key, the message is empty."""
    assert ("1733000000", "VbPZ1uaLGJUr93dL7UxC4T0DEUn4MGJGDMiZza7UnG8=") == feishu_signature("SECabc123", AT)
