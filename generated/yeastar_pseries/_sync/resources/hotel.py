# Made by `make generate` from spec/openapi/resources/hotel.yaml; edits are lost.
"""Hotel operations (v1.0)."""

from __future__ import annotations

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...operations import hotel as ops
from ..._runtime.client._sync.resource import Resource


class HotelResource(Resource):
    """Check-out of guest room extensions. `/v1.0/hotel/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def checkout(self, *, ext_id: int, options: CallOptions | None = None) -> Envelope:
        """Check a guest out of a room extension.

        Resets the extension of a guest room; this cannot be undone. First name, email,
        mobile number, job title, personal contacts, chat history, voicemail,
        recordings, call log, video conferences and wake-up calls are erased, the last
        name becomes the extension number, presence becomes available and outbound calls
        are prohibited.
        Warning: this cannot be undone.

        Args:
            ext_id: Id of one extension, not its number.

        Source: POST /v1.0/hotel/checkout, https://help.yeastar.com/en/p-series-software-edition/developer-guide/hotel-checkout.html
        """
        return self._call(ops.HOTEL_CHECKOUT, locals(), options)
