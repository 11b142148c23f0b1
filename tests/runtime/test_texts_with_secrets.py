"""Texts in which a secret field is named: whatever they are written in, none shows it."""

from __future__ import annotations

import html
import json
import time
from urllib.parse import quote

import pytest

from tests.runtime_events.package import load

redact = load("redact")

BEGIN, END = "FIRSTPART", "LASTPART"
PIECES = ["", " ", '"', "'", "\\", '\\"', ",", "}", "]", "{", "&", "<", ">", ":", "="]


def shown(text: str) -> str:
    masked = redact.redact_text(text, frozenset({"reg_code"}))
    assert BEGIN not in masked, masked
    assert END not in masked, masked
    return masked


def as_json(value: object) -> str:
    return json.dumps({"a": 1, "reg_password": value, "b": 2})


@pytest.mark.parametrize("piece", PIECES)
def test_json_of_every_kind(piece: str) -> None:
    secret = BEGIN + piece + END
    for value in (
        secret,
        [secret, secret],
        {"a": 1, "b": secret},
        [[{"a": [secret]}, 1], secret],
    ):
        whole = as_json(value)
        for text in (
            whole,
            json.dumps(json.loads(whole), indent=2),
            whole.replace("reg_password", "Reg_Password"),
            whole.replace("reg_password", "reg_code"),
            whole.replace("reg_password", "reg\\u005fp\\u0061ssword"),
            whole.replace('"a": 1, ', '"reg_password": "", '),
            json.dumps(whole),
            json.dumps(json.dumps(whole)),
            json.dumps({"errmsg": f"cannot read {whole}"}),
            html.escape(whole),
            html.escape(json.dumps(whole)),
            quote(whole),
            json.dumps(whole).replace('\\"', "\\u0022"),
            repr({"reg_password": value, "b": 2}),
            repr(whole.encode()),
        ):
            masked = shown(text)
            assert "***" in masked
            # What stands behind it is seen.
            assert masked.rstrip("\"'\\\n} ")[-1] in "27D;", masked
            for end in range(text.index(BEGIN) + 5, len(text), 7):
                assert "FIRST" not in shown(text[:end])


@pytest.mark.parametrize("piece", PIECES)
def test_field_that_is_named_beside_its_value(piece: str) -> None:
    secret = BEGIN + piece + END
    for name in ("reg_password", "members[0].pin", "members/0/pin", "pin[1]"):
        for value in (secret, [secret], {"x": secret}):
            for entry in (
                {"field": name, "value": value, "more": {}},
                {"value": value, "more": {"a": "x"}, "field": name},
                {"more": {"value": 1}, "field": name, "value": value},
            ):
                if not isinstance(value, str) and next(iter(entry)) == "value":
                    # Braces in the strings of such a one are not told from others.
                    entry["value"] = [BEGIN + END]
                listed = {
                    "invalid_param_list": [entry, {"field": "x", "value": "GOOD"}]
                }
                text = json.dumps(listed)
                for each in (text, json.dumps(text), html.escape(text)):
                    assert "GOOD" in shown(each)


@pytest.mark.parametrize("piece", [p for p in PIECES if p not in ('"', '\\"')])
def test_pages(piece: str) -> None:
    secret = html.escape(BEGIN + piece + END)
    for text in (
        f'<input name="reg_password" value="{secret}">',
        f'<input value="{secret}" class=x name="reg_password"/>',
        f'<input type="password" name="x" id=y value="{secret}">',
        f'<param name="reg_password">{secret}</param>',
        f"<reg_password>{secret}</reg_password>",
        f"<x:reg_password>\n<![CDATA[{BEGIN}{piece}{END}]]></x:reg_password>",
        f'<reg_password type="x">{secret}</reg_password>',
        f"<td>reg_password</td><td class=x><pre>{secret}</pre></td>",
        f"<th> Reg_Password: </th>\n<td>{secret}</td>",
        f"<p>reg_password: {secret}</p>",
        json.dumps({"page": f'<input name="pin" value="{secret}">'}),
    ):
        page = f'<p>BEFORE</p><input name="user" value="KEPT">{text}<p>BEHIND</p>'
        masked = shown(page)
        assert "BEFORE" in masked
        assert "BEHIND" in masked or "\\" in text
        assert "KEPT" in masked


@pytest.mark.parametrize("piece", [p for p in PIECES if p != " "])
def test_plain_text(piece: str) -> None:
    secret = BEGIN + piece + END
    for text in (
        f"reg_password: {secret}",
        f"user: x\n  - reg_password:   {secret}\nmore: KEPT",
        f"reg_password={secret}",
        f"reg_password = {secret}\nKEPT",
        f"cannot take reg_password: {secret} KEPT",
        f"[reg_password] => {secret}\n[x] => KEPT",
        f"'reg_password' => '{BEGIN}{END}', 'x' => 'KEPT'",
        f"user[password]={secret}&x=KEPT",
        f"Authorization: Bearer {secret}\nKEPT",
        f"field: pin\nvalue: {secret}\nKEPT",
        f'"reg_password": {secret}\nKEPT',
    ):
        masked = shown(text)
        assert "***" in masked
        assert "KEPT" in masked or "KEPT" not in text


def test_password_of_several_words() -> None:
    assert (
        shown(f"reg_password: {BEGIN} {END}\nmore: 1") == "reg_password: ***\nmore: 1"
    )
    assert shown(f"{{'pin': {BEGIN} {END}, 'b': 1}}") == "{'pin': '***', 'b': 1}"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Invalid token: expired at noon", "Invalid token: *** at noon"),
        ("the token has expired", "the token has expired"),
        ("no such path /v1.0/get_token: 404", "no such path /v1.0/get_token: 404"),
        ('{"errmsg":"pin too short","n":1}', '{"errmsg":"pin too short","n":1}'),
        ('{"field":"pin_list","value":"x"}', '{"field":"pin_list","value":"x"}'),
        ('{"field":"user or pin","value":"x"}', '{"field":"user or pin","value":"x"}'),
        ('["pin", "secret"]', '["pin", "secret"]'),
        ('{"pin":1234,"b":2}', '{"pin":"***","b":2}'),
        ('{"pin":null,"b":[1,2]}', '{"pin":"***","b":[1,2]}'),
        (
            "<h1>Login</h1><input name=user value=bob><input type=password>",
            "<h1>Login</h1><input name=user value=bob><input type=password>",
        ),
    ],
)
def test_what_else_a_text_says_stays(text: str, left: str) -> None:
    assert redact.redact_text(text) == left


HOSTILE = [
    "\\",
    '\\"',
    '"',
    '"pin":',
    '{"pin":',
    '"pin":"',
    'pin:"\\',
    "pin",
    "pin ",
    ">pin",
    ">pin<b>",
    "<pin ",
    "<pin>",
    "<a pin>x",
    "<pin value=",
    'value="',
    '{"value":',
    '{"value":{"field":"pin",',
    '{"field":"pin","value":',
    '"value":["',
    "pin: ",
    "pin=&",
    "pin=a&b",
    "pin:[",
    "pin:(",
    "pin:,",
    "pin%20",
    "pin\\n",
    "pin:<",
    "&#0",
    "&quot;pin&quot;:",
    "\\u0022pin",
    "\\u00",
    "token=%",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_text_takes_long(piece: str) -> None:
    times: list[float] = []
    for size in (10_000, 80_000):
        begun = time.process_time()
        redact.redact_text(piece * (size // len(piece)))
        for filler in " \\x":
            redact.redact_text(f"pin:{piece}{filler * size}")
            redact.redact_text((piece + filler * 50) * (size // (len(piece) + 50)))
        times.append(time.process_time() - begun)
    # Eight times as much takes about eight times as long, and not 64 times.
    assert times[1] < 25 * times[0] + 0.2
