"""Builds five fictitious colleges with a truth of their own; `python -m tests.sites.building` writes them anew."""

DAYS = ("2024-11-20", "2025-06-10")
COLLEGES = ("yunlu", "mingde", "jiangpan", "haizhou", "qinghe")
