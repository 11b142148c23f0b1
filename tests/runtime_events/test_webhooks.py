"""Webhook requests: the signature first, then the event, then the answer."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.runtime.test_fork import Child
from tests.runtime_events.package import load
from tests.runtime_events.samples import CODEC, CallInfo, CallStateChanged
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

errors = load("events.errors")
Deliveries = load("webhooks.deliveries").Deliveries


def test_the_signature_is_base64_of_hmac_sha256():
    # Checked against: printf '{}' | openssl dgst -sha256 -hmac key -binary | base64
    openssl = "p3dyTZQ+tI3Gm8qKSm1XoE2z+ex+HeTlgehgJlvfMDI="
    assert webhooks.sign(b"{}", "key") == openssl


def test_a_good_signature_passes_whatever_the_form_of_the_body():
    header = webhooks.sign(BODY, SECRET)
    for body in (BODY, bytearray(BODY), memoryview(BODY)):
        assert webhooks.verify_signature(body, header, SECRET) is None
    assert webhooks.verify_signature(BODY, f" {header} ", ["new", SECRET]) is None


@pytest.mark.parametrize("header", [None, "", "x", "ü", webhooks.sign(BODY, "other")])
def test_a_bad_signature_is_refused(header):
    with pytest.raises(errors.SignatureError):
        webhooks.verify_signature(BODY, header, SECRET)


def test_a_changed_body_is_refused():
    header = webhooks.sign(BODY, SECRET)
    with pytest.raises(errors.SignatureError):
        webhooks.verify_signature(BODY + b" ", header, SECRET)


@pytest.mark.parametrize("body", [{}, "text", None])
def test_a_parsed_body_is_refused_with_a_recipe_for_each_framework(body):
    with pytest.raises(TypeError) as caught:
        webhooks.verify_signature(body, "x", SECRET)
    for word in ("FastAPI", "request.get_data()", "Django", "aiohttp"):
        assert word in str(caught.value)


@pytest.mark.parametrize("secret", ["", [], [""]])
def test_an_empty_secret_is_refused(secret):
    with pytest.raises(ValueError, match="secret"):
        webhooks.verify_signature(BODY, webhooks.sign(BODY, ""), secret)


def test_parsing_verifies_before_it_decodes():
    event = webhooks.parse_webhook(BODY, webhooks.sign(BODY, SECRET), HIDDEN, CODEC)
    assert event == CallStateChanged(sn="3633D2000000", msg=CallInfo(call_id="1"))
    assert event.raw == BODY
    with pytest.raises(errors.SignatureError):
        webhooks.parse_webhook(b"garbage", "x", HIDDEN, CODEC)
    with pytest.raises(errors.EventDecodeError):
        webhooks.parse_webhook(b"x", webhooks.sign(b"x", SECRET), HIDDEN, CODEC)


def test_a_view_answers_200_401_and_413():
    seen = Seen()
    view = make(seen, max_body=300)
    assert send(view) == 200
    assert seen == ["1"]
    assert send(view, header=None) == 401
    assert send(view, header="wrong") == 401
    assert send(view, b"x" * 301) == 413
    assert send(view, b'"a test message of the portal"') == 200
    assert seen == ["1"]


def test_a_failing_handler_does_not_make_the_pbx_try_again(caplog):
    seen = Seen()
    seen.fails = True
    assert send(make(seen)) == 200
    assert "handler failed for event 30011" in caplog.text


def test_a_failing_handler_makes_it_try_again_when_asked_to():
    seen = Seen()
    seen.fails = True
    view = make(seen, retry_on_error=True)
    assert send(view) == 500
    seen.fails = False
    assert send(view) == 200
    assert seen == ["1"]


def test_equal_events_are_two_events_if_the_first_was_answered_in_time():
    seen = Seen()
    view = make(seen)
    assert [send(view), send(view)] == [200, 200]
    assert seen == ["1", "1"]


def test_equal_events_are_one_when_asked_to():
    seen = Seen()
    view = make(seen, drop_equal=True)
    assert [send(view), send(view)] == [200, 200]
    assert seen == ["1"]


def test_a_repetition_while_the_first_is_in_work_is_dropped_or_put_off():
    for retry, status in ((False, 200), (True, 503)):
        seen = Seen()
        seen.delay = 0.3
        view = make(seen, retry_on_error=retry)
        thread = threading.Thread(target=send, args=(view,))
        thread.start()
        time.sleep(0.1)
        assert send(view) == status
        thread.join()
        assert seen == ["1"]


def test_a_repetition_after_a_late_answer_is_dropped():
    deliveries = Deliveries(60)
    assert deliveries.begin(BODY, 0) is True
    assert deliveries.begin(BODY, 1) is None
    deliveries.end(BODY, 4)
    assert deliveries.begin(BODY, 5) is False
    assert deliveries.begin(BODY, 61) is True, "forgotten after the window"


def test_many_deliveries_do_not_pile_up():
    deliveries = Deliveries(1e9)
    for number in range(20_000):
        deliveries.begin(str(number).encode(), number)
    assert len(deliveries._seen) <= 10_001


def test_an_executor_takes_the_work_off_the_answer():
    seen = Seen()
    seen.delay = 0.2
    with ThreadPoolExecutor(1) as pool:
        started = time.monotonic()
        assert send(make(seen, executor=pool)) == 200
        assert time.monotonic() - started < 0.1
    assert seen == ["1"]
    with pytest.raises(ValueError, match="retry_on_error"):
        make(seen, executor=pool, retry_on_error=True)


@pytest.mark.parametrize("kind", ["function", "coroutine"])
def test_the_asgi_app_calls_functions_and_coroutines(kind):
    seen = Seen()

    async def coroutine(event):
        seen(event)

    app = App(SECRET, seen if kind == "function" else coroutine)
    assert post(app) == 200
    assert seen == ["1"]
    assert post(app, headers={}) == 401
    assert post(app, headers=signed(secret="other")) == 401
    assert post(app, method="PUT") == 405
    assert post(app, b"x" * (2**20 + 1)) == 413
    assert post(app, method="GET") == 200
    assert seen == ["1", "1"]


@pytest.mark.parametrize("kind", ["function", "coroutine"])
def test_the_asgi_app_answers_500_only_when_asked_to(kind):
    async def coroutine(event):
        raise RuntimeError("broken")

    def function(event):
        raise RuntimeError("broken")

    handler = function if kind == "function" else coroutine
    assert post(App(SECRET, handler)) == 200
    assert post(App(SECRET, handler, retry_on_error=True)) == 500


def test_a_handler_that_raises_stop_iteration_fails_like_any_other():
    def handler(event):
        next(iter(()))

    assert post(App(SECRET, handler, retry_on_error=True)) == 500


def test_the_asgi_app_answers_before_the_handler_runs():
    order = []

    def handler(event):
        order.append("handler")

    async def run():
        app = App(SECRET, handler)
        scope = {
            "type": "http",
            "method": "POST",
            "headers": [(b"x-signature", signed()["X-Signature"].encode())],
        }

        async def receive():
            return {"type": "http.request", "body": BODY}

        async def send_(message):
            order.append(message["type"])

        await app(scope, receive, send_)

    asyncio.run(run())
    assert order == ["http.response.start", "http.response.body", "handler"]


def test_a_body_that_is_too_large_is_not_read():
    reads = []

    async def run():
        app = App(SECRET, print, max_body=10)
        for headers in ([(b"content-length", b"11")], []):
            answers = []

            async def receive():
                reads.append(1)
                return {"type": "http.request", "body": b"xxxxxx", "more_body": True}

            async def send_(message, answers=answers):
                answers.append(message.get("status"))

            scope = {"type": "http", "method": "POST", "headers": headers}
            await app(scope, receive, send_)
            assert answers[0] == 413

    asyncio.run(run())
    assert len(reads) == 2


def test_the_asgi_app_can_be_mounted_in_starlette():
    from starlette.applications import Starlette
    from starlette.routing import Mount

    seen = Seen()
    mounted = Mount("/any", App(SECRET, seen))
    assert post(Starlette(routes=[mounted])) == 200
    assert seen == ["1"]


def test_the_asgi_app_can_be_served_alone():
    sent = []

    async def run():
        messages = iter(["lifespan.startup", "lifespan.shutdown"])

        async def receive():
            return {"type": next(messages)}

        async def send_(message):
            sent.append(message["type"])

        await App(SECRET, print)({"type": "lifespan"}, receive, send_)

    asyncio.run(run())
    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


def test_the_secret_shows_nowhere(caplog):
    caplog.set_level(logging.DEBUG)
    view = make(Seen())
    send(view, header="wrong")
    assert SECRET not in repr(view) + caplog.text
    with pytest.raises(errors.SignatureError) as caught:
        webhooks.verify_signature(BODY, "wrong", SECRET)
    assert SECRET not in str(caught.value)
    assert json.loads(BODY)


def test_a_recorded_request_passes_again_unless_told_otherwise(monkeypatch):
    """The PBX signs no time: only what is remembered can be recognised."""
    clock = [1000.0]
    monkeypatch.setattr("time.monotonic", lambda: clock[0])
    for settings, handled in (
        ({}, 3),
        ({"drop_equal": True}, 2),
        ({"drop_equal": True, "duplicate_window": 86400}, 1),
        ({"duplicate_window": 0}, 3),
    ):
        seen = Seen()
        view = make(seen, **settings)
        for pause in (0, 59, 2):
            clock[0] += pause
            assert send(view) == 200
        assert len(seen) == handled, settings


def test_a_secret_that_is_replaced_gives_no_second_chance():
    seen = Seen()
    view = Receiver([SECRET, "next"], seen, drop_equal=True)
    assert send(view) == 200
    assert send(view, header=webhooks.sign(BODY, "next")) == 200
    assert seen == ["1"]


def test_the_memory_for_recorded_requests_leaves_the_pbxs_own_repetitions_alone():
    seen = Seen()
    seen.fails = True
    view = make(seen, retry_on_error=True, drop_equal=True, duplicate_window=86400)
    assert [send(view), send(view)] == [500, 500]
    seen.fails = False
    assert [send(view), send(view)] == [200, 200]
    assert seen == ["1"]


@pytest.mark.parametrize("kind", [Receiver, App])
@pytest.mark.parametrize(
    "settings",
    [
        {"drop_equal": True, "duplicate_window": 0},
        {"duplicate_window": float("nan")},
        {"duplicate_window": "60"},
        {"duplicate_window": -1},
    ],
)
def test_settings_that_remember_nothing_are_refused(kind, settings):
    with pytest.raises(ValueError, match="duplicate_window"):
        kind(SECRET, print, **settings)


@pytest.mark.parametrize("kind", [Receiver, App])
@pytest.mark.parametrize("size", [0, -1, "5", None, float("nan"), True])
def test_size_of_a_body_that_is_none_is_refused(kind, size):
    with pytest.raises(ValueError, match="^max_body must be an integer"):
        kind(SECRET, print, max_body=size)


def test_window_that_is_longer_than_any_clock_is_for_ever():
    deliveries = Deliveries(10**400)
    assert deliveries.begin(BODY, 0.0)
    assert deliveries.begin(BODY, 1e12) is None


def test_a_memory_that_is_full_is_told_once(caplog):
    deliveries = Deliveries(1e9, always=True)
    for number in range(10_005):
        assert deliveries.begin(str(number).encode(), number) is True
    assert len(deliveries._seen) == 10_000
    assert deliveries.begin(b"10004", 20_000) is None
    assert caplog.text.count("no longer known as repeated") == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_what_another_thread_was_handling_is_handled_in_a_child():
    begun, over = threading.Event(), threading.Event()
    seen = []

    def handle(event):
        begun.set()
        if not seen:
            over.wait(20)
        seen.append(event.msg.call_id)

    view = make(handle)
    thread = threading.Thread(target=send, args=(view,))
    thread.start()
    begun.wait(5)

    def work():
        seen.append("child")
        return [send(view), *seen]

    try:
        assert Child(work).result() == [200, "child", "1"]
    finally:
        over.set()
        thread.join()
