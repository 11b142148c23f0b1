"""Answers that repeat a short secret, or hide one between bytes that nobody sees."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest

from tests.runtime.api import create, get
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

known = load("sent_secrets")
redact = load("redact")
outcome = load("transport.outcome")

LONG = "eyJ" + "".join(chr(97 + (index * index) % 26) for index in range(900))


def with_pin(twin: Twin, client: Any, pin: object) -> Any:
    options = load("calls.options").CallOptions(extra_body={"pin": pin})
    return create(twin, client, options=options)


def twice(text: str) -> str:
    return quote(quote(text, safe=""))


def told(error: BaseException) -> str:
    return f"{error} {error!r} {error.args} {vars(error)}"


@pytest.mark.parametrize(
    "pin",
    [
        "1",
        "47",
        "4711",
        "0815",
        "12345678",
        "00123456",
        "730918452617",
        "Ab1!xyz",
        4711,
    ],
)
def test_value_that_is_a_secret(
    pbx: ScriptedPbx, twin: Twin, errors: Any, pin: str | int
) -> None:
    digits = str(pin).isdigit()
    given = int(pin) if digits else pin
    values = [str(pin), given, *([float(given)] if digits else [])]
    answer = {
        "errcode": 40002,
        "invalid_param_list": [{"field": "n", "value": each} for each in values],
        "x": [values, {"y": values}],
        "other": [12, 4712, 123456789, 1.5, True, "more", "", None],
    }
    pbx.on("/v1.0/item/create", Response(answer))
    with pytest.raises(errors.ApiError) as caught:
        twin.run(with_pin(twin, twin.base_client(pbx, retries=0), pin))
    raw = caught.value.raw
    masked = ["***"] * len(values)
    assert [each["value"] for each in caught.value.invalid_param_list] == masked
    assert raw["x"] == [masked, {"y": masked}]
    assert raw["other"] == answer["other"]
    assert raw["errcode"] == caught.value.errcode == 40002


@pytest.mark.parametrize("pin", ["4711", "Ab1!xyz", "!Ab&xy!", "ä-12é"])
def test_word_that_is_a_secret(
    pbx: ScriptedPbx, twin: Twin, errors: Any, pin: str
) -> None:
    client = twin.base_client(pbx, retries=0)
    for seen in (
        f"pw=[{pin}]",
        f"no {pin}.",
        pin,
        quote(f"/?to=/a?p={pin}&b"),
        quote(f"/?p={pin}&b", safe=""),
        html.escape(f'"{pin}"'),
        json.dumps(f"line\n{pin}"),
        json.dumps(f"\x1f{pin}"),
        f"a{chr(0)}b {pin}",
    ):
        bodies: list[Any] = [
            Response(seen.encode(), 500),
            Response({"errcode": 40002, "errmsg": seen, "data": [{"x": seen}]}),
        ]
        for body in bodies:
            pbx.on("/v1.0/item/create", body)
            with pytest.raises(errors.YeastarError) as caught:
                twin.run(with_pin(twin, client, pin))
            for form in (pin, quote(pin, safe=""), html.escape(pin)):
                assert form not in told(caught.value)
            assert "***" in told(caught.value)


def test_part_of_a_word_stays() -> None:
    sent = [redact.Secret(each) for each in ("4711", "tiny", "404", "x", "")]
    text = "HTTP 404: 14711, 47110, a4711, tinyness; x marks /4711x"
    assert known.mask_shown(text, sent) == text
    assert known.mask_shown("at 4711, /tiny/4711", sent) == "at ***, /***/***"


def test_good_answers_and_logs_keep_short_words(pbx: ScriptedPbx, twin: Twin) -> None:
    """They may be a total, a length or a number of somebody else."""
    sent = [redact.Secret("4711")]
    assert known.mask_sent("total 4711", sent) == "total 4711"
    assert outcome.masked({"content-length": "4711"}, sent)["content-length"] == "4711"
    pbx.on("/v1.0/item/create", Response({"errcode": 0, "total_number": 4711}))
    answer: Any = twin.run(with_pin(twin, twin.base_client(pbx), "4711"))
    assert json.loads(answer.raw)["total_number"] == 4711


def test_true_is_no_secret(pbx: ScriptedPbx, twin: Twin, errors: Any) -> None:
    pbx.on("/v1.0/item/create", Response(b"True, it broke", 500))
    with pytest.raises(errors.TransportError, match="True, it broke"):
        twin.run(with_pin(twin, twin.base_client(pbx, retries=0), pin=True))


WRITTEN: dict[str, Callable[[str], bytes]] = {
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "utf-32": lambda text: text.encode("utf-32"),
    "zeros": lambda text: b"\0".join(bytes([each]) for each in text.encode()),
    "several zeros": lambda text: b"\0\0\0".join(bytes([c]) for c in text.encode()),
    "zero first": lambda text: b"\0" + text.encode(),
    "wrong mark": lambda text: b"\xff\xfe" + text.encode() + b"\xff",
    "half": lambda text: "<p>".encode("utf-16") * 99 + text.encode(),
    "latin-1": lambda text: text.encode("latin-1"),
    "stray": lambda text: text.encode().replace(b"S3C", b"S\xff3\xfeC"),
    "control": lambda text: text.replace("S3C", "S\x013\x1bC").encode(),
    "unseen": lambda text: text.replace("S3C", "S\u200b3\u00ad\ufeffC").encode(),
}


@pytest.mark.parametrize("way", WRITTEN)
@pytest.mark.parametrize("status", [200, 500])
def test_secret_between_bytes_that_are_not_seen(
    pbx: ScriptedPbx, twin: Twin, errors: Any, way: str, status: int
) -> None:
    client = twin.base_client(pbx, retries=0)
    for pin in ("begin-S3CRET-é-behind", "S3CR9T", "é S3CRET"):
        for name in ("note", "reg_password"):
            text = f'{{"BEFORE": 1, "{name}": "{pin}"}} BEHIND'
            pbx.on("/v1.0/item/create", Response(WRITTEN[way](text), status))
            with pytest.raises(errors.YeastarError) as caught:
                twin.run(with_pin(twin, client, pin))
            seen = told(caught.value)
            for part in ("S3C", "CRET", "behind", "begin"):
                assert part not in "".join(c for c in seen if c.isalnum())
            if way != "half":
                assert "BEFORE" in seen
                assert "BEHIND" in seen


def test_name_between_zeros(pbx: ScriptedPbx, twin: Twin, errors: Any) -> None:
    """A secret that was not sent is known by its name alone."""
    body = '{"reg_password": "hush"}'.encode("utf-16-be")
    pbx.on("/v1.0/item/create", Response(body, 500))
    with pytest.raises(errors.TransportError) as caught:
        twin.run(create(twin, twin.base_client(pbx, retries=0)))
    assert '{"reg_password": "***"}' in str(caught.value)


def test_other_bytes_are_shown_as_before(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/item/get", Response("für \x1b[2J".encode("latin-1"), 500))
    with pytest.raises(errors.TransportError, match=r"f\ufffdr \\x1b\[2J"):
        twin.run(get(twin, twin.base_client(pbx, retries=0)))


@pytest.mark.parametrize("between", ["", " ", "x" * 40, "***"])
@pytest.mark.parametrize("encode", [str, twice, "\0".join])
@pytest.mark.parametrize("secret", [LONG, LONG[:60] + "/ü" * 99 + LONG, "Ab/1cD+2"])
def test_long_secret_that_a_page_repeats(
    between: str, encode: Callable[[str], str], secret: str
) -> None:
    """The page is cut somewhere inside of one, and masks shorten what is before that."""
    page = (between + encode(secret)) * 900
    for shift in (0, 5, 411, 903):
        content = ("BEGIN" + "." * shift + page).encode()
        answer = outcome.HttpAnswer(500, {}, content)
        shown = outcome.to_show(answer, [redact.Secret(secret)]).content.decode()
        assert shown.startswith("BEGIN")
        assert shown.count("***") > 5
        left = shown.replace("***", "").replace("x", "").strip(" .")
        assert left == "BEGIN"


def test_beginning_of_a_large_page_is_shown() -> None:
    for content in (b"word " * 90_000, ("word " * 90_000).encode("utf-32")):
        answer = outcome.HttpAnswer(500, {}, content)
        shown = outcome.to_show(answer, [redact.Secret(LONG)]).content
        assert len(shown) > 16_000
