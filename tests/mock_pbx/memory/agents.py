"""Queue agents: login, logout, pause, and what a queue says of them."""

from collections.abc import Callable
from dataclasses import dataclass

from ..answers import success
from ..calls import CallEngine
from ..clock import VirtualClock
from ..jsontypes import JsonObject, as_array, as_object
from .options import OptionTable
from .queue_calls import call_state, queue_calls
from .resource import Resource
from .seeds import Row
from .shapes import Person
from .table import unknown
from .timers import Timers

Handler = Callable[[JsonObject], JsonObject | None]
Publish = Callable[[int, JsonObject], None]


@dataclass(slots=True)
class Agent:
    """One extension in one queue. Thresholds are seconds; 0 for never."""

    ext_id: str
    number: str
    name: str
    kind: str
    logged_in: bool
    paused: bool = False
    reason: str = ""
    pause_seconds: int = 0
    logout_seconds: int = 0


class Agents:
    """All agents of all queues. All methods belong to the server's event loop."""

    def __init__(
        self,
        queues: Resource,
        reasons: OptionTable,
        people: Callable[[], dict[str, Person]],
        publish: Publish,
        calls: CallEngine,
        clock: VirtualClock,
        timers: Timers,
    ) -> None:
        self._queues = queues
        self._reasons = reasons
        self._people = people
        self._publish = publish
        self._calls = calls
        self._clock = clock
        self._timers = timers
        self._agents: dict[str, dict[str, Agent]] = {}

    def handlers(self) -> dict[str, Handler]:
        """Handlers by operation id."""
        return {
            "agent_login": self.one,
            "agent_pause": self.one,
            "queue_agent_login": self.several,
            "queue_agent_pause": self.several,
            "queue_agent_status": self.status,
            "queue_call_status": self.call_status,
        }

    def one(self, query: JsonObject) -> JsonObject:
        """agent/login and agent/pause: one extension, all its queues or those given."""
        ext_id = self._known(query["ext_id"], "ext_id")
        if "queue_ids" in query:
            ids = [each.strip() for each in str(query["queue_ids"]).split(",")]
            queues = [self._queue(each, "queue_ids") for each in ids]
        else:
            every = self._queues.table.rows
            queues = [each for each in every if ext_id in self._of(each)]
        for queue in queues:
            self._order(queue, ext_id, query)
        return success()

    def several(self, query: JsonObject) -> JsonObject:
        """queue/agent_login and queue/agent_pause: several extensions, one queue."""
        queue = self._queue(query["queue_id"], "queue_id")
        named = str(query["ext_ids"]).split(",")
        ids = [self._known(each.strip(), "ext_ids") for each in named]
        for each in ids:
            self._order(queue, each, query)
        return success()

    def status(self, query: JsonObject) -> JsonObject:
        """queue/agent_status."""
        queue = self._queue(query["id"], "id")
        shown = [
            {
                "name": each.name,
                "number": each.number,
                "is_login": int(each.logged_in),
                "is_pause": int(each.paused),
                "call_status": call_state(self._calls, each.number),
                "pause_reason": each.reason,
                "agent_type": each.kind,
                "max_threshold_for_pause_time": each.pause_seconds,
                "max_threshold_for_logout_time": each.logout_seconds,
            }
            for each in self._of(queue).values()
        ]
        return success(total_number=len(shown), data=shown)

    def call_status(self, query: JsonObject) -> JsonObject:
        """queue/call_status: waiting, ringing and answered calls."""
        queue = self._queue(query["id"], "id")
        return success(**queue_calls(self._calls, queue.fields, self._clock.now()))

    def route(self, number: str) -> str | None:
        """The agent who gets the next call of a queue; "" if none is free.

        None: no queue has that number. The first free agent gets the call, whatever
        the ring strategy says [assumed: first-free-agent]. One of a documented sample
        may be no extension here: nothing can ring.
        """
        for queue in self._queues.table.rows:
            if str(queue.fields.get("number")) == number:
                for each in self._of(queue).values():
                    there = self._calls.is_extension(each.number)
                    idle = there and call_state(self._calls, each.number) == 1
                    if each.logged_in and not each.paused and idle:
                        return each.number
                return ""
        return None

    def _order(self, queue: Row, ext_id: str, query: JsonObject) -> None:
        agent = self._agent(queue, ext_id)
        operation = query["operation"]
        if operation in ("login", "logout"):
            agent.logged_in = operation == "login"
            agent.paused, agent.reason = False, ""
            agent.logout_seconds = int(query.get("max_threshold_for_logout_time", 0))
            # Of the words of event 30029 only Paused was seen
            # [assumed: status-of-an-agent].
            self._report(queue, agent, "LoggedIn" if agent.logged_in else "LoggedOut")
            self._later(
                queue, agent, "login", agent.logout_seconds, not agent.logged_in
            )
        if operation == "pause" or (operation == "login" and query.get("is_paused")):
            agent.paused = True
            agent.reason = self._reason(str(query.get("reason", "")))
            agent.pause_seconds = int(query.get("max_threshold_for_pause_time", 0))
            self._report(queue, agent, "Paused")
            self._later(queue, agent, "unpause", agent.pause_seconds, True)
        elif operation == "unpause":
            agent.paused, agent.reason, agent.pause_seconds = False, "", 0
            self._report(queue, agent, "Unpaused")
            self._later(queue, agent, "unpause", 0, False)

    def _later(
        self, queue: Row, agent: Agent, operation: str, seconds: int, wanted: bool
    ) -> None:
        """Documented: after its threshold a pause or a logout ends by itself."""
        name = (operation, queue.fields["id"], agent.ext_id)
        self._timers.cancel(name)
        if not wanted or seconds <= 0:
            return

        async def back() -> None:
            self._order(queue, agent.ext_id, {"operation": operation})

        self._timers.at(name, self._clock.now() + seconds, back)

    def _report(self, queue: Row, agent: Agent, status: str) -> None:
        number = f"queue-{queue.fields.get('number', '')}"  # so in the vendor's sample
        message = {"queue_number": number, "agent_number": agent.number}
        self._publish(30029, {**message, "status": status, "reason": agent.reason})

    def _reason(self, code: str) -> str:
        """The text of a pause reason; its code where the list does not have it."""
        for row in self._reasons.rows:
            if row.get("code") == code:
                return str(row.get("reason", ""))
        return code

    def _agent(self, queue: Row, ext_id: str) -> Agent:
        """An agent of a queue.

        The documented part of queue/create names no agents, so an extension becomes a
        dynamic agent when it is first ordered about [assumed: agent-by-first-order].
        """
        own = self._of(queue)
        if ext_id not in own:
            number, name = self._people()[ext_id]
            own[ext_id] = Agent(ext_id, number, name, "dynamic", False)
        return own[ext_id]

    def _of(self, queue: Row) -> dict[str, Agent]:
        key = str(queue.fields["id"])
        if key not in self._agents:
            self._agents[key] = {
                str(member.get("value")): Agent(
                    str(member.get("value")),
                    str(member.get("text2", "")),
                    str(member.get("text", "")),
                    kind,
                    kind == "static",
                )
                for kind in ("static", "dynamic")
                for member in map(
                    as_object, as_array(queue.fields.get(f"{kind}_agent_list"))
                )
            }
        return self._agents[key]

    def _queue(self, queue_id: object, field: str) -> Row:
        row = self._queues.table.find(queue_id)
        if row is None:
            raise unknown("queue", field, queue_id)
        return row

    def _known(self, ext_id: object, field: str) -> str:
        if str(ext_id) not in self._people():
            raise unknown("agent", field, ext_id)
        return str(ext_id)
