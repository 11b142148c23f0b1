"""The company contacts of the PBX: list, search, get, query and the three writes."""

from .answers import Refused, success
from .jsontypes import JsonObject, as_array, as_object
from .paging import answer_page, matching
from .people import names
from .settings import Settings

COUNT = 12
# num_type of a number_list entry -> field of a list row
COLUMNS = {
    "business_number": "business",
    "business_number2": "business2",
    "business_fax": "business_fax",
    "mobile_number": "mobile",
    "mobile_number2": "mobile2",
    "home_number": "home",
    "home_number2": "home2",
    "home_fax": "home_fax",
    "other_number": "other",
}
SEARCHED = ("contact_name", "company", "email", *COLUMNS.values())


class Contacts:
    """State of all company contacts. Each method answers the operation of its name."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._rows: dict[int, JsonObject] = {}
        for index, (first, last) in enumerate(names(settings.seed + 1, COUNT)):
            number = {"num_type": "business_number", "number": f"02079460{index:03d}"}
            self._add(
                {
                    "first_name": first,
                    "last_name": last,
                    "company": f"{last} Ltd",
                    "email": f"{first}@{last}.example".lower(),
                    "remark": "",
                    "number_list": [number],
                }
            )

    def list(self, query: JsonObject) -> JsonObject:
        """company_contact/list."""
        rows = [_basic(row) for row in self._rows.values()]
        return answer_page(self._settings, rows, query)

    def search(self, query: JsonObject) -> JsonObject:
        """company_contact/search."""
        rows = [_basic(row) for row in self._rows.values()]
        found = matching(rows, query.get("search_value"), SEARCHED)
        return answer_page(self._settings, found, query)

    def get(self, query: JsonObject) -> JsonObject:
        """company_contact/get."""
        return success(data=_detail(self._row(query["id"])))

    def query(self, query: JsonObject) -> JsonObject:
        """company_contact/query: ids that do not exist are left out.

        [assumed: query-unknown-contact]
        """
        wanted = [part.strip() for part in str(query["ids"]).split(",")]
        rows = [row for row in self._rows.values() if str(row["id"]) in wanted]
        if not rows:
            raise Refused(70128)
        return success(data=[_detail(row) for row in rows])

    def create(self, body: JsonObject) -> JsonObject:
        """company_contact/create."""
        return success(id=self._add(body))

    def update(self, body: JsonObject) -> JsonObject:
        """company_contact/update: changes the fields that are given."""
        self._row(body["id"]).update(body)
        return success()

    def delete(self, query: JsonObject) -> JsonObject:
        """company_contact/delete."""
        del self._rows[self._row(query["id"])["id"]]
        return success()

    def _add(self, fields: JsonObject) -> int:
        new_id = max(self._rows, default=0) + 1
        self._rows[new_id] = {**fields, "id": new_id}
        return new_id

    def _row(self, contact_id: object) -> JsonObject:
        row = self._rows.get(int(str(contact_id)))
        if row is None:
            raise Refused(70128)
        return row


def _basic(row: JsonObject) -> JsonObject:
    shown: JsonObject = {
        "id": row["id"],
        "contact_name": f"{row['first_name']} {row.get('last_name', '')}".strip(),
        "company": row.get("company", ""),
        "email": row.get("email", ""),
        "phonebook_list": [],
        "remark": row.get("remark", ""),
    }
    for entry in map(as_object, as_array(row.get("number_list"))):
        column = COLUMNS.get(str(entry.get("num_type")))
        if column:
            shown[column] = entry.get("number", "")
    return shown


def _detail(row: JsonObject) -> JsonObject:
    shown = {key: each for key, each in row.items() if key != "phonebook_id_list"}
    shown["phonebook_list"] = []
    return shown
