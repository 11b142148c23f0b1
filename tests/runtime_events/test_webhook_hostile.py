"""Webhook requests made to break the receiver: each gets an answer, none an exception."""

from __future__ import annotations

import asyncio
import random
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.frames import frames
from tests.runtime_events.package import load
from tests.runtime_events.samples import CODEC, call
from tests.runtime_events.webhook_parts import (
    BODY,
    HIDDEN,
    SECRET,
    App,
    Receiver,
    Seen,
    make,
    post,
    send,
    signed,
    webhooks,
)
from tests.scripted_pbx import wire
from yeastar_pseries import webhooks as public

errors = load("events.errors")
PLANTED = "Planted-S3CRET-of-a-webhook"

EMPTY = ("", [], (), [""], ["", SECRET], [SECRET, ""], " ", [" \t"])
NO_TEXT = (None, 5, b"bytes", [None], [SECRET, None], [b"bytes"], 5.5)


@pytest.mark.parametrize("kind", [Receiver, App])
@pytest.mark.parametrize("secret", EMPTY, ids=repr)
def test_an_empty_secret_fails_in_the_constructor(kind, secret):
    with pytest.raises(ValueError, match="secret is empty") as caught:
        kind(secret, print)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("kind", [Receiver, App])
@pytest.mark.parametrize("secret", NO_TEXT, ids=repr)
def test_a_secret_that_is_no_text_fails_in_the_constructor(kind, secret):
    with pytest.raises(TypeError, match="secret must be a str") as caught:
        kind(secret, print)
    assert SECRET not in str(caught.value)


def test_a_secret_that_cannot_be_encoded_is_not_quoted():
    secret = f"{SECRET}\ud800"
    for use in (
        lambda: Receiver(secret, print),
        lambda: webhooks.verify_signature(BODY, "x", secret),
    ):
        with pytest.raises(ValueError, match="Unicode") as caught:
            use()
        assert SECRET not in repr(caught.value)


def test_secrets_that_can_be_read_once_only_serve_every_request():
    view = Receiver(iter(["new", SECRET]), print)
    assert [send(view), send(view)] == [200, 200]


@pytest.mark.parametrize("kind", [Receiver, App])
@pytest.mark.parametrize("handler", [None, "handler", 5])
def test_a_handler_that_cannot_be_called_fails_in_the_constructor(kind, handler):
    with pytest.raises(TypeError, match="handler"):
        kind(SECRET, handler)


def test_an_async_handler_is_refused_where_nobody_awaits_it(caplog):
    async def handler(event):
        raise AssertionError("never awaited")

    class Callable:
        async def __call__(self, event):
            raise AssertionError("never awaited")

    for each in (handler, Callable()):
        with pytest.raises(TypeError, match="WebhookApp"):
            make(each)
    assert send(make(lambda event: handler(event), retry_on_error=True)) == 500
    assert "async" in caplog.text


def test_the_app_awaits_what_a_plain_function_returns():
    seen = Seen()

    async def handler(event):
        seen(event)

    assert post(App(SECRET, lambda event: handler(event))) == 200
    assert seen == ["1"]


@pytest.mark.parametrize(
    ("length", "status"),
    [
        ("9" * 5000, 413),
        ("9" * 20, 413),
        ("0" * 5000 + "1", 200),
        ("-" + "9" * 5000, 200),
        ("+1", 200),
        ("1" * 5000 + "x", 200),
        ("\xb2", 200),
        ("", 200),
        ("1048576", 200),
        ("1048577", 413),
    ],
)
def test_a_content_length_is_never_a_problem_of_python(length, status):
    headers = [
        (b"content-length", length.encode("latin-1")),
        (b"x-signature", signed()["X-Signature"].encode()),
    ]
    sent = drive(App(SECRET, print), headers, [{"type": "http.request", "body": BODY}])
    assert sent[0]["status"] == status


def drive(app, headers, messages, method="POST", fails=None, kind="http"):
    """Have the app serve one connection; returns what it sent."""
    sent = []

    async def go():
        left = iter(messages)

        async def receive():
            return next(left)

        async def send_(message):
            if fails is not None:
                raise fails
            sent.append(message)

        await app({"type": kind, "method": method, "headers": headers}, receive, send_)

    asyncio.run(go())
    return sent


DEEP = 100_000
MONSTERS = {
    "lists": b"[" * DEEP,
    "whole lists": b"[" * DEEP + b"]" * DEEP,
    "objects": b'{"a":' * DEEP + b"1" + b"}" * DEEP,
    "msg of lists": b'{"type":30011,"msg":' + b"[" * DEEP + b"]" * DEEP + b"}",
    "msg of objects": b'{"type":30011,"msg":' + b'{"a":' * DEEP,
    "text of lists": b'{"type":30011,"msg":"' + b"[" * DEEP + b"]" * DEEP + b'"}',
    "unknown event": b'{"type":39999,"msg":' + b"[" * DEEP + b"]" * DEEP + b"}",
    "depth behind a name": b'{"x":' + b"[" * DEEP + b"]" * DEEP + b',"type":30011}',
    "type of many digits": b'{"type":' + b"9" * 5000 + b"}",
    "type of many digits as text": b'{"type":"' + b"9" * 5000 + b'"}',
    "sn of many digits": b'{"type":30011,"sn":' + b"9" * 5000 + b"}",
    "msg of many digits": b'{"type":30011,"msg":{"call_id":' + b"9" * 5000 + b"}}",
    "exponent": b'{"type":1e999999999}',
    "no UTF-8": b'{"type":30011,"msg":"\xff\xfe"}',
    "surrogates": b'{"type":30011,"sn":"\\ud800","msg":{"call_id":"\\udfff"}}',
    "nothing": b"",
    "zero bytes": b"\x00" * 1000,
}


@pytest.mark.parametrize("body", MONSTERS.values(), ids=MONSTERS)
def test_a_signed_monster_is_answered(body):
    taken = []
    assert send(make(taken.append)) == 200, "the receiver works at all"
    assert send(make(taken.append), body) == 200
    assert post(App(SECRET, taken.append), body) == 200
    assert send(make(taken.append), body, "unsigned") == 401
    try:
        webhooks.parse_webhook(body, webhooks.sign(body, SECRET), HIDDEN, CODEC)
    except errors.EventDecodeError as error:
        assert len(str(error)) < 200


@pytest.mark.parametrize("fault", [RecursionError, MemoryError, ValueError, KeyError])
def test_whatever_the_decoder_raises_is_no_event(fault, monkeypatch, caplog):
    def decode(self, data, watch=None):
        raise fault("secret of the body")

    monkeypatch.setattr(type(CODEC), "decode", decode)
    assert send(make(print)) == 200
    assert post(App(SECRET, print)) == 200
    with pytest.raises(errors.EventDecodeError) as caught:
        webhooks.parse_webhook(BODY, signed()["X-Signature"], HIDDEN, CODEC)
    assert fault.__name__ in str(caught.value)
    assert caught.value.__context__ is None
    assert caught.value.raw == BODY
    assert "secret of the body" not in caplog.text


@pytest.mark.parametrize("header", ["\ud800", "\udc80", "\x00", "é" * 5000, "\u2028"])
def test_any_text_may_be_the_header(header):
    assert send(make(print), header=header) == 401


@pytest.mark.parametrize("header", [b"bytes", 5, ["x"]])
def test_a_header_that_is_no_text_is_the_callers_mistake(header):
    with pytest.raises(TypeError, match="X-Signature"):
        send(make(print), header=header)


@pytest.mark.parametrize("body", [None, "text", {}, 5, [1]])
def test_a_body_that_is_no_bytes_is_the_callers_mistake(body):
    with pytest.raises(TypeError, match="request.get_data"):
        make(print).receive(body, "x")


def mutated(chance: random.Random) -> bytes:
    """A frame with bytes changed, cut, doubled or put in."""
    body = bytearray(chance.choice([BODY, wire(call("2"), "object").encode()]))
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(body) + 1)
        piece = chance.choice(
            [b'"', b"\\", b"{", b"}", b"[", b"]", b",", b":", b"null", b"1e400"]
            + [b"\x00", b"\xff", b"\\ud800", b"NaN", b"-", b"9" * 5000, b"{" * 3000]
        )
        how = chance.randrange(3)
        body[at : at + (0, 1, chance.randrange(9))[how]] = piece if how < 2 else b""
    return bytes(body)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200) | st.randoms(use_true_random=False).map(mutated))
@example(b'{"type":30011,"msg":null}')
def test_any_signed_body_is_an_event_or_none(body):
    taken = []
    status = send(make(taken.append), body)
    try:
        event = webhooks.parse_webhook(body, signed(body)["X-Signature"], HIDDEN, CODEC)
    except errors.EventDecodeError:
        assert (status, taken) == (200, [])
    else:
        assert status == 200
        assert [each.raw for each in taken] == [event.raw] == [body]


@settings(max_examples=100, deadline=None)
@given(
    st.binary(max_size=50),
    st.lists(st.tuples(st.binary(max_size=9), st.binary(max_size=9)), max_size=3),
    st.lists(
        st.fixed_dictionaries(
            {"type": st.sampled_from(["http.request", "http.disconnect"])},
            optional={"body": st.binary(max_size=9) | st.none()},
        ),
        max_size=3,
    ),
)
def test_any_request_gets_one_answer(signature, headers, messages):
    headers = [*headers, (b"x-signature", signature)]
    messages = [{"more_body": True, **each} for each in messages]
    sent = drive(App(SECRET, print), headers, [*messages, {"type": "http.request"}])
    assert [each["type"] for each in sent] == [
        "http.response.start",
        "http.response.body",
    ]
    assert sent[0]["status"] in (401, 413)


def test_a_sender_that_goes_in_the_middle_is_not_judged(caplog):
    half = {"type": "http.request", "body": BODY[:20], "more_body": True}
    headers = [(b"x-signature", signed()["X-Signature"].encode())]
    drive(App(SECRET, print), headers, [half, {"type": "http.disconnect"}])
    assert "refused" not in caplog.text


def test_a_websocket_is_closed():
    sent = drive(
        App(SECRET, print), [], [{"type": "websocket.connect"}], "", None, "websocket"
    )
    assert sent == [{"type": "websocket.close"}]


def test_an_executor_that_takes_no_more_lets_the_pbx_ask_again():
    seen = Seen()
    with ThreadPoolExecutor(1) as pool:
        view = make(seen, executor=pool)
    assert [send(view), send(view)] == [503, 503]
    assert seen == []


@pytest.mark.parametrize("retry", [False, True])
def test_a_delivery_whose_handler_was_torn_away_is_taken_again(retry):
    seen = Seen()

    def handler(event):
        if not seen:
            seen.append("torn")
            raise SystemExit
        seen(event)

    view = make(handler, retry_on_error=retry, drop_equal=True)
    with pytest.raises(SystemExit):
        send(view)
    assert send(view) == 200
    assert seen == ["torn", "1"]


def test_a_delivery_whose_task_was_cancelled_is_taken_again():
    seen = Seen()
    begun = asyncio.Event()

    async def handler(event):
        if not seen:
            seen.append("cancelled")
            begun.set()
            await asyncio.sleep(60)
        seen(event)

    app = App(SECRET, handler, retry_on_error=True)

    async def go():
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport) as client:
            first = asyncio.create_task(
                client.post("http://app/", content=BODY, headers=signed())
            )
            await begun.wait()
            first.cancel()
            with pytest.raises(asyncio.CancelledError):
                await first
            return await client.post("http://app/", content=BODY, headers=signed())

    assert asyncio.run(go()).status_code == 200
    assert seen == ["cancelled", "1"]


def test_an_answer_that_does_not_arrive_costs_no_event_and_gives_none_twice():
    seen = Seen()
    headers = [(b"x-signature", signed()["X-Signature"].encode())]
    for retry in (False, True):
        app = App(SECRET, seen, retry_on_error=retry)
        body = {"type": "http.request", "body": BODY}
        drive(app, headers, [body], fails=ConnectionResetError())
        assert seen == ["1"]
        assert drive(app, headers, [body])[0]["status"] == 200
        assert seen == ["1"], "the PBX repeats what it got no answer to"
        seen.clear()


def test_a_server_survives_all_of_them():
    seen = Seen()
    view = make(seen)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(view.receive(body, self.headers["X-Signature"]))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    url = f"http://127.0.0.1:{server.server_address[1]}/pbx"
    try:
        with httpx.Client(timeout=20) as client:
            for body in [*MONSTERS.values(), BODY]:
                answer = client.post(url, content=body, headers=signed(body))
                assert answer.status_code == 200
    finally:
        server.shutdown()
        thread.join(5)
        server.server_close()
    assert seen[-1] == "1"


async def _handler(event):
    """Never runs."""


REFUSED = {
    "an empty one among them": lambda: Receiver([PLANTED, ""], print),
    "no text among them": lambda: Receiver([PLANTED, 5], print),
    "half of a character": lambda: App(f"{PLANTED}\ud800", print),
    "no handler": lambda: Receiver(PLANTED, 5),
    "no handler for the app": lambda: App(PLANTED, None),
    "an async handler": lambda: Receiver(PLANTED, _handler),
    "a size": lambda: App(PLANTED, print, max_body="5"),
    "a window": lambda: Receiver([PLANTED], print, duplicate_window=float("nan")),
    "settings": lambda: Receiver(PLANTED, print, drop_equal=True, duplicate_window=0),
    "a wrong signature": lambda: webhooks.verify_signature(BODY, "x", PLANTED),
    "none": lambda: webhooks.verify_signature(BODY, None, [PLANTED]),
    "a parsed body": lambda: webhooks.verify_signature({}, "x", PLANTED),
    "signing with half": lambda: webhooks.sign(BODY, f"{PLANTED}\ud800"),
    "signing text": lambda: webhooks.sign("text", PLANTED),
    "a webhook": lambda: public.parse_webhook(BODY, "x", PLANTED),
    "several": lambda: public.parse_webhook(BODY, "x", [PLANTED, ""]),
}


@pytest.mark.parametrize("case", REFUSED)
def test_no_frame_of_a_refusal_shows_the_secret(case):
    with pytest.raises(Exception) as caught:
        REFUSED[case]()
    shown = frames(caught.value)
    assert shown
    assert not [place for place, text in shown if PLANTED in text]
    assert PLANTED not in f"{caught.value!r} {getattr(caught.value, '__notes__', '')}"
