"""Required marks that pages of one kind or variants of one call tell.

They are written down here a second time, since the walk over the spec believes it.
"""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from tests.contract.cases import method_path, raw_operations
from tests.mock_pbx.server import MockPbx
from tests.twin import Twin
from yeastar_pseries import CallOptions, errors

PATHS = {raw["operationId"]: (verb, path) for path, verb, raw in raw_operations()}
UNCHECKED = CallOptions(validate=False, retries=0)

REQUIRED: dict[str, set[str]] = {
    "holidays_search": set(),
    "holidays_get": {"id"},
    "holidays_query": {"ids"},
    "holidays_update": {"id"},
    "timezone_get": {"id"},
    "businesshour_get": {"id"},
    "businesshour_query": {"ids"},
    "moh_files_play": {"list_name", "file"},
    "moh_files_download": {"list_name", "file"},
    "moh_files_updatefile": {"list_name", "old_file", "new_file"},
    "custom_prompt_get": {"id"},
    "custom_prompt_query": {"ids"},
    "vm_greeting_update": {"id", "number"},
    "extension_vm_greeting_update": {"id", "number"},
    "play_list_query": {"ids"},
    "webhook_test": {"url", "secret", "request_method"},
    "sign_create": {"username"},
}
VOICE = {"voice_id", "speed", "volume", "pitch"}
VARIANTS: dict[str, tuple[set[str], set[str]]] = {
    "custom_prompt.create_specify": ({"file", "path", "storage"}, set()),
    "custom_prompt.create_tts": (
        {"file", "text", "language", "asr_manufacturer"},
        VOICE,
    ),
    "extension_vm_greeting.update_recorded": ({"id", "number", "file"}, set()),
    "extension_vm_greeting.update_tts": (
        {"id", "number"},
        {"file", "text", "language", "asr_manufacturer"} | VOICE,
    ),
    "vm_greeting.update_recorded": ({"id", "number", "file"}, set()),
    "vm_greeting.update_tts": ({"id", "number"}, {"file", "text"}),
}
RECEIVER: dict[str, Any] = {
    "url": "https://receiver.example/",
    "secret": "example-webhook-secret-0123456",
    "request_method": "POST",
    "event_ids": [30008],
}


def _method(client: Any, names: list[str]) -> Any:
    for name in names:
        client = getattr(client, name)
    return client


def _arguments(method: Any) -> tuple[set[str], set[str]]:
    """(needed, optional) arguments of a method, but for the options."""
    parameters = dict(inspect.signature(method).parameters)
    del parameters["options"]
    needed = {n for n, p in parameters.items() if p.default is p.empty}
    return needed, set(parameters) - needed


@pytest.mark.parametrize("name", REQUIRED)
def test_a_call_needs_what_the_page_marks(twin: Twin, pbx: MockPbx, name: str) -> None:
    verb, path = PATHS[name]
    with twin.client(pbx) as client:
        needed, _ = _arguments(_method(client, method_path(path)))
        assert needed == REQUIRED[name]
        # The mock refuses what lacks it; the client is not asked.
        body: dict[str, Any] = {} if verb == "get" else {"json": {}}
        answer = twin.run(client.request(verb.upper(), path, check=False, **body))
    refused = {each["field"] for each in answer.json().get("invalid_param_list", [])}
    assert refused == REQUIRED[name]


@pytest.mark.parametrize("name", VARIANTS)
def test_a_form_of_a_call_takes_what_its_table_has(
    twin: Twin, pbx: MockPbx, name: str
) -> None:
    with twin.client(pbx) as client:
        assert _arguments(_method(client, name.split("."))) == VARIANTS[name]


@pytest.mark.parametrize("missing", RECEIVER)
def test_a_webhook_receiver_needs_all_its_fields(
    twin: Twin, pbx: MockPbx, missing: str
) -> None:
    receiver = {name: value for name, value in RECEIVER.items() if name != missing}
    with twin.client(pbx) as client:
        twin.run(client.webhook.update(webhook_event_push_list=[RECEIVER]))
        before = len(pbx.requests)
        with pytest.raises(errors.InvalidArgumentError, match=missing):
            twin.run(client.webhook.update(webhook_event_push_list=[receiver]))
        assert len(pbx.requests) == before
        with pytest.raises(errors.ApiError) as refused:
            twin.run(
                client.webhook.update(
                    webhook_event_push_list=[receiver], options=UNCHECKED
                )
            )
    assert refused.value.errcode == 40002
    assert [each["field"] for each in refused.value.invalid_param_list] == [missing]
