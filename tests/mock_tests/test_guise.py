"""A mock PBX in a guise differs as its file says, and in nothing else."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import connect

from tests.mock_pbx import MockPbx
from tests.mock_pbx.guise import Guise
from tests.mock_pbx.guise_file import GuiseError
from tests.mock_pbx.spec import Spec

from .conftest import AGENT, START, Caller, plain_client

Dress = Callable[..., Path]


@pytest.fixture
def dress(tmp_path: Path) -> Dress:
    def write(*differences: dict[str, Any], **more: Any) -> Path:
        path = tmp_path / "guise.json"
        listed = [{"id": index, **each} for index, each in enumerate(differences, 1)]
        path.write_text(json.dumps({**more, "differences": listed}), "utf-8")
        return path

    return write


@pytest.fixture
def wear(bundle: Path, recordings: Path) -> Callable[[Path], Any]:
    @contextmanager
    def wearing(guise: Path | None) -> Iterator[Caller]:
        with (
            MockPbx(
                bundle=bundle, recordings=recordings, start_time=START, guise=guise
            ) as pbx,
            plain_client() as http,
        ):
            caller = Caller(pbx, http=http)
            caller.login()
            yield caller
            assert pbx.status()["crashes"] == []

    return wearing


THINGS = {"page": 1, "page_size": 2}


def test_a_guise_without_differences_changes_no_byte(wear: Any, dress: Dress) -> None:
    told: list[bytes] = []
    for guise in (None, dress()):
        with wear(guise) as caller:
            query = {**THINGS, "access_token": caller.token}
            answer = caller.http.get(caller.url("thing/list"), params=query)
            told.append(answer.content)
    assert told[0] == told[1]


def test_fields_come_change_and_go(wear: Any, dress: Dress) -> None:
    guise = dress(
        {"operation": "thing_list", "set": "/data/*/mood", "value": {"now": 1}},
        {"operation": "thing_list", "set": "/data/0/kind", "value": None},
        {"operation": "thing_list", "remove": "/data/*/id"},
        {"operation": "thing_list", "rename": "/data/1/name", "to": "title"},
        {"operation": "thing_list", "set": "/nowhere/*/x", "value": 1},
    )
    with wear(guise) as caller:
        answer = caller.get("thing/list", **THINGS)
        shown = caller.pbx.status()["differences"]
    assert answer["data"] == [
        {"name": "one", "kind": None, "mood": {"now": 1}},
        {"kind": "b", "mood": {"now": 1}, "title": "two"},
    ]
    # The one without a place is not among them.
    assert shown == {"1": 2, "2": 1, "3": 2, "4": 1}


def test_what_is_taken_out_of_a_list_takes_no_neighbour(
    wear: Any, dress: Dress
) -> None:
    guise = dress({"operation": "thing_list", "remove": "/data/*"})
    with wear(guise) as caller:
        assert caller.get("thing/list", **THINGS)["data"] == []


def test_the_answer_itself_stays_as_it_was(bundle: Path, dress: Dress) -> None:
    spec = Spec.load(bundle)
    guise = Guise(dress({"operation": "thing_list", "remove": "/data/0/id"}), spec)
    operation = spec.by_id["thing_list"]
    answer = {"errcode": 0, "data": [{"id": 1}]}
    told = guise.answer((operation.method, operation.path), operation, answer)
    assert (told["data"], answer["data"]) == ([{}], [{"id": 1}])


def test_a_recording_stays_as_it_is_behind_a_guise(wear: Any, dress: Dress) -> None:
    guise = dress({"operation": "thing_list", "rename": "/data/*/id", "to": "key"})
    with wear(guise) as caller:
        first = caller.get("thing/list", **THINGS)
        assert caller.get("thing/list", **THINGS) == first


def test_paths_move_go_and_come(wear: Any, dress: Dress) -> None:
    guise = dress(
        {"operation": "thing_list", "moved": "/v1.0/thing/all"},
        {"operation": "extension_search", "gone": True},
        {"endpoint": "GET /v1.0/mood/list", "answer": {"errcode": 0, "data": [1]}},
    )
    with wear(guise) as caller:
        assert caller.get("thing/list", **THINGS)["errcode"] == 10001
        assert len(caller.get("thing/all", **THINGS)["data"]) == 2
        assert caller.get("extension/search")["errcode"] == 10001
        assert caller.get("mood/list") == {"errcode": 0, "data": [1]}
        assert caller.get("mood/list", access_token="x")["errcode"] == 10004
        assert caller.pbx.status()["differences"] == {"1": 1, "2": 1, "3": 1}


def test_an_answer_may_be_another_code_or_no_json(wear: Any, dress: Dress) -> None:
    new = {"errcode": 79999, "errmsg": "NEW"}
    guise = dress(
        {"operation": "thing_list", "answer": new},
        {"operation": "extension_list", "text": "<p>busy</p>", "status": 503},
        {"headers": {"X-Serial": "3631A2124XXX"}},
    )
    with wear(guise) as caller:
        assert caller.get("thing/list", **THINGS) == new
        query = {"access_token": caller.token}
        page = caller.http.get(caller.url("extension/list"), params=query)
    assert (page.status_code, page.text) == (503, "<p>busy</p>")
    assert page.headers["content-type"].startswith("text/html")
    assert page.headers["x-serial"] == "3631A2124XXX"


def test_a_failed_answer_gets_no_fields(wear: Any, dress: Dress) -> None:
    guise = dress({"operation": "thing_list", "set": "/mood", "value": 1})
    with wear(guise) as caller:
        assert "mood" not in caller.get("thing/list", access_token="x")


def test_the_firmware_is_that_of_the_guise(wear: Any, dress: Dress) -> None:
    with wear(dress(firmware="37.24.0.12")) as caller:
        caller.pbx.reset()
        caller.login()
        told = caller.get("system/information")["data"]["firmware_version"]
    assert told == "37.24.0.12"


@pytest.mark.parametrize("form", ["string", "object"])
def test_frames_differ_in_both_forms(wear: Any, dress: Dress, form: str) -> None:
    guise = dress(
        {"event": 30007, "set": "/msg/mood", "value": "good"},
        {"event": 30007, "set": "/sn", "value": "OTHER"},
        {"event": 39999, "after": 30007, "msg": {"new": 1}},
    )
    with wear(guise) as caller:
        caller.pbx.configure(msg_form=form)
        url = caller.pbx.url.replace("http", "ws") + "/openapi/v1.0/subscribe"
        with connect(
            f"{url}?access_token={caller.token}", additional_headers=AGENT
        ) as socket:
            socket.send(json.dumps({"topic_list": [30007, 39999]}))
            socket.recv(timeout=5)
            caller.pbx.push(30007, {"extension": "1000"})
            frames = [json.loads(socket.recv(timeout=5)) for _ in range(2)]
    if form == "string":
        for frame in frames:
            frame["msg"] = json.loads(frame["msg"])
    assert frames[0] == {
        "type": 30007,
        "sn": "OTHER",
        "msg": {"extension": "1000", "mood": "good"},
    }
    assert frames[1]["type"] == 39999
    assert frames[1]["msg"] == {"new": 1}


@pytest.mark.parametrize(
    ("difference", "said"),
    [
        ({"operation": "thing_list"}, "needs one of set, remove"),
        ({"operation": "thing_list", "gone": True, "remove": "/a"}, "remove and gone"),
        ({"set": "/a", "value": 1}, "needs one of operation, endpoint, event"),
        ({"operation": "thing_list", "set": "a", "value": 1}, "is no JSON pointer"),
        ({"operation": "thing_list", "set": "/a"}, "has no value"),
        ({"endpoint": "/v1.0/x", "answer": {}}, "is not like GET"),
        (
            {"operation": "nothing_list", "gone": True},
            "no such operation: nothing_list",
        ),
    ],
)
def test_a_wrong_difference_is_told_with_its_place(
    bundle: Path, dress: Dress, difference: dict[str, Any], said: str
) -> None:
    with pytest.raises(GuiseError, match=said) as caught:
        Guise(dress(difference), Spec.load(bundle))
    assert "guise.json" in str(caught.value)


def test_the_same_number_twice_is_refused(bundle: Path, tmp_path: Path) -> None:
    path = tmp_path / "guise.yaml"
    path.write_text(
        "differences:\n"
        "  - {id: 1, operation: thing_list, gone: true}\n"
        "  - {id: 1, operation: thing_list, gone: true}\n"
    )
    with pytest.raises(GuiseError, match="id 1 is there twice"):
        Guise(path, Spec.load(bundle))
