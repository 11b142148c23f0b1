"""hotel/checkout: what a guest leaves behind is cleared."""

from ..answers import success
from ..extensions import Extensions
from ..history import History
from ..jsontypes import JsonObject
from .table import unknown
from .voicemail import Voicemail
from .wakeups import WakeupCalls

CLEARED = ("first_name", "email_addr", "mobile_number", "title")


class Hotel:
    """Documented: names, email, mobile, job title, voicemail, recordings and alarms go;
    the last name becomes the number, presence becomes available. The CDR stays, since the
    call log that the vendor names is the one of the extension's user
    [assumed: checkout-keeps-the-cdr].
    """

    def __init__(
        self,
        extensions: Extensions,
        wakeups: WakeupCalls,
        voicemail: Voicemail,
        history: History,
    ) -> None:
        self._extensions = extensions
        self._wakeups = wakeups
        self._voicemail = voicemail
        self._history = history

    def checkout(self, body: JsonObject) -> JsonObject:
        """hotel/checkout of one extension, by its id."""
        for row in self._extensions.rows:
            if row["id"] == body["ext_id"]:
                number = str(row["number"])
                change = dict.fromkeys(CLEARED, "")
                change |= {"last_name": number, "presence_status": "available"}
                self._extensions.update({"id": row["id"], **change})
                self._wakeups.clear(row["id"])
                self._voicemail.clear(number)
                self._history.forget_recordings(number)
                return success()
        raise unknown("hotel", "ext_id", body["ext_id"])
