"""The extensions of the PBX: list, search, get, query, create, update, delete."""

import base64
from collections.abc import Callable

from .answers import Refused, success
from .jsontypes import JsonObject
from .memory.kept import Handler, Kept
from .people import names
from .settings import Settings

FIRST_NUMBER = 1000
CAPACITY, SPARE = 50, 5
"""Extensions that fit where no setting tells: so many, or some more than there are."""
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


class Extensions(Kept):
    """State of all extensions. Each method answers the operation of its name."""

    def __init__(self, settings: Settings, publish: Publish) -> None:
        super().__init__(
            settings,
            "v1.0/extension",
            basic=_basic,
            detail=_detail,
            searched=SEARCHED,
            unique=("number", "email_addr"),  # [documented: duplicate-extension]
        )
        self._publish = publish
        people = names(settings.seed, settings.extensions)
        self._usual = max(CAPACITY, settings.extensions + SPARE)
        for index, (first, last) in enumerate(people):
            self._table.add(_seeded(FIRST_NUMBER + index, first, last))

    @property
    def capacity(self) -> int:
        """How many fit, by the settings of now."""
        return self._settings.capacity or self._usual

    def handlers(self) -> dict[str, Handler]:
        """Handlers by operation id."""
        return {**super().handlers(), "extension_getpassword": self.getpassword}

    def find(self, number: str) -> JsonObject | None:
        """The extension with that number."""
        row = self._table.holder("number", number, None)
        return None if row is None else row.fields

    def getpassword(self, query: JsonObject) -> JsonObject:
        """extension/getpassword: the secret in Base64."""
        secret = str(self._row(query).fields.get(query["type"], ""))
        return success(password=base64.b64encode(secret.encode()).decode())

    def create(self, body: JsonObject) -> JsonObject:
        """extension/create, which tells no id."""
        self._table.refuse_duplicates(self._unique, body, None, "create")
        if len(self) >= self.capacity:
            raise Refused(60002)  # [assumed: full-of-extensions]
        self._tell(self._added(body).fields, "CREATE")
        return success()

    def update(self, body: JsonObject) -> JsonObject:
        """extension/update: changes the fields that are given."""
        before = self._row(body).fields.get("presence_status")
        row = self._changed(body)
        self._tell(row, "UPDATE")
        if row.get("presence_status") != before:
            message = {"extension": row["number"], "status": row["presence_status"]}
            self._publish(30009, message)
        return success()

    def delete(self, query: JsonObject) -> JsonObject:
        """extension/delete."""
        self._tell(self._removed(query), "DELETE")
        return success()

    def _tell(self, row: JsonObject, option: str) -> None:
        self._publish(30022, {"ext_number": str(row["number"]), "option": option})


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
