"""What is sent: checked first, encoded as the PBX wants it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from msgspec import UNSET

from tests.runtime.api import (
    LIST,
    UPLOAD,
    GetResponse,
    Item,
    ListResponse,
    Rule,
    call,
    create,
    pages,
)
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

CallOptions = load("calls.options").CallOptions


@pytest.fixture(autouse=True)
def _paths(pbx: ScriptedPbx) -> None:
    for name in ("create", "list", "upload"):
        pbx.on(f"/v1.0/item/{name}", Response())


def test_query_is_encoded(pbx: ScriptedPbx, twin: Twin) -> None:
    client = twin.base_client(pbx)
    twin.run(
        pages(
            twin,
            client,
            page=2,
            page_size=UNSET,
            ids=[1, 2],
            flag=True,
            search_value="a b+c&d=é",
        )
    )
    target = pbx.calls("item/list")[0].target
    assert "search_value=a%20b%2Bc%26d%3D%C3%A9" in target
    query = pbx.calls("item/list")[0].query
    assert query["page"] == ["2"]
    assert query["ids"] == ["1,2"]
    assert query["flag"] == ["1"]
    assert "page_size" not in query


def test_body_is_json_and_unset_is_not_null(pbx: ScriptedPbx, twin: Twin) -> None:
    rules = [Rule(pattern="x", enabled=False), {"pattern": "y", "enabled": True}]
    sent = {"enabled": True, "reboot": True, "note": None, "rules": rules}
    twin.run(create(twin, twin.base_client(pbx), **sent))
    assert pbx.calls("item/create")[0].json == {
        "name": "x",
        "enabled": 1,
        "reboot": True,
        "note": None,
        "rules": [{"pattern": "x", "enabled": 0}, {"pattern": "y", "enabled": 1}],
    }


def test_response_object_can_be_sent_back(pbx: ScriptedPbx, twin: Twin) -> None:
    options = CallOptions(extra_body={"row": 1}, extra_query={"q": "1"})
    twin.run(create(twin, twin.base_client(pbx), options=options))
    request = pbx.calls("item/create")[0]
    assert request.json == {"name": "x", "row": 1}
    assert request.query["q"] == ["1"]
    to_plain = load("calls.arguments").to_plain
    assert to_plain([Item(id=1)]) == [{"id": 1}]


REFUSED: list[tuple[dict[str, Any], str, list[str]]] = [
    ({"name": "x" * 11}, "name", ["at most 10 in length", "'xxxxxxxxxxx'"]),
    ({"name": 5}, "name", ["a string", "is 5"]),
    ({"name": UNSET}, "name", ["name is required"]),
    ({"enabled": "1"}, "enabled", ["an integer", "'1'"]),
    ({"enabled": None}, "enabled", ["an integer", "None"]),
    ({"reboot": 1}, "reboot", ["True or False"]),
    ({"rules": [{"enabled": 1}]}, "rules", ["pattern", "is required"]),
    ({"rules": [{"pattern": 3}]}, "rules", ["pattern", "is 3", "a string"]),
    ({"rules": {}}, "rules", ["a list"]),
    ({"rules": [{"pattern": "x", "password": "hush-hush-hush"}]}, "rules", ["is ***"]),
]


@pytest.mark.parametrize(("values", "argument", "words"), REFUSED)
def test_wrong_argument_is_told_before_sending(
    pbx: ScriptedPbx,
    twin: Twin,
    errors: Any,
    values: Any,
    argument: str,
    words: list[str],
) -> None:
    with pytest.raises(errors.InvalidArgumentError) as caught:
        twin.run(create(twin, twin.base_client(pbx), **values))
    text = str(caught.value)
    assert text.startswith("item.create(): ")
    assert caught.value.argument == argument
    assert caught.value.operation == "item.create"
    assert isinstance(caught.value, ValueError)
    for word in words:
        assert word in text
    assert "hush" not in text
    assert pbx.requests == []


def test_allowed_values_are_named(pbx: ScriptedPbx, twin: Twin, errors: Any) -> None:
    client = twin.base_client(pbx)
    with pytest.raises(errors.InvalidArgumentError, match="allowed: 'id', 'name'"):
        twin.run(pages(twin, client, sort_by="size"))
    with pytest.raises(errors.InvalidArgumentError, match="an integer >= 1"):
        twin.run(pages(twin, client, page=0))


def test_check_can_be_switched_off(pbx: ScriptedPbx, twin: Twin) -> None:
    options = CallOptions(validate=False)
    twin.run(create(twin, twin.base_client(pbx), name=5, options=options))
    assert pbx.calls("item/create")[0].json == {"name": 5}


def files(folder: Path) -> list[tuple[Any, str]]:
    path = folder / "tone é.wav"
    path.write_bytes(b"RIFF\x00")
    return [
        (path, path.name),
        (str(path), path.name),
        (b"RIFF\x00", "file"),
        (("a.wav", b"RIFF\x00"), "a.wav"),
        (io.BytesIO(b"RIFF\x00"), "file"),
        (path.open("rb"), path.name),
    ]


def test_files_are_uploaded(pbx: ScriptedPbx, twin: Twin, tmp_path: Path) -> None:
    client = twin.base_client(pbx)
    offered = files(tmp_path)
    for given, name in offered:
        twin.run(call(twin, client, UPLOAD, GetResponse, file=given, is_check="force"))
        request = pbx.calls("item/upload")[-1]
        kind = request.headers["content-type"]
        assert kind.startswith("multipart/form-data; boundary=")
        assert b'name="file"; filename="' in request.body
        assert name.encode() in request.body or "é" in name
        assert b"RIFF\x00\r\n" in request.body
        assert b'name="is_check"\r\n\r\nforce\r\n' in request.body
    offered[-1][0].close()


def test_upload_is_repeated_whole_after_a_renewal(pbx: ScriptedPbx, twin: Twin) -> None:
    client = twin.base_client(pbx)
    twin.run(client.login())
    pbx.live.clear()
    upload = {"file": io.BytesIO(b"RIFF"), "is_check": "ask"}
    twin.run(call(twin, client, UPLOAD, GetResponse, **upload))
    first, second = pbx.calls("item/upload")
    assert b"RIFF" in first.body
    assert b"RIFF" in second.body


@pytest.mark.parametrize("given", [5, io.StringIO("text"), ("a", "text"), None])
def test_what_is_no_file_is_refused(
    pbx: ScriptedPbx, twin: Twin, errors: Any, given: Any
) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="binary mode"):
        twin.run(
            call(
                twin,
                twin.base_client(pbx),
                UPLOAD,
                GetResponse,
                file=given,
                is_check="ask",
            )
        )
    with pytest.raises(errors.InvalidArgumentError, match="'ask', 'force'"):
        twin.run(
            call(
                twin,
                twin.base_client(pbx),
                UPLOAD,
                GetResponse,
                file=b"",
                is_check="no",
            )
        )
    with pytest.raises(errors.InvalidArgumentError, match="file is required"):
        twin.run(call(twin, twin.base_client(pbx), UPLOAD, GetResponse, is_check="ask"))


def test_error_answer_becomes_an_exception(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    import pickle

    body = {
        "errcode": 40003,
        "errmsg": "DUPLICATE KEY VALUE",
        "submsg": "fails",
        "duplicate_field_list": [
            {
                "field": "email_addr",
                "value": "a@b.c",
                "external_source": "extension",
                "external_source_name": "1011",
            }
        ],
    }
    pbx.on("/v1.0/item/create", Response(body))
    with pytest.raises(errors.ApiError) as caught:
        twin.run(create(twin, twin.base_client(pbx)))
    error = caught.value
    assert error.raw == body
    assert str(error) == (
        "item.create: errcode 40003 DUPLICATE KEY VALUE (fails; email_addr 'a@b.c'"
        " is already used by extension 1011)"
    )
    assert (error.operation, error.path) == ("item.create", "/v1.0/item/create")
    assert error.attempts == 1
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error)
    assert vars(again) == vars(error)


@pytest.mark.parametrize("code", [0, 1, 2, None, "0"])
def test_success_codes_come_back(pbx: ScriptedPbx, twin: Twin, code: Any) -> None:
    body = {"data": None} if code is None else {"errcode": code}
    pbx.on("/v1.0/item/list", Response(body))
    answer = twin.run(call(twin, twin.base_client(pbx), LIST, ListResponse))
    assert answer.errcode == (0 if code == "0" else code)


def test_body_that_is_no_json_is_told(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/item/list", Response(b"<html>Welcome</html>"))
    with pytest.raises(errors.DecodeError, match="Welcome") as caught:
        twin.run(call(twin, twin.base_client(pbx), LIST, ListResponse))
    assert caught.value.status == 200
    pbx.on(
        "/v1.0/item/list",
        Response(b"", status=302, headers={"Location": "https://n/x"}),
    )
    with pytest.raises(errors.TransportError, match="https://n/x; check base_url"):
        twin.run(call(twin, twin.base_client(pbx), LIST, ListResponse))
