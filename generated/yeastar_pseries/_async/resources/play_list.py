# Made by `make generate` from spec/openapi/resources/play_list.yaml; edits are lost.
"""PlayList operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import play_list as models
from ...operations import play_list as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncPlayListListPage(AsyncPage[models.PlayList], models.PlayListListResponse):
    """A page of `play_list`; iterates over the items of all pages."""

    _paging = ops.PLAY_LIST_LIST.paging


class AsyncPlayListResource(AsyncResource):
    """Music-on-hold playlists. `/v1.0/play_list/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncPlayListListPage, models.PlayList]:
        """List music-on-hold playlists.

        Pages through the music-on-hold playlists with their files.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.

        Returns:
            A page (`play_list`) that iterates over all pages.

        Source: GET /v1.0/play_list/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-moh-playlists.html
        """
        return self._list(ops.PLAY_LIST_LIST, AsyncPlayListListPage, locals(), options)

    async def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.PlayListGetResponse:
        """Get one music-on-hold playlist.

        Returns one playlist with its files.

        Args:
            id: Playlist id, from list.

        Source: GET /v1.0/play_list/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-an-moh-playlist.html
        """
        return await self._call(ops.PLAY_LIST_GET, locals(), options)

    async def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.PlayListQueryResponse:
        """Get several music-on-hold playlists.

        Returns the playlists of the given ids with their files, under data by the
        vendor's table or under play_list by its sample.

        Args:
            ids: Comma-separated playlist ids, from list. A list is joined.

        Source: GET /v1.0/play_list/query, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-multiple-moh-playlists.html
        """
        return await self._call(ops.PLAY_LIST_QUERY, locals(), options)

    async def create(
        self,
        *,
        list_name: str,
        list_type: Literal[1, 2],
        play_order: Literal["random", "alphabetical"] | UnsetType = UNSET,
        stream_url: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.PlayListCreateResponse:
        """Add a music-on-hold playlist.

        Adds a playlist of local files or of a stream and returns its id. Files are
        added with moh_files/upload.

        Args:
            list_name: Name of the playlist.
            list_type: Where the music comes from. `1` Local audio files, `2` Streaming
                music.
            play_order: Order in which the files play; needed for list_type 1. `random`
                Random, `alphabetical` By name.
            stream_url: Address of the stream; needed for list_type 2.

        Source: POST /v1.0/play_list/create, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/add-an-moh-playlist.html
        """
        return await self._call(ops.PLAY_LIST_CREATE, locals(), options)

    async def delete(
        self, *, list_name: str, options: CallOptions | None = None
    ) -> Envelope:
        """Delete a music-on-hold playlist.

        Deletes one playlist for good, by its name.
        Warning: this cannot be undone.

        Args:
            list_name: Name of the playlist, not its id.

        Source: GET /v1.0/play_list/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-an-moh-playlist.html
        """
        return await self._call(ops.PLAY_LIST_DELETE, locals(), options)
