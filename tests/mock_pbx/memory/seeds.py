"""Rows that are there at the start: those of recordings, else made from the schema."""

import copy
from dataclasses import dataclass, field

from ..jsontypes import JsonObject, as_array, as_object
from ..recordings import Recordings
from ..spec import Operation, Spec
from ..synth import Synthesiser
from .families import READS, Family, needed, row_place

ALIASES = {
    "session_id": "id",
    "outb_cid": "outbound_cid",
    "extension": "number",
    "prompt_type": "type",
}
"""Parameters that call a field of a row by another name."""


@dataclass(slots=True)
class Row:
    """One row.

    seen: how a recording showed it, by the schema of the answer; what was written
    since then is in touched.
    """

    fields: JsonObject
    seen: dict[str, JsonObject] = field(default_factory=dict[str, JsonObject])
    touched: set[str] = field(default_factory=set[str])


def view_name(operation: Operation) -> str:
    """Reads that show the same schema share a view: list and search, get and query."""
    return "row" if operation.path.endswith(("/list", "/search")) else "detail"


class Seeds:
    """The first rows of each family. Made once and copied for each reset."""

    def __init__(self, spec: Spec, recordings: Recordings, seed: int) -> None:
        self._spec = spec
        self._recordings = recordings
        self._synthesiser = Synthesiser(spec, seed)
        self._made: dict[str, list[Row]] = {}

    def rows(self, family: Family) -> list[Row]:
        """Fresh rows of a family."""
        if family.name not in self._made:
            made = self._recorded(family) or self._synthetic(family)
            rows = list(made.values())
            self._made[family.name] = [*_roots(rows), *rows]
        return copy.deepcopy(self._made[family.name])

    def place(self, operation: Operation) -> tuple[str, JsonObject] | None:
        """Field of the answer that holds the rows, and the schema of one."""
        recorded = self._recordings.of(operation.id)
        return row_place(
            self._spec, operation, recorded[0].response if recorded else None
        )

    def answer(self, operation: Operation) -> JsonObject:
        """A whole answer: the best recording, else one made from the schema."""
        recording = self._recordings.best(operation.id, {}, {})
        if recording is not None:
            return copy.deepcopy(recording.response)
        return self._synthesiser.answer(operation, {})

    def _recorded(self, family: Family) -> dict[str, Row]:
        found: dict[str, Row] = {}
        for verb in READS:
            operation = family.verbs.get(verb)
            if operation is None:
                continue
            for recording in self._recordings.of(operation.id):
                if recording.response.get("errcode", 0) == 0:
                    answer, asked = recording.response, recording.query
                    self._collect(family, operation, answer, asked, found)
        return found

    def _synthetic(self, family: Family) -> dict[str, Row]:
        found: dict[str, Row] = {}
        for verb in READS:
            operation = family.verbs.get(verb)
            if operation is not None:
                answer = self._synthesiser.answer(operation, {})
                self._collect(family, operation, answer, {}, found)
        return found

    def _collect(
        self,
        family: Family,
        operation: Operation,
        answer: JsonObject,
        asked: JsonObject,
        found: dict[str, Row],
    ) -> None:
        place = row_place(self._spec, operation, answer)
        if place is None:
            return
        shown = answer.get(place[0])
        for each in map(as_object, as_array(shown) or [shown]):
            key = each.get(family.key, asked.get(family.key))
            if not each or key is None:
                continue
            # A list of one playlist does not repeat in its rows which one it is.
            said = {name: asked[name] for name in asked if name in needed(operation)}
            said = {ALIASES.get(name, name): value for name, value in said.items()}
            row = found.setdefault(str(key), Row({**said, family.key: key}))
            row.seen.setdefault(view_name(operation), each)
            row.fields = {**each, **row.fields}


def _roots(rows: list[Row]) -> list[Row]:
    """Parents that recorded rows tell of and that were not recorded themselves."""
    ids = {str(row.fields.get("id")) for row in rows}
    parents = {str(row.fields.get("parent_id", 0)) for row in rows} - ids - {"0"}
    return [
        Row({"id": int(each), "name": "Head office", "parent_id": 0, "order": 0})
        for each in sorted(parents)
        if each.isdigit()
    ]
