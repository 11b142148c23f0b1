# Made by `make generate` from spec/openapi/resources/auth.yaml; edits are lost.
"""Root operations (v1.0)."""

from __future__ import annotations


from ..._runtime.calls.options import CallOptions
from ...models.auth import TokenResponse
from ...operations import auth as ops
from ..._runtime.client._sync.base import Resource


class RootResource(Resource):
    """Tokens."""

    def get_token(
        self, *, username: str, password: str, options: CallOptions | None = None
    ) -> TokenResponse:
        """Log in.

        Buys a token.

        Args:
            username: Client ID.
            password: Client Secret.

        Returns `TokenResponse`; raises ApiError by errcode.
        Source: POST /v1.0/get_token, https://vendor.example/get-token.html
        """
        return self._call(ops.GET_TOKEN, TokenResponse, locals(), options)
