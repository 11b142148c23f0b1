"""The company contacts of the PBX: list, search, get, query and the three writes."""

from collections.abc import Callable

from .jsontypes import JsonObject, as_array, as_object
from .memory.kept import Kept
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
DETAIL_FIELDS = (
    "id",
    "first_name",
    "last_name",
    "company",
    "email",
    "remark",
    "number_list",
    "zip_code",
    "street",
    "city",
    "state",
    "country",
)
SEARCHED = ("contact_name", "company", "email", *COLUMNS.values())


class Contacts(Kept):
    """State of all company contacts. Each method answers the operation of its name."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(
            settings,
            "v1.0/company_contact",
            basic=lambda row: _basic(row, self.books_of(row["id"])),
            detail=lambda row: _detail(row, self.books_of(row["id"])),
            searched=SEARCHED,
        )
        self.books_of: Callable[[object], list[JsonObject]] = lambda _: []
        """The phonebooks that hold a contact."""
        for index, (first, last) in enumerate(names(settings.seed + 1, COUNT)):
            number = {"num_type": "business_number", "number": f"02079460{index:03d}"}
            self._table.add(
                {
                    "first_name": first,
                    "last_name": last,
                    "company": f"{last} Ltd",
                    "email": f"{first}@{last}.example".lower(),
                    "remark": "",
                    "number_list": [number],
                }
            )


def _basic(row: JsonObject, books: list[JsonObject]) -> JsonObject:
    shown: JsonObject = {
        "id": row["id"],
        "contact_name": f"{row['first_name']} {row.get('last_name', '')}".strip(),
        "company": row.get("company", ""),
        "email": row.get("email", ""),
        "phonebook_list": books,
        "remark": row.get("remark", ""),
    }
    for entry in map(as_object, as_array(row.get("number_list"))):
        column = COLUMNS.get(str(entry.get("num_type")))
        if column:
            shown[column] = entry.get("number", "")
    return shown


def _detail(row: JsonObject, books: list[JsonObject]) -> JsonObject:
    shown = {field: row[field] for field in DETAIL_FIELDS if field in row}
    return {**shown, "phonebook_list": books}
