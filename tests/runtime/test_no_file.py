"""Errors that come in place of a file, however they are written."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.api import create, download, get
from tests.runtime.test_downloads import offer
from tests.scripted_pbx import Request, Response, ScriptedPbx
from tests.twin import Twin

ERROR = b'{"errcode":20002,"errmsg":"NOT FOUND %s"}'

ERRORS = {
    "plain": ERROR,
    "byte order mark": b"\xef\xbb\xbf" + ERROR,
    "zero byte": b"\0" + ERROR,
    "blanks": b" \r\n\t" * 400 + ERROR,
    "all of these": b"\0 \xef\xbb\xbf\n\xef\xbb\xbf" + ERROR,
    "junk behind": ERROR + b"junk",
}
UNREADABLE = {
    "two values": ERROR + b"{}",
    "much behind": ERROR[:-1] + b',"data":"' + b"x" * 40_000 + b'"}',
    "as text": b'{"errcode": "20002", "data":"' + b"x" * 40_000 + b'"}',
    "deep": ERROR[:-1] + b',"data":' + b"[" * 5_000 + b"]" * 5_000 + b"}",
    "cut": ERROR[:-1],
}


def ways(twin: Twin, file: Any, folder: Path) -> list[Any]:
    return [
        lambda: twin.run(file.read()),
        lambda: twin.items(file.iter_bytes()),
        lambda: twin.run(file.save(folder / "a.wav")),
        lambda: twin.run(file.save(folder / "b.wav", resume=True)),
    ]


@pytest.mark.parametrize("drip", [0.0, 0.0005])
@pytest.mark.parametrize("what", [*ERRORS, *UNREADABLE])
def test_an_error_is_never_a_file(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path, what: str, drip: float
) -> None:
    body = (ERRORS | UNREADABLE)[what]
    if drip and (len(body) > 4_000 or body[:1] == b"\0"):
        pytest.skip("it takes too long, or is a silent file until more of it comes")

    def answer(request: Request) -> Response:
        assert request.token
        return Response(body.replace(b"%s", request.token.encode()), drip=drip)

    offer(pbx, "/api/download/a.wav")
    pbx.on("/api/download/a.wav", answer)
    expected = errors.ApiError if what in ERRORS else errors.DecodeError
    file: Any = twin.run(download(twin, twin.base_client(pbx, retries=0)))
    for way in ways(twin, file, tmp_path):
        with pytest.raises(expected) as caught:
            way()
        if what in ERRORS:
            assert caught.value.errcode == 20002
            assert caught.value.errmsg == "NOT FOUND ***"
        told = traceback.TracebackException.from_exception(
            caught.value, capture_locals=True
        )
        assert "TOKEN-1-SECRET" not in "".join(told.format())
    assert list(tmp_path.iterdir()) == []


FILES = {
    "empty object": b"{}",
    "lines": b'{"number":"1000"}\n{"errcode":20002}\n',
    "good code": b'{"errcode":0,"rows":[]}',
    "good code, long": b'{"errcode":0,"rows":["' + b"x" * 40_000 + b'"]}',
    "code further on": b'{"rows":"' + b"x" * 40_000 + b'","errcode":20002}',
    "no JSON": b"{\\rtf1 text}",
    "blanks": b" \n" * 50_000,
    "a mark": b"\xef\xbb\xbf",
    "a half mark": b"\xef\xbb",
    "zeros": bytes(40_000),
}


@pytest.mark.parametrize("what", FILES)
def test_what_only_begins_like_one_is_a_file(
    pbx: ScriptedPbx, twin: Twin, what: str
) -> None:
    offer(pbx, "/api/download/a.wav")
    pbx.on("/api/download/a.wav", Response(FILES[what]))
    file: Any = twin.run(download(twin, twin.base_client(pbx, retries=0)))
    assert twin.run(file.read()) == FILES[what]


@pytest.mark.parametrize("code", [b"20002", b'"20002"', b'"x"', b"0"])
def test_an_answer_at_the_limit_of_depth_is_told(
    pbx: ScriptedPbx, twin: Twin, errors: Any, code: bytes
) -> None:
    """One of the readers of JSON goes deeper than the other, and Python's stack counts."""
    client = twin.base_client(pbx, retries=0)
    for depth in range(900, 1_000, 3):
        body = b'{"errcode":%s,"new":%s}' % (code, b"[" * depth + b"]" * depth)
        pbx.on("/v1.0/item/create", Response(body))
        pbx.on("/v1.0/item/get", Response(body))
        for call in (create, get):
            try:
                twin.run(call(twin, client))
            except errors.YeastarError as error:
                maybe = isinstance(error, errors.DecodeError) and call is create
                assert error.maybe_applied is maybe
