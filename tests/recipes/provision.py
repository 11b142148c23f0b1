"""Extensions from a CSV file: new ones are created, others updated, none deleted.

    python provision.py people.csv             says what it would do
    python provision.py people.csv --apply     does it

Columns: number,first_name,last_name,email_addr. A second run finds nothing to do.
Passwords are made here and shown to nobody: the PBX mails new users how to sign in.
At the PBX: the API is on (Integrations > API), its mail works, and its licence has room.
YEASTAR_URL, YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET are in the environment, and
YEASTAR_FINGERPRINT if its certificate is self-signed (`yeastar fingerprint HOST`).
"""

from __future__ import annotations

import csv
import secrets
import string
import sys
from typing import Any

from yeastar_pseries import Client

NEW = {"type": "SIP", "presence_status": "available", "concurrent_registrations": 1}


def password() -> str:
    """Make one that fits the rules: both cases, a digit, no digits in a row."""
    return "Aa7" + "".join(secrets.choice(string.ascii_letters) for _ in range(20))


def id_of(pbx: Client, number: str) -> int | None:
    """Return the id of an extension; None if there is none."""
    found = pbx.extension.search(search_value=number)
    return next((row.id for row in found if row.number == number), None)


def bring(pbx: Client, person: dict[str, Any], apply: bool) -> None:
    """Make one extension what its line says; only tell it without apply."""
    if (ext_id := id_of(pbx, person["number"])) is not None:
        now = pbx.extension.get(id=ext_id).data
        change = {key: to for key, to in person.items() if getattr(now, key) != to}
        print("update" if change else "leave", person["number"], change or "")
        if change and apply:
            pbx.extension.update(id=ext_id, **change)
        return
    print("create", person["number"])
    if apply:
        login: dict[str, Any] = {**NEW, "reg_name": secrets.token_hex(8), **person}
        pbx.extension.create(reg_password=password(), user_password=password(), **login)
        pbx.extension.send_welcome_email(id_list=[id_of(pbx, person["number"]) or 0])


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8-sig", newline="") as file, Client() as pbx:
        for line in csv.DictReader(file):
            bring(pbx, line, "--apply" in sys.argv)
