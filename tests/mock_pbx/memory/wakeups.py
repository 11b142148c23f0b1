"""Wake-up calls: kept by extension, rung at their time, cleared at checkout."""

from collections.abc import Callable

from ..answers import Refused, success
from ..calls import CallEngine
from ..clock import VirtualClock
from ..extensions import Extensions
from ..jsontypes import JsonObject
from ..paging import check_page, with_list
from ..settings import Settings
from .alarms import next_ring, repeats
from .table import unknown
from .timers import Timers

Handler = Callable[[JsonObject], JsonObject | None]
MOST = 23
"""Documented: alarms that one extension can have."""
DEFAULTS: JsonObject = {
    "repeat_type": "never",
    "number_of_snoozes": 0,
    "snooze_duration": 10,
}
"""Documented defaults; snooze_duration is minutes."""


class WakeupCalls:
    """All alarms."""

    def __init__(
        self,
        settings: Settings,
        clock: VirtualClock,
        extensions: Extensions,
        calls: CallEngine,
        timers: Timers,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._extensions = extensions
        self._calls = calls
        self._timers = timers
        self._alarms: dict[int, JsonObject] = {}
        self._last = 0
        self._seed()

    def _seed(self) -> None:
        """The alarm that the vendor's example shows; it never rings, nobody set it."""
        for row in self._extensions.rows[:1]:
            self._last += 1
            example = {"alarm_time": "07:00", "alarm_prompt": "morning-call.wav"}
            alarm = {"id": self._last, **DEFAULTS, **example, "ext_id": row["id"]}
            self._alarms[self._last] = alarm

    def handlers(self) -> dict[str, Handler]:
        """Handlers by operation id."""
        return {
            "wakeupcall_list": self.listed,
            "wakeupcall_get": self.get,
            "wakeupcall_query": self.query,
            "wakeupcall_create": self.create,
            "wakeupcall_update": self.update,
            "wakeupcall_delete": self.delete,
        }

    def listed(self, query: JsonObject) -> JsonObject:
        """wakeupcall/list: only the extensions that have alarms.

        [assumed: only-extensions-with-alarms]
        """
        ids = dict.fromkeys(each["ext_id"] for each in self._alarms.values())
        start, end = check_page(query)
        shown = [self._extension(each) for each in ids][start:end]
        return with_list(self._settings, success(), "data", shown)

    def get(self, query: JsonObject) -> JsonObject:
        """wakeupcall/get: one object, as the vendor's example shows it."""
        return success(data=self._extension(self._known(query["ext_id"])))

    def query(self, query: JsonObject) -> JsonObject:
        """wakeupcall/query: several extensions, joined by comma."""
        ids = [self._known(each) for each in str(query["ext_id"]).split(",")]
        return success(data=[self._extension(each) for each in ids])

    def create(self, body: JsonObject) -> JsonObject:
        """wakeupcall/create."""
        ext_id = self._known(body["ext_id"])
        if len(self._of(ext_id)) >= MOST:
            raise Refused(60002)  # [assumed: too-many-alarms]
        self._last += 1
        alarm: JsonObject = {"id": self._last, **DEFAULTS, **body, "ext_id": ext_id}
        self._alarms[self._last] = alarm
        self._schedule(alarm)
        return success(id=self._last)

    def update(self, body: JsonObject) -> JsonObject:
        """wakeupcall/update: changes the fields that are given."""
        alarm = self._alarms.get(body["id"])
        if alarm is None:
            raise unknown("wakeupcall", "id", body["id"])
        alarm.update({**body, "ext_id": alarm["ext_id"]})
        self._schedule(alarm)
        return success()

    def delete(self, query: JsonObject) -> JsonObject:
        """wakeupcall/delete: one, several joined by comma, or all of an extension."""
        own = self._of(self._known(query["ext_id"]))
        wanted = query.get("wakeup_call_id")
        if wanted is not None:
            ids = {each.strip() for each in str(wanted).split(",")}
            own = [each for each in own if str(each["id"]) in ids]
            if not own:
                raise unknown("wakeupcall", "wakeup_call_id", wanted)
        for each in own:
            self._forget(each)
        return success()

    def clear(self, ext_id: int) -> None:
        """Forget all alarms of an extension."""
        for each in self._of(ext_id):
            self._forget(each)

    def _of(self, ext_id: int) -> list[JsonObject]:
        return [each for each in self._alarms.values() if each["ext_id"] == ext_id]

    def _extension(self, ext_id: int) -> JsonObject:
        shown = [
            {name: value for name, value in each.items() if name != "ext_id"}
            for each in self._of(ext_id)
        ]
        return {"ext_id": ext_id, "wakeup_call": shown}

    def _known(self, ext_id: object) -> int:
        for row in self._extensions.rows:
            if str(row["id"]) == str(ext_id).strip():
                return row["id"]
        raise unknown("wakeupcall", "ext_id", ext_id)

    def _forget(self, alarm: JsonObject) -> None:
        self._alarms.pop(alarm["id"], None)
        self._timers.cancel(("alarm", alarm["id"]))

    def _schedule(self, alarm: JsonObject) -> None:
        moment = next_ring(alarm, self._clock.local())
        name = ("alarm", alarm["id"])
        if moment is None:
            self._timers.cancel(name)
            return
        snoozes = int(alarm["number_of_snoozes"])
        self._timers.at(name, moment.timestamp(), lambda: self._ring(alarm, snoozes))

    async def _ring(self, alarm: JsonObject, snoozes: int) -> None:
        """Call the extension; again after a snooze if nobody answers.

        Documented: an alarm that does not repeat is deleted when its snoozes are over.
        Who answers is awake, so the snoozes that are left do not ring
        [assumed: awake-after-answer].
        """
        numbers = {row["id"]: str(row["number"]) for row in self._extensions.rows}
        number = numbers.get(alarm["ext_id"])
        if number is None or self._alarms.get(alarm["id"]) is not alarm:
            return
        call = self._calls.wake(number)
        await call.over.wait()
        if self._alarms.get(alarm["id"]) is not alarm:
            return  # deleted while it rang
        if call.outcome != "answered" and snoozes > 0:
            again = self._clock.now() + 60 * int(alarm["snooze_duration"])
            name = ("alarm", alarm["id"])
            self._timers.at(name, again, lambda: self._ring(alarm, snoozes - 1))
        elif repeats(alarm):
            self._schedule(alarm)
        else:
            self._forget(alarm)
