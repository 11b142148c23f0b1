"""The second pass finds what the masker would forget."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest

from generator.runtime.masking import masker as masker_module
from generator.runtime.masking import pseudonyms, texts
from generator.runtime.masking.addresses import Addresses
from generator.runtime.record.lines import AnyLine, Exchange, Frame, Header
from tests.runtime_cli.masking_help import (
    ROOT,
    answer,
    encoded,
    frame,
    new_masker,
    spec,
)

EXTENSION = "/v1.0/extension/get"


def extension(**fields: Any) -> Exchange:
    return answer(EXTENSION, {"errcode": 0, "data": fields})


def found(original: AnyLine, written: AnyLine) -> bool:
    """Return whether the pass finds something of one line in another."""
    masker = new_masker()
    masker.learn(original)
    return bool(masker.survivors([encoded(written)]))


# A value of each kind, and the line it comes in.
KINDS: dict[str, AnyLine] = {
    "password": extension(reg_password="Zq8vTn2LxW"),
    "PIN as a number": extension(vm_pin=730615),
    "name": extension(first_name="Ottavia"),
    "name beside a number": answer("/v1.0/cdr/list", {"data": [{"x": "Ugo Neri<55>"}]}),
    "number": extension(number="4172"),
    "number as an integer": extension(number=41725),
    "mobile": extension(mobile_number="+393281234567"),
    "mailbox": extension(email_addr="ottavia@studio-bruni.it"),
    "IP": extension(lan="10.77.31.8"),
    "IPv6": extension(lan="2a02:8109:b5c0::17"),
    "MAC": answer("/v1.0/phone/list", {"data": [{"mac": "80:5E:C0:A1:B2:C3"}]}),
    "serial": answer("/v1.0/system/information", {"data": {"sn": "369B7C214501"}}),
    "host": extension(site="pbx.bernardi-legal.it"),
    "URL": extension(site="https://bernardi.example.net/path/of/Ugo"),
    "unknown field": extension(lobby="Wintergarten"),
    "key": answer("/v1.0/x/y", {"data": {"Ludovica B": {"on": 1}}}),
    "error message": answer(EXTENSION, {"errcode": 1, "errmsg": "Teodolinda EXISTED"}),
    "file name": extension(file="20261128180451-1795881891.3-5524-x.wav"),
    "text": Exchange(method="GET", path=EXTENSION, status=502, text="Hi Immacolata"),
    "query": Exchange(
        method="GET", path=EXTENSION, query={"search_value": "Gioconda"}, status=200
    ),
    "body": Exchange(
        method="POST", path="/v1.0/x/y", body={"who": "Adalgisa"}, status=200
    ),
    "frame": frame(30011, json.dumps({"members": [{"number": "5518"}]})),
    "serial of a frame": Frame(seconds=1, frame={"type": 30011, "sn": "3691AA998877"}),
    "fraction": extension(latitude=43.769562),
    "JSON in JSON": extension(x=json.dumps({"a": json.dumps({"b": "Rosalinda"})})),
    "path": Exchange(method="GET", path="/v1.0/Eleonora/list", status=404),
    "UUID": extension(device="38e9dea1-be68-4381-8a8c-f0623517f513"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_line_that_was_not_masked_is_refused(kind: str) -> None:
    assert found(KINDS[kind], KINDS[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_a_line_that_was_masked_passes(kind: str) -> None:
    masker = new_masker()
    masker.learn(KINDS[kind])
    assert masker.survivors([encoded(masker.mask(KINDS[kind]))]) == []


# The masker broken in one place: what it then forgets, and the kinds that shows.
def _as_it_is(self: object, text: str, *more: object) -> str:
    return text


BROKEN: dict[str, tuple[Any, str, Callable[..., Any], list[str]]] = {
    "digits": (
        pseudonyms.Pseudonyms,
        "digits",
        _as_it_is,
        ["number", "mobile", "PIN as a number", "file name"],
    ),
    "words": (
        pseudonyms.Pseudonyms,
        "token",
        _as_it_is,
        ["name", "unknown field", "error message", "text", "query", "JSON in JSON"],
    ),
    "secrets": (texts.Texts, "secret", _as_it_is, ["password"]),
    "IP addresses": (Addresses, "ip", _as_it_is, ["IP", "IPv6"]),
    "hardware addresses": (Addresses, "hexadecimal", _as_it_is, ["MAC", "UUID"]),
    "hosts": (Addresses, "host", _as_it_is, ["mailbox", "host", "URL"]),
    "keys": (masker_module.Masker, "_key", _as_it_is, ["key", "path"]),
    "error messages": (texts.Texts, "sentence", _as_it_is, ["error message"]),
    "markup": (texts.Texts, "markup", _as_it_is, ["text"]),
    "numbers": (
        masker_module.Masker,
        "_integer",
        _as_it_is,
        ["number as an integer", "PIN as a number"],
    ),
    "fractions": (masker_module.Masker, "_fraction", _as_it_is, ["fraction"]),
    "frames": (
        masker_module.Masker,
        "_frame",
        _as_it_is,
        ["frame", "serial of a frame"],
    ),
    "whole exchanges": (
        masker_module.Masker,
        "_exchange",
        _as_it_is,
        ["query", "body"],
    ),
}


@pytest.mark.parametrize("part", BROKEN)
def test_a_masker_that_is_broken_in_one_place_is_caught(
    part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, name, broken, kinds = BROKEN[part]
    monkeypatch.setattr(owner, name, broken)
    for kind in kinds:
        masker = new_masker()
        masker.learn(KINDS[kind])
        assert masker.survivors([encoded(masker.mask(KINDS[kind]))]), kind


SECRET = "Wk7/pQ+z 9é=Lm"


@pytest.mark.parametrize(
    "form",
    [
        SECRET,
        SECRET.upper(),
        SECRET.swapcase(),
        quote(SECRET),
        quote(quote(SECRET)),
        base64.b64encode(SECRET.encode()).decode(),
        base64.b64encode(b"user:" + SECRET.encode()).decode(),
        base64.urlsafe_b64encode(b"a" + SECRET.encode() + b"bc").decode(),
        SECRET.encode().hex(),
        SECRET.encode().hex().upper(),
        json.dumps(SECRET),
        json.dumps(json.dumps({"x": SECRET})),
        f"before{SECRET}behind",
    ],
)
def test_a_secret_is_found_in_every_form(form: str) -> None:
    masker = new_masker()
    masker.keep_secret(SECRET)
    line = encoded(answer(EXTENSION, {"x": form}))
    assert masker.survivors([line])


@pytest.mark.parametrize(
    "form",
    [
        "ottavia",
        "OTTAVIA",
        "x-Ottavia-y",
        "%4fttavia",
        "Ott&#97;via",
        base64.b64encode(b"Ottavia").decode(),
        b"Ottavia".hex(),
        json.dumps({"a": ["Ottavia"]}),
        json.dumps({"Ottavia": 1}),
    ],
)
def test_a_name_is_found_in_every_form(form: str) -> None:
    assert found(extension(first_name="Ottavia"), extension(memo=form))


def test_a_survivor_tells_where_and_never_what() -> None:
    masker = new_masker()
    line = answer(EXTENSION, {"data": [{"first_name": "Ottavia"}]})
    masker.learn(line)
    header = Header(format=1, package="1", spec_hash="0", masked=True)
    found = masker.survivors([encoded(header), encoded(line)])
    assert [(each.line, each.at, each.length) for each in found] == [
        (2, "/answer/data/0/first_name", 7)
    ]
    line = answer(EXTENSION, {"data": {"Ludovica B": 1}})
    masker.learn(line)
    assert "Ludovica" not in repr(masker.survivors([encoded(line)]))


def test_a_word_of_the_spec_is_not_searched_for_but_replaced_as_a_name() -> None:
    masker = new_masker()
    line = answer(
        "/v1.0/x/y", {"data": {"first_name": "Inbound", "call_type": "Inbound"}}
    )
    masker.learn(line)
    made = masker.mask(line)
    assert isinstance(made, Exchange)
    assert made.answer["data"]["call_type"] == "Inbound"
    assert masker.survivors([encoded(made)]) == []
    line = answer(EXTENSION, {"data": {"first_name": "inbound"}})
    made = masker.mask(line)
    assert isinstance(made, Exchange)
    assert made.answer["data"]["first_name"] != "inbound"


def test_a_later_run_searches_for_what_an_earlier_one_saw() -> None:
    key = b"of both runs"
    first, second = new_masker(key), new_masker(key)
    first.learn(extension(first_name="Ottavia", number="4172"))
    digests = first.originals_digest()
    assert "ttavia" not in repr(digests)
    written = [encoded(extension(memo="Ottavia")), encoded(extension(memo=4172))]
    assert second.survivors(written) == []
    second.add_digests(digests)
    assert [each.line for each in second.survivors(written)] == [1, 2]
    assert second.originals_digest() == digests
    other = new_masker(b"of another")
    other.add_digests(digests)
    assert other.survivors(written) == []


def test_the_scheme_of_a_url_is_no_survivor_where_a_field_holds_the_same_word() -> None:
    masker = new_masker()
    line = extension(protocol="https", page_of="https://receiver.lan/39")
    masker.learn(line)
    assert masker.survivors([encoded(masker.mask(line))]) == []


def test_a_field_name_that_shares_a_word_with_a_text_is_no_survivor() -> None:
    said = answer(EXTENSION, {"errcode": 7, "errmsg": "PROMPT LICENCE NEEDED"})
    named = extension(licence_state=1)
    assert not found(said, named)


@pytest.mark.parametrize("key", ["ottavia", "line_of_ottavia"])
def test_a_key_that_holds_a_value_of_its_own_is_found(key: str) -> None:
    said = extension(first_name="Ottavia")
    named = answer(EXTENSION, {"data": {key: 1}})
    assert found(said, named)


def test_a_fraction_of_few_digits_is_no_survivor() -> None:
    masker = new_masker()
    line = extension(a=10.0, b=10.5, c=10.7, d=10.1, e=10.2, f=10.3, g=10.4)
    masker.learn(line)
    assert masker.survivors([encoded(masker.mask(line))]) == []


def _recorded() -> list[AnyLine]:
    calls = {
        operation["operationId"]: (method.upper(), path)
        for path, item in spec()["openapi"]["paths"].items()
        for method, operation in item.items()
        if isinstance(operation, dict) and "operationId" in operation
    }
    lines: list[AnyLine] = []
    for file in sorted((ROOT / "tests" / "recordings").rglob("*.json")):
        recording = json.loads(file.read_text("utf-8"))
        if "frame" in recording:
            lines.append(Frame(seconds=1, frame=recording["frame"]))
            message = json.dumps(recording["frame"].get("msg"))
            as_text = {**recording["frame"], "msg": message}
            lines.append(Frame(seconds=1, frame=as_text))
        elif recording.get("operation") in calls:
            method, path = calls[recording["operation"]]
            request = recording.get("request", {})
            body = request.get("body")
            lines.append(
                Exchange(
                    operation=recording["operation"],
                    method=method,
                    path=path,
                    query=request.get("query", {}),
                    body=body if isinstance(body, dict) else None,
                    status=200,
                    answer=recording.get("response"),
                )
            )
    return lines


def test_no_recording_of_the_tests_raises_a_false_alarm() -> None:
    lines = _recorded()
    assert len(lines) > 300
    for key in (b"1", b"2", b"3", b"4", b"5"):
        masker = new_masker(key)
        for line in lines:
            masker.learn(line)
        texts = [encoded(masker.mask(line)) for line in lines]
        assert masker.survivors(texts) == []
    assert len(masker.survivors([encoded(line) for line in lines])) > 300
