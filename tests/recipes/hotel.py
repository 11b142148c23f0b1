"""A hotel: check-in, check-out and wake-up calls, as its property management asks.

    python hotel.py check-in 1012 Ada Lovelace
    python hotel.py wake 1012 2026-12-24T06:45
    python hotel.py check-out 1012

At the PBX: the API is on (Integrations > API), and each room is an extension. The API has
no check-in: it is the guest's name on the extension of the room. Check-out erases what
the guest left there, stops outbound calls and cannot be undone; what allows them again is
not documented for the API, so look at the extension in the portal once.
YEASTAR_URL, YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET are in the environment, and
YEASTAR_FINGERPRINT if its certificate is self-signed (`yeastar fingerprint HOST`).
"""

from __future__ import annotations

import sys
from datetime import datetime

from yeastar_pseries import Client


def room_id(pbx: Client, room: str) -> int:
    """Return the id of a room's extension, which is not its number."""
    for row in pbx.extension.search(search_value=room):
        if row.number == room and row.id is not None:
            return row.id
    raise SystemExit(f"there is no room {room}")


def wake(pbx: Client, room: str, moment: datetime) -> None:
    """Ring a room at a time of the hotel's own clock, and twice more if nobody answers."""
    pbx.wakeupcall.create(
        ext_id=room_id(pbx, room),
        alarm_day=moment.date(),
        alarm_time=moment.time(),
        number_of_snoozes=2,
        snooze_duration=5,
    )


def main() -> None:
    """Do what the command line says."""
    with Client() as pbx:
        match sys.argv[1:]:
            case ["check-in", room, first, last]:
                pbx.extension.update(
                    id=room_id(pbx, room), first_name=first, last_name=last
                )
            case ["wake", room, moment]:
                wake(pbx, room, datetime.fromisoformat(moment))
            case ["check-out", room]:
                pbx.hotel.checkout(ext_id=room_id(pbx, room))
            case _:
                raise SystemExit(__doc__)


if __name__ == "__main__":
    main()
