"""A file that a scripted PBX gives, by parts if it is told to, cut wherever a test wants."""

from __future__ import annotations

from typing import Any

from tests.runtime.api import download
from tests.scripted_pbx import Request, Response, ScriptedPbx
from tests.twin import Twin

URL = "/api/download/a.bin"


class Served:
    """Answers requests for one file; put it behind `pbx.on`.

    Attributes:
        content: the file; may become another one.
        cuts: after how many bytes of the body the next answers break off; None for not.
        ranges: whether parts are given.
        headers: sent with each answer.
        odd: headers and status of the next answer with a part, in place of right ones.
        asked: the Range header of each request; None without one.
    """

    def __init__(self, content: bytes, **headers: str) -> None:
        self.content = content
        self.cuts: list[int | None] = []
        self.ranges = True
        self.headers = {name.replace("_", "-"): text for name, text in headers.items()}
        self.odd: dict[str, Any] | None = None
        self.asked: list[str | None] = []
        self.requests: list[Request] = []

    def __call__(self, request: Request) -> Response:
        wanted = request.headers.get("range")
        self.asked.append(wanted)
        self.requests.append(request)
        cut = self.cuts.pop(0) if self.cuts else None
        kept = request.headers.get("if-range")
        known = kept in (
            None,
            self.headers.get("ETag"),
            self.headers.get("Last-Modified"),
        )
        if wanted is None or not self.ranges or not known:
            return Response(self.content, headers=dict(self.headers), cut=cut)
        start = int(wanted.removeprefix("bytes=").removesuffix("-"))
        size = len(self.content)
        if start >= size:
            headers = {"Content-Range": f"bytes */{size}"}
            return Response({}, 416, headers)
        headers = {
            **self.headers,
            "Content-Range": f"bytes {start}-{size - 1}/{size}",
            **((self.odd or {}).get("headers", {})),
        }
        body = (self.odd or {}).get("body", self.content[start:])
        status = (self.odd or {}).get("status", 206)
        self.odd = None
        return Response(body, status, headers, cut=cut)


def offered(twin: Twin, pbx: ScriptedPbx, served: Served, **settings: Any) -> Any:
    """Ask for the file; returns the download."""
    pbx.on(
        "/v1.0/item/download",
        Response({"errcode": 0, "file": "a.bin", "download_resource_url": URL}),
    )
    pbx.on(URL, served)
    return twin.run(download(twin, twin.base_client(pbx, **settings)))
