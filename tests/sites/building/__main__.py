"""`python -m tests.sites.building [COLLEGE…]`."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from tests.sites.building import COLLEGES, DAYS
from tests.sites.building.writing import write

for key in sys.argv[1:] or COLLEGES:
    write(import_module(f"tests.sites.building.{key}").build(), Path(__file__).parents[1] / key, DAYS)
