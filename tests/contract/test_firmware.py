"""Every call with x-since, on PBXs that are older, equal and newer than it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.contract.cases import (
    descriptor,
    document,
    made_up_arguments,
    method_path,
    raw_operations,
    to_arguments,
)
from tests.contract.reference.facts import location, read_yaml
from tests.mock_pbx.server import MockPbx
from tests.mock_pbx.settings import Settings
from tests.twin import Twin
from yeastar_pseries import Client
from yeastar_pseries.errors import FirmwareTooOldError

TOLD = [
    (path, raw, edition, firmware)
    for path, _, raw in raw_operations()
    for edition, firmware in (raw.get("x-since") or {}).items()
]
each_told = pytest.mark.parametrize(
    ("path", "raw", "edition", "firmware"),
    TOLD,
    ids=[f"{raw['operationId']}-{edition}" for _, raw, edition, _ in TOLD],
)


@pytest.fixture(scope="module")
def pbx() -> Iterator[MockPbx]:
    with MockPbx(Settings(stateful=False, max_tokens=1000)) as running:
        yield running


def make_call(client: Any, path: str, raw: dict[str, Any]) -> Any:
    """Call the method of an operation with everything that it takes."""
    method = client
    for name in method_path(path):
        method = getattr(method, name)
    operation = descriptor(path, raw["operationId"])
    wire = made_up_arguments(raw)
    return method(**to_arguments(wire, operation))


def changed(firmware: str, last: int) -> str:
    """Return a firmware that differs in the last number."""
    *head, tail = firmware.split(".")
    return ".".join((*head, str(int(tail) + last)))


@each_told
def test_call_is_refused_by_the_firmware_before_and_sent_to_the_first_and_the_next(
    pbx: MockPbx, twin: Twin, path: str, raw: Any, edition: str, firmware: str
) -> None:
    with twin.client(pbx, firmware=changed(firmware, -1)) as client:
        before = len(pbx.requests)
        with pytest.raises(FirmwareTooOldError) as caught:
            twin.run(twin.call(make_call, client, path, raw))
        assert len(pbx.requests) == before
    assert caught.value.needed == firmware
    assert f"({edition})" in str(caught.value)
    for enough in (firmware, changed(firmware, 1)):
        with twin.client(pbx, firmware=enough) as client:
            twin.run(twin.call(make_call, client, path, raw))
    others = [log.path for log in pbx.requests if log.path.endswith("/information")]
    assert others == []


def test_call_is_sent_to_an_edition_of_which_no_first_firmware_is_told(
    pbx: MockPbx, twin: Twin
) -> None:
    path = "/v2.0/cdr/getdownloadoption"
    raw = document()["paths"][path]["get"]
    assert "cloud" not in raw["x-since"], "the case that this test is about"
    with twin.client(pbx, firmware="84.1.0.1") as client:
        twin.run(twin.call(make_call, client, path, raw))
    for silent in ("37.1.0.1", "83.1.0.1"):
        with (
            twin.client(pbx, firmware=silent) as client,
            pytest.raises(FirmwareTooOldError),
        ):
            twin.run(twin.call(make_call, client, path, raw))


def test_bound_that_was_only_seen_refuses_nothing(pbx: MockPbx, twin: Twin) -> None:
    bounded = [
        (path, raw) for path, _, raw in raw_operations() if "x-since-at-most" in raw
    ]
    assert len(bounded) > 5
    with twin.client(pbx, firmware="83.1.0.1") as client:
        for path, raw in bounded:
            twin.run(twin.call(make_call, client, path, raw))


def test_every_descriptor_has_what_the_spec_says() -> None:
    for path, _, raw in raw_operations():
        since = descriptor(path, raw["operationId"]).since
        assert since == raw.get("x-since"), path


def test_first_firmwares_are_those_of_the_fact_base() -> None:
    if not location().is_dir():
        pytest.skip("the fact base is not beside this checkout")
    index = read_yaml(location() / "_changelog.yaml")["min_firmware_index"]
    assert len(index) > 10
    everywhere = json.dumps(document())
    for entry in index:
        verb, path = entry["endpoint"].split(" ")
        told = entry["min_firmware"]
        if isinstance(told, str):
            # In words: of one value, or with a condition.
            for firmware in re.findall(r"\d+\.\d+\.\d+\.\d+", told):
                assert f'"{firmware}"' in everywhere, entry
            continue
        per_version = told if "v2.0" in told else dict.fromkeys(entry["versions"], told)
        for version, since in per_version.items():
            raw = document()["paths"][f"/{version}/{path}"][verb.lower()]
            assert raw["x-since"] == since


def test_pbx_is_asked_by_the_call_that_tells_its_firmware() -> None:
    with (
        MockPbx(firmware="83.20.0.1") as running,
        Client(
            running.url, running.client_id, running.client_secret, firmware="detect"
        ) as client,
    ):
        with pytest.raises(FirmwareTooOldError, match="83.20.0.1"):
            client.v2.cdr.list()
        assert client.firmware == "83.20.0.1"
        assert client.system.information().data.firmware_version == "83.20.0.1"
