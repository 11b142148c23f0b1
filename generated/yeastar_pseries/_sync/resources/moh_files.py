# Made by `make generate` from spec/openapi/resources/moh_files.yaml; edits are lost.
"""MohFiles operations (v1.0)."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ..._runtime.calls.upload_types import FileContent
from ..._runtime.transfers.progress import Progress
from ...models.common import Envelope
from ...models import moh_files as models
from ...operations import moh_files as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.downloads import Download


class MohFilesDownloadFile(Download, models.MohFilesDownloadResponse):
    """Where a file lies, and how to get it."""


class MohFilesResource(Resource):
    """Audio files of music-on-hold playlists. `/v1.0/moh_files/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self, *, list_name: str, options: CallOptions | None = None
    ) -> models.MohFilesListResponse:
        """List the files of a music-on-hold playlist.

        Returns the audio files of one playlist in one answer.

        Args:
            list_name: Name of the playlist.

        Source: GET /v1.0/moh_files/list, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-moh-audio-file-list.html
        """
        return self._call(ops.MOH_FILES_LIST, locals(), options)

    def upload(
        self,
        *,
        file: FileContent,
        owner: str,
        is_check: Literal["ask", "force"] | UnsetType = UNSET,
        old_file: str | UnsetType = UNSET,
        new_file: str | UnsetType = UNSET,
        progress: Progress | None = None,
        options: CallOptions | None = None,
    ) -> models.MohFilesUploadResponse:
        """Upload or replace a music-on-hold file.

        Adds an audio file to a playlist, or replaces one when old_file and new_file are
        given. With is_check ask the call only checks whether the name is taken.

        Args:
            file: Audio file .wav, .mp3 or .gsm, at most 8 MB.
            owner: Name of the playlist.
            is_check: Check the name or upload; needed without old_file and new_file,
                not allowed with them. `ask` Only check whether the name is taken,
                `force` Upload, and overwrite a file of that name.
            old_file: File to replace, with suffix.
            new_file: New name for the replaced file, with the same suffix.
            progress: called after each piece with the bytes that have left and the
                bytes of all files; as of `save` of a download.

        Source: POST /v1.0/moh_files/upload, https://help.yeastar.com/en/p-series-software-edition/developer-guide/upload-an-moh-audio-file.html
        """
        return self._call(ops.MOH_FILES_UPLOAD, locals(), options)

    def updatefile(
        self,
        *,
        list_name: str,
        old_file: str,
        new_file: str,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Rename a music-on-hold file.

        Gives an audio file of a playlist another name; its suffix stays.

        Args:
            list_name: Name of the playlist, from play_list/list.
            old_file: Name now, with suffix, from list.
            new_file: New name, with the same suffix and not yet used in that playlist.

        Source: POST /v1.0/moh_files/updatefile, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/edit-an-moh-audio-file.html
        """
        return self._call(ops.MOH_FILES_UPDATEFILE, locals(), options)

    def play(
        self, *, list_name: str, file: str, options: CallOptions | None = None
    ) -> models.MohFilesPlayResponse:
        """Get a link to play a music-on-hold file.

        Returns a link under which the file can be played. No phone rings.

        Args:
            list_name: Name of the playlist, from play_list/list.
            file: File name with suffix, from list.

        Source: GET /v1.0/moh_files/play, https://help.yeastar.com/en/p-series-software-edition/developer-guide/play-an-moh-audio-file.html
        """
        return self._call(ops.MOH_FILES_PLAY, locals(), options)

    def download(
        self, *, list_name: str, file: str, options: CallOptions | None = None
    ) -> MohFilesDownloadFile:
        """Download a music-on-hold file.

        Returns a link to the audio file.
        Since: not told; a sample is from appliance 37.24.0.117 (2026-09-14).

        Args:
            list_name: Name of the playlist, from play_list/list.
            file: File name with suffix, from list.

        Returns:
            Where the file lies; its `save(path)` fetches it.

        Source: GET /v1.0/moh_files/download, https://help.yeastar.com/en/p-series-software-edition/developer-guide/download-an-moh-audio-file.html
        """
        return self._file(
            ops.MOH_FILES_DOWNLOAD, MohFilesDownloadFile, locals(), options
        )

    def delete(
        self,
        *,
        list_name: str,
        file: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Delete a music-on-hold file or playlist.

        Deletes one audio file of a playlist. Without file it deletes the whole playlist
        with all its files. This cannot be undone.
        Warning: this cannot be undone.

        Args:
            list_name: Name of the playlist.
            file: File name with suffix. Left out: the whole playlist is deleted.

        Source: GET /v1.0/moh_files/delete, https://help.yeastar.com/en/p-series-software-edition/developer-guide/delete-an-moh-audio-file.html
        """
        return self._call(ops.MOH_FILES_DELETE, locals(), options)
