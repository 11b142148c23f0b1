"""What the mock PBX remembers, with what follows from it: events, agents, alarms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..answers import success
from ..extensions import display_name
from ..jsontypes import JsonObject
from ..settings import Settings
from .agents import Agents
from .auto_record import AutoRecord
from .call_notes import CallNotes
from .contact_books import ContactBooks
from .hotel import Hotel
from .memory import Handler, Memory, Plan
from .ongoing import OngoingConferences
from .phones import Phones
from .resource import Resource
from .seeds import Row
from .shapes import Person
from .table import resource
from .timers import Timers
from .voicemail import Voicemail
from .wakeups import WakeupCalls

if TYPE_CHECKING:
    from ..state import PbxState

PHONES, QUEUES, REASONS = "v1.0/phone", "v1.0/queue", "v1.0/queue_pause_reason"
PHONEBOOKS, CONFERENCES = "v1.0/phonebook", "v1.0/conference"


class Functions:
    """All of it for one state; a bundle that lacks a resource does without its part."""

    def __init__(self, state: PbxState, settings: Settings, plan: Plan) -> None:
        self._state = state
        self._timers = Timers(state.clock)
        self.memory = Memory(plan, settings, self.people, self._changed)
        self._handlers: dict[str, Handler] = self.memory.handlers()
        wakeups = WakeupCalls(
            settings, state.clock, state.extensions, state.calls, self._timers
        )
        voicemail = Voicemail(
            settings, state.clock, state.extensions, state.downloads, self._is_row
        )
        state.calls.left = voicemail.left
        hotel = Hotel(state.extensions, wakeups, voicemail, state.history)
        notes = CallNotes(state.clock)
        self._conferences = OngoingConferences(
            settings, state.clock, state.calls, self._is_row
        )
        self._handlers |= {
            "callnotes_get": notes.get,
            "callnotes_update": notes.update,
            **wakeups.handlers(),
            **voicemail.handlers(),
            **self._conferences.handlers(),
            "hotel_checkout": hotel.checkout,
        }
        self._books: ContactBooks | None = None
        phonebooks = self.memory.resources.get(PHONEBOOKS)
        if phonebooks is not None:
            self._books = ContactBooks(phonebooks, state.contacts)
            self._handlers |= self._books.handlers()
        self._connect_agents()
        self._connect_phones(settings, plan)
        options = self.memory.options.get("autorecord_get")
        if options is not None:
            state.calls.records = AutoRecord(options, state.extensions).records
        if CONFERENCES in self.memory.resources:
            self._handlers["conference_viewpassword"] = self._password
        if "queue_option_get" in self.memory.options:
            self._handlers["queue_honor_wrapup_time"] = self._wrapup

    def handlers(self) -> dict[str, Handler]:
        """Handlers by operation id."""
        return self._handlers

    def stop(self) -> None:
        """End what runs by itself."""
        self._timers.stop()

    def restart(self) -> None:
        """Forget what goes on and does not outlive a restart of the box."""
        self._conferences.stop()

    def people(self) -> dict[str, Person]:
        """Number and name of the extensions, by id in text."""
        return {
            str(row["id"]): (str(row["number"]), display_name(row))
            for row in self._state.extensions.rows
        }

    def _is_row(self, number: str) -> bool:
        """Whether some resource has a row with that number, as a ring group."""
        return any(
            each.table.holder("number", number, None)
            for each in self.memory.resources.values()
        )

    def _connect_agents(self) -> None:
        queues = self.memory.resources.get(QUEUES)
        reasons = self.memory.tables.get(REASONS)
        if queues is None or reasons is None:
            return
        state = self._state
        agents = Agents(
            queues,
            reasons,
            self.people,
            state.bus.publish,
            state.calls,
            state.clock,
            self._timers,
        )
        self._handlers |= agents.handlers()
        state.calls.route = agents.route

    def _connect_phones(self, settings: Settings, plan: Plan) -> None:
        family = plan.families.get(PHONES)
        if family is None:
            return
        state = self._state
        rows = Resource(
            family, plan.spec, plan.seeds, settings, self.people, self._changed
        )
        phones = Phones(
            rows, self.people, state.bus.publish, state.clock.now, self._timers
        )
        self._handlers |= phones.handlers()

    def _changed(self, family: str, verb: str, row: Row) -> None:
        """Let follow what the vendor says follows from a write."""
        publish = self._state.bus.publish
        name = resource(family)
        if name == "organization":
            publish(30006, {"id_list": [row.fields["id"]], "action": verb})
        elif name == "trunk":
            trunk = str(row.fields.get("name", ""))
            publish(30023, {"trunk_name": trunk, "option": verb.upper()})
        elif name == "phonebook" and verb != "delete" and self._books is not None:
            self._books.changed(row)

    def _password(self, query: JsonObject) -> JsonObject | None:
        """conference/viewpassword; a recorded conference has the recorded one."""
        rows = self.memory.resources[CONFERENCES]
        row = rows.chosen({"id": query["id"]}, exact=True)[0]
        if query["type"] not in row.fields:
            return None
        return success(password=row.fields[query["type"]])

    def _wrapup(self, body: JsonObject) -> JsonObject:
        """queue/honor_wrapup_time: the same switch as in queue_option/update."""
        return self.memory.options["queue_option_get"].update(body)
