# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class CallNote(Model, kw_only=True, gc=False):
    """One note of a call."""

    id: str | None = None
    """Id of the note."""
    group_id: str | None = None
    """Id of the note group."""
    disposition_code_list: list[CallNoteDisposition] | None = None
    """Result codes given to the call."""
    remark: str | None = None
    """Free text."""
    agent_name: str | None = None
    """Extension user who wrote it."""
    registration_time: int | None = None
    """Time of writing, Unix timestamp."""
    update_entry: CallnotesUpdateEntry | None = None
    """From where it was written. `in_call` During the call, `cdr` Afterwards, in the
    old call records, `new_cdr` Afterwards, in the call records of x.21.0.117 and
    later, `queue_agent` In the agent's wrap-up time."""


class CallNoteDisposition(Model, kw_only=True, gc=False):
    """A result code that a note can carry."""

    id: int | None = None
    """Id of the code."""
    name: str | None = None
    """Name of the code."""
    description: str | None = None
    """What the code stands for."""


class CallNotesGetResponse(Envelope, kw_only=True):
    """The notes of a call."""

    history: list[CallNote] | None = None
    """Earlier notes."""
    current: CallNote | None = None
    """The current note."""


class CallNotesUpdateRequest(Arguments, kw_only=True):
    id: str
    update_entry: CallnotesUpdateEntry
    group_id: str | UnsetType = UNSET
    disposition_code_ids: str | UnsetType = UNSET
    remark: str | UnsetType = UNSET


class CallnotesGetRequest(Arguments, kw_only=True):
    id: str | int
    group_id: str | int


CallnotesUpdateEntry: TypeAlias = (
    Literal["in_call", "cdr", "new_cdr", "queue_agent"] | str
)
