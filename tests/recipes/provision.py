"""Extensions from a CSV file: new ones are created, others updated, none deleted.

    python provision.py people.csv             says what it would do
    python provision.py people.csv --apply     does it

Columns: number,first_name,last_name,email_addr. A row that is refused is told, the others
are done, and the exit code is 1. The PBX mails new users how to sign in.
At the PBX: the API is on (Integrations > API), its mail works, and its licence has room.
YEASTAR_URL, YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET are in the environment, and
YEASTAR_FINGERPRINT if its certificate is self-signed (`yeastar fingerprint HOST`).
"""

import csv
import secrets
import sys
from typing import Any

from yeastar_pseries import ApiError, Client

COLUMNS = ["number", "first_name", "last_name", "email_addr"]
NEW = {"type": "SIP", "presence_status": "available", "concurrent_registrations": 1}


def password() -> str:
    """Make one that fits the rules: both cases, a digit, no digits in a row."""
    return "Aa7" + "".join(secrets.choice("bcdefghkmnpqrstvwxyz") for _ in range(20))


def bring(pbx: Client, ext_id: int | None, person: dict[Any, Any], apply: bool) -> None:
    """Make one extension what its row says; only tell it without apply."""
    if not (number := person["number"]) or None in person:
        raise ValueError("it has no number, or more cells than columns")
    now = pbx.extension.get(id=ext_id).data if ext_id else None
    change = {key: to for key, to in person.items() if getattr(now, key, None) != to}
    print("create" if now is None else "update" if change else "leave", number, change)
    if apply and now is None:
        login: dict[str, Any] = {**NEW, "reg_name": secrets.token_hex(8), **person}
        pbx.extension.create(reg_password=password(), user_password=password(), **login)
        found = pbx.extension.search(search_value=number)
        new = [row.id or 0 for row in found if row.number == number]
        pbx.extension.send_welcome_email(id_list=new)
    elif apply and ext_id and change:
        pbx.extension.update(id=ext_id, **change)


if __name__ == "__main__":
    path, refused = sys.argv[1] if sys.argv[1:] else sys.exit(__doc__), 0
    with open(path, encoding="utf-8-sig", newline="") as file, Client() as pbx:
        rows = csv.DictReader(file, restval="")
        if not {"number"} <= {*(rows.fieldnames or ())} <= {*COLUMNS}:
            sys.exit(f"columns are {','.join(COLUMNS)}, not {rows.fieldnames}")
        ids = {each.number: each.id for each in pbx.extension.list()}
        for row in rows:
            try:
                bring(pbx, ids.get(row["number"]), row, "--apply" in sys.argv)
            except (ApiError, ValueError) as error:
                refused += 1
                print(f"line {rows.line_num} is refused: {error}")
    sys.exit(f"{refused} rows were refused" if refused else 0)
