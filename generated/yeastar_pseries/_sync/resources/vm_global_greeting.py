# Made by `make generate` from spec/openapi/resources/vm_global_greeting.yaml; edits are lost.
"""VmGlobalGreeting operations (v1.0)."""

from __future__ import annotations

from ..._runtime.calls.options import CallOptions
from ...models import vm_global_greeting as models
from ...operations import vm_global_greeting as ops
from ..._runtime.client._sync.resource import Resource


class VmGlobalGreetingResource(Resource):
    """Global voicemail greetings. `/v1.0/vm_global_greeting/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self, *, options: CallOptions | None = None
    ) -> models.VmGlobalGreetingListResponse:
        """List the global voicemail greetings.

        Returns the global voicemail greetings of the PBX in one answer; it takes no
        parameters.

        Source: GET /v1.0/vm_global_greeting/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-global-voicemail-greeting-list.html
        """
        return self._call(ops.VM_GLOBAL_GREETING_LIST, locals(), options)
