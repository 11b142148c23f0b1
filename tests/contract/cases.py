"""What to call, with what, and what has to come back: read from the spec."""

from __future__ import annotations

import json
import keyword
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

import msgspec

from tests.mock_pbx.recordings import Recording, Recordings
from tests.mock_pbx.settings import BUNDLE, RECORDINGS
from tests.mock_pbx.spec import Spec
from tests.mock_pbx.synth import Synthesiser


@cache
def spec() -> Spec:
    return Spec.load(BUNDLE)


@cache
def recordings() -> Recordings:
    return Recordings(RECORDINGS)


@cache
def document() -> dict[str, Any]:
    return json.loads(BUNDLE.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Case:
    """One call: an operation with the arguments of a recording or made-up ones."""

    operation_id: str
    path: str
    recording: Recording | None

    @property
    def id(self) -> str:
        name = self.recording.name if self.recording else "synthetic"
        return (
            self.operation_id
            if name == self.operation_id
            else (
                f"{self.operation_id}-{name.removeprefix(self.operation_id).strip('.')}"
            )
        )


def raw_operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(path, method, operation) as the bundle has them."""
    for path, item in document()["paths"].items():
        for method in ("get", "post"):
            if method in item:
                yield path, method, item[method]


def cases() -> list[Case]:
    """Each operation with made-up arguments, and once for each recording."""
    made: list[Case] = []
    for path, _, operation in raw_operations():
        name = operation["operationId"]
        made.append(Case(name, path, None))
        for recording in recordings().of(name):
            if recording.response.get("errcode", 0) in (0, 1, 2):
                made.append(Case(name, path, recording))
    return made


def method_path(path: str) -> list[str]:
    """`/v2.0/cdr/list` to the attributes of the client that lead there."""
    version, *parts = path.strip("/").split("/")
    parts = ["auth", *parts] if len(parts) == 1 else parts
    parts = [f"{part}_" if keyword.iskeyword(part) else part for part in parts]
    return ["v2", *parts] if version == "v2.0" else parts


def descriptor(path: str, operation_id: str) -> Any:
    """The package's own descriptor of an operation."""
    parts = path.strip("/").split("/")
    module = "auth" if len(parts) == 2 else parts[1]
    loaded = import_module(f"yeastar_pseries.operations.{module}")
    return getattr(loaded, operation_id.upper())


def made_up_arguments(raw: dict[str, Any]) -> dict[str, Any]:
    """Every argument of the operation, required or not, with a value that fits."""
    synthesiser = Synthesiser(spec(), seed=1)
    values: dict[str, Any] = {}
    for parameter in raw.get("parameters", []):
        if "$ref" in parameter:
            name = parameter["$ref"].rsplit("/", 1)[1]
            parameter = document()["components"]["parameters"][name]
        values[parameter["name"]] = synthesiser.value(
            parameter.get("schema", {}), parameter["name"]
        )
    for media in raw.get("requestBody", {}).get("content", {}).values():
        body = synthesiser.value(media["schema"], raw["operationId"])
        values.update(body)
    return values


def to_arguments(wire: dict[str, Any], operation: Any) -> dict[str, Any]:
    """Wire names to the keyword arguments of the method."""
    names: dict[str, str] = {}
    if operation.arguments is not None:
        for field in msgspec.structs.fields(operation.arguments):
            names[field.encode_name] = field.name
    result = {names.get(name, name): value for name, value in wire.items()}
    for name in operation.multipart:
        result[name] = ("sample.wav", b"RIFF")
    return result
