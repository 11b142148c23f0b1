"""Notes of calls: written by callnotes/update, read by callnotes/get."""

from ..answers import bad_parameter, success
from ..clock import VirtualClock
from ..jsontypes import JsonObject

IN_A_CALL = ("in_call", "in-call", "queue_agent")
"""Documented: written from there, a note needs its group. The sample has the hyphen."""


class CallNotes:
    """All notes, by the id that the vendor calls that of the note.

    Of one id, the note of the group that is asked for is the current one, and those of
    other groups are its history; an id of which nobody wrote has none
    [assumed: notes-by-group].
    """

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock
        self._notes: dict[str, dict[str, JsonObject]] = {}

    def get(self, query: JsonObject) -> JsonObject:
        """callnotes/get."""
        others = dict(self._notes.get(str(query["id"]), {}))
        current = others.pop(str(query["group_id"]), None)
        answer = success(history=list(others.values()))
        return answer if current is None else {**answer, "current": current}

    def update(self, body: JsonObject) -> JsonObject:
        """callnotes/update: what is not given stays as it was."""
        group = str(body.get("group_id", ""))
        if not group and body["update_entry"] in IN_A_CALL:
            raise bad_parameter("group_id", "required")
        notes = self._notes.setdefault(str(body["id"]), {})
        note = notes.setdefault(
            group,
            {
                "id": str(body["id"]),
                "group_id": group,
                "disposition_code_list": [],
                "remark": "",
                "agent_name": "",
            },
        )
        note["registration_time"] = int(self._clock.now())
        note["update_entry"] = body["update_entry"]
        if "remark" in body:
            note["remark"] = body["remark"]
        if "disposition_code_ids" in body:
            ids = str(body["disposition_code_ids"]).split(",")
            codes = [{"id": int(each)} for each in ids if each.strip().isdigit()]
            note["disposition_code_list"] = codes
        return success()
