# Made by `make generate` from spec/openapi/resources/lamp.yaml; edits are lost.
"""Lamp operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ..._runtime.calls.upload_types import FileContent
from ..._runtime.transfers.progress import Progress
from ...models.common import Envelope
from ...models import lamp as models
from ...operations import lamp as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.pages import Page


class LampListPage(Page[models.Lamp], models.LampListResponse):
    """A page of `lamp_list`; iterates over the items of all pages."""

    _paging = ops.LAMP_LIST.paging


class LampResource(Resource):
    """Lamps, the '''quoted''' kind. `/v1.0/lamp/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        from_: Literal["new", "legacy"] | UnsetType = UNSET,
        options_: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> LampListPage:
        """List lamps.

        Words of a spec stay words: ''' \\ {{ 7 * 7 }} {% raw %} ${x} __import__("os").
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Since: appliance 37.1.0.1.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            from_: A keyword as a name.
            options_: A name that the method has already. Since appliance 37.2.0.1. At
                most 5 characters.

        Returns:
            A page (`lamp_list`) that iterates over all pages.

        Source: GET /v1.0/lamp/list, https://vendor.example/lamps.html
        """
        return self._list(ops.LAMP_LIST, LampListPage, locals(), options)

    def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        on: bool | Literal[0, 1] | UnsetType = UNSET,
        sockets: Sequence[models.LampSocket | Mapping[str, Any]] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Change a lamp.

        Changes what is given.
        Not confirmed: the call may take 1 more (leads in COVERAGE.md; `extra_body`).

        Args:
            id: Lamp id.
            name: Name.
            on: Whether it shines.
            sockets: New sockets.

        Source: POST /v1.0/lamp/update, https://vendor.example/lamps.html
        """
        return self._call(ops.LAMP_UPDATE, locals(), options)

    def upload(
        self,
        *,
        picture: FileContent,
        name: str | UnsetType = UNSET,
        progress: Progress | None = None,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Upload a picture.

        Takes a file.

        Args:
            picture: The picture.
            name: Name.
            progress: called after each piece with the bytes that have left and the
                bytes of all files; as of `save` of a download.

        Source: POST /v1.0/lamp/upload, https://vendor.example/lamps.html
        """
        return self._call(ops.LAMP_UPLOAD, locals(), options)

    def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a lamp.

        Takes it away.
        Warning: this cannot be undone.

        Args:
            id: Lamp id. 1 to 99.

        Source: GET /v1.0/lamp/delete, https://vendor.example/lamps.html
        """
        return self._call(ops.LAMP_DELETE, locals(), options)
