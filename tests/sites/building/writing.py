"""Writes a college's folder: site.json, www/, profile.yaml, truth.json."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from urllib.parse import urlsplit

from tests.sites.building.college import College
from tests.sites.building.truth import truth_of


def write(college: College, folder: Path, days: tuple[str, ...]) -> None:
    """Write the folder anew."""
    www = folder / "www"
    if www.exists():
        shutil.rmtree(www)
    routes: dict[str, dict[str, dict]] = {str(port): {} for port in college.hosts.values()}
    names = {str(port): host for host, port in college.hosts.items()}
    for url, (body, route) in sorted(college.files_written().items()):
        parts = urlsplit(url)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        port = str(parts.port)
        if route.get("location"):
            routes[port][path] = route
            continue
        name = f"{names[port]}/{re.sub(r'[^0-9A-Za-z._]+', '-', path.strip('/')) or 'index'}"
        target = www / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            raise ValueError(f"two addresses share {name}")
        target.write_bytes(body)
        routes[port][path] = {"file": name, **{k: v for k, v in route.items() if (k, v) != ("status", 200)}}
    _dump(folder / "site.json", {"college": college.key, "hosts": college.hosts, "routes": routes})
    _dump(folder / "truth.json", truth_of(college, days))
    (folder / "profile.yaml").write_text(college.profile, encoding="utf-8")


def _dump(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
