"""The demo college on a server that kills a process after some answers."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from urllib.parse import unquote, urlsplit

from checklist_audit.demo.build import build_site

__all__ = ["deadly_college"]


@contextmanager
def deadly_college(victim: int, *, after: int) -> Iterator[str]:
    """Serve the demo college; before answer number `after` the process `victim` is killed, once."""
    site, numbers = build_site(), count(1)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if next(numbers) == after:
                os.kill(victim, signal.SIGKILL)
            found = site.get(unquote(urlsplit(self.path).path), site["/404.htm"])
            self.send_response(found.status)
            self.send_header("Content-Type", found.content_type)
            self.send_header("Content-Length", str(len(found.body)))
            if found.location:
                self.send_header("Location", found.location)
            self.end_headers()
            self.wfile.write(found.body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # the victim hangs up
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
