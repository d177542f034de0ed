"""云麓学院: a small college that does not exist, to try the program on and to learn it with.

The site is about eighty pages with a few PDF and Office files. It is built in memory from the
texts in `college/` and served on loopback, so it needs no network and leaves nothing behind.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from string import Template
from urllib.parse import unquote, urlsplit

from checklist_audit.demo.build import Resource, build_site

__all__ = ["AS_OF", "profile_text", "serve"]

AS_OF = date(2026, 11, 10)
"""The day that the demo college's texts were written for."""


@contextmanager
def serve(port: int = 0) -> Iterator[str]:
    """Serve the demo college on loopback for as long as the context lasts.

    Args:
        port: port on 127.0.0.1; 0 lets the system pick a free one.

    Yields:
        Address of the home page, for example `http://127.0.0.1:40123/`.

    Raises:
        OSError: the port is taken.
    """
    site = build_site()
    server = ThreadingHTTPServer(("127.0.0.1", port), _handler(site))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def profile_text(base_url: str) -> str:
    """The college's `site.yaml`, for the address that `serve` yielded."""
    text = files(__package__).joinpath("profile.yaml").read_text(encoding="utf-8")
    return Template(text).substitute(home=base_url)


def _handler(site: dict[str, Resource]) -> type[BaseHTTPRequestHandler]:
    """A request handler that knows this site and says nothing on stderr."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        server_version = "demo"

        def do_GET(self) -> None:
            self._answer(with_body=True)

        def do_HEAD(self) -> None:
            self._answer(with_body=False)

        def log_message(self, *_: object) -> None:
            pass

        def _answer(self, *, with_body: bool) -> None:
            resource = site.get(unquote(urlsplit(self.path).path), site["/404.htm"])
            self.send_response(HTTPStatus(resource.status))
            self.send_header("Content-Type", resource.content_type)
            self.send_header("Content-Length", str(len(resource.body)))
            if resource.location:
                self.send_header("Location", resource.location)
            self.end_headers()
            if with_body:
                self.wfile.write(resource.body)

    return Handler
