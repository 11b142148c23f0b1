# Made by `make generate` from spec/openapi/resources/autorecord.yaml; edits are lost.
"""Autorecord operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import autorecord as models
from ...models.common import Envelope
from ...operations import autorecord as ops
from ..._runtime.client._sync.resource import Resource


class AutorecordResource(Resource):
    """What is recorded without being asked. `/v1.0/autorecord/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def get(
        self, *, options: CallOptions | None = None
    ) -> models.AutorecordGetResponse:
        """Get the settings of automatic recording.

        Returns which calls are recorded by themselves, in which format, and the prompts
        that tell so. The settings lie under auto_record, not data.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the answer may hold 2 more (leads in COVERAGE.md; `.extra`).

        Source: GET /v1.0/autorecord/get, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/get-recording-setting.html
        """
        return self._call(ops.AUTORECORD_GET, locals(), options)

    def update(
        self,
        *,
        enb_internal: bool | Literal[0, 1] | UnsetType = UNSET,
        internal_prompt: str | UnsetType = UNSET,
        outbound_prompt: str | UnsetType = UNSET,
        inbound_prompt: str | UnsetType = UNSET,
        start_prompt: str | UnsetType = UNSET,
        end_prompt: str | UnsetType = UNSET,
        enb_channel_separate: bool | Literal[0, 1] | UnsetType = UNSET,
        record_file_format: Literal["wav", "mp3"] | UnsetType = UNSET,
        enb_paging: bool | Literal[0, 1] | UnsetType = UNSET,
        record_trunk_list: (
            Sequence[models.AutorecordTrunkInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        record_ext_list: (
            Sequence[models.AutorecordExtensionInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        record_conference_list: (
            Sequence[models.AutorecordConferenceInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        record_queue_list: (
            Sequence[models.AutorecordQueue | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        record_ivr_list: (
            Sequence[models.AutorecordIvr | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Change the settings of automatic recording.

        Changes which calls are recorded by themselves. The prompts can announce the
        recording to the parties.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 2 more (leads in COVERAGE.md; `extra_body`).

        Args:
            enb_internal: 1 records internal calls.
            internal_prompt: Prompt of recorded internal calls, from
                system/get_menuoptions.
            outbound_prompt: Prompt of recorded outgoing calls, as internal_prompt.
            inbound_prompt: Prompt of recorded incoming calls, as internal_prompt.
            start_prompt: Prompt when a user starts recording (*1); newer firmware only.
            end_prompt: Prompt when a user stops recording; newer firmware only.
            enb_channel_separate: 1 records in stereo, one channel per party.
            record_file_format: File format of stereo recordings.
            enb_paging: 1 records paging and intercom.
            record_trunk_list: Trunks whose calls are recorded.
            record_ext_list: Extensions whose calls are recorded.
            record_conference_list: Conferences that are recorded.
            record_queue_list: Queues whose calls are recorded.
            record_ivr_list: IVRs whose calls are recorded.

        Source: POST /v1.0/autorecord/update, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/edit-recording-setting.html
        """
        return self._call(ops.AUTORECORD_UPDATE, locals(), options)
