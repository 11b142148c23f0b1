"""What the mock PBX refuses, and how answers of operations without state are made."""

import io
import wave

import httpx
import pytest

from tests.mock_pbx import MockPbx
from tests.mock_pbx.answers import Refused
from tests.mock_pbx.settings import BUNDLE
from tests.mock_pbx.spec import Spec
from tests.mock_pbx.validate import Unknown, Validator

from .conftest import AGENT, Caller, plain_client


def test_an_answer_closes_its_connection(caller: Caller) -> None:
    answer = caller.http.get(caller.url("system/information"))
    assert answer.headers["connection"] == "close"


@pytest.mark.parametrize("number", [1.0, -651.0])
def test_an_integer_may_be_written_as_a_fraction_of_nothing(
    caller: Caller, number: float
) -> None:
    # As JSON Schema has it; the state behind the answer once failed on such an id.
    answer = caller.post("extension/update", id=number)
    assert answer == caller.post("extension/update", id=int(number))
    found = caller.get("extension/get", id=str(number))
    assert found == caller.get("extension/get", id=int(number))


@pytest.mark.parametrize("number", [2**63 - 1, -(2**63), 10**18])
def test_an_integer_may_have_as_many_digits_as_64_bits(
    caller: Caller, number: int
) -> None:
    answer = caller.get("extension/list", page=number)
    problems = answer.get("invalid_param_list", [])
    assert "type" not in [each.get("validation_type") for each in problems]


def test_an_answer_has_an_errcode_whatever_was_written_down() -> None:
    query = {"list_name": "demo_list", "file": "demo_track.wav"}
    with MockPbx() as pbx, plain_client() as http:
        caller = Caller(pbx, http=http)
        caller.login()
        answer = caller.get("moh_files/play", **query)
    assert answer["errcode"] == 0
    assert answer["play_resource_url"]


@pytest.mark.parametrize("path", ["nothing/list", "v3.0/extension/list", "v1.0"])
def test_an_unknown_path_or_version_does_not_exist(caller: Caller, path: str) -> None:
    answer = caller.get(path)
    assert answer == {"errcode": 10001, "errmsg": "INTERFACE NOT EXISTED"}


def test_a_wrong_method_does_not_exist(caller: Caller) -> None:
    assert caller.post("extension/list")["errcode"] == 10001


def test_a_missing_user_agent_is_refused(pbx: MockPbx) -> None:
    url = f"{pbx.url}/openapi/v1.0/system/information"
    with httpx.Client(trust_env=False) as client:
        request = client.build_request("GET", url)
        del request.headers["User-Agent"]
        assert client.send(request).json()["errcode"] == 40002


def test_wrong_parameters_are_named(caller: Caller) -> None:
    caller.pbx.configure(strict=True)
    answer = caller.get("extension/list", page="x", order_by="up", pagesize=3)
    assert answer == {
        "errcode": 40002,
        "errmsg": "PARAMETER ERROR",
        "invalid_param_list": [
            {"field": "page", "validation_type": "type"},
            {"field": "order_by", "validation_type": "enum"},
            {"field": "pagesize", "validation_type": "unknown"},
        ],
    }


def test_a_missing_parameter_is_required(caller: Caller) -> None:
    answer = caller.get("extension/get")
    problem = {"field": "id", "validation_type": "required"}
    assert answer["invalid_param_list"] == [problem]


def test_unknown_parameters_pass_and_are_noted(caller: Caller) -> None:
    assert caller.get("extension/list", pagesize=3, page=1)["errcode"] == 0
    assert caller.pbx.requests[-1].unknown == ["pagesize"]
    caller.get("extension/list", page_size=3)
    assert caller.pbx.requests[-1].unknown == []


def test_unknown_fields_pass_and_are_noted_at_any_depth(caller: Caller) -> None:
    entry = {"url": "http://127.0.0.1:1", "event_id": [0]}
    answer = caller.post("webhook/update", webhook_event_push_list=[entry], more=1)
    assert answer["errcode"] == 0
    assert sorted(caller.pbx.requests[-1].unknown) == ["event_id", "more"]


def test_unknown_parts_of_a_form_pass_and_are_noted(caller: Caller) -> None:
    url, query = caller.url("thing/upload"), {"access_token": caller.token}
    parts = {"file": ("a.wav", b"RIFF"), "nmae": (None, "x")}
    assert caller.http.post(url, params=query, files=parts).json()["errcode"] == 0
    assert caller.pbx.requests[-1].unknown == ["nmae"]
    caller.pbx.configure(strict=True)
    assert caller.http.post(url, params=query, files=parts).json()["errcode"] == 40002


def test_wrong_bodies_are_named(caller: Caller) -> None:
    caller.pbx.configure(strict=True)
    answer = caller.post("call/dial", caller=1000, auto_answer="maybe", cale="1")
    assert sorted(
        (each["field"], each["validation_type"])
        for each in answer["invalid_param_list"]
    ) == [
        ("auto_answer", "enum"),
        ("cale", "unknown"),
        ("callee", "required"),
        ("caller", "type"),
    ]


def test_unknown_fields_in_nested_objects_are_named(caller: Caller) -> None:
    caller.pbx.configure(strict=True)
    entry = {"url": "http://127.0.0.1:1", "event_id": [0]}
    answer = caller.post("webhook/update", webhook_event_push_list=[entry])
    problem = {"field": "event_id", "validation_type": "unknown"}
    assert answer["invalid_param_list"] == [problem]


@pytest.mark.parametrize(
    ("content", "errcode"), [(b"{", -2), (b"\xff", -2), (b"[]", 40001)]
)
def test_a_body_that_is_no_json_object_is_refused(
    caller: Caller, content: bytes, errcode: int
) -> None:
    answer = caller.http.post(
        caller.url("call/dial"),
        params={"access_token": caller.token},
        content=content,
        headers={"Content-Type": "application/json"},
    )
    assert answer.json()["errcode"] == errcode
    if errcode == -2:  # as captured: one entry without a field
        assert [list(e) for e in answer.json()["invalid_param_list"]] == [["value"]]


def test_a_multipart_body_needs_its_required_fields(caller: Caller) -> None:
    url = caller.url("thing/upload")
    query = {"access_token": caller.token}
    whole = caller.http.post(url, params=query, files={"file": ("a.wav", b"RIFF")})
    assert whole.json()["errcode"] == 0
    lacking = caller.http.post(url, params=query, files={"other": ("a.wav", b"RIFF")})
    assert lacking.json()["errcode"] == 40002
    plain = caller.http.post(url, params=query, json={"file": "a.wav"})
    assert plain.json()["errcode"] == 40001


def test_the_recording_of_the_same_request_is_the_answer(caller: Caller) -> None:
    answer = caller.get("thing/list", page=1, page_size=2)
    assert [each["name"] for each in answer["data"]] == ["one", "two"]


def test_a_cut_recording_answers_its_own_request_only(caller: Caller) -> None:
    assert caller.get("thing/list", sort_by="number")["data"] == [{"id": 9}]
    assert len(caller.get("thing/list", sort_by="id")["data"]) == 2


def test_recorded_lists_can_be_walked_in_pages(caller: Caller) -> None:
    pages = [caller.get("thing/list", page=n, page_size=1)["data"] for n in (1, 2, 3)]
    assert [[each["id"] for each in page] for page in pages] == [[1], [2], []]


def test_origins_are_told(caller: Caller) -> None:
    def origin(path: str) -> str:
        query = {"access_token": caller.token}
        answer = caller.http.get(caller.url(path), params=query)
        return answer.headers["x-mock-origin"]

    assert origin("extension/list") == "state"
    assert origin("thing/list") == "recording"
    assert origin("thing/report") == "synthetic"


def test_without_state_all_but_tokens_is_generic(caller: Caller) -> None:
    caller.pbx.configure(stateful=False)
    query = {"access_token": caller.token}
    answer = caller.http.get(caller.url("extension/list"), params=query)
    assert answer.headers["x-mock-origin"] == "synthetic"
    caller.get("del_token")
    assert caller.get("extension/list")["errcode"] == 10004


def test_a_download_url_serves_a_file_for_30_minutes(caller: Caller) -> None:
    offer = caller.get("recording/download", id=1)
    query = {"access_token": caller.token}
    url = caller.pbx.url + offer["download_resource_url"]
    answer = caller.http.get(url, params=query)
    assert answer.headers["content-type"].startswith("audio/")
    with wave.open(io.BytesIO(answer.content)) as sound:
        assert sound.getnframes() > 8000
    assert caller.http.get(url).json()["errcode"] == 10004
    caller.pbx.advance(1799)
    assert caller.http.get(url, params=query).status_code == 200
    caller.pbx.advance(2)
    caller.login()
    query = {"access_token": caller.token}
    assert caller.http.get(url, params=query).json()["errcode"] == 60001


def test_a_synthetic_download_serves_bytes_too(caller: Caller) -> None:
    offer = caller.get("thing/report")
    url = caller.pbx.url + offer["download_resource_url"]
    answer = caller.http.get(url, params={"access_token": caller.token})
    assert answer.content


def test_tls_answers_on_its_own_port(pbx: MockPbx, trust: object) -> None:
    with httpx.Client(verify=trust, headers=AGENT, trust_env=False) as client:  # type: ignore[arg-type]
        answer = client.get(f"{pbx.tls_url}/openapi/v1.0/system/information")
    assert answer.json()["errcode"] == 10004
    assert pbx.requests[-1].secure


@pytest.mark.parametrize(
    ("body", "field", "fault"),
    [({}, "channel_id", "required"), ({"paging_number": 1}, "paging_number", "type")],
)
def test_a_body_of_no_form_is_told_what_the_nearest_lacks(
    body: dict[str, int], field: str, fault: str
) -> None:
    spec = Spec.load(BUNDLE)
    with pytest.raises(Refused) as refused:
        Validator(spec).body(spec.by_id["call_hangup"], body, Unknown(True))
    (problem,) = refused.value.answer["invalid_param_list"]
    assert problem == {"field": field, "validation_type": fault}
