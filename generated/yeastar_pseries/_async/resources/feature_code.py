# Made by `make generate` from spec/openapi/resources/feature_code.yaml; edits are lost.
"""FeatureCode operations (v1.0)."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import feature_code as models
from ...operations import feature_code as ops
from ..._runtime.client._async.resource import AsyncResource


class AsyncFeatureCodeResource(AsyncResource):
    """Codes that users dial for functions. `/v1.0/feature_code/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    async def get(
        self, *, options: CallOptions | None = None
    ) -> models.FeatureCodeGetResponse:
        """Get all feature codes.

        Returns the codes that users dial for features such as transfer and call
        parking, and whether each works. The settings lie under feature_code, not data.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the answer may hold 11 more (leads in COVERAGE.md; `.extra`).

        Source: GET /v1.0/feature_code/get, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-feature-code-settings.html
        """
        return await self._call(ops.FEATURE_CODE_GET, locals(), options)

    async def update(
        self,
        *,
        digit_timeout: int | UnsetType = UNSET,
        enb_auto_record: bool | Literal[0, 1] | UnsetType = UNSET,
        auto_record: str | UnsetType = UNSET,
        enb_vm: bool | Literal[0, 1] | UnsetType = UNSET,
        voicemail: str | UnsetType = UNSET,
        enb_leave_vm_for_ext: bool | Literal[0, 1] | UnsetType = UNSET,
        leave_vm_for_ext: str | UnsetType = UNSET,
        enb_attend_transfer: bool | Literal[0, 1] | UnsetType = UNSET,
        attend_transfer: str | UnsetType = UNSET,
        enb_blind_transfer: bool | Literal[0, 1] | UnsetType = UNSET,
        blind_transfer: str | UnsetType = UNSET,
        transfer_digit_timeout: int | UnsetType = UNSET,
        attend_transfer_timeout: int | UnsetType = UNSET,
        enb_pickup: bool | Literal[0, 1] | UnsetType = UNSET,
        pickup: str | UnsetType = UNSET,
        enb_ext_pickup: bool | Literal[0, 1] | UnsetType = UNSET,
        ext_pickup: str | UnsetType = UNSET,
        enb_park: bool | Literal[0, 1] | UnsetType = UNSET,
        park: str | UnsetType = UNSET,
        enb_park_on_slots: bool | Literal[0, 1] | UnsetType = UNSET,
        park_on_slots: str | UnsetType = UNSET,
        park_start: str | UnsetType = UNSET,
        park_end: str | UnsetType = UNSET,
        park_timeout: int | UnsetType = UNSET,
        park_timeout_dest: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Change feature codes.

        Changes the codes and switches that are sent; users who dial the old codes have
        to be told.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 11 more (leads in COVERAGE.md; `extra_body`).

        Args:
            digit_timeout: Milliseconds to wait for the next digit of a code.
            enb_auto_record: 1 enables the code auto_record.
            auto_record: Code that pauses or resumes the recording of a call. At most 7
                characters.
            enb_vm: 1 enables the code voicemail.
            voicemail: Code that checks voicemail or subscribes to its state. At most 7
                characters.
            enb_leave_vm_for_ext: 1 enables the code leave_vm_for_ext.
            leave_vm_for_ext: Code that leaves a voicemail for an extension or group. At
                most 7 characters.
            enb_attend_transfer: 1 enables the code attend_transfer.
            attend_transfer: Code of the attended transfer. At most 7 characters.
            enb_blind_transfer: 1 enables the code blind_transfer.
            blind_transfer: Code of the blind transfer. At most 7 characters.
            transfer_digit_timeout: Seconds to wait for the next digit of a transfer. 3
                to 8.
            attend_transfer_timeout: Seconds to wait for an answer to an attended
                transfer.
            enb_pickup: 1 enables the code pickup.
            pickup: Code that picks up a call of the own group. At most 7 characters.
            enb_ext_pickup: 1 enables the code ext_pickup.
            ext_pickup: Code that picks up a call of a given extension. At most 7
                characters.
            enb_park: 1 enables the code park.
            park: Code that parks a call. At most 7 characters.
            enb_park_on_slots: 1 enables the code park_on_slots.
            park_on_slots: Code that parks a call in a given slot. At most 7 characters.
            park_start: First parking slot. At most 7 characters.
            park_end: Last parking slot. At most 7 characters.
            park_timeout: Seconds until a parked call goes to park_timeout_dest.
            park_timeout_dest: Kind of destination after park_timeout; its values were
                not visible.

        Source: POST /v1.0/feature_code/update, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/edit-feature-code-settings.html
        """
        return await self._call(ops.FEATURE_CODE_UPDATE, locals(), options)
