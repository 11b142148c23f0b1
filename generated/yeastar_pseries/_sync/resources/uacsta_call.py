# Made by `make generate` from spec/openapi/resources/uacsta_call.yaml; edits are lost.
"""UacstaCall operations (v1.0)."""

from __future__ import annotations

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...operations import uacsta_call as ops
from ..._runtime.client._sync.resource import Resource


class UacstaCallResource(Resource):
    """Call control of desk phones by uaCSTA. `/v1.0/uacsta_call/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def accept(
        self,
        *,
        extension: str,
        call_id: str,
        ip_address: str,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Answer a call on an IP phone.

        Makes an IP phone pick up a call that rings on it, by uaCSTA. Works with the
        Yealink and Fanvil models that the vendor lists, with uaCSTA switched on at both
        the phone and the PBX. The call and the phone's address come from event 30020.

        Args:
            extension: Number of the extension that the phone is registered with.
            call_id: Id of the call on the phone, from event 30020.
            ip_address: IP address and SIP port of the phone, as in 192.168.5.2:5060.

        Source: POST /v1.0/uacsta_call/accept, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/uacsta-accept-a-call.html
        """
        return self._call(ops.UACSTA_CALL_ACCEPT, locals(), options)

    def refuse(
        self,
        *,
        extension: str,
        call_id: str,
        ip_address: str,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Reject a call on an IP phone.

        Makes an IP phone refuse a call that rings on it, by uaCSTA. The phone and the
        PBX need uaCSTA switched on; the call and the phone's address come from event
        30020.

        Args:
            extension: Number of the extension that the phone is registered with.
            call_id: Id of the call on the phone, from event 30020.
            ip_address: IP address and SIP port of the phone, as in 192.168.5.2:5060.

        Source: POST /v1.0/uacsta_call/refuse, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/uacsta-refuse-a-call.html
        """
        return self._call(ops.UACSTA_CALL_REFUSE, locals(), options)

    def hangup(
        self,
        *,
        extension: str,
        call_id: str,
        ip_address: str,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Hang up a call on an IP phone.

        Makes an IP phone end its call, by uaCSTA. The phone and the PBX need uaCSTA
        switched on; the call and the phone's address come from event 30020.

        Args:
            extension: Number of the extension that the phone is registered with.
            call_id: Id of the call on the phone, from event 30020.
            ip_address: IP address and SIP port of the phone, as in 192.168.5.2:5060.

        Source: POST /v1.0/uacsta_call/hangup, https://help.yeastar.com/en/p-series-software-edition/developer-guide/uacsta-hang-up-a-call.html
        """
        return self._call(ops.UACSTA_CALL_HANGUP, locals(), options)
