# Made by `make generate` from spec/openapi/resources/webhook.yaml; edits are lost.
"""Webhook operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import webhook as models
from ...operations import webhook as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.hidden import Hidden


class AsyncWebhookResource(AsyncResource):
    """Where the PBX pushes events by HTTP. `/v1.0/webhook/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    async def query(
        self, *, options: CallOptions | None = None
    ) -> models.WebhookQueryResponse:
        """Get the webhook settings.

        Tells whether event push is on, which receivers are set up with their secrets,
        and which event ids can be pushed at all. Read it before `webhook/update`, which
        takes the same list.
        Since: appliance 37.20.0.21, software 83.20.0.21, cloud 84.20.0.21.

        Source: GET /v1.0/webhook/query, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-webhook-event-push-settings.html
        """
        return await self._call(ops.WEBHOOK_QUERY, locals(), options)

    async def update(
        self,
        *,
        webhook_event_push_list: (
            Sequence[models.WebhookReceiverInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        webhook_event_push_timeout: int | UnsetType = UNSET,
        webhook_event_push_retry_count: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Change the webhook settings.

        Sets receivers, waiting time and resend count of event push. Send every receiver
        that is to stay: whether a shorter list removes the others could not be read.
        Push itself is switched on in the web portal.
        Since: appliance 37.20.0.21, software 83.20.0.21, cloud 84.20.0.21.

        Args:
            webhook_event_push_list: Receivers, at most 5.
            webhook_event_push_timeout: Wait for the receiver's HTTP answer; unit not
                stated, seconds by its range. 3 to 10.
            webhook_event_push_retry_count: Resends after a failure or an answer other
                than 2xx. 1 to 5.

        Source: POST /v1.0/webhook/update, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/update-webhook-event-push-settings.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del webhook_event_push_list
        return await self._call(ops.WEBHOOK_UPDATE, given, options)

    async def test(
        self,
        *,
        url: str,
        secret: str,
        request_method: Literal["GET", "POST"],
        options: CallOptions | None = None,
    ) -> Envelope:
        """Send a test message to a webhook.

        Makes the PBX send one signed test message to a receiver that is already set up.
        The answer has no more than errcode and errmsg; what the message holds and what
        a failed delivery answers the vendor does not tell.

        Args:
            url: Address of a receiver that is set up, from `webhook/query`; to be
                percent-encoded.
            secret: Key of that receiver, from `webhook/query`; the PBX signs the
                message with it.
            request_method: HTTP method of the test message.

        Source: GET /v1.0/webhook/test, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/test-webhook-connectivity.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del secret
        return await self._call(ops.WEBHOOK_TEST, given, options)
