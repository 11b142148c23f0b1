# Made by `make generate` from spec/openapi/resources/preference.yaml; edits are lost.
"""Preference operations (v1.0)."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import preference as models
from ...operations import preference as ops
from ..._runtime.client._async.resource import AsyncResource


class AsyncPreferenceResource(AsyncResource):
    """General settings of the PBX. `/v1.0/preference/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    async def get(
        self, *, options: CallOptions | None = None
    ) -> models.PreferenceGetResponse:
        """Get the system preferences.

        Returns general settings of the PBX: names, call limits, tones, chat and caller
        id display.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Source: GET /v1.0/preference/get, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-preference-setting.html
        """
        return await self._call(ops.PREFERENCE_GET, locals(), options)

    async def update(
        self,
        *,
        dev_name: str | UnsetType = UNSET,
        name_disp_fmt: models.PreferenceNameDispFmtInput | UnsetType = UNSET,
        max_call_duration: int | UnsetType = UNSET,
        tone_region: str | UnsetType = UNSET,
        fxo_mode: models.PreferenceFxoMode | UnsetType = UNSET,
        enb_organization_status: bool | Literal[0, 1] | UnsetType = UNSET,
        company_name: str | UnsetType = UNSET,
        allow_im: bool | Literal[0, 1] | UnsetType = UNSET,
        enb_message_read_receipt: bool | Literal[0, 1] | UnsetType = UNSET,
        caller_id_display_rule_desktop: Literal[0, 1, 2] | UnsetType = UNSET,
        caller_id_display_rule_mobile: Literal[0, 1, 2] | UnsetType = UNSET,
        enb_cid_name_by_call_features: bool | Literal[0, 1] | UnsetType = UNSET,
        enb_cid_name_by_trunk_did: bool | Literal[0, 1] | UnsetType = UNSET,
        enb_diversion_for_ext_forwarding: bool | Literal[0, 1] | UnsetType = UNSET,
        enb_through_api: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit the system preferences.

        Changes the general settings that are given.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            dev_name: Name of the PBX.
            name_disp_fmt: Order of the names of users. `first_last` First name first,
                `last_first` Last name first, `lastfirst` Last name first, no space
                between.
            max_call_duration: Longest call in seconds; 0 for no limit. 0 to 9999999.
            tone_region: Country whose tones are used.
            fxo_mode: Standard of analog trunks.
            enb_organization_status: Whether organization management is on. `0` Off, `1`
                On.
            company_name: Name of the root organization.
            allow_im: Whether users can chat with each other. `0` Off, `1` On.
            enb_message_read_receipt: Whether external chats show read marks. `0` Off,
                `1` On.
            caller_id_display_rule_desktop: Caller name that desktop clients show. `0`
                Contact and caller name, `1` Contact name only, `2` Caller name, else
                contact name.
            caller_id_display_rule_mobile: Caller name that mobile clients show. `0`
                Contact and From name, `1` Contact name only, `2` From name, else
                contact name.
            enb_cid_name_by_call_features: Whether to show the ring group, queue, IVR or
                call flow of a call. `0` Off, `1` On.
            enb_cid_name_by_trunk_did: Whether to show the DID name of a call. `0` Off,
                `1` On.
            enb_diversion_for_ext_forwarding: Whether to show the extension that
                forwarded a call. `0` Off, `1` On.
            enb_through_api: Number masking for third-party applications; values not
                seen.

        Source: POST /v1.0/preference/update, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/edit-preference-setting.html
        """
        return await self._call(ops.PREFERENCE_UPDATE, locals(), options)
