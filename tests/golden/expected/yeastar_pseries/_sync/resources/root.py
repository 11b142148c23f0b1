# Made by `make generate` from spec/openapi/resources/auth.yaml; edits are lost.
"""Root operations (v1.0)."""

from __future__ import annotations

from ..._runtime.calls.options import CallOptions
from ...models import auth as models
from ...operations import auth as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.hidden import Hidden


class RootResource(Resource):
    """Tokens.

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def get_token(
        self, *, username: str, password: str, options: CallOptions | None = None
    ) -> models.TokenResponse:
        """Log in.

        Buys a token.

        Args:
            username: Client ID.
            password: Client Secret.

        Source: POST /v1.0/get_token, https://vendor.example/get-token.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del password
        return self._call(ops.GET_TOKEN, given, options)
