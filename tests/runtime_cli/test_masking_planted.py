"""Values planted in all places that a recording has: none is left."""

from __future__ import annotations

import base64
import json
from typing import Any
from urllib.parse import quote

import pytest

from generator.runtime.record.lines import (
    AnyLine,
    Exchange,
    Frame,
    Skipped,
)
from tests.runtime_cli.masking_help import (
    answer,
    encoded,
    frame,
    new_masker,
)

# Where something is planted, what, and where it would be seen: each value is its own.
PLANTED: list[tuple[str, str, AnyLine]] = []


def plant(name: str, value: str | int, line: AnyLine) -> None:
    PLANTED.append((name, str(value), line))


EXTENSION = "/v1.0/extension/get"


def extension(**fields: Any) -> Exchange:
    return answer(EXTENSION, {"errcode": 0, "data": fields})


plant("password of the spec", "Zq8vTn2LxW", extension(reg_password="Zq8vTn2LxW"))
plant("password like a word", "sunflower", extension(user_password="sunflower"))
plant("PIN as a number", 730615, extension(vm_pin=730615))
plant("PIN as text", "846251", extension(vm_pin="846251"))
plant("PIN of an unknown name", 5190, extension(door_pin=5190))
plant(
    "secret deep under unknown parents",
    "kR7mWq0PzB",
    extension(trunkish={"deep": [{"registration": {"api_key": "kR7mWq0PzB"}}]}),
)
plant(
    "everything below a secret name",
    "blauwal",
    extension(credentials={"main": {"word": "blauwal"}}),
)
plant("list of PINs", "918273", extension(pin_list="918273,645546"))
plant("second PIN of a list", "645546", extension(pin_list="918273,645546"))
plant("first name", "Ottavia", extension(first_name="Ottavia"))
plant("last name with an accent", "Müllér", extension(last_name="Müllér"))
plant("name in Chinese", "欧阳修远", extension(last_name="欧阳修远"))
plant("name in Cyrillic", "Дмитрий", extension(first_name="Дмитрий"))
plant("number", "4172", extension(number="4172"))
plant("number as an integer", 41725, extension(number=41725))
plant("mobile number", "+393281234567", extension(mobile_number="+393281234567"))
plant("mobile with spaces", "328 7654 321", extension(mobile_number="+39 328 7654 321"))
plant("mailbox", "ottavia.bruni", extension(email_addr="ottavia.bruni@studio-bruni.it"))
plant("host of a mailbox", "studio-bruni", extension(email_addr="o@studio-bruni.it"))
plant(
    "caller form",
    "Bernardi",
    answer("/v1.0/cdr/list", {"data": [{"call_from": "Ugo Bernardi<5523>"}]}),
)
plant(
    "number in a caller form",
    "5523",
    answer("/v1.0/cdr/list", {"data": [{"call_from": "Ugo Bernardi<5523>"}]}),
)
plant(
    "MAC with colons",
    "80:5E:C0:A1:B2:C3",
    answer("/v1.0/phone/list", {"data": [{"mac": "80:5E:C0:A1:B2:C3"}]}),
)
plant("MAC without colons", "805ec0d4e5f6", extension(hardware="805ec0d4e5f6"))
plant("MAC with dots", "805e.c0d4.0a0b", extension(hardware="805e.c0d4.0a0b"))
plant("IP", "10.77.31.8", extension(registered="10.77.31.8"))
plant("IP with port", "93.45.201.17", extension(registered="93.45.201.17:5060"))
plant("IPv6", "2a02:8109:b5c0::17", extension(registered="2a02:8109:b5c0::17"))
plant("IP in text", "172.20.9.14", extension(memo="phone at 172.20.9.14, upstairs"))
plant(
    "serial",
    "369B7C214501",
    answer("/v1.0/system/information", {"data": {"sn": "369B7C214501"}}),
)
plant(
    "name of the box",
    "Kontor Hamburg",
    answer("/v1.0/system/information", {"data": {"device_name": "Kontor Hamburg"}}),
)
plant(
    "host in a URL",
    "pbx.bernardi-legal.it",
    extension(link="https://pbx.bernardi-legal.it:8088/api/x"),
)
plant(
    "token in a URL",
    "tKm39xVbQ",
    extension(link="/api/download/a.wav?access_token=tKm39xVbQ"),
)
plant(
    "user in a URL", "adminugo", extension(link="ftp://adminugo:pw@files.example.org/x")
)
plant("unknown field", "Wintergarten", extension(lobby="Wintergarten"))
plant("unknown field, list", "Gartenhaus", extension(lobbies=["x", ["Gartenhaus"]]))
plant("fraction", "43.769562", extension(latitude=43.769562))
plant("unknown number", 77345, extension(customer=77345))
plant(
    "key that is a number", "6734", answer("/v1.0/x/y", {"data": {"6734": {"on": 1}}})
)
plant(
    "key that is a name",
    "Ludovica",
    answer("/v1.0/x/y", {"data": {"Ludovica": {"on": 1}}}),
)
plant(
    "key equal to an original",
    "ginevra",
    answer("/v1.0/x/y", {"user": "Ginevra", "data": {"ginevra": 1}}),
)
plant(
    "key in small letters beside a name",
    "matilde",
    answer("/v1.0/x/y", {"data": {"matilde": 1, "Ugo B": 2}}),
)
plant(
    "error message",
    "Teodolinda",
    answer(EXTENSION, {"errcode": 40002, "errmsg": "NUMBER Teodolinda EXISTED"}),
)
plant(
    "value of invalid_param_list",
    "Ermengarda",
    answer(
        EXTENSION,
        {
            "errcode": 40002,
            "invalid_param_list": [{"field": "first_name", "value": "Ermengarda"}],
        },
    ),
)
plant(
    "secret in invalid_param_list",
    "hunter",
    answer(
        EXTENSION,
        {
            "errcode": 40002,
            "invalid_param_list": [{"field": "reg_password", "value": "hunter"}],
        },
    ),
)
plant(
    "HTML text",
    "Immacolata",
    Exchange(
        method="GET",
        path=EXTENSION,
        status=502,
        content_type="text/html",
        text="<html><body><h1>502</h1>Hello Immacolata</body></html>",
    ),
)
plant(
    "attribute in HTML",
    "portone",
    Exchange(
        method="GET",
        path=EXTENSION,
        status=502,
        text='<a href="http://portone.lan/x">x</a>',
    ),
)
plant(
    "name in a broken answer",
    "Filomena",
    Exchange(
        method="GET",
        path=EXTENSION,
        status=200,
        text='{"errcode":0,"data":[{"first_name":"Filomena"',
    ),
)
plant(
    "query",
    "Gioconda",
    Exchange(
        operation="extension_search",
        method="GET",
        path="/v1.0/extension/search",
        query={"search_value": "Gioconda"},
        status=200,
    ),
)
plant(
    "query, percent-encoded",
    "Zürich West",
    Exchange(
        operation="extension_search",
        method="GET",
        path="/v1.0/extension/search",
        query={"search_value": quote("Zürich West")},
        status=200,
    ),
)
plant(
    "body",
    "Adalgisa",
    Exchange(
        method="POST",
        path="/v1.0/extension/create",
        body={"first_name": "Adalgisa"},
        status=200,
    ),
)
plant(
    "msg of an event as JSON",
    "5518",
    frame(
        30011,
        json.dumps({"call_id": "1.2", "members": [{"extension": {"number": "5518"}}]}),
    ),
)
plant(
    "msg of an event as an object",
    "5519",
    frame(30011, {"members": [{"extension": {"number": "5519"}}]}),
)
plant(
    "serial of an event",
    "3691AA998877",
    Frame(seconds=1, frame={"type": 30011, "sn": "3691AA998877", "msg": {}}),
)
plant("unknown event", "Clotilde", frame(39999, {"who": "Clotilde"}))
plant(
    "JSON in JSON in a text",
    "Rosalinda",
    extension(extra=json.dumps({"a": json.dumps({"b": "Rosalinda"})})),
)
plant("escaped JSON", "Über Wache", extension(extra=json.dumps({"b": "Über Wache"})))
plant("HTML entities", "Capuleti", extension(memo="R&#111;meo &amp; Capuleti"))
plant(
    "recording's name",
    "5524",
    answer(
        "/v1.0/recording/list",
        {"data": [{"file": "20261128180451-1795881891.3-5524-5525-Internal.wav"}]},
    ),
)
plant(
    "call id in a file name",
    "1795881891",
    answer(
        "/v1.0/recording/list",
        {"data": [{"file": "20261128180451-1795881891.3-5524-5525-Internal.wav"}]},
    ),
)
plant(
    "base64",
    base64.b64encode(b"ugo:Pa55wort").decode(),
    extension(header=base64.b64encode(b"ugo:Pa55wort").decode()),
)
plant("hexadecimal", "c0ffee1234deadbeef", extension(fingerprint="c0ffee1234deadbeef"))
plant(
    "UUID",
    "38e9dea1-be68-4381-8a8c-f0623517f513",
    extension(device="38e9dea1-be68-4381-8a8c-f0623517f513"),
)
plant(
    "pair of name and value",
    "oleander",
    extension(settings=[{"name": "sip_password", "value": "oleander"}]),
)
plant("list joined by &", "448877", extension(blocked="448877&119922"))
plant(
    "path of a probe",
    "Eleonora",
    Exchange(method="GET", path="/v1.0/Eleonora/list", status=404),
)
plant(
    "why it was skipped",
    "Gesualdo",
    Skipped(
        operation="vm_get",
        method="GET",
        path="/v1.0/vm/get",
        why="No id came for Gesualdo.",
    ),
)
plant("answer that is a text", "Berenice", answer(EXTENSION, "Berenice Rossi"))
plant("answer that is a list", "Calliope", answer(EXTENSION, ["Calliope"]))
plant("frame that is a text", "Melisenda", Frame(seconds=1, text="hello Melisenda"))

plant(
    "number in pairs in an error message",
    "15 37 59 71",
    answer(EXTENSION, {"errcode": 40002, "errmsg": "NUMBER 06 15 37 59 71 EXISTED"}),
)
plant(
    "JSON with half a pair of an escape",
    "Petronilla",
    extension(extra='{"b":"Petronilla ü \\ud83d"}'),
)
plant(
    "key in snake case of a name",
    "fulvia_moretti",
    extension(rooms={"fulvia_moretti": 1}),
)
plant(
    "key in camel case of a name",
    "fulviaMoretti",
    extension(rooms={"fulviaMoretti": 1}),
)
plant(
    "key below a secret name",
    "kornblume",
    extension(api_tokens={"kornblume": {"created": 1}}),
)
plant(
    "key in a list below a secret name",
    "kapuziner",
    extension(passwords=[{"kapuziner": 1}]),
)
plant(
    "name where the spec lists single words",
    "Serafina Colombo",
    answer("/v1.0/cdr/list", {"data": [{"call_type": "Serafina Colombo"}]}),
)

# `why` is a sentence of ours: what it quotes is known from elsewhere, as are the names
# that keys are put together of.
KNOWN_FROM_ELSEWHERE = {
    "Gesualdo": extension(first_name="Gesualdo"),
    "fulvia_moretti": extension(first_name="Fulvia", last_name="Moretti"),
    "fulviaMoretti": extension(caller_id_name="Fulvia Moretti"),
}


def forms(value: str) -> set[str]:
    data = value.encode()
    return {
        value,
        value.lower(),
        value.upper(),
        quote(value),
        json.dumps(value)[1:-1],
        base64.b64encode(data).decode().rstrip("="),
        data.hex(),
    }


@pytest.mark.parametrize(
    ("name", "value", "line"), PLANTED, ids=[each[0] for each in PLANTED]
)
def test_a_planted_value_is_nowhere(name: str, value: str, line: AnyLine) -> None:
    masker = new_masker(b"a key")
    before = [KNOWN_FROM_ELSEWHERE[value]] if value in KNOWN_FROM_ELSEWHERE else []
    for each in [*before, line]:
        masker.learn(each)
    text = encoded(masker.mask(line))
    assert not [
        form
        for form in forms(value)
        if form in text or form in json.dumps(json.loads(text), ensure_ascii=False)
    ]
    assert masker.survivors([text]) == []


def test_values_are_planted_in_more_than_45_places() -> None:
    assert len(PLANTED) > 45
    assert len({value for _, value, _ in PLANTED}) == len(PLANTED)


def test_all_planted_together_leave_nothing_either() -> None:
    lines = [each for _, _, each in PLANTED] + list(KNOWN_FROM_ELSEWHERE.values())
    # Pseudonyms are random: one of them may hold the four digits of a planted number,
    # but not with each key.
    seen: list[set[str]] = []
    for key in (b"one key", b"another key", b"a third key"):
        masker = new_masker(key)
        for line in lines:
            masker.learn(line)
        texts = [encoded(masker.mask(line)) for line in lines]
        assert masker.survivors(texts) == []
        whole = "\n".join(texts).lower()
        seen.append({value for _, value, _ in PLANTED if value.lower() in whole})
    assert set.intersection(*seen) == set()
