"""A client that knows the firmware keeps calls from a PBX that is too old for them."""

from __future__ import annotations

import asyncio
import copy
import pickle
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.runtime.api import GetResponse, ListResponse, Operation, call, get
from tests.runtime_events.package import load
from tests.runtime_events.samples import EVENTS
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

SINCE = {"appliance": "37.23.0.123", "software": "83.23.0.123", "cloud": "84.9.0.1"}
NEW = Operation(
    result=GetResponse, id="item.new", path="/v1.0/item/new", safe=True, since=SINCE
)
INFORMATION = "/v1.0/system/information"

numbers = load("firmware.numbers")
FirmwareWarning = load("notices").FirmwareWarning
EventCodec = load("events.frames.codec").EventCodec


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """A warning that no test asked for fails."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", FirmwareWarning)
        yield


def tells(firmware: object) -> Response:
    """The answer of a PBX that has this firmware."""
    return Response({"errcode": 0, "data": {"firmware_version": firmware}})


def new(twin: Twin, client: Any, **values: object) -> Any:
    """A call that not every firmware has."""
    return twin.run(call(twin, client, NEW, GetResponse, **values))


@pytest.mark.parametrize(
    ("firmware", "lacks"),
    [
        ("37.20.0.21", ("appliance", "37.23.0.123")),
        ("37.23.0.83", ("appliance", "37.23.0.123")),
        ("37.9.99.999", ("appliance", "37.23.0.123")),
        ("37.23.0.123", None),
        ("37.23.1.0", None),
        ("37.100.0.0", None),
        ("84.8.9.9", ("cloud", "84.9.0.1")),
        ("84.10.0.0", None),
        ("99.1.1.1", None),
        ("X.7.0.16", None),
    ],
)
def test_numbers_are_compared_within_their_edition(firmware: str, lacks: Any) -> None:
    assert numbers.missing(firmware, SINCE) == lacks


def test_edition_that_nothing_is_told_of_is_not_judged() -> None:
    assert numbers.missing("84.1.0.0", {"appliance": "37.23.0.123"}) is None


@pytest.mark.parametrize(
    "text", ["", "37", "37.23.0", "v37.23.0.1", "37.23.0.1 ", "37.23.0.1.2", "1.2.3.x"]
)
def test_other_texts_are_no_firmware(text: str) -> None:
    assert numbers.numbers_of(text) is None


@pytest.mark.parametrize(
    "value", ["37.23", "v37.23.0.1", "latest", "", 37, b"37.1.1.1"]
)
def test_firmware_that_cannot_be_compared_is_refused(
    twin: Twin, errors: Any, value: object
) -> None:
    with pytest.raises(errors.ConfigurationError, match=r"^firmware (is|must)"):
        twin.base_client("https://pbx", firmware=value)


@pytest.mark.parametrize("value", ["ignore", None, True])
def test_other_words_for_old_firmware_are_refused(
    twin: Twin, errors: Any, value: object
) -> None:
    with pytest.raises(errors.ConfigurationError, match="'raise' or 'warn'"):
        twin.base_client("https://pbx", on_old_firmware=value)


def test_newer_call_is_refused_before_anything_is_sent(
    twin: Twin, pbx: ScriptedPbx, errors: Any
) -> None:
    client = twin.base_client(pbx, firmware=" 37.20.0.21\n")
    assert client.firmware == "37.20.0.21"
    with pytest.raises(errors.FirmwareTooOldError) as caught:
        new(twin, client)
    error = caught.value
    assert str(error) == (
        "item.new needs firmware 37.23.0.123 or newer (appliance); this PBX has"
        " 37.20.0.21, so nothing was sent"
    )
    assert (error.operation, error.event) == ("item.new", None)
    assert (error.firmware, error.needed) == ("37.20.0.21", "37.23.0.123")
    assert pbx.requests == []


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, "pickle"])
def test_error_keeps_what_it_knows_when_it_is_copied(errors: Any, copied: Any) -> None:
    error = errors.FirmwareTooOldError("x", event=30099, firmware="a", needed="b")
    error.add_note("a note")
    copier = (lambda e: pickle.loads(pickle.dumps(e))) if copied == "pickle" else copied
    again = copier(error)
    assert type(again) is type(error) and str(again) == "x"
    assert vars(again) == vars(error)


@pytest.mark.parametrize("firmware", ["37.23.0.123", "37.24.0.1", "99.0.0.1", None])
def test_call_that_the_pbx_may_have_is_sent(
    twin: Twin, pbx: ScriptedPbx, firmware: str | None
) -> None:
    pbx.on("/v1.0/item/new", Response())
    new(twin, twin.base_client(pbx, firmware=firmware))
    assert len(pbx.calls("item/new")) == 1
    assert pbx.calls("system/information") == []


def test_warning_takes_the_place_of_the_error(twin: Twin, pbx: ScriptedPbx) -> None:
    pbx.on("/v1.0/item/new", Response())
    client = twin.base_client(pbx, firmware="37.20.0.21", on_old_firmware="warn")
    with pytest.warns(FirmwareWarning, match="37.23.0.123 .*is asked all the same$"):
        new(twin, client)
    assert len(pbx.calls("item/new")) == 1


def test_free_request_is_not_looked_at(twin: Twin, pbx: ScriptedPbx) -> None:
    pbx.on("/v1.0/item/new", Response())
    client = twin.base_client(pbx, firmware="37.1.0.1")
    assert twin.run(client.request("GET", "/v1.0/item/new")).errcode == 0


def test_pbx_is_asked_once_by_forty_at_a_time(twin: Twin, pbx: ScriptedPbx) -> None:
    slow = tells("37.24.0.1")
    slow.delay = 0.1
    pbx.on(INFORMATION, slow)
    pbx.on("/v1.0/item/new", Response())
    client = twin.base_client(pbx, firmware="detect")
    assert client.firmware is None
    done = twin.at_once([lambda: call(twin, client, NEW, GetResponse)] * 40)
    assert [type(each).__name__ for each in done] == ["GetResponse"] * 40
    assert len(pbx.calls("system/information")) == 1
    assert client.firmware == "37.24.0.1"


def test_pbx_is_asked_before_the_first_call_that_needs_to_know(
    twin: Twin, pbx: ScriptedPbx, errors: Any
) -> None:
    pbx.on(INFORMATION, tells(" 37.23.0.83 "))
    pbx.on("/v1.0/item/get", Response())
    client = twin.base_client(pbx, firmware="detect")
    twin.run(get(twin, client))
    assert pbx.calls("system/information") == []
    for _ in range(2):
        with pytest.raises(errors.FirmwareTooOldError, match="37.23.0.83"):
            new(twin, client)
    assert len(pbx.calls("system/information")) == 1
    assert pbx.calls("item/new") == []


def test_call_without_token_does_not_make_the_client_log_in(
    twin: Twin, pbx: ScriptedPbx
) -> None:
    first = Operation(
        result=GetResponse, path="/v1.0/item/new", token=False, since=SINCE
    )
    pbx.on("/v1.0/item/new", Response())
    client = twin.base_client(pbx, firmware="detect")
    twin.run(call(twin, client, first, GetResponse))
    assert [request.path for request in pbx.requests] == ["/openapi/v1.0/item/new"]


def test_a_hook_of_the_question_does_not_wait_for_its_answer(
    twin: Twin, pbx: ScriptedPbx
) -> None:
    pbx.on(INFORMATION, tells("37.24.0.1"))
    pbx.on("/v1.0/item/new", Response())
    made: list[Any] = []

    def now(info: Any) -> None:
        if info.operation == "system.information":
            made.append(call(twin, client, NEW, GetResponse))

    async def later(info: Any) -> None:
        if info.operation == "system.information":
            made.append(await call(twin, client, NEW, GetResponse))

    client = twin.base_client(
        pbx,
        firmware="detect",
        timeout=4,
        on_request=later if twin.is_async else now,
    )
    new(twin, client)
    assert [type(each).__name__ for each in made] == ["GetResponse"]
    assert len(pbx.calls("system/information")) == 1
    assert client.firmware == "37.24.0.1"


@pytest.mark.parametrize("occasion", ["request", "response", "token"])
@pytest.mark.parametrize("whose", ["own", "twin"])
def test_login_that_a_question_waits_for_does_not_wait_for_the_question(
    twin: Twin, pbx: ScriptedPbx, errors: Any, occasion: str, whose: str
) -> None:
    pbx.on(INFORMATION, tells("37.24.0.1"))
    pbx.on("/v1.0/item/new", Response())
    made: list[Any] = []

    def is_login(info: Any) -> bool:
        return getattr(info, "operation", "get_token") == "get_token"

    def now(info: Any) -> None:
        if is_login(info):
            try:
                made.append(call(twin, caller, NEW, GetResponse))
            except errors.ConfigurationError as error:
                made.append(error)

    async def later(info: Any) -> None:
        if is_login(info):
            try:
                made.append(await call(twin, caller, NEW, GetResponse))
            except errors.ConfigurationError as error:
                made.append(error)

    hook = later if twin.is_async else now
    hooked: dict[str, Any] = {f"on_{occasion}": hook}
    client = twin.base_client(pbx, firmware="detect", timeout=8, **hooked)
    other = twin.base_client(pbx, firmware="detect", timeout=8)
    caller = client if whose == "own" else other
    # A question that got no answer in time would be warned of.
    new(twin, client)
    served = occasion == "token" and whose == "own"
    expected = "GetResponse" if served else "ConfigurationError"
    assert [type(each).__name__ for each in made] == [expected]
    assert client.firmware == "37.24.0.1"


@pytest.mark.parametrize(
    "answer",
    [
        Response({"errcode": 10001}),
        Response({"errcode": 0}),
        Response({"errcode": 0, "data": []}),
        Response(b"<html>"),
        tells("X.7.0.16"),
        tells(None),
    ],
    ids=["refuses", "nothing", "list", "html", "no number", "null"],
)
def test_pbx_that_does_not_tell_is_warned_of_once_and_not_asked_again(
    twin: Twin, pbx: ScriptedPbx, answer: Response
) -> None:
    pbx.on(INFORMATION, answer)
    pbx.on("/v1.0/item/new", Response())
    client = twin.base_client(pbx, firmware="detect")
    with pytest.warns(FirmwareWarning, match="not known .*Give it as firmware=$"):
        new(twin, client)
    new(twin, client)
    assert len(pbx.calls("item/new")) == 2
    assert len(pbx.calls("system/information")) == 1
    assert client.firmware is None


def test_pbx_that_was_out_of_reach_is_asked_again_and_warned_of_once(
    twin: Twin, pbx: ScriptedPbx, errors: Any
) -> None:
    broken = Response(drop=True)
    pbx.on(INFORMATION, broken, broken, tells("37.1.0.1"))
    pbx.on("/v1.0/item/new", Response())
    client = twin.base_client(pbx, firmware="detect")
    with pytest.warns(FirmwareWarning):
        new(twin, client)
    new(twin, client)
    with pytest.raises(errors.FirmwareTooOldError):
        new(twin, client)


def test_asking_takes_no_more_than_half_of_the_time(
    twin: Twin, pbx: ScriptedPbx
) -> None:
    pbx.on(INFORMATION, Response(delay=5))
    pbx.on("/v1.0/item/new", Response())
    client = twin.base_client(pbx, firmware="detect", timeout=0.6)
    with pytest.warns(FirmwareWarning):
        new(twin, client)
    assert len(pbx.calls("item/new")) == 1


@pytest.mark.parametrize("errcode", [10001, 10003, -2])
def test_refusal_tells_which_firmware_the_call_needs(
    twin: Twin, pbx: ScriptedPbx, errors: Any, errcode: int
) -> None:
    pbx.on("/v1.0/item/new", Response({"errcode": errcode}))
    with pytest.raises(errors.ApiError) as caught:
        new(twin, twin.base_client(pbx))
    told = "item.new needs firmware 37.23.0.123 (appliance), 83.23.0.123 (software)"
    assert told in str(caught.value)


@pytest.mark.parametrize(("errcode", "firmware"), [(10001, "37.24.0.1"), (40002, None)])
def test_refusal_for_another_reason_tells_no_firmware(
    twin: Twin, pbx: ScriptedPbx, errors: Any, errcode: int, firmware: str | None
) -> None:
    pbx.on("/v1.0/item/new", Response({"errcode": errcode}))
    with pytest.raises(errors.ApiError) as caught:
        new(twin, twin.base_client(pbx, firmware=firmware))
    assert "firmware" not in (caught.value.hint or "")


def test_closed_client_asks_nothing(twin: Twin, pbx: ScriptedPbx, errors: Any) -> None:
    client = twin.base_client(pbx, firmware="detect")
    twin.close(client)
    with pytest.raises(errors.ConfigurationError, match="closed"):
        new(twin, client)
    assert pbx.requests == []


def test_client_that_is_closed_while_it_asks_ends_the_call(
    twin: Twin, pbx: ScriptedPbx, errors: Any
) -> None:
    asked = threading.Event()

    def slow(_: object) -> Response:
        asked.set()
        return Response({"errcode": 0}, delay=20)

    pbx.on(INFORMATION, slow)
    client = twin.base_client(pbx, firmware="detect")
    started = time.monotonic()

    def close() -> Any:
        if not twin.is_async:
            asked.wait(10)
            return client.close()

        async def later() -> None:
            await asyncio.to_thread(asked.wait, 10)
            await client.aclose()

        return later()

    calls = [lambda: call(twin, client, NEW, GetResponse)] * 3
    *ended, closed = twin.at_once([*calls, close])
    assert closed is None
    assert all(isinstance(each, errors.YeastarError) for each in ended), ended
    assert time.monotonic() - started < 10
    assert pbx.calls("item/new") == []


def test_each_page_of_a_list_is_judged_as_the_first(
    twin: Twin, pbx: ScriptedPbx, errors: Any
) -> None:
    listing = Operation(
        result=ListResponse, id="item.list", path="/v1.0/item/list", since=SINCE
    )
    client = twin.base_client(pbx, firmware="83.1.0.1")
    with pytest.raises(errors.FirmwareTooOldError, match="software"):
        twin.run(call(twin, client, listing, ListResponse))


# Events


@pytest.fixture
def streams(twin: Twin, pbx: ScriptedPbx) -> Callable[..., Any]:
    """Make clients whose event 30012 is newer than some firmware."""
    codec = EventCodec(EVENTS, since={30012: SINCE})

    def make(**settings: Any) -> Any:
        client = twin.base_client(pbx, **settings)
        type(client)._codec = classmethod(lambda cls: codec)  # type: ignore[attr-defined]
        return client

    return make


def test_newer_event_is_refused_before_anything_is_sent(
    twin: Twin, pbx: ScriptedPbx, errors: Any, streams: Callable[..., Any]
) -> None:
    stream = streams(firmware="37.20.0.21").events(topics=[30011, EVENTS[30012]])
    with pytest.raises(errors.FirmwareTooOldError) as caught:
        twin.run(stream.open())
    assert str(caught.value).startswith("event 30012 needs firmware 37.23.0.123")
    assert (caught.value.operation, caught.value.event) == (None, 30012)
    assert pbx.requests == [] and pbx.attempts == []


def test_newer_event_is_refused_by_a_pbx_that_was_asked(
    twin: Twin, pbx: ScriptedPbx, errors: Any, streams: Callable[..., Any]
) -> None:
    pbx.on(INFORMATION, tells("37.20.0.21"))
    stream = streams(firmware="detect").events(topics=30012)
    with pytest.raises(errors.FirmwareTooOldError):
        twin.run(stream.open())
    assert pbx.attempts == []


@pytest.mark.parametrize(
    ("settings", "topics"),
    [
        ({"firmware": "37.20.0.21"}, (30011,)),
        ({"firmware": "37.23.0.123"}, (30011, 30012)),
        ({"firmware": "99.1.1.1"}, (30011, 30012)),
        ({"firmware": "37.20.0.21", "on_old_firmware": "warn"}, (30011, 30012)),
        ({"firmware": "detect"}, (30011, 30012)),
        ({}, (30011, 30012)),
    ],
)
def test_all_events_are_those_that_the_firmware_has(
    twin: Twin, streams: Callable[..., Any], settings: Any, topics: tuple[int, ...]
) -> None:
    with twin.stream(streams(**settings), topics="all") as stream:
        assert stream.topics == topics


def test_topics_of_a_live_stream_are_judged_too(
    twin: Twin, errors: Any, streams: Callable[..., Any]
) -> None:
    with twin.stream(streams(firmware="37.20.0.21"), topics=[30011]) as stream:
        with pytest.raises(errors.FirmwareTooOldError):
            twin.run(stream.set_topics([30012]))
        assert stream.topics == (30011,)
