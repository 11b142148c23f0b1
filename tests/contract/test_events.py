"""Each event recording over each channel, in both forms of `msg`, sync and async."""

from __future__ import annotations

import itertools
import json
import re
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import msgspec
import pytest
import yaml

from tests.contract.receivers import RECEIVERS, Inbox
from tests.mock_pbx.recordings import Recording, Recordings
from tests.mock_pbx.server import MockPbx
from tests.mock_pbx.settings import RECORDINGS, ROOT, MsgForm
from tests.twin import Twin
from yeastar_pseries import Client, Gap, live
from yeastar_pseries import events as module
from yeastar_pseries.errors import InvalidArgumentError
from yeastar_pseries.events import CODEC, EVENTS, Event, UnknownEvent, parse_event
from yeastar_pseries.webhooks import (
    SIGNATURE_HEADER,
    SignatureError,
    parse_webhook,
    sign,
    verify_signature,
)

WAIT = 10.0
SECRET = "webhook-secret-of-the-test"
DOCUMENT = json.loads((ROOT / "generated/spec/asyncapi.json").read_text("utf-8"))
MESSAGES: dict[int, str] = {
    message["x-event-id"]: name
    for name, message in DOCUMENT["components"]["messages"].items()
    if "x-event-id" in message
}
SAMPLES = [each for each in Recordings(RECORDINGS).all if each.event is not None]
FORMS: tuple[MsgForm, ...] = ("string", "object")
# The fact base lies beside the checkout, and not on every machine.
FACTS = ROOT.parent / "shared" / "reference" / "events.yaml"

each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: s.name)
each_form = pytest.mark.parametrize("form", FORMS)
each_half = pytest.mark.parametrize("half", ["sync", "async"])


def as_said(value: Any) -> Any:
    """A JSON value without nulls, which a typed event shows as None."""
    if isinstance(value, dict):
        return {k: as_said(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [as_said(item) for item in value]
    return value


def judge(event: Event | Gap, number: int, msg: dict[str, Any], sn: str | None) -> None:
    """The right class, every value in its field, nothing beside the fields."""
    assert type(event) is getattr(module, MESSAGES[number])
    assert (event.type, event.sn) == (number, sn)
    assert event.msg is not None and not isinstance(event.msg, dict)
    assert as_said(msgspec.to_builtins(event.msg)) == as_said(msg)
    assert event.extra == {}


def frame_of(sample: Recording, form: MsgForm) -> dict[str, Any]:
    frame = dict(sample.frame)
    if form == "string":
        frame["msg"] = json.dumps(frame["msg"])
    return frame


# The table of events


def test_all_ids_of_the_spec_have_a_class_and_a_recording() -> None:
    assert len(MESSAGES) >= 34
    assert {number: kind.__name__ for number, kind in EVENTS.items()} == MESSAGES
    assert {sample.event for sample in SAMPLES} == set(MESSAGES)
    assert CODEC.ids == tuple(EVENTS)
    assert all(CODEC.id_of(kind) == number for number, kind in EVENTS.items())


def test_both_channels_of_the_spec_carry_all_events() -> None:
    for channel in ("subscribe", "webhook"):
        listed = DOCUMENT["channels"][channel]["messages"]
        refs = {each["$ref"].rsplit("/", 1)[1] for each in listed.values()}
        assert set(MESSAGES.values()) <= refs, channel


# parse_event


@each_sample
@each_form
@pytest.mark.parametrize("kind", [bytes, str, dict])
def test_recording_parses_to_its_class_without_loss(
    sample: Recording, form: MsgForm, kind: type
) -> None:
    frame = frame_of(sample, form)
    text = json.dumps(frame, ensure_ascii=False)
    given = {bytes: text.encode(), str: text, dict: frame}[kind]
    event = parse_event(given)
    judge(event, int(sample.frame["type"]), sample.frame["msg"], frame.get("sn"))
    assert event.raw is not None
    assert json.loads(event.raw) == frame


@each_sample
def test_unknown_fields_of_any_recording_are_kept_at_every_depth(
    sample: Recording,
) -> None:
    marked = mark(sample.frame)
    event = parse_event(marked)
    assert type(event) is EVENTS[int(sample.frame["type"])]
    assert sorted(event.extra.values(), key=str) == sorted(marks(marked), key=str)
    # What was known before is known still.
    before = as_said(msgspec.to_builtins(parse_event(dict(sample.frame)).msg))
    assert as_said(msgspec.to_builtins(event.msg)) == before


def mark(value: Any, path: str = "$") -> Any:
    """A copy in which every object has one more field, each with another value."""
    if isinstance(value, dict):
        made = {k: mark(v, f"{path}.{k}") for k, v in value.items()}
        return {**made, "x_new_firmware": path}
    if isinstance(value, list):
        return [mark(item, f"{path}[{i}]") for i, item in enumerate(value)]
    return value


def marks(value: Any) -> list[str]:
    if isinstance(value, dict):
        found = [each for v in value.values() for each in marks(v)]
        own = value.get("x_new_firmware")
        return [*found, own] if own else found
    return (
        [each for item in value for each in marks(item)] if type(value) is list else []
    )


@each_sample
def test_nulls_and_odd_values_cost_a_field_and_never_the_event(
    sample: Recording,
) -> None:
    for field in sample.frame["msg"]:
        for odd in (None, "", "odd", 7, 1.5, True, [], {}, [7], {"a": 1}):
            msg = {**sample.frame["msg"], field: odd}
            event = parse_event({**sample.frame, "msg": msg})
            assert type(event) is EVENTS[int(sample.frame["type"])]
            present = as_said(msgspec.to_builtins(event.msg)).get(field)
            lost = present is None and not any(
                key.startswith(field) for key in event.extra
            )
            assert not lost or odd in (None, "", [], {}), (field, odd)


TWICE = sorted({*live.__all__} & {*(kind.__name__ for kind in EVENTS.values())})


@pytest.mark.parametrize("name", TWICE)
def test_a_change_of_a_view_is_no_topic_and_told_from_its_event(name: str) -> None:
    with Client("http://127.0.0.1:9", "id", "secret") as client:
        for topics in ([getattr(live, name)], getattr(live, name)):
            with pytest.raises(InvalidArgumentError) as refused:
                client.events(topics)
            assert str(refused.value).endswith(
                f"that is yeastar_pseries.live.{name}, a change of a view; the event is"
                f" yeastar_pseries.events.{name}"
            )


def test_what_live_and_events_both_have_is_told_where_people_look() -> None:
    assert len(TWICE) >= 3
    page = (ROOT / "generator/site/pages/live.md").read_text("utf-8")
    (told,) = [each for each in page.split("\n\n") if "namesakes" in each]
    for name in TWICE:
        assert f"`{name}`" in str(live.__doc__)
        assert f"`{name}`" in told


def test_unknown_id_brings_everything_along() -> None:
    frame = {"type": 30999, "sn": "X", "msg": json.dumps({"a": [1]}), "more": 1}
    event = parse_event(frame)
    assert isinstance(event, UnknownEvent)
    assert (event.type, event.sn, event.msg) == (30999, "X", {"a": [1]})
    assert event.extra == {"$.more": 1}


def facts() -> list[Any]:
    """(id, frame) of the vendor's samples that are printed to their end."""
    if not FACTS.exists():
        return []
    found: list[Any] = []
    for event in yaml.safe_load(FACTS.read_text("utf-8"))["events"]:
        for sample in event.get("payload_examples") or []:
            if not sample.get("cut"):
                name = f"{event['id']}-{sample['title'].replace(' ', '-')}"
                found.append(pytest.param(event["id"], sample["raw"], id=name))
    return found


def printed(raw: str) -> dict[str, Any]:
    """A printed sample as the PBX would send it."""
    try:
        return json.loads(raw, strict=False)
    except ValueError:
        pass
    # The page forgot to escape the quotes inside msg.
    found = re.fullmatch(r'(.*"msg"\s*:\s*)"(\{.*\})"(\s*\}\s*)', raw, re.DOTALL)
    assert found, raw
    return json.loads(found[1] + found[2] + found[3], strict=False)


@pytest.mark.skipif(
    not FACTS.exists(), reason="the fact base is not beside the checkout"
)
@pytest.mark.parametrize("number, raw", facts())
@each_form
def test_documented_sample_comes_out_typed(
    number: int, raw: str, form: MsgForm
) -> None:
    frame = printed(raw)
    msg = frame["msg"]
    if form == "string":
        frame["msg"] = json.dumps(msg)
    judge(parse_event(json.dumps(frame)), number, msg, frame.get("sn"))


@pytest.mark.skipif(
    not FACTS.exists(), reason="the fact base is not beside the checkout"
)
def test_documented_samples_are_many() -> None:
    assert len(facts()) >= 27


# WebSocket


MARKS = itertools.count()


def _is_marked(event: Event | Gap, mark: str) -> bool:
    if not isinstance(event, module.CallEnded) or event.msg is None:
        return False
    return event.msg.call_id == mark


class Listener:
    """An open event stream of one of the clients.

    Args:
        name: "sync" or "async".
        pbx: where the events come from.
        stack: closes the stream and its client.
    """

    def __init__(self, name: str, pbx: MockPbx, stack: ExitStack) -> None:
        self._pbx = pbx
        self._twin = stack.enter_context(Twin(name))
        client = stack.enter_context(self._twin.client(pbx))
        self.stream = stack.enter_context(self._twin.stream(client, topics="all"))

    def get(self) -> Event | Gap:
        return self._twin.run(self.stream.get(WAIT))

    def set_topics(self, topics: Any) -> None:
        self._twin.run(self.stream.set_topics(topics))

    def drain(self) -> None:
        """Forget what other tests left behind, here or still on its way.

        They push to both listeners, and each looks at one of them.
        """
        mark = f"mark-{next(MARKS)}"
        self._pbx.push(30012, {"call_id": mark})
        while not _is_marked(self.get(), mark):
            pass


@pytest.fixture(scope="module")
def event_pbx() -> Iterator[MockPbx]:
    with MockPbx() as pbx:
        yield pbx


@pytest.fixture(scope="module")
def listeners(event_pbx: MockPbx) -> Iterator[dict[str, Listener]]:
    with ExitStack() as stack:
        yield {half: Listener(half, event_pbx, stack) for half in ("sync", "async")}


@each_sample
@each_form
@each_half
def test_recording_comes_typed_over_the_websocket(
    sample: Recording,
    form: MsgForm,
    half: str,
    event_pbx: MockPbx,
    listeners: dict[str, Listener],
) -> None:
    listener = listeners[half]
    listener.drain()
    number = int(sample.frame["type"])
    event_pbx.push(number, form=form, recording=sample.name)
    event = listener.get()
    judge(event, number, sample.frame["msg"], event_pbx.settings.serial)
    assert isinstance(event, Event) and event.raw is not None
    assert type(json.loads(event.raw)["msg"]) is (str if form == "string" else dict)


@each_half
def test_stream_of_some_topics_gets_these_events_and_no_others(
    half: str, event_pbx: MockPbx
) -> None:
    with ExitStack() as stack:
        stack.callback(event_pbx.clear_faults)
        listener = Listener(half, event_pbx, stack)
        listener.set_topics([30007, module.CallEnded])
        for number in (30006, 30007, 30011, 30012):
            event_pbx.push(number)
        assert [type(listener.get()), type(listener.get())] == [
            module.ExtensionRegistrationStatusChanged,
            module.CallEnded,
        ]
        time.sleep(0.05)
        assert listener.stream.queued == 0


# Webhook


@pytest.fixture(scope="module")
def inboxes(event_pbx: MockPbx) -> Iterator[dict[str, Inbox]]:
    """A receiver each for the setting that the sync and the async client made."""
    with ExitStack() as stack:
        boxes = {
            "sync": stack.enter_context(RECEIVERS["plain"](SECRET)),
            "async": stack.enter_context(RECEIVERS["asgi"](SECRET)),
        }

        def entry(box: Inbox) -> dict[str, Any]:
            return {
                "url": box.url,
                "secret": SECRET,
                "request_method": "POST",
                "event_ids": list(MESSAGES),
            }

        for name, added in boxes.items():
            with Twin(name) as twin, twin.client(event_pbx) as client:
                before = twin.run(client.webhook.query()).data
                listed = [each.to_dict() for each in before.webhook_event_push_list]
                entries = [*listed, entry(added)]
                twin.run(client.webhook.update(webhook_event_push_list=entries))
        assert [each["url"] for each in listed] == [boxes["sync"].url]
        yield boxes
        event_pbx.within(event_pbx.app.state.webhooks.stop)


@each_sample
@each_form
@each_half
def test_recording_comes_typed_and_signed_by_webhook(
    sample: Recording,
    form: MsgForm,
    half: str,
    event_pbx: MockPbx,
    inboxes: dict[str, Inbox],
) -> None:
    number = int(sample.frame["type"])
    event_pbx.push(number, form=form, recording=sample.name)
    events = {name: box.get() for name, box in inboxes.items()}
    judge(events[half], number, sample.frame["msg"], event_pbx.settings.serial)
    if half == "sync":
        body, signature = inboxes[half].requests[-1]
        assert events[half].raw == body
        verify_signature(body, signature, SECRET)
        assert type(json.loads(body)["msg"]) is (str if form == "string" else dict)


@pytest.mark.parametrize("kind", RECEIVERS)
def test_forged_webhook_is_refused_and_reaches_no_handler(kind: str) -> None:
    with MockPbx() as pbx, RECEIVERS[kind](SECRET) as inbox:
        pbx.add_webhook(inbox.url, "another secret", [0])
        pbx.push(30007)
        until = time.monotonic() + WAIT
        while not pbx.status()["webhooks_idle"] and time.monotonic() < until:
            time.sleep(0.01)
        assert [each["status"] for each in pbx.deliveries()] == [401]
        assert inbox.events.empty()


BODY = b'{"type":30007,"sn":"X","msg":"{\\"extension\\":\\"2010\\"}"}'


def test_signature_is_that_of_the_raw_body() -> None:
    signature = sign(BODY, SECRET)
    assert SIGNATURE_HEADER == "X-Signature"
    event = parse_webhook(BODY, signature, SECRET)
    assert isinstance(event, module.ExtensionRegistrationStatusChanged)
    verify_signature(BODY, signature, ["the former one", SECRET])
    for body, header, secret in (
        (BODY + b" ", signature, SECRET),
        (json.dumps(json.loads(BODY)).encode(), signature, SECRET),
        (BODY, signature.lower(), SECRET),
        (BODY, "", SECRET),
        (BODY, None, SECRET),
        (BODY, signature, SECRET + "x"),
    ):
        with pytest.raises(SignatureError):
            verify_signature(body, header, secret)
    with pytest.raises(TypeError, match="request.body"):
        verify_signature(BODY.decode(), signature, SECRET)  # type: ignore[arg-type]
