"""Voicemail: left by calls and by vm/create, read, deleted, cleared at checkout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .. import wav
from ..answers import Refused, bad_parameter, success
from ..clock import VirtualClock
from ..downloads import Downloads
from ..extensions import Extensions, display_name
from ..jsontypes import JsonObject
from ..paging import answer_page, check_page
from ..settings import Settings
from .table import unknown

Handler = Callable[[JsonObject], JsonObject | None]
EXAMPLE_SECONDS, EXAMPLE_AGE = 18, 3600
SECONDS = 10
"""Length of a message that a call leaves [assumed: voicemail-length]."""


@dataclass(slots=True, kw_only=True)
class Message:
    """One message; without seconds one of vm/create, which has no audio."""

    id: str
    mailbox: str
    sender: str
    at: float
    uid: str = ""
    seconds: int = 0
    read: int = 0


class Voicemail:
    """All mailboxes.

    Those of groups are known by the messages that calls left in them; other group
    voicemails are answered as without state.
    """

    def __init__(
        self,
        settings: Settings,
        clock: VirtualClock,
        extensions: Extensions,
        downloads: Downloads,
        is_group: Callable[[str], bool],
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._extensions = extensions
        self._downloads = downloads
        self._is_group = is_group
        self._messages: list[Message] = []
        self._last = 0
        # One that was heard, as long as the one of the vendor's example.
        for row, sender in zip(extensions.rows[:1], extensions.rows[1:2], strict=False):
            example = self.leave(
                str(row["number"]),
                str(sender["number"]),
                seconds=EXAMPLE_SECONDS,
                at=clock.now() - EXAMPLE_AGE,
            )
            example.read = 1

    def handlers(self) -> dict[str, Handler]:
        """Handlers by operation id."""
        return {
            "vm_get": self.get,
            "vm_query": self.query,
            "vm_create": self.create,
            "vm_update": self.update,
            "vm_delete": self.delete,
            "vm_delete_extension_vm": self.delete_all,
            "vm_download": self.download,
        }

    def left(self, mailbox: str, sender: str, uid: str) -> None:
        """A call has left a message."""
        self.leave(mailbox, sender, seconds=SECONDS, uid=uid)

    def leave(
        self,
        mailbox: str,
        sender: str,
        *,
        seconds: int = 0,
        uid: str = "",
        at: float | None = None,
    ) -> Message:
        """Keep a message; its id has the form of the vendor's, a time and a number."""
        self._last += 1
        at = self._clock.now() if at is None else at
        message = Message(
            id=f"{int(at)}-{self._last:08d}",
            mailbox=mailbox,
            sender=sender,
            at=at,
            uid=uid,
            seconds=seconds,
        )
        self._messages.append(message)
        return message

    def get(self, query: JsonObject) -> JsonObject | None:
        """vm/get: one mailbox."""
        number = str(query["number"])
        if self._elsewhere(number):
            return None
        return answer_page(self._settings, self._shown(number), query)

    def query(self, query: JsonObject) -> JsonObject | None:
        """vm/query: several mailboxes, each with its own page."""
        numbers = [each.strip() for each in str(query["number"]).split(",")]
        if any([self._elsewhere(each) for each in numbers]):
            return None
        start, end = check_page(query)
        found = [(each, self._shown(each)) for each in numbers]
        return success(
            voicemail_list=[
                {"number": number, "total_number": len(rows), "data": rows[start:end]}
                for number, rows in found
            ]
        )

    def create(self, body: JsonObject) -> JsonObject:
        """vm/create: a message without audio."""
        mailbox = self._extension(body["vm_to_number"])
        return success(id=self.leave(mailbox, str(body["vm_from_number"])).id)

    def update(self, body: JsonObject) -> JsonObject:
        """vm/update: the message was read."""
        self._named(body, "id").read = 1
        return success()

    def delete(self, query: JsonObject) -> JsonObject:
        """vm/delete: one message."""
        self._messages.remove(self._named(query, "id"))
        return success()

    def delete_all(self, query: JsonObject) -> JsonObject:
        """vm/delete_extension_vm: all of an extension."""
        self.clear(self._extension(query["vm_to_number"]))
        return success()

    def download(self, query: JsonObject) -> JsonObject:
        """vm/download; there is nothing to fetch of a message without audio.

        Its refusal is that of an unknown one [assumed: voicemail-without-audio].
        """
        message = self._named(query, "msg_id")
        if not message.seconds:
            raise Refused(60001)
        name = f"voicemail-{message.id}.wav"
        url = self._downloads.offer(
            name, wav.tone(wav.seconds_of(message.seconds), 500.0)
        )
        return success(file=name, download_resource_url=url)

    def clear(self, mailbox: str) -> None:
        """Forget all messages of a mailbox."""
        kept = [each for each in self._messages if each.mailbox != mailbox]
        self._messages = kept

    def _shown(self, mailbox: str) -> list[JsonObject]:
        """The rows of a mailbox; files are numbered in the order of arrival."""
        own = [each for each in self._messages if each.mailbox == mailbox]
        return [self._row(index, each) for index, each in enumerate(own)]

    def _row(self, index: int, message: Message) -> JsonObject:
        sender = self._extensions.find(message.sender)
        return {
            "msg_id": message.id,
            "file_name": f"msg{index:04d}.wav",
            "is_read": message.read,
            "duration": message.seconds,
            "size": wav.size(message.seconds) if message.seconds else 0,
            "group_voicemail_read_status": None,
            "name": display_name(sender) if sender else "",
            # The vendor does not tell the layout [assumed: voicemail-time].
            "time": self._clock.display(message.at),
            "number": message.sender,
        }

    def _named(self, given: JsonObject, key: str) -> Message:
        """The message that is named by its id or by the uid of its CDR."""
        if key not in given and "uid" not in given:
            # One of the two is needed [assumed: voicemail-is-named].
            raise bad_parameter(key, "required")
        field = key if key in given else "uid"
        wanted = str(given[field])
        for each in self._messages:
            if wanted and wanted == (each.id if field == key else each.uid):
                return each
        raise unknown("vm", field, wanted)

    def _elsewhere(self, number: str) -> bool:
        """Whether it is a group's mailbox that the mock does not have."""
        if any(each.mailbox == number for each in self._messages):
            return False
        if self._extensions.find(number) is not None:
            return False
        if self._is_group(number):
            return True
        raise unknown("vm", "number", number)

    def _extension(self, number: object) -> str:
        if self._extensions.find(str(number)) is None:
            raise unknown("vm", "vm_to_number", number)
        return str(number)
