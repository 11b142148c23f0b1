# Made by `make generate` from spec/openapi/resources/websocketaudiostream.yaml; edits are lost.
"""Websocketaudiostream operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import websocketaudiostream as models
from ...operations import websocketaudiostream as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.hidden import Hidden


class WebsocketaudiostreamResource(Resource):
    """Live audio of calls by WebSocket. `/v1.0/websocketaudiostream/...` All of it since
    appliance 37.20.0.128, software 83.20.0.74, cloud 84.20.0.74.

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def get(
        self, *, options: CallOptions | None = None
    ) -> models.AudioStreamGetResponse:
        """Get the audio streaming settings.

        Tells where call audio is streamed, with which credential and sample rate, and
        for which extensions, trunks and DID numbers. The credential comes back in
        clear.
        Since: appliance 37.20.0.128, software 83.20.0.74, cloud 84.20.0.74.

        Source: GET /v1.0/websocketaudiostream/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/get-websocket-audio-streaming-setting.html
        """
        return self._call(ops.WEBSOCKETAUDIOSTREAM_GET, locals(), options)

    def update(
        self,
        *,
        enable: bool | Literal[0, 1] | UnsetType = UNSET,
        websocket_url: str | UnsetType = UNSET,
        auth_key: str | UnsetType = UNSET,
        auth_value: str | UnsetType = UNSET,
        sample_rate: bool | Literal[0, 1] | UnsetType = UNSET,
        enable_ext: bool | Literal[0, 1] | UnsetType = UNSET,
        enable_trunk: bool | Literal[0, 1] | UnsetType = UNSET,
        enable_did: bool | Literal[0, 1] | UnsetType = UNSET,
        subscribe_list: (
            Sequence[models.AudioStreamSubscriptionInput | Mapping[str, Any]]
            | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Change the audio streaming settings.

        Sets the receiving WebSocket server and what is streamed to it. On appliances
        switching it on or off takes effect after a reboot. It cannot run together with
        RTP passthrough, and a P570 drops to 20 concurrent calls.
        Since: appliance 37.20.0.128, software 83.20.0.74, cloud 84.20.0.74.

        Args:
            enable: Switches streaming on or off; on appliances after a restart.
            websocket_url: Receiving server, ws:// or wss://. At most 255 characters.
            auth_key: Name of the request header in which the receiver expects the
                credential. At most 63 characters.
            auth_value: Credential for the receiver. At most 255 characters.
            sample_rate: Sample rate of the audio. `0` 8000 Hz, `1` 16000 Hz.
            enable_ext: Streams calls of chosen extensions.
            enable_trunk: Streams calls of chosen trunks.
            enable_did: Streams calls of chosen DID numbers.
            subscribe_list: What to stream; its kind needs enable_ext, enable_trunk or
                enable_did at 1.

        Source: POST /v1.0/websocketaudiostream/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-websocket-audio-streaming-setting.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del auth_value
        return self._call(ops.WEBSOCKETAUDIOSTREAM_UPDATE, given, options)
