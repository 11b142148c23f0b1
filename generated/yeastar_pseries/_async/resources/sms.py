# Made by `make generate` from spec/openapi/resources/sms.yaml; edits are lost.
"""Sms operations (v1.0)."""

from __future__ import annotations

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...operations import sms as ops
from ..._runtime.client._async.resource import AsyncResource


class AsyncSmsResource(AsyncResource):
    """Short messages by SMS trunk. `/v1.0/sms/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    async def create(
        self,
        *,
        message: str,
        number: str,
        trunk_name: str,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Send an SMS through a cellular trunk.

        Sends a text message from the SIM of a GSM, 3G or 4G trunk; message channels
        have `message/send` instead. No message id comes back, so do not repeat a call
        blindly after a broken connection. Incoming SMS arrive by event.

        Args:
            message: Percent-encoded text, as in Hello%20Yeastar; at most 2000 bytes
                before encoding.
            number: Mobile number that gets the SMS.
            trunk_name: Name (not id) of a GSM, 3G or 4G trunk.

        Source: POST /v1.0/sms/create, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/send-an-sms-message.html
        """
        return await self._call(ops.SMS_CREATE, locals(), options)
