"""A chat service on loopback that remembers what it was sent and answers what it is told to."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

OK = {"errcode": 0, "errmsg": "ok"}


@dataclass
class Robot:
    """`answer` is status, headers and body of the next answers."""

    url: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = json.dumps(OK).encode()
    paths: list[str] = field(default_factory=list)
    payloads: list[dict[str, Any]] = field(default_factory=list)

    def answers(self, payload: object) -> None:
        self.body = json.dumps(payload).encode()


@contextmanager
def robot() -> Iterator[Robot]:
    here = Robot()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            here.paths.append(self.path)
            here.payloads.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(here.status)
            for name, value in {"Content-Length": str(len(here.body)), **here.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(here.body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    here.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield here
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
