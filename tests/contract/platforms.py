"""A management platform in front of a mock PBX: it takes its own token and no other."""

from __future__ import annotations

import json
import urllib.request

from tests.mock_pbx.server import MockPbx
from tests.scripted_pbx import Platform, Request, Response


def platform_of(pbx: MockPbx) -> Platform:
    """A platform that adds a token of its own to what it passes on to the PBX."""

    # Not httpx, whose log belongs to the client under test.
    def ask(method: str, target: str, body: bytes, kind: str) -> Response:
        headers = {"User-Agent": "platform", "Content-Type": kind}
        call = urllib.request.Request(pbx.url + target, body or None, headers)
        call.method = method
        with urllib.request.urlopen(call) as answer:
            told = {"Content-Type": answer.headers["Content-Type"]}
            return Response(answer.read(), answer.status, told)

    names = {"username": pbx.client_id, "password": pbx.client_secret}
    login = ask(
        "POST",
        "/openapi/v1.0/get_token",
        json.dumps(names).encode(),
        "application/json",
    )
    token = json.loads(login.content)["access_token"]

    def behind(request: Request) -> Response:
        joint = "&" if "?" in request.target else "?"
        target = f"{request.target}{joint}access_token={token}"
        kind = request.headers.get("content-type", "application/json")
        return ask(request.method, target, request.body, kind)

    return Platform(behind=behind)
