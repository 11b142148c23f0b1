"""The mock PBX on the published spec: every operation answers, every answer is valid."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.mock_pbx import MockPbx
from tests.mock_pbx.memory.memory import Plan
from tests.mock_pbx.recordings import Recordings
from tests.mock_pbx.settings import BUNDLE, RECORDINGS
from tests.mock_pbx.spec import Operation, Spec
from tests.mock_pbx.synth import Synthesiser

from .conftest import plain_client

pytestmark = pytest.mark.skipif(not BUNDLE.exists(), reason="run make generate first")

SPEC = Spec.load(BUNDLE) if BUNDLE.exists() else Spec({})
RECORDED = [
    each
    for each in Recordings(RECORDINGS).all
    if each.event is None and each.response and each.operation in SPEC.by_id
]
EVENTS = [each for each in Recordings(RECORDINGS).all if each.event is not None]
TOKENS = ("get_token", "refresh_token", "del_token")
OF_A_ROW = (
    *("download", "play", "getstatus", "updatefile", "embedcode", "retry"),
    *("transfer", "archive", "unarchive", "close"),
)
NEEDS_STATE = {
    # these find nothing to work on when their arguments are made up
    "call_accept_inbound",
    "call_refuse_inbound",
    "call_hangup",
    "call_hold",
    "call_unhold",
    "company_contact_query",
    "extension_query",
    "recording_download",
    "v2_cdr_detail",
    "webhook_test",
    # test_resources.py walks them with keys of rows that are there
    *(
        operation.id
        for family in Plan(SPEC, Recordings(RECORDINGS), 1).rows
        for verb, operation in family.verbs.items()
        if verb in ("get", "query", "update", "delete", "upload", *OF_A_ROW)
    ),
    *(name for name in SPEC.by_id if name.startswith(("phone_", "vm_", "wakeupcall_"))),
    *(name for name in SPEC.by_id if "agent_" in name),
    *(name for name in SPEC.by_id if name.endswith(("getlivechat", "updatelivechat"))),
    "hotel_checkout",
    *(name for name in SPEC.by_id if name.endswith("_member") and "conf" in name),
}


@pytest.fixture(scope="module")
def whole() -> Iterator[MockPbx]:
    with MockPbx() as pbx:
        yield pbx
        assert pbx.status()["crashes"] == []


@pytest.fixture
def client(whole: MockPbx) -> Iterator[httpx.Client]:
    whole.reset()  # what one test deletes the next one may want
    with plain_client() as client:
        answer = client.post(
            f"{whole.url}/openapi/v1.0/get_token",
            json={"username": whole.client_id, "password": whole.client_secret},
        ).json()
        client.params = {"access_token": answer["access_token"]}
        yield client


def ask(client: httpx.Client, pbx: MockPbx, operation: Operation) -> httpx.Response:
    """Ask with made-up arguments: all that are required, and those of the body."""
    maker = Synthesiser(SPEC, 1)
    url = f"{pbx.url}/openapi{operation.path}"
    query: dict[str, Any] = {
        name: maker.value(each.schema, name)
        for name, each in operation.parameters.items()
        if each.required and name != "access_token"
    }
    if not operation.token:
        client = plain_client()
    if operation.method == "GET":
        return client.get(url, params=query)
    if operation.form is not None:
        fields = maker.value(operation.form, operation.id)
        names = [each for each in ("file", "files") if each in fields]
        files = {name: ("upload.wav", b"RIFF") for name in names}
        texts = {name: each for name, each in fields.items() if name not in names}
        return client.post(url, params=query, data=texts, files=files)
    body = maker.value(operation.body or {"type": "object"}, operation.id)
    return client.post(url, params=query, json=body)


@pytest.mark.parametrize(
    "stateful", [pytest.param(False, marks=pytest.mark.long), True]
)
@pytest.mark.parametrize("operation_id", sorted(set(SPEC.by_id) - set(TOKENS)))
def test_every_operation_answers_by_its_schema(
    client: httpx.Client, whole: MockPbx, operation_id: str, stateful: bool
) -> None:
    operation = SPEC.by_id[operation_id]
    whole.configure(stateful=stateful)
    answer = ask(client, whole, operation).json()
    assert [
        each.message for each in SPEC.errors(operation.response or {}, answer)
    ] == []
    if not (stateful and operation_id in NEEDS_STATE):
        assert answer["errcode"] == 0
    if operation.download is not None and answer["errcode"] == 0:
        path = answer[operation.download["url"]]
        file = client.get(whole.url + path)
        # JSON in the place of a file is an error, save where the file is JSON itself.
        is_json = file.headers["content-type"].startswith("application/json")
        assert is_json == path.endswith(".json")
        assert file.content and b"errcode" not in file.content


@pytest.mark.parametrize("recording", RECORDED, ids=lambda each: each.name)
def test_every_recording_fits_its_schema_and_can_be_ordered(
    client: httpx.Client, whole: MockPbx, recording: Any
) -> None:
    operation = SPEC.by_id[recording.operation]
    errors = SPEC.errors(operation.response or {}, recording.response)
    # Of some pages the fields of the call were seen, and not the envelope around them.
    cut = [] if recording.complete else ["'errcode' is a required property"]
    assert [each.message for each in errors] in ([], cut)
    whole.configure(stateful=True)
    wanted = whole.replay(recording.name)
    assert ask(client, whole, operation).json() == wanted


@pytest.mark.parametrize("recording", EVENTS, ids=lambda each: each.name)
def test_every_recorded_frame_can_be_pushed(whole: MockPbx, recording: Any) -> None:
    whole.push(recording.event, recording=recording.name)
    assert whole.published[-1] == (recording.event, recording.frame["msg"])
