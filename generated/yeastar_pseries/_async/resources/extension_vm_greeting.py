# Made by `make generate` from spec/openapi/resources/extension_vm_greeting.yaml; edits are lost.
"""ExtensionVmGreeting operations (v1.0)."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ..._runtime.calls.upload_types import FileContent
from ..._runtime.transfers.progress import Progress
from ...models.common import Envelope
from ...models import extension_vm_greeting as models
from ...operations import extension_vm_greeting as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.downloads import AsyncDownload
from ..._runtime.following._async.followed_call import AsyncFollowedCall
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncExtensionVmGreetingListPage(
    AsyncPage[models.ExtensionVmGreeting], models.ExtensionVmGreetingListResponse
):
    """A page of `greeting_list`; iterates over the items of all pages."""

    _paging = ops.EXTENSION_VM_GREETING_LIST.paging


class AsyncExtensionVmGreetingDownloadFile(
    AsyncDownload, models.ExtensionVmGreetingDownloadResponse
):
    """Where a file lies, and how to get it."""


class AsyncExtensionVmGreetingRecordResult(
    AsyncFollowedCall, models.ExtensionVmGreetingRecordResponse
):
    """The answer, and what becomes of the call."""


class AsyncExtensionVmGreetingResource(AsyncResource):
    """Voicemail greetings of extensions. `/v1.0/extension_vm_greeting/...`

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
    ) -> AsyncPaginator[AsyncExtensionVmGreetingListPage, models.ExtensionVmGreeting]:
        """List the greetings of an extension.

        Pages through the voicemail greetings of one extension.

        Args:
            extension: Extension number.
            page: Page to return, the first is 1.
            page_size: Items per page.

        Returns:
            A page (`greeting_list`) that iterates over all pages.

        Source: GET /v1.0/extension_vm_greeting/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-extension-voicemail-greeting-list.html
        """
        return self._list(
            ops.EXTENSION_VM_GREETING_LIST,
            AsyncExtensionVmGreetingListPage,
            locals(),
            options,
        )

    async def create(
        self,
        *,
        file: str,
        number: str,
        text: str,
        language: str,
        asr_manufacturer: Literal["aws", "azure", "xunfei"],
        type: Literal["tts"],
        voice_id: str | UnsetType = UNSET,
        speed: int | UnsetType = UNSET,
        volume: int | UnsetType = UNSET,
        pitch: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.ExtensionVmGreetingCreateResponse:
        """Make a greeting by text-to-speech.

        Has a text spoken by a text-to-speech provider and keeps it as a greeting. The
        audio may still be in the making when the call returns; see status.

        Args:
            file: File name without suffix, spaces or symbols; on update optional for
                text-to-speech only. At most 250 characters.
            number: Number of the extension that owns it.
            text: Text to speak, in the given language; text-to-speech only. At most
                1000 characters.
            language: Language the provider supports, e.g. en-US or zh-CN;
                text-to-speech only.
            asr_manufacturer: Text-to-speech provider.
            type: How the greeting is made; text-to-speech only. `tts` Text-to-speech.
            voice_id: Voice of the provider; text-to-speech only.
            speed: Speed of the voice; text-to-speech only. 1 to 100.
            volume: Volume of the voice; text-to-speech only. 1 to 100.
            pitch: Pitch of the voice; text-to-speech only. 1 to 100.

        Source: POST /v1.0/extension_vm_greeting/create, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/add-an-extension-voicemail-greeting.html
        """
        return await self._call(ops.EXTENSION_VM_GREETING_CREATE, locals(), options)

    async def update(
        self,
        *,
        number: str,
        id: int,
        file: str | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
        language: str | UnsetType = UNSET,
        asr_manufacturer: Literal["aws", "azure", "xunfei"] | UnsetType = UNSET,
        voice_id: str | UnsetType = UNSET,
        speed: int | UnsetType = UNSET,
        volume: int | UnsetType = UNSET,
        pitch: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a greeting of an extension.

        Renames a greeting or, if it was made by text-to-speech, changes its text or
        voice. Such a change makes the audio anew, after the call has returned.

        Args:
            number: Number of the extension that owns it.
            id: Greeting id, from list.
            file: File name without suffix, spaces or symbols; on update optional for
                text-to-speech only. At most 250 characters.
            text: Text to speak, in the given language; text-to-speech only. At most
                1000 characters.
            language: Language the provider supports, e.g. en-US or zh-CN;
                text-to-speech only.
            asr_manufacturer: Text-to-speech provider.
            voice_id: Voice of the provider; text-to-speech only.
            speed: Speed of the voice; text-to-speech only. 1 to 100.
            volume: Volume of the voice; text-to-speech only. 1 to 100.
            pitch: Pitch of the voice; text-to-speech only. 1 to 100.

        Source: POST /v1.0/extension_vm_greeting/update, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/edit-an-extension-voicemail-greeting.html
        """
        return await self._call(ops.EXTENSION_VM_GREETING_UPDATE, locals(), options)

    async def update_recorded(
        self, *, number: str, id: int, file: str, options: CallOptions | None = None
    ) -> Envelope:
        """Rename a recorded or uploaded greeting of an extension.

        For a greeting of type record, which has nothing but its name to change.

        Args:
            number: Number of the extension that owns it.
            id: Greeting id, from list.
            file: File name without suffix, spaces or symbols; on update optional for
                text-to-speech only. At most 250 characters.

        Source: POST /v1.0/extension_vm_greeting/update, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/edit-an-extension-voicemail-greeting.html
        """
        return await self._call(ops.EXTENSION_VM_GREETING_UPDATE, locals(), options)

    async def update_tts(
        self,
        *,
        number: str,
        id: int,
        file: str | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
        language: str | UnsetType = UNSET,
        asr_manufacturer: Literal["aws", "azure", "xunfei"] | UnsetType = UNSET,
        voice_id: str | UnsetType = UNSET,
        speed: int | UnsetType = UNSET,
        volume: int | UnsetType = UNSET,
        pitch: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a text-to-speech greeting of an extension.

        For a greeting of type tts.

        Args:
            number: Number of the extension that owns it.
            id: Greeting id, from list.
            file: File name without suffix, spaces or symbols; on update optional for
                text-to-speech only. At most 250 characters.
            text: Text to speak, in the given language; text-to-speech only. At most
                1000 characters.
            language: Language the provider supports, e.g. en-US or zh-CN;
                text-to-speech only.
            asr_manufacturer: Text-to-speech provider.
            voice_id: Voice of the provider; text-to-speech only.
            speed: Speed of the voice; text-to-speech only. 1 to 100.
            volume: Volume of the voice; text-to-speech only. 1 to 100.
            pitch: Pitch of the voice; text-to-speech only. 1 to 100.

        Source: POST /v1.0/extension_vm_greeting/update, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/edit-an-extension-voicemail-greeting.html
        """
        return await self._call(ops.EXTENSION_VM_GREETING_UPDATE, locals(), options)

    async def upload(
        self,
        *,
        owner: str,
        file: FileContent,
        is_check: Literal["ask", "force"],
        progress: Progress | None = None,
        options: CallOptions | None = None,
    ) -> models.ExtensionVmGreetingUploadResponse:
        """Upload a greeting of an extension.

        Uploads an audio file as a greeting. With is_check ask the call only checks
        whether the name is taken; send force to upload and overwrite.

        Args:
            owner: Extension number.
            file: Audio file .wav, .mp3 or .gsm, at most 8 MB.
            is_check: Check the name or upload. `ask` Only check whether the name is
                taken, `force` Upload, and overwrite a file of that name.
            progress: called after each piece with the bytes that have left and the
                bytes of all files; as of `save` of a download.

        Source: POST /v1.0/extension_vm_greeting/upload, https://help.yeastar.com/en/p-series-software-edition/developer-guide/upload-an-extension-voicemail-greeting.html
        """
        return await self._call(ops.EXTENSION_VM_GREETING_UPLOAD, locals(), options)

    async def record(
        self,
        *,
        owner: str,
        recorder: str,
        file: str,
        options: CallOptions | None = None,
    ) -> AsyncExtensionVmGreetingRecordResult:
        """Record a greeting of an extension.

        Calls an extension, where the greeting is then spoken into the phone.

        Args:
            owner: Extension number that gets the greeting.
            recorder: Number of the extension that the PBX calls for the recording.
            file: Name of the new file; digits, letters, _ and - only.

        Returns:
            The answer; its `wait()` tells what becomes of the call, and its
            `recording()` fetches what is recorded of it.

        Source: GET /v1.0/extension_vm_greeting/record, https://help.yeastar.com/en/p-series-software-edition/developer-guide/record-an-extension-voicemail-greeting.html
        """
        return await self._follow(
            ops.EXTENSION_VM_GREETING_RECORD,
            AsyncExtensionVmGreetingRecordResult,
            locals(),
            options,
        )

    async def play(
        self, *, extension: str, file: str, options: CallOptions | None = None
    ) -> models.ExtensionVmGreetingPlayResponse:
        """Get a link to play a greeting.

        Returns a link under which the greeting can be played for 30 minutes. No phone
        rings.

        Args:
            extension: Extension number.
            file: Full file name with suffix, real_filename of list.

        Source: GET /v1.0/extension_vm_greeting/play, https://help.yeastar.com/en/p-series-software-edition/developer-guide/play-an-extension-voicemail-greeting.html
        """
        return await self._call(ops.EXTENSION_VM_GREETING_PLAY, locals(), options)

    async def download(
        self, *, extension: str, file: str, options: CallOptions | None = None
    ) -> AsyncExtensionVmGreetingDownloadFile:
        """Download a greeting of an extension.

        Returns a link to the audio file that is valid for 30 minutes.
        Since: not told; a sample is from software 83.23.0 (2026-05-12).

        Args:
            extension: Extension number.
            file: Full file name with suffix, real_filename of list.

        Returns:
            Where the file lies; its `save(path)` fetches it.

        Source: GET /v1.0/extension_vm_greeting/download, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/download-an-extension-voicemail-greeting.html
        """
        return await self._file(
            ops.EXTENSION_VM_GREETING_DOWNLOAD,
            AsyncExtensionVmGreetingDownloadFile,
            locals(),
            options,
        )

    async def delete(
        self, *, extension: str, file: str, options: CallOptions | None = None
    ) -> Envelope:
        """Delete a greeting of an extension.

        Deletes one greeting for good.
        Warning: this cannot be undone.

        Args:
            extension: Extension number.
            file: Full file name with suffix, real_filename of list.

        Source: GET /v1.0/extension_vm_greeting/delete, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/delete-an-extension-voicemail-greeting.html
        """
        return await self._call(ops.EXTENSION_VM_GREETING_DELETE, locals(), options)
