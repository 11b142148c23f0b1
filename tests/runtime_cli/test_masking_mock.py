"""What a mock PBX answers is masked without a survivor and without a false alarm."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from generator.runtime.masking.masker import Masker
from generator.runtime.record.lines import Exchange
from tests.mock_pbx.server import MockPbx
from tests.mock_pbx.settings import Settings
from tests.runtime_cli.masking_help import encoded, spec
from yeastar_pseries import Client, YeastarError


def _reads() -> list[tuple[str, dict[str, Any]]]:
    """Return paths that read, with what they ask for at least."""
    calls: list[tuple[str, dict[str, Any]]] = []
    for path, item in spec()["openapi"]["paths"].items():
        operation = item.get("get", {})
        if operation.get("x-safe") and "x-download" not in operation:
            asked = [each for each in operation.get("parameters", []) if "name" in each]
            named = [each["name"] for each in asked if each.get("required")]
            calls.append((path, dict.fromkeys(named, 1)))
    return calls


def test_answers_of_the_mock_are_masked_without_a_false_alarm() -> None:
    settings = Settings()
    pbx = MockPbx(settings)
    pbx.start()
    lines: list[Exchange] = []
    try:
        url, secret = pbx.url, settings.client_secret
        with Client(url, settings.client_id, secret) as client:
            for path, params in _reads():
                try:
                    raw = client.request("GET", path, params=params, check=False)
                except YeastarError:
                    continue
                answer = msgspec.json.decode(raw.content)
                lines.append(
                    Exchange(
                        method="GET", path=path, query=params, status=200, answer=answer
                    )
                )
    finally:
        pbx.stop()
    assert len(lines) > 120
    masker = Masker(spec())
    masker.keep_secret(settings.client_id, secret)
    for line in lines:
        masker.learn(line)
    texts = [encoded(masker.mask(line)) for line in lines]
    assert masker.survivors(texts) == []
    assert len(masker.survivors([encoded(line) for line in lines])) > 60
    codes = [json.loads(each)["answer"]["errcode"] for each in texts]
    assert codes == [line.answer["errcode"] for line in lines]
