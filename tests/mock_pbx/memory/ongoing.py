"""Instant conferences: who takes part, from the start until the last one is out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ..answers import Refused, duplicate, success
from ..callparts import TRUNK, Leg
from ..calls import CallEngine
from ..clock import VirtualClock
from ..jsontypes import JsonObject
from ..paging import with_list
from ..settings import Settings
from .table import unknown

Handler = Callable[[JsonObject], JsonObject]
NO_TRUNK = "<no name>"
"""Documented: the trunk of a member that is an extension."""
NO_CHANNEL = 70130


@dataclass(slots=True, kw_only=True)
class Conference:
    """One that is going on."""

    call_id: str
    number: str
    name: str
    members: list[Leg] = field(default_factory=list[Leg])

    def row(self) -> JsonObject:
        """It as query_ongoing_conference shows it."""
        return {
            "call_id": self.call_id,
            "conference_number": self.number,
            "conference_name": self.name,
            "members": [_member(each) for each in self.members],
        }


class OngoingConferences:
    """All that go on. Who is called is in at once [assumed: members-join-at-once]."""

    def __init__(
        self,
        settings: Settings,
        clock: VirtualClock,
        calls: CallEngine,
        is_taken: Callable[[str], bool],
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._calls = calls
        self._is_taken = is_taken
        self._all: dict[str, Conference] = {}
        self._last = 0

    def handlers(self) -> dict[str, Handler]:
        """Handlers by operation id."""
        return {
            "conference_start_interim_conference": self.start,
            "conference_query_ongoing_conference": self.query,
            "conference_invite_member": self.invite,
            "conference_kick_member": self.kick,
            "conference_mute_member": self.mute,
            "conference_unmute_member": self.mute,
        }

    def start(self, body: JsonObject) -> JsonObject:
        """conference/start_interim_conference.

        Its number has to be free [assumed: number-of-a-conference].
        """
        number = str(body["number"])
        taken = number in self._all or self._calls.is_extension(number)
        if taken or self._is_taken(number):
            raise duplicate("conference", "create", "number", number, number)
        self._last += 1
        call_id = f"{int(self._clock.now())}.c{self._last}"
        started = Conference(call_id=call_id, number=number, name=str(body["name"]))
        self._all[number] = started
        # A moderator takes part, too, whether he is named among the members or not.
        self._join(started, [*body["members"], *body["moderators"]])
        return success()

    def query(self, query: JsonObject) -> JsonObject:
        """conference/query_ongoing_conference: those of the numbers, or all."""
        wanted = {each.strip() for each in str(query["number"]).split(",")}
        found = [
            each.row()
            for each in self._all.values()
            if "all" in wanted or each.number in wanted
        ]
        return with_list(self._settings, success(), "data", found)

    def invite(self, body: JsonObject) -> JsonObject:
        """conference/invite_member."""
        self._join(self._named(body), body["invitemembers"])
        return success()

    def kick(self, body: JsonObject) -> JsonObject:
        """conference/kick_member; without anybody the conference is over."""
        conference = self._named(body)
        out = self._members(conference, body)
        conference.members = [each for each in conference.members if each not in out]
        if not conference.members:
            del self._all[conference.number]
        return success()

    def mute(self, body: JsonObject) -> JsonObject:
        """conference/mute_member and unmute_member, of which no answer tells."""
        self._members(self._named(body), body)
        return success()

    def stop(self) -> None:
        """End all."""
        self._all.clear()

    def _join(self, conference: Conference, numbers: Iterable[object]) -> None:
        known = {each.number for each in conference.members}
        for number in dict.fromkeys(map(str, numbers)):
            if number not in known:
                leg = self._calls.leg(number, "outbound")
                leg.status = "ANSWERED"
                conference.members.append(leg)

    def _named(self, body: JsonObject) -> Conference:
        found = self._all.get(str(body["number"]))
        if found is None:
            raise unknown("conference", "number", body["number"])
        return found

    def _members(self, conference: Conference, body: JsonObject) -> list[Leg]:
        """Those whose channels are named, or all."""
        wanted = [each.strip() for each in str(body["member_channel_id"]).split(",")]
        if wanted == ["all"]:
            return list(conference.members)
        found = [each for each in conference.members if each.channel in wanted]
        if len(found) < len(set(wanted)):
            raise Refused(NO_CHANNEL)
        return found


def _member(leg: Leg) -> JsonObject:
    inside = leg.kind == "extension"
    return {
        "from": leg.number,
        "trunk_name": NO_TRUNK if inside else TRUNK,
        "channel_id": leg.channel,
        "member_type": "ext" if inside else "trunk",
        "member_status": leg.status,
    }
