# Made by `make generate` from spec/openapi/resources/vm_greeting.yaml; edits are lost.
"""VmGreeting operations (v1.0)."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ..._runtime.calls.upload_types import FileContent
from ..._runtime.transfers.progress import Progress
from ...models.common import Envelope
from ...models import vm_greeting as models
from ...operations import vm_greeting as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.downloads import Download
from ..._runtime.following._sync.followed_call import FollowedCall
from ..._runtime.calls._sync.pages import Page


class VmGreetingListPage(Page[models.VmGreeting], models.VmGreetingListResponse):
    """A page of `greeting_list`; iterates over the items of all pages."""

    _paging = ops.VM_GREETING_LIST.paging


class VmGreetingDownloadFile(Download, models.VmGreetingDownloadResponse):
    """Where a file lies, and how to get it."""


class VmGreetingRecordResult(FollowedCall, models.VmGreetingRecordResponse):
    """The answer, and what becomes of the call."""


class VmGreetingResource(Resource):
    """Greetings of group voicemails. `/v1.0/vm_greeting/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        extension: str,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> VmGreetingListPage:
        """List the greetings of a group voicemail.

        Pages through the greetings that one group voicemail can play.

        Args:
            extension: Group voicemail number.
            page: Page to return, the first is 1.
            page_size: Items per page.

        Returns:
            A page (`greeting_list`) that iterates over all pages.

        Source: GET /v1.0/vm_greeting/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-group-voicemail-greeting-list.html
        """
        return self._list(ops.VM_GREETING_LIST, VmGreetingListPage, locals(), options)

    def update(
        self,
        *,
        id: int,
        number: str,
        file: str | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a greeting of a group voicemail.

        Renames a greeting or, if it was made by text-to-speech, changes its text. Such
        a change makes the audio anew, after the call has returned.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 6 more (leads in COVERAGE.md; `extra_body`).

        Args:
            id: Greeting id, from list.
            number: Group voicemail number.
            file: New file name without suffix, spaces or symbols; optional for
                text-to-speech only. At most 250 characters.
            text: Text to speak; text-to-speech only. At most 1000 characters.

        Source: POST /v1.0/vm_greeting/update, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/edit-a-group-voicemail-greeting.html
        """
        return self._call(ops.VM_GREETING_UPDATE, locals(), options)

    def update_recorded(
        self, *, id: int, number: str, file: str, options: CallOptions | None = None
    ) -> Envelope:
        """Rename a recorded or uploaded greeting of a group voicemail.

        For a greeting of type record, which has nothing but its name to change.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 6 more (leads in COVERAGE.md; `extra_body`).

        Args:
            id: Greeting id, from list.
            number: Group voicemail number.
            file: New file name without suffix, spaces or symbols; optional for
                text-to-speech only. At most 250 characters.

        Source: POST /v1.0/vm_greeting/update, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/edit-a-group-voicemail-greeting.html
        """
        return self._call(ops.VM_GREETING_UPDATE, locals(), options)

    def update_tts(
        self,
        *,
        id: int,
        number: str,
        file: str | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a text-to-speech greeting of a group voicemail.

        For a greeting of type tts.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 6 more (leads in COVERAGE.md; `extra_body`).

        Args:
            id: Greeting id, from list.
            number: Group voicemail number.
            file: New file name without suffix, spaces or symbols; optional for
                text-to-speech only. At most 250 characters.
            text: Text to speak; text-to-speech only. At most 1000 characters.

        Source: POST /v1.0/vm_greeting/update, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/edit-a-group-voicemail-greeting.html
        """
        return self._call(ops.VM_GREETING_UPDATE, locals(), options)

    def upload(
        self,
        *,
        owner: str,
        file: FileContent,
        is_check: Literal["ask", "force"],
        progress: Progress | None = None,
        options: CallOptions | None = None,
    ) -> models.VmGreetingUploadResponse:
        """Upload a greeting of a group voicemail.

        Uploads an audio file as a greeting. With is_check ask the call only checks
        whether the name is taken; send force to upload and overwrite.

        Args:
            owner: Group voicemail number.
            file: Audio file .wav, .mp3 or .gsm, at most 8 MB.
            is_check: Check the name or upload. `ask` Only check whether the name is
                taken, `force` Upload, and overwrite a file of that name.
            progress: called after each piece with the bytes that have left and the
                bytes of all files; as of `save` of a download.

        Source: POST /v1.0/vm_greeting/upload, https://help.yeastar.com/en/p-series-software-edition/developer-guide/upload-a-group-voicemail-greeting.html
        """
        return self._call(ops.VM_GREETING_UPLOAD, locals(), options)

    def record(
        self,
        *,
        owner: str,
        recorder: str,
        file: str,
        options: CallOptions | None = None,
    ) -> VmGreetingRecordResult:
        """Record a greeting of a group voicemail.

        Calls an extension, where the greeting is then spoken into the phone.

        Args:
            owner: Group voicemail number.
            recorder: Number of the extension that the PBX calls for the recording.
            file: Name of the new file; digits, letters, _ and - only.

        Returns:
            The answer; its `wait()` tells what becomes of the call, and its
            `recording()` fetches what is recorded of it.

        Source: GET /v1.0/vm_greeting/record, https://help.yeastar.com/en/p-series-software-edition/developer-guide/record-a-group-voicemail-greeting.html
        """
        return self._follow(
            ops.VM_GREETING_RECORD, VmGreetingRecordResult, locals(), options
        )

    def play(
        self, *, extension: str, file: str, options: CallOptions | None = None
    ) -> models.VmGreetingPlayResponse:
        """Get a link to play a group greeting.

        Returns a link under which the greeting can be played for 30 minutes. No phone
        rings.

        Args:
            extension: Group voicemail number.
            file: Full file name with suffix, real_filename of list.

        Source: GET /v1.0/vm_greeting/play, https://help.yeastar.com/en/p-series-software-edition/developer-guide/play-a-group-voicemail-greeting.html
        """
        return self._call(ops.VM_GREETING_PLAY, locals(), options)

    def download(
        self, *, extension: str, file: str, options: CallOptions | None = None
    ) -> VmGreetingDownloadFile:
        """Download a greeting of a group voicemail.

        Returns a link to the audio file that is valid for 30 minutes.

        Args:
            extension: Group voicemail number.
            file: Full file name with suffix, real_filename of list.

        Returns:
            Where the file lies; its `save(path)` fetches it.

        Source: GET /v1.0/vm_greeting/download, https://help.yeastar.com/en/p-series-software-edition/developer-guide/download-a-group-voicemail-greeting.html
        """
        return self._file(
            ops.VM_GREETING_DOWNLOAD, VmGreetingDownloadFile, locals(), options
        )

    def delete(
        self, *, extension: str, file: str, options: CallOptions | None = None
    ) -> Envelope:
        """Delete a greeting of a group voicemail.

        Deletes one greeting for good.
        Warning: this cannot be undone.

        Args:
            extension: Group voicemail number.
            file: Full file name with suffix, real_filename of list.

        Source: GET /v1.0/vm_greeting/delete, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/delete-a-group-voicemail-greeting.html
        """
        return self._call(ops.VM_GREETING_DELETE, locals(), options)
