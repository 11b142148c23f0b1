"""`webhook/test`: the PBX calls a receiver, and the secret travels in the query."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.contract.receivers import WAIT, plain_receiver
from tests.contract.test_secrecy import ONCE, Log, told
from tests.mock_pbx.server import MockPbx
from tests.mock_pbx.webhooks import TEST_BODY, signature
from tests.twin import Twin
from yeastar_pseries import errors

SECRET = "hook-S3CRET-91 /+&=?"
"""With all that an address has to encode."""


@pytest.fixture(scope="module")
def stateful() -> Iterator[MockPbx]:
    with MockPbx() as running:
        yield running


@pytest.fixture
def pbx(stateful: MockPbx) -> MockPbx:
    stateful.reset()
    return stateful


def until(true: Callable[[], Any]) -> None:
    end = time.monotonic() + WAIT
    while not true() and time.monotonic() < end:
        time.sleep(0.005)


def test_the_receiver_gets_one_signed_message_at_the_whole_address(
    twin: Twin, pbx: MockPbx
) -> None:
    with plain_receiver(SECRET) as inbox, twin.client(pbx) as client:
        # Unencoded, the second argument would be one of the call's own and what
        # follows # would never be sent.
        address = f"{inbox.url}?tenant=a%20b&access_token=mine&plus=1+1#part"
        pbx.add_webhook(address, SECRET, [30012])
        result = twin.run(
            client.webhook.test(url=address, secret=SECRET, request_method="POST")
        )
        assert result.errcode == 0
        until(pbx.deliveries)
        ((body, signed),) = inbox.requests
        assert body == TEST_BODY
        assert signed == signature(body, SECRET)
        assert inbox.statuses == [200]
        assert inbox.events.empty()
    (sent,) = [each for each in pbx.requests if each.operation == "webhook_test"]
    assert (sent.query or {})["url"] == address
    (delivery,) = pbx.deliveries()
    assert delivery == {"url": address, "event": None, "attempts": 1, "status": 200}


def test_a_wrong_secret_is_seen_by_the_receiver(twin: Twin, pbx: MockPbx) -> None:
    with plain_receiver("another") as inbox, twin.client(pbx) as client:
        pbx.add_webhook(inbox.url, "another", [0])
        twin.run(
            client.webhook.test(url=inbox.url, secret=SECRET, request_method="POST")
        )
        until(pbx.deliveries)
        assert inbox.statuses == [401]
    # One message, however it ends.
    assert [each["attempts"] for each in pbx.deliveries()] == [1]


def test_an_address_that_is_not_set_up_gets_nothing(twin: Twin, pbx: MockPbx) -> None:
    with plain_receiver(SECRET) as inbox, twin.client(pbx) as client:
        with pytest.raises(errors.NotFoundError):
            twin.run(
                client.webhook.test(url=inbox.url, secret=SECRET, request_method="POST")
            )
        assert inbox.requests == []
    assert pbx.deliveries() == []


def test_the_address_and_the_secret_are_percent_encoded_on_the_wire(
    twin: Twin, pbx: MockPbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "https://receiver.example/a b?c=d&e=f#g"
    seen: list[str] = []
    answer = pbx.app.api.answer

    async def listen(request: Any, state: Any) -> Any:
        seen.append(str(request.scope["query_string"], "ascii"))
        return await answer(request, state)

    monkeypatch.setattr(pbx.app.api, "answer", listen)
    pbx.answer_next("webhook_test", {"errcode": 0})
    with twin.client(pbx) as client:
        twin.run(client.webhook.test(url=address, secret=SECRET, request_method="GET"))
    (raw,) = [each for each in seen if "request_method" in each]
    assert "https%3A%2F%2Freceiver.example%2Fa" in raw
    assert raw.count("?") == raw.count("#") == 0
    read = parse_qs(urlsplit(f"/?{raw}").query, strict_parsing=True)
    assert read["url"] == [address]
    assert read["secret"] == [SECRET]


@pytest.mark.parametrize("failure", ["refused", "garbage", "drop", "wrong"])
def test_the_secret_is_nowhere_to_be_read(
    twin: Twin, pbx: MockPbx, failure: str
) -> None:
    secret = "plainhook53cret"
    arguments = {"url": "http://127.0.0.1:1/x", "secret": secret}
    with Log() as log, twin.client(pbx) as client:
        pbx.answer_next("webhook_test", {"errcode": 0, "errmsg": "SUCCESS"})
        good = client.webhook.test(**arguments, request_method="POST")
        shown = [repr(twin.run(good))]
        if failure in ("garbage", "drop"):
            pbx.fail_next(
                "webhook_test", failure
            )  # pyright: ignore[reportArgumentType]
        method: Any = "PUT" if failure == "wrong" else "GET"
        with pytest.raises(errors.YeastarError) as caught:
            twin.run(
                client.webhook.test(**arguments, request_method=method, options=ONCE)
            )
        shown += [told(caught.value), repr(client)]
    pbx.clear_faults()
    assert "httpx" in log.names
    assert secret not in log.text.getvalue()
    assert [text for text in shown if secret in text] == []


def test_it_is_not_sent_again_by_itself(twin: Twin, pbx: MockPbx) -> None:
    pbx.fail_next("webhook_test", "drop_after", times=1)
    with twin.client(pbx) as client, pytest.raises(errors.TransportError):
        twin.run(
            client.webhook.test(
                url="http://127.0.0.1:1/x", secret=SECRET, request_method="POST"
            )
        )
    sent = [each for each in pbx.requests if each.operation == "webhook_test"]
    assert len(sent) == 1
    pbx.clear_faults()
