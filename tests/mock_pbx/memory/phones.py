"""Provisioned IP phones: the batch orders around the rows of phone/search and get."""

from collections.abc import Callable
from hashlib import blake2b

from ..answers import duplicate, success
from ..jsontypes import JsonObject, as_array, as_object
from .resource import Resource
from .seeds import Row
from .shapes import Person
from .table import unknown
from .timers import Timers

Handler = Callable[[JsonObject], JsonObject | None]
Publish = Callable[[int, JsonObject], None]
UNASSIGNED = "Unassigned"
REBOOT_SECONDS = 60.0
"""How long a phone is away when it restarts. [assumed: phone-restart-time]"""
ADDRESS = "192.0.2.50"


class Phones:
    """Adds, changes, removes phones, and lets them come and go."""

    def __init__(
        self,
        rows: Resource,
        people: Callable[[], dict[str, Person]],
        publish: Publish,
        now: Callable[[], float],
        timers: Timers,
    ) -> None:
        self._rows = rows
        self._people = people
        self._publish = publish
        self._now = now
        self._timers = timers

    def handlers(self) -> dict[str, Handler]:
        """Handlers by operation id."""
        return {
            **self._rows.handlers(),
            "phone_batchcreate": self.create,
            "phone_batchupdate": self.update,
            "phone_batchdelete": self.delete,
            "phone_batchreprovision": self.reprovision,
            "phone_batchreboot": self.reboot,
        }

    def create(self, body: JsonObject) -> JsonObject:
        """phone/batchcreate: phones of one model; one wrong entry refuses them all."""
        shared = {name: each for name, each in body.items() if name != "phone_list"}
        entries = [as_object(each) for each in as_array(body["phone_list"])]
        taken: set[str] = set()
        for each in entries:
            self._assignment(each)
            self._refuse_taken(str(each["mac"]), None, taken)
            taken.add(_plain(str(each["mac"])))
        for each in entries:
            fields = {**shared, **each, **self._assignment(each)}
            del fields["ext_id"]
            mac = str(each["mac"])
            key = blake2b(_plain(mac).encode(), digest_size=8).hexdigest()
            link = f"http://{ADDRESS}:7778/api/autoprovision/{key}"
            fields |= {"provisioning_link": link, "assigned_ext_status": "Unregistered"}
            fields |= {"ip": "", "firmware": ""}
            self._rows.table.add(fields)
        return success()

    def update(self, body: JsonObject) -> JsonObject:
        """phone/batchupdate: other extensions or MAC addresses for known phones."""
        self._chosen(body)
        entries = [as_object(each) for each in as_array(body["phone_list"])]
        for each in entries:
            row = self._row(each["id"])
            self._refuse_taken(str(each["mac"]), row, set())
            self._assignment(each)
        for each in entries:
            row = self._row(each["id"])
            change = {"mac": each["mac"], **self._assignment(each)}
            self._rows.table.change(row, change)
        return success()

    def delete(self, body: JsonObject) -> JsonObject:
        """phone/batchdelete."""
        self._rows.table.remove(self._chosen(body))
        return success()

    def reprovision(self, body: JsonObject) -> JsonObject:
        """phone/batchreprovision.

        A phone that gets its configuration registers its extension
        [assumed: reprovision-registers].
        """
        for row in self._chosen(body):
            self._register(row, "Registered")
        return success()

    def reboot(self, body: JsonObject) -> JsonObject:
        """phone/batchreboot: the phone is away for a while, then comes back."""
        for row in self._chosen(body):
            back = row.fields.get("assigned_ext_status") == "Registered"
            self._register(row, "Unregistered")
            if not back:
                continue

            async def return_(row: Row = row) -> None:
                self._register(row, "Registered")

            when = self._now() + REBOOT_SECONDS
            self._timers.at(("phone", row.fields["id"]), when, return_)
        return success()

    def _register(self, row: Row, status: str) -> None:
        if row.fields.get("assigned_ext_status") == status:
            return
        pnp = row.fields.get("provisioning_method") == "pnp"
        change: JsonObject = {"assigned_ext_status": status}
        if pnp and status == "Registered":
            change["ip"] = ADDRESS  # documented: only known of plug-and-play phones
        self._rows.table.change(row, change)
        number = row.fields.get("assigned_ext_num", UNASSIGNED)
        if number == UNASSIGNED:
            return
        # Documented kinds are Mobile and Web [assumed: kind-of-a-desk-phone].
        message = {"extension": number, "kind": "SIP", "status": status}
        self._publish(30007, {**message, "registered_ip": ADDRESS})

    def _chosen(self, body: JsonObject) -> list[Row]:
        return [self._row(each) for each in as_array(body["batch_id_list"])]

    def _row(self, phone_id: object) -> Row:
        row = self._rows.table.find(phone_id)
        if row is None:
            raise unknown("phone", "batch_id_list", phone_id)
        return row

    def _assignment(self, entry: JsonObject) -> JsonObject:
        person = self._people().get(str(entry["ext_id"]))
        if person is None:
            raise unknown("phone", "ext_id", entry["ext_id"])
        return {
            "assigned_extension": str(entry["ext_id"]),
            "assigned_ext_num": person[0],
            "assigned_ext_name": person[1],
        }

    def _refuse_taken(self, mac: str, own: Row | None, more: set[str]) -> None:
        """A MAC address belongs to one phone, however it is written.

        [assumed: one-phone-per-mac]
        """
        for row in self._rows.table.rows:
            if row is not own and _plain(str(row.fields.get("mac"))) == _plain(mac):
                holder = str(row.fields.get("mac"))
                raise duplicate("phone", "create", "mac", mac, holder)
        if _plain(mac) in more:
            raise duplicate("phone", "create", "mac", mac, mac)


def _plain(mac: str) -> str:
    return mac.replace(":", "").replace("-", "").lower()
