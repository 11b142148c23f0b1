# Made by `make generate` from spec/openapi/resources/prompt_preference.yaml; edits are lost.
"""PromptPreference operations (v1.0)."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import prompt_preference as models
from ...operations import prompt_preference as ops
from ..._runtime.client._sync.resource import Resource


class PromptPreferenceResource(Resource):
    """Which prompts and music the PBX plays. `/v1.0/prompt_preference/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def get(
        self, *, options: CallOptions | None = None
    ) -> models.PromptPreferenceGetResponse:
        """Get the prompt preferences.

        Returns which prompts and music the PBX plays. A prompt that is not set is
        missing from the answer.

        Source: GET /v1.0/prompt_preference/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-prompt-preference-setting.html
        """
        return self._call(ops.PROMPT_PREFERENCE_GET, locals(), options)

    def update(
        self,
        *,
        moh: str | UnsetType = UNSET,
        call_fwd_prompt: Literal["moh", "ring_tone"] | UnsetType = UNSET,
        invalid_num_prompt: str | UnsetType = UNSET,
        busy_line_prompt: str | UnsetType = UNSET,
        dial_fail_prompt: str | UnsetType = UNSET,
        event_center_prompt: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit the prompt preferences.

        Changes which prompts and music the PBX plays. An empty string unsets a prompt.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            moh: Name of a music-on-hold playlist. At most 255 characters.
            call_fwd_prompt: What a caller hears while being forwarded. `moh` Music on
                hold, `ring_tone` A ring tone.
            invalid_num_prompt: File name of a custom prompt for an invalid number;
                empty for none. At most 255 characters.
            busy_line_prompt: File name of a custom prompt for a busy trunk, default, or
                empty for none. At most 255 characters.
            dial_fail_prompt: File name of a custom prompt for a failed call; empty for
                none. At most 255 characters.
            event_center_prompt: Prompt for event notification calls: file name or
                default, as in get.

        Source: POST /v1.0/prompt_preference/update, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/edit-prompt-preference-setting.html
        """
        return self._call(ops.PROMPT_PREFERENCE_UPDATE, locals(), options)
