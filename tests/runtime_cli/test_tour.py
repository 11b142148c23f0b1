"""The tour: what it asks, what it never asks, and what it makes of answers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from tests.mock_pbx import MockPbx
from tests.runtime_cli.tours import (
    DATA,
    FAST,
    FEW,
    LOGIN,
    SAFE,
    SPEC,
    Toured,
    asked,
    exchanges,
    lying,
    skipped,
)
from yeastar_pseries import Client
from yeastar_pseries._runtime.record.asking import Asker, NotInTour
from yeastar_pseries._runtime.record.lines import (
    AnyLine,
    End,
    Exchange,
    Frame,
    Header,
    Skipped,
)
from yeastar_pseries._runtime.record.run import (
    TourOptions,
    TourStopped,
    run_tour,
    spec_hash,
)
from yeastar_pseries._runtime.record.tour import PROBED, make_tour


@pytest.fixture(scope="module")
def server() -> Iterator[MockPbx]:
    """One mock PBX for the file."""
    with MockPbx() as mock:
        yield mock


@pytest.fixture
def pbx(server: MockPbx) -> Iterator[MockPbx]:
    """The mock PBX as it was at the start."""
    server.reset()
    server.unblock()
    yield server
    server.clear_faults()


@pytest.fixture
def client(pbx: MockPbx) -> Iterator[Client]:
    """A client of it."""
    with Client(pbx.url, pbx.client_id, pbx.client_secret) as made:
        yield made


@pytest.fixture(scope="module")
def toured(server: MockPbx) -> Toured:
    """The whole tour, once."""
    server.reset()
    with Client(server.url, server.client_id, server.client_secret) as made:
        lines = list(run_tour(made, SPEC, FAST))
        return Toured(lines, asked(server), server.issued_tokens)


def test_each_operation_that_reads_is_asked_but_for_what_only_events_tell(
    toured: Toured,
) -> None:
    came = {each.operation for each in exchanges(toured.lines)}
    assert set(SAFE) - came == {"callnotes_get"}
    assert skipped(toured.lines)["callnotes_get"].startswith("no value for id")
    good = [each for each in exchanges(toured.lines) if each.operation]
    assert {each.answer["errcode"] for each in good} == {0}


def test_the_pbx_was_asked_nothing_that_is_not_safe(toured: Toured) -> None:
    assert set(toured.requests) <= {LOGIN, *SAFE.values()}
    assert len(set(toured.requests)) == len(SAFE)  # the login is one, an answer less


def test_one_token_does_for_the_tour_and_is_in_no_line(toured: Toured) -> None:
    assert toured.requests.count(LOGIN) == 1
    text = msgspec.json.encode(toured.lines).decode()
    assert toured.tokens
    assert not [token for token in toured.tokens if token in text]


def test_the_header_is_first_and_tells_firmware_and_mock(toured: Toured) -> None:
    header, *_, end = toured.lines
    assert isinstance(header, Header)
    assert isinstance(end, End)
    assert (header.origin, header.firmware) == ("mock", "83.23.0.123")
    assert (header.edition, header.masked, header.probes) == ("software", False, False)
    assert end.exchanges == len(exchanges(toured.lines))
    assert end.skipped == sum(isinstance(each, Skipped) for each in toured.lines)


def test_a_mock_says_so_whatever_is_asked_first(client: Client) -> None:
    options = TourOptions(rate=0, without=("[!st]*", "sy*"))
    header = next(iter(run_tour(client, SPEC, options)))
    assert isinstance(header, Header)
    assert (header.origin, header.firmware) == ("mock", None)


def test_the_hash_is_that_of_the_spec_data(toured: Toured) -> None:
    import hashlib

    assert spec_hash(SPEC) == hashlib.sha256(DATA.read_bytes()).hexdigest()
    assert isinstance(toured.lines[0], Header)
    assert toured.lines[0].spec_hash == spec_hash(SPEC)


def test_arguments_come_from_answers(toured: Toured) -> None:
    rows = toured.of("extension_list")[0].answer["data"]
    assert toured.of("extension_get")[0].query == {"id": rows[0]["id"]}
    joined = ",".join(str(row["id"]) for row in rows[:3])
    assert toured.of("extension_query")[0].query == {"ids": joined}
    greeting = toured.of("extension_vm_greeting_play")[0].query
    assert greeting["extension"] in {
        each.query["extension"] for each in toured.of("extension_vm_greeting_list")
    }
    assert greeting["file"]


def test_each_report_type_and_each_value_of_an_enum_is_asked(toured: Toured) -> None:
    kinds = {each.query["type"] for each in toured.of("call_report_list")}
    (parameter,) = [
        p
        for p in SPEC["openapi"]["components"]["parameters"].values()
        if p["name"] == "type" and "qosreport" in str(p) and "extcall" in str(p)
    ]
    assert kinds == set(parameter["schema"]["anyOf"][0]["enum"])
    kinds = {each.query["type"] for each in toured.of("extension_getpassword")}
    assert kinds == {"reg_password", "vm_pin"}


def test_pages_are_small_and_one_second_page_is_asked(toured: Toured) -> None:
    pages = [
        q["page"] for each in exchanges(toured.lines) if "page" in (q := each.query)
    ]
    assert pages.count(2) == 1
    assert set(pages) == {1, 2}
    sizes = {each.query.get("page_size", 10) for each in exchanges(toured.lines)}
    assert sizes == {10}


def test_downloads_stop_at_the_link(toured: Toured) -> None:
    (link,) = toured.of("recording_download")
    assert "/api/download/" in link.answer["download_resource_url"]
    assert not [path for _, path in toured.requests if "/api/" in path]


def test_probes_ask_only_names_that_no_call_has(pbx: MockPbx, client: Client) -> None:
    options = TourOptions(rate=0, probe=True, without=("/v?.0/[!c]*", "*report*"))
    lines = list(run_tour(client, SPEC, options))
    assert isinstance(lines[0], Header)
    assert lines[0].probes
    probes = [each for each in exchanges(lines) if each.operation is None]
    paths = {each.path for each in probes}
    assert not any(each.query for each in probes)
    assert {"/v2.0/certificate/list", "/v1.0/call/list"} <= paths
    assert not paths & set(SPEC["openapi"]["paths"])
    assert {path.rsplit("/", 1)[1] for path in paths} <= set(PROBED)
    others = set(asked(pbx)) - {("GET", path) for path in paths}
    assert others <= {LOGIN, *SAFE.values()}


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1.0/lamp/list"),
        ("GET", "/v1.0/lamp/info/../list"),
        ("POST", "/v1.0/lamp/info"),
        ("GET", "/v1.0/extension/delete"),
    ],
)
def test_what_is_not_in_the_tour_is_never_sent(
    pbx: MockPbx, client: Client, method: str, path: str
) -> None:
    asker = Asker(client, make_tour(lying(), probe=True), SPEC, 0)
    with pytest.raises(NotInTour):
        asker.ask(method, path, {}, "lamp_info")
    assert pbx.requests == []


def test_operations_are_left_out_by_name_pattern_and_path(client: Client) -> None:
    without = ("extension_getpassword", "v2_*", "/v1.0/[!e]*", "*list*")
    lines = list(run_tour(client, SPEC, TourOptions(rate=0, without=without)))
    initials = {each.path.split("/")[2][:1] for each in exchanges(lines)}
    assert initials == {"e"}
    assert skipped(lines)["extension_getpassword"] == "left out on request"
    why = skipped(lines)["extensiongroup_get"]
    assert why == "no value for id: extensiongroup_list gave no answer to take it from"


def test_an_empty_list_skips_what_needs_its_rows(pbx: MockPbx, client: Client) -> None:
    pbx.answer_next("extension_list", {"errcode": 0, "data": [], "total_number": 0})
    lines = list(run_tour(client, SPEC, TourOptions(rate=0, without=("[!e]*",))))
    why = skipped(lines)["extension_get"]
    assert why == "no value for id: the answer of extension_list has none"


def test_an_error_code_is_evidence_and_the_tour_goes_on(
    pbx: MockPbx, client: Client
) -> None:
    pbx.fail_next("storage_list", 10001)
    lines = list(run_tour(client, SPEC, TourOptions(rate=0, without=FEW)))
    found = {each.operation: each.answer["errcode"] for each in exchanges(lines)}
    assert found["storage_list"] == 10001
    assert found["system_prompt_list"] == 0


def test_one_call_without_an_answer_is_skipped_and_the_tour_goes_on(
    pbx: MockPbx, client: Client
) -> None:
    pbx.fail_next("storage_list", "drop", times=9)
    lines = list(run_tour(client, SPEC, TourOptions(rate=0, without=FEW)))
    assert "no answer" in skipped(lines)["storage_list"]
    assert "system_prompt_list" in {each.operation for each in exchanges(lines)}


def test_a_pbx_that_is_gone_ends_the_tour(pbx: MockPbx, client: Client) -> None:
    lines: list[AnyLine] = []
    with pytest.raises(TourStopped, match="5 requests in a row"):
        for line in run_tour(client, SPEC, FAST):
            lines.append(line)
            if len(lines) == 4:
                pbx.fail_next("*", "drop", times=100)
    assert len(exchanges(lines)) >= 3


def test_a_refused_login_ends_the_tour_after_one_attempt(pbx: MockPbx) -> None:
    with (
        Client(pbx.url, pbx.client_id, "wrong") as client,
        pytest.raises(TourStopped, match="login was refused") as caught,
    ):
        list(run_tour(client, SPEC, FAST))
    assert caught.value.settings
    assert len(pbx.requests) == 1


def test_a_block_in_the_middle_ends_the_tour_at_once(
    pbx: MockPbx, client: Client
) -> None:
    pbx.fail_next("storage_list", 70004)
    with pytest.raises(TourStopped, match="70004"):
        list(run_tour(client, SPEC, TourOptions(rate=0, without=FEW)))
    assert pbx.requests[-1].operation == "storage_list"


def test_the_rate_holds(client: Client) -> None:
    began = time.monotonic()
    options = TourOptions(rate=5, without=("[!a]*", "auto*"))
    count = len(exchanges(list(run_tour(client, SPEC, options))))
    assert count == 4
    # Much longer than four requests take.
    assert time.monotonic() - began >= (count - 1) / 5


def test_a_time_limit_ends_the_asking_and_names_what_is_left(client: Client) -> None:
    options = TourOptions(rate=20, minutes=0.3 / 60)
    lines = list(run_tour(client, SPEC, options))
    assert 1 <= len(exchanges(lines)) < 30
    assert skipped(lines)["v2_cdr_list"] == "the time limit was reached"
    assert isinstance(lines[-1], End)


def test_answers_are_kept_as_they_came(pbx: MockPbx, client: Client) -> None:
    odd = {"errcode": 0, "n": 1, "t": "1", "e": "", "z": None, "f": 1.5, "l": [None]}
    pbx.answer_next("storage_list", odd)
    pbx.fail_next("system_capacity", "garbage")
    lines = list(run_tour(client, SPEC, TourOptions(rate=0, without=FEW)))
    found = {each.operation: each for each in exchanges(lines)}
    assert found["storage_list"].answer == odd
    assert list(map(type, found["storage_list"].answer.values())) == [
        *(int, int, str, str, type(None), float, list)
    ]
    text = found["system_capacity"]
    assert text.answer is msgspec.UNSET
    assert text.text is not None
    assert "<" in text.text


class Unmarked:
    """A client of a PBX that does not say that it is a mock."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def request(self, method: str, path: str, **how: Any) -> Any:
        """Ask, and forget where it came from."""
        came = self._client.request(method, path, **how)
        kept = {k: v for k, v in came.headers.items() if k != "x-mock-origin"}
        return msgspec.structs.replace(came, headers=kept)

    def events(self, **how: Any) -> Any:
        """Listen."""
        return self._client.events(**how)


def test_a_pbx_that_says_nothing_of_a_mock_is_a_device(client: Client) -> None:
    options = TourOptions(rate=0, without=FEW)
    header = next(iter(run_tour(Unmarked(client), SPEC, options)))
    assert isinstance(header, Header)
    assert header.origin == "device"


def test_frames_come_raw_with_unknown_events_and_gaps(
    pbx: MockPbx, client: Client
) -> None:
    pushed = False
    frames: list[Frame] = []
    for line in run_tour(client, SPEC, TourOptions(rate=20, events=2.0, without=FEW)):
        if (
            isinstance(line, Exchange)
            and not pushed
            and line.operation == "storage_list"
        ):
            pushed = True
            pbx.push(30011, {"call_id": "1.1"}, form="string")
            pbx.push(30011, {"call_id": "1.2"}, form="object")
            pbx.push(30049, {"new": [1, None]}, form="object")
            pbx.push_raw("no frame")
        if isinstance(line, Frame):
            frames.append(line)
    came = [each.frame for each in frames if each.frame is not msgspec.UNSET]
    assert [each["type"] for each in came] == [30011, 30011, 30049]
    assert came[0]["msg"] == '{"call_id":"1.1"}'
    assert came[1]["msg"] == {"call_id": "1.2"}
    assert came[2]["msg"] == {"new": [1, None]}
    assert [each.gap for each in frames if each.gap] == ["unreadable_frame"]
    assert all(0 <= each.seconds <= 3 for each in frames)
    assert asked(pbx).count(LOGIN) == 1


def test_a_tour_without_an_event_socket_goes_on_and_says_so(
    pbx: MockPbx, client: Client
) -> None:
    pbx.fail_next("subscribe", 10001, times=100)
    options = TourOptions(rate=0, events=0.1, without=("[!st]*", "sy*"))
    lines = list(run_tour(client, SPEC, options))
    gaps = [each.gap for each in lines if isinstance(each, Frame)]
    assert len(gaps) == 1
    assert gaps[0] is not None
    assert gaps[0].startswith("no event stream")
    assert exchanges(lines)


def test_a_tour_that_goes_on_asks_only_what_is_missing(
    pbx: MockPbx, client: Client
) -> None:
    options = TourOptions(rate=0, without=("[!es]*",))
    whole = list(run_tour(client, SPEC, options))
    half = whole[: len(whole) // 2]
    before = len(pbx.requests)
    again = list(run_tour(client, SPEC, options, earlier=half))
    missing = len(exchanges(whole)) - len(exchanges(half))
    assert len(pbx.requests) - before == missing
    assert [(e.path, e.query) for e in exchanges(again)] == [
        (e.path, e.query) for e in exchanges(whole)
    ]
    assert isinstance(again[0], Header)
    assert again[0] == whole[0]
    assert sum(isinstance(each, Header) for each in again) == 1
