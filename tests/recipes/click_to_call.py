"""Click to call: a number on a web page is clicked, and your desk phone dials it.

    python click_to_call.py 1000 tel:+49-30-5503301

The first argument is your extension: it rings first, and when you take it the PBX calls
the number. It is looked up, since a number that is no extension may be called outside.
Let your system open links of the kind tel: with this program (xdg-mime on Linux, Default
apps on Windows), and each number of your CRM can be clicked. It ends with the call, tells
why if nobody answered, and has the exit code 1 then.

At the PBX: the API is on (Integrations > API), and an outbound route takes the number for
your extension. Monitors of extensions and trunks there are not needed.
YEASTAR_URL, YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET are in the environment, and
YEASTAR_FINGERPRINT if its certificate is self-signed (`yeastar fingerprint HOST`).
"""

from __future__ import annotations

import re
import sys
from urllib.parse import unquote

from yeastar_pseries import Client
from yeastar_pseries.errors import CallNotAnsweredError


def number_of(link: str) -> str:
    """Return what is dialled of tel:+49-(30)-5503301;ext=7 or of a plain number."""
    text = unquote(link).removeprefix("tel:").partition(";")[0]
    return re.sub(r"[^0-9+*#]", "", text)


def main() -> None:
    """Dial, and tell what becomes of the call."""
    extension, number = sys.argv[1], number_of(sys.argv[2])
    with Client() as pbx:
        found = pbx.extension.search(search_value=extension)
        if extension not in {row.number for row in found}:
            raise SystemExit(f"{extension} is no extension")
        call = pbx.call.dial(caller=extension, callee=number)
        try:
            call.wait("answered", timeout=180)
        except CallNotAnsweredError as error:
            raise SystemExit(f"{number}: {error.reason}") from None
        print(f"{number} has answered", flush=True)
        outcome = call.wait("ended", timeout=None)
        print(f"{outcome.talk_duration} s; recording: {outcome.recording or 'none'}")


if __name__ == "__main__":
    main() if len(sys.argv) == 3 else sys.exit(__doc__)
