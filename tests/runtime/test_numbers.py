"""Every number that a user gives is judged when it is given, by one kind of error."""

from __future__ import annotations

import decimal
import inspect
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

import yeastar_pseries
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries import CallOptions, Gap
from yeastar_pseries._runtime.redact import Secret
from yeastar_pseries.errors import ConfigurationError, InvalidArgumentError
from yeastar_pseries.events import CallEnded
from yeastar_pseries.relay import BrokerSettings
from yeastar_pseries.webhooks import WebhookApp, WebhookReceiver

NEVER = [
    True,
    "5",
    [3],
    float("nan"),
    decimal.Decimal(3),
    -(10**6000),
]
# So many times, bytes or rows there may be; so long nobody waits.
HUGE = [10**6000, 2**70, float("inf"), 1e308]
REFUSED = (ConfigurationError, InvalidArgumentError)


def shown(value: object) -> str:
    huge = isinstance(value, int) and value.bit_length() > 80
    return f"{value < 0 and '-' or ''}huge" if huge else repr(value)


def numbers_of(function: Callable[..., Any]) -> set[str]:
    """Names of the parameters that are numbers."""
    parameters = inspect.signature(function).parameters.values()
    wanted = ("int", "float", "int | None", "float | None", "tuple[float, float]")
    kinds = {each.name: each.annotation for each in parameters}
    return {
        n for n, kind in kinds.items() if getattr(kind, "__name__", str(kind)) in wanted
    }


def refused(name: str, function: Callable[..., Any], *values: object) -> None:
    for value in values:
        with pytest.raises(REFUSED) as caught:
            function(value)
        assert name in str(caught.value)
        assert len(str(caught.value)) < 200


@pytest.fixture
def client(pbx: ScriptedPbx, twin: Twin) -> Iterator[Any]:
    pbx.on("/v1.0/extension/list", Response({"errcode": 0, "total_number": 0}))
    with twin.client(pbx) as client:
        yield client


each_bad = pytest.mark.parametrize("value", [*NEVER, *HUGE, -1], ids=shown)


@each_bad
def test_settings_of_a_client(twin: Twin, value: Any) -> None:
    kind = yeastar_pseries.AsyncClient if twin.is_async else yeastar_pseries.Client
    names = numbers_of(kind)
    assert len(names) == 4
    counts = {"retries", "max_answer_bytes"} if value in HUGE[:2] else set[str]()
    for name in names - counts:
        refused(
            name, lambda v, n=name: twin.make("http://pbx", "a", "b", **{n: v}), value
        )
    client = twin.make("http://pbx", "a", "b")
    for name in numbers_of(client.with_options) - counts:
        refused(name, lambda v, n=name: client.with_options(**{n: v}), value)


@each_bad
@pytest.mark.parametrize("call", ["events", "live_calls"])
def test_settings_of_a_stream(client: Any, twin: Twin, call: str, value: Any) -> None:
    topics = ["all"] if call == "events" else []
    method = getattr(client, call)
    names = numbers_of(method)
    assert len(names) > 5
    counts = {"queue_size", "queue_bytes"} if value in HUGE[:2] else set[str]()
    for name in names - counts:
        refused(name, lambda v, n=name: method(*topics, **{n: v}), value)
    if call == "events":
        stream = client.events("all")
        for name in numbers_of(stream.subscribe) - counts:
            refused(
                name, lambda v, n=name: stream.subscribe([CallEnded], **{n: v}), value
            )


@each_bad
def test_numbers_of_a_list(client: Any, twin: Twin, value: Any) -> None:
    async def made(call: Any, name: str) -> None:
        result = call(**{name: value})
        if inspect.isawaitable(result):
            await result

    page = twin.run(client.extension.list())
    for source in (page, client.extension.list()):
        for call in (source.items, source.pages, source.to_list):
            for name in numbers_of(call):
                if name == "limit" and value in HUGE[:2]:
                    continue
                if twin.is_async:
                    refused(name, lambda v, c=call, n=name: twin.run(made(c, n)), value)
                else:
                    refused(name, lambda v, c=call, n=name: c(**{n: v}), value)
    if twin.is_async:
        client.extension.list().close()


@each_bad
def test_numbers_of_one_call(client: Any, twin: Twin, value: Any) -> None:
    names = numbers_of(CallOptions)
    assert names == {"timeout", "retries"}
    for name in names - ({"retries"} if value in HUGE[:2] else set()):
        refused(name, lambda v, n=name: CallOptions(**{n: v}), value)
    gap = Gap(datetime.now(UTC), datetime.now(UTC), "connection_lost")
    for name in numbers_of(client.reconcile):
        refused(name, lambda v, n=name: client.reconcile(gap, **{n: v}), value)


@pytest.mark.parametrize("value", [*NEVER, 10**6000, 2**70], ids=shown)
def test_seconds_that_are_waited(client: Any, twin: Twin, value: Any) -> None:
    with twin.stream(client, topics=[CallEnded]) as stream:
        for wait in (stream.get, stream.subscribe().get):
            refused("timeout", lambda v, w=wait: twin.call(w, v), value)
        refused("timeout", lambda v: twin.call(stream.set_topics, [30011], v), value)


@pytest.mark.parametrize("value", [1e308, float("inf"), 2**63])
def test_seconds_may_be_more_than_anybody_waits(
    client: Any, twin: Twin, value: float
) -> None:
    with twin.stream(client, topics=[CallEnded]) as stream:
        twin.call(stream.set_topics, [30011], value)
        timer = threading.Timer(0.2, twin.close, (stream,))
        timer.start()
        with pytest.raises(StopIteration):
            twin.run(stream.get(value))
        timer.join()


@pytest.mark.parametrize("value", [*NEVER, -1], ids=shown)
@pytest.mark.parametrize("kind", [WebhookApp, WebhookReceiver])
def test_numbers_of_a_receiver(kind: Any, value: Any) -> None:
    names = numbers_of(kind)
    assert names == {"duplicate_window", "max_body"}
    for name in names:
        refused(name, lambda v, n=name: kind("secret", print, **{n: v}), value)


@each_bad
def test_numbers_of_a_broker(value: Any) -> None:
    names = numbers_of(BrokerSettings)
    assert names == {"max_messages", "replicas"}
    url = Secret("nats://127.0.0.1")
    for name in names:
        refused(name, lambda v, n=name: BrokerSettings(url=url, **{n: v}), value)
