"""A recording of a PBX that differs from the spec in known ways.

Answers are made from the published document, as the mock PBX makes them; each plant then
changes one of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, cast

from generator.runtime.record.file import write_recording
from generator.runtime.record.lines import FORMAT, AnyLine, End, Exchange, Frame, Header
from tests.mock_pbx.settings import BUNDLE, RECORDINGS
from tests.mock_pbx.spec import Spec
from tests.mock_pbx.synth import Synthesiser

FIRMWARE = "37.24.0.12"
TOURED = (
    "system_information",
    "extension_list",
    "extension_get",
    "extensiongroup_get",
    "trunk_list",
    "queue_query",
    "ivr_get",
    "ringgroup_get",
    "paging_get",
    "company_contact_list",
    "cdr_list",
    "v2_cdr_list",
    "inbound_route_list",
    "storage_list",
    "feature_code_get",
    "system_prompt_list",
    "moh_files_list",
    "call_query",
)
EVENTS = (30009, 30011, 30012, 30034)


@dataclass
class Planted:
    """The lines of a recording, to be changed before it is written."""

    origin: Literal["device", "mock"] = "device"
    answers: dict[str, dict[str, Any]] = field(
        default_factory=dict[str, dict[str, Any]]
    )
    frames: dict[int, dict[str, Any]] = field(default_factory=dict[int, dict[str, Any]])
    more: list[AnyLine] = field(default_factory=list[AnyLine])

    def lines(self) -> list[AnyLine]:
        """The recording."""
        spec = Spec.load(BUNDLE)
        calls: list[AnyLine] = [
            Exchange(
                operation=name,
                method=spec.by_id[name].method.upper(),
                path=spec.by_id[name].path,
                status=200,
                content_type="application/json",
                answer=answer,
            )
            for name, answer in self.answers.items()
        ]
        frames: list[AnyLine] = [
            Frame(seconds=1.0, frame=frame) for frame in self.frames.values()
        ]
        inner = [*calls, *self.more, *frames]
        count = sum(isinstance(line, Exchange) for line in inner)
        return [
            Header(
                format=FORMAT,
                package="0.2.0",
                spec_hash="0" * 64,
                origin=self.origin,
                firmware=FIRMWARE,
                edition="appliance",
                masked=True,
            ),
            *inner,
            End(
                exchanges=count,
                frames=len(inner) - count,
                skipped=0,
                replaced=0,
                seconds=1.0,
            ),
        ]

    def write(self, path: Path) -> Path:
        """Write the file that `yeastar record` would have written."""
        return write_recording(path, self.lines())


def untouched(origin: Literal["device", "mock"] = "device") -> Planted:
    """A recording in which nothing differs."""
    spec = Spec.load(BUNDLE)
    synth = Synthesiser(spec, seed=1)
    answers = {name: synth.answer(spec.by_id[name], {}) for name in TOURED}
    frames: dict[int, dict[str, Any]] = {}
    for number in EVENTS:
        text = (RECORDINGS / "events" / f"{number}.json").read_text("utf-8")
        frames[number] = json.loads(text)["frame"]
    return Planted(origin, answers, frames)


def _rows(planted: Planted, operation: str, key: str = "data") -> list[Any]:
    found: Any = planted.answers[operation][key]
    return cast(list[Any], found) if isinstance(found, list) else [found]


def _behind(row: dict[str, Any], neighbour: str, name: str, value: Any) -> None:
    """Put a field into a row, behind another, as firmware does."""
    items = list(row.items())
    row.clear()
    for key, each in items:
        row[key] = each
        if key == neighbour:
            row[name] = value
    row.setdefault(name, value)


def _each_behind(
    planted: Planted, operation: str, neighbour: str, name: str, value: Any
) -> None:
    for row in _rows(planted, operation):
        _behind(row, neighbour, name, value)


def _in_turn(planted: Planted, operation: str, name: str, values: list[Any]) -> None:
    for row, value in zip(_rows(planted, operation), values, strict=True):
        row[name] = value


@dataclass(frozen=True)
class Plant:
    """One addition, and a line of the spec that has to have it afterwards."""

    name: str
    do: Callable[[Planted], None]
    shows: str


def _probe(planted: Planted, path: str, answer: dict[str, Any], **query: Any) -> None:
    planted.more.append(
        Exchange(
            method="GET",
            path=path,
            query=query,
            status=200,
            content_type="application/json",
            answer={"errcode": 0, "errmsg": "SUCCESS", **answer},
        )
    )


def _error(planted: Planted, code: int, text: str) -> None:
    planted.more.append(
        Exchange(
            operation="backup_getstatus",
            method="GET",
            path="/v1.0/backup/getstatus",
            status=200,
            content_type="application/json",
            answer={"errcode": code, "errmsg": text},
        )
    )


def _each(
    planted: Planted, operation: str, name: str, value: Any, key: str = "data"
) -> None:
    for row in _rows(planted, operation, key):
        row[name] = value


SEEN = 'firmware: "37.24.0.12", edition: appliance'
PLANTS = [
    Plant(
        "a text",
        lambda p: _each_behind(p, "extension_list", "number", "device_name", "aaaa"),
        f"device_name: {{type: string, x-observed: {{{SEEN}}}}}",
    ),
    Plant(
        "a number",
        lambda p: _each(p, "trunk_list", "active_calls", 3),
        f"active_calls: {{type: integer, x-observed: {{{SEEN}}}}}",
    ),
    Plant(
        "a secret",
        lambda p: _each(p, "queue_query", "agent_password", "aaaaaaa"),
        f"agent_password: {{type: string, x-secret: true, x-observed: {{{SEEN}}}}}",
    ),
    Plant(
        "an object",
        lambda p: _each(p, "ivr_get", "ai_agent", {"model": "aaa", "level": 2}),
        "#/components/schemas/IvrDetailAiAgent",
    ),
    Plant(
        "a list of objects",
        lambda p: _each(p, "ringgroup_get", "skills", [{"id": 1, "tags": ["a"]}]),
        "items: {$ref: '#/components/schemas/RingGroupDetailSkillsItem'}",
    ),
    Plant(
        "a list that may be null",
        lambda p: _in_turn(p, "trunk_list", "zones", [["a"], None, []]),
        "zones: {type: [array, 'null'], items: {type: string}",
    ),
    Plant(
        "a map",
        lambda p: _each(p, "extensiongroup_get", "rights", {"1001": "a", "1002": "b"}),
        "rights:",
    ),
    Plant(
        "a field of the answer itself",
        lambda p: p.answers["storage_list"].update(quota_used=5),
        "quota_used: {type: integer",
    ),
    Plant(
        "a word of Python",
        lambda p: _each(p, "company_contact_list", "class", "aa"),
        "class: {type: string",
    ),
    Plant(
        "a name that pages have",
        lambda p: p.answers["extension_list"].update(pages=4),
        "pages: {type: integer, x-python-name: pages_value",
    ),
    Plant(
        "a value of an enum",
        lambda p: _rows(p, "extension_list")[0].update(presence_status="focus_time"),
        "focus_time]}",
    ),
    Plant(
        "a field of an event",
        lambda p: p.frames[30009]["msg"].update(previous_status="available"),
        "previous_status: {type: string",
    ),
    Plant(
        "a value in an event",
        lambda p: p.frames[30034]["msg"].update(event_type="compliance"),
        "compliance]}",
    ),
    Plant(
        "an event",
        lambda p: p.frames.update(
            {
                30041: {
                    "type": 30041,
                    "sn": "aaaa",
                    "msg": {"agent": "1001", "score": 4, "parts": [{"id": 1}]},
                }
            }
        ),
        "x-event-id: 30041",
    ),
    Plant(
        "an event with msg in a text",
        lambda p: p.frames.update(
            {30042: {"type": 30042, "sn": "aa", "msg": json.dumps({"call_id": "a.1"})}}
        ),
        "x-event-id: 30042",
    ),
    Plant(
        "an endpoint that pages",
        lambda p: _probe(
            p,
            "/v1.0/holidays/list",
            {"total_number": 1, "data": [{"id": 1, "name": "aa", "reg_password": "a"}]},
            page=1,
            page_size=20,
        ),
        "operationId: holidays_list",
    ),
    Plant(
        "an endpoint of a new resource",
        lambda p: _probe(p, "/v1.0/ai_agent/get", {"data": {"id": 1}}, id=1),
        "operationId: ai_agent_get",
    ),
    Plant(
        "an endpoint without fields",
        lambda p: _probe(p, "/v1.0/certificate/download", {}),
        "operationId: certificate_download",
    ),
    Plant(
        "an error code",
        lambda p: _error(p, 70700, "AI QUOTA EXCEEDED"),
        "- code: 70700\n",
    ),
    Plant(
        "another error code",
        lambda p: _error(p, 70999, "LICENSE: none, [sorry] #1"),
        "- code: 70999\n",
    ),
    Plant(
        "a null",
        lambda p: _rows(p, "cdr_list")[0].update(call_from=None),
        "types: ['null']",
    ),
]
