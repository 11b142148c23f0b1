"""The extensions of the PBX: list, search, get, query, create, update, delete."""

import base64
from collections.abc import Callable

from .answers import Refused, duplicate, success
from .jsontypes import JsonObject
from .paging import answer_page, answer_shaped_page, matching
from .people import names
from .settings import Settings

FIRST_NUMBER = 1000
CAPACITY, SPARE = 50, 5
"""Extensions that fit: so many, or if the settings ask for more, some more than that."""
SEARCHED = ("number", "caller_id_name", "email_addr", "mobile_number")
DEVICES = {
    "sip_phone": "sip",
    "linkus_desktop": "linkusdesktop",
    "linkus_mobile": "linkusmobile",
    "linkus_web": "linkusweb",
}
DETAIL_FIELDS = (
    "id",
    "type",
    "first_name",
    "last_name",
    "email_addr",
    "mobile_number",
    "organization_list",
    "role_id",
    "title",
    "email_language",
    "user_lang",
    "number",
    "caller_id",
    "reg_name",
    "reg_password",
    "concurrent_registrations",
    "presence_status",
)

Publish = Callable[[int, JsonObject], None]


class Extensions:
    """State of all extensions. Each method answers the operation of its name."""

    def __init__(self, settings: Settings, publish: Publish) -> None:
        self._settings = settings
        self._publish = publish
        self._rows: dict[int, JsonObject] = {}
        people = names(settings.seed, settings.extensions)
        self.capacity = max(CAPACITY, settings.extensions + SPARE)
        for index, (first, last) in enumerate(people):
            self._add(_seeded(FIRST_NUMBER + index, first, last))

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def rows(self) -> tuple[JsonObject, ...]:
        """All extensions, oldest first."""
        return tuple(self._rows.values())

    def find(self, number: str) -> JsonObject | None:
        """The extension with that number."""
        for row in self._rows.values():
            if row["number"] == number:
                return row
        return None

    def list(self, query: JsonObject) -> JsonObject:
        """extension/list."""
        return answer_shaped_page(self._settings, self.rows, query, _basic)

    def search(self, query: JsonObject) -> JsonObject:
        """extension/search."""
        rows = [_basic(row) for row in self._rows.values()]
        found = matching(rows, query.get("search_value"), SEARCHED)
        return answer_page(self._settings, found, query)

    def get(self, query: JsonObject) -> JsonObject:
        """extension/get."""
        return success(data=_detail(self._row(query["id"])))

    def query(self, query: JsonObject) -> JsonObject:
        """extension/query: ids that do not exist are left out.

        [assumed: query-unknown-extension]
        """
        wanted = [part.strip() for part in str(query["ids"]).split(",")]
        rows = [row for row in self._rows.values() if str(row["id"]) in wanted]
        if not rows:
            raise Refused(60001)
        return success(data=[_detail(row) for row in rows])

    def getpassword(self, query: JsonObject) -> JsonObject:
        """extension/getpassword: the secret in Base64."""
        secret = str(self._row(query["id"]).get(query["type"], ""))
        return success(password=base64.b64encode(secret.encode()).decode())

    def create(self, body: JsonObject) -> JsonObject:
        """extension/create."""
        self._refuse_duplicates(body, None)
        if len(self._rows) >= self.capacity:
            raise Refused(60002)  # [assumed: full-of-extensions]
        self._add(body)
        self._changed(str(body["number"]), "CREATE")
        return success()

    def update(self, body: JsonObject) -> JsonObject:
        """extension/update: changes the fields that are given."""
        row = self._row(body["id"])
        self._refuse_duplicates(body, row)
        before = row.get("presence_status")
        row.update(body)
        self._changed(row["number"], "UPDATE")
        if row.get("presence_status") != before:
            message = {"extension": row["number"], "status": row["presence_status"]}
            self._publish(30009, message)
        return success()

    def delete(self, query: JsonObject) -> JsonObject:
        """extension/delete."""
        row = self._row(query["id"])
        del self._rows[row["id"]]
        self._changed(row["number"], "DELETE")
        return success()

    def _add(self, fields: JsonObject) -> None:
        new_id = max(self._rows, default=0) + 1
        self._rows[new_id] = {**fields, "id": new_id}

    def _row(self, extension_id: object) -> JsonObject:
        row = self._rows.get(int(str(extension_id)))
        if row is None:
            raise Refused(60001)  # [assumed: unknown-extension]
        return row

    def _changed(self, number: str, option: str) -> None:
        self._publish(30022, {"ext_number": number, "option": option})

    def _refuse_duplicates(self, body: JsonObject, own: JsonObject | None) -> None:
        for field in ("number", "email_addr"):
            for row in self._rows.values():
                if row is own or not body.get(field) or row.get(field) != body[field]:
                    continue
                action = "create" if own is None else "update"
                # [documented: duplicate-extension]
                raise duplicate("extension", action, field, body[field], row["number"])


def display_name(row: JsonObject) -> str:
    """First and last name, as lists show it."""
    return f"{row.get('first_name', '')} {row.get('last_name', '')}".strip()


def _seeded(number: int, first: str, last: str) -> JsonObject:
    text = str(number)
    row: JsonObject = {
        "type": "SIP",
        "first_name": first,
        "last_name": last,
        "email_addr": f"{first}.{last}@example.com".lower(),
        "mobile_number": f"07700900{number % 1000:03d}",
        "user_password": "Mock-only-1",
        "role_id": 0,
        "title": "",
        "email_language": "follow_system",
        "user_lang": "follow_system",
        "number": text,
        "caller_id": text,
        "reg_name": text,
        "reg_password": "Mock-only-2",
        "concurrent_registrations": 1,
        "presence_status": "available",
        "vm_pin": "0000",
    }
    if number % 7 == 3:
        del row["mobile_number"]  # [observed: unset-is-left-out]
    return row


def _basic(row: JsonObject) -> JsonObject:
    online = row["id"] % 3 != 0
    shown: JsonObject = {
        "id": row["id"],
        "online_status": {
            device: {"status": int(online and kind == "sip"), "ext_dev_type": kind}
            for device, kind in DEVICES.items()
        },
        "presence_status": row.get("presence_status", "available"),
        "number": row["number"],
        "caller_id_name": display_name(row),
        "role_name": "",
    }
    for field in ("email_addr", "mobile_number"):
        if row.get(field):
            shown[field] = row[field]
    return shown


def _detail(row: JsonObject) -> JsonObject:
    return {field: row[field] for field in DETAIL_FIELDS if field in row}
