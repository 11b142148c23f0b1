# Made by `make generate` from spec/openapi/resources/callnotes.yaml; edits are lost.
"""Callnotes operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import callnotes as models
from ...models.common import Envelope
from ...operations import callnotes as ops
from ..._runtime.client._async.resource import AsyncResource


class AsyncCallnotesResource(AsyncResource):
    """Notes and disposition codes of calls. `/v1.0/callnotes/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    async def get(
        self, *, id: str | int, group_id: str | int, options: CallOptions | None = None
    ) -> models.CallNotesGetResponse:
        """Get the notes of a call.

        Returns the current note of a call and its earlier ones. Both ids come from
        event 30028, which the PBX sends when the state of a call note changes.

        Args:
            id: Id of the call note, e.g. 20250306100421-F1C65.
            group_id: Id of the note group, e.g. 1741226609.252.

        Source: GET /v1.0/callnotes/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/get-call-notes-for-a-call.html
        """
        return await self._call(ops.CALLNOTES_GET, locals(), options)

    async def update(
        self,
        *,
        id: str,
        update_entry: models.CallnotesUpdateEntry,
        group_id: str | UnsetType = UNSET,
        disposition_code_ids: str | Sequence[str | int] | UnsetType = UNSET,
        remark: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Write the note of a call.

        Saves result codes and a remark as the note of a call. `update_entry` says from
        where the note is written; during the call and in an agent's wrap-up time
        `group_id` is needed too.

        Args:
            id: Id of the call note, from event 30028.
            update_entry: From where the note is written. `in_call` During the call,
                `cdr` Afterwards, in the old call records, `new_cdr` Afterwards, in the
                call records of x.21.0.117 and later (since software 83.21.0.117, cloud
                84.21.0.117), `queue_agent` In the agent's wrap-up time.
            group_id: Id of the note group. Needed for in_call and queue_agent.
            disposition_code_ids: Comma-separated ids of result codes, from
                system/get_menuoptions. A list is joined.
            remark: Free text.

        Source: POST /v1.0/callnotes/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/update-call-notes-for-a-call.html
        """
        return await self._call(ops.CALLNOTES_UPDATE, locals(), options)
