# Made by `make generate` from spec/openapi/resources/custom_prompt.yaml; edits are lost.
"""CustomPrompt operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ..._runtime.calls.upload_types import FileContent
from ..._runtime.transfers.progress import Progress
from ...models.common import Envelope
from ...models import custom_prompt as models
from ...operations import custom_prompt as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.downloads import Download
from ..._runtime.following._sync.followed_call import FollowedCall
from ..._runtime.calls._sync.pages import Page


class CustomPromptListPage(Page[models.CustomPrompt], models.CustomPromptListResponse):
    """A page of `prompt_list`; iterates over the items of all pages."""

    _paging = ops.CUSTOM_PROMPT_LIST.paging


class CustomPromptSearchPage(
    Page[models.CustomPrompt], models.CustomPromptSearchResponse
):
    """A page of `prompt_list`; iterates over the items of all pages."""

    _paging = ops.CUSTOM_PROMPT_SEARCH.paging


class CustomPromptDownloadFile(Download, models.CustomPromptDownloadResponse):
    """Where a file lies, and how to get it."""


class CustomPromptRecordResult(FollowedCall, Envelope):
    """The answer, and what becomes of the call."""


class CustomPromptResource(Resource):
    """Custom voice prompts. `/v1.0/custom_prompt/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> CustomPromptListPage:
        """List custom prompts.

        Pages through the custom prompts of the PBX.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.

        Returns:
            A page (`prompt_list`) that iterates over all pages.

        Source: GET /v1.0/custom_prompt/list, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/query-custom-prompt-list.html
        """
        return self._list(
            ops.CUSTOM_PROMPT_LIST, CustomPromptListPage, locals(), options
        )

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        prompt_type: Literal["tts", "record"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> CustomPromptSearchPage:
        """Search custom prompts.

        Pages through the custom prompts that match a keyword or a type.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            search_value: Keyword to look for.
            prompt_type: How the prompt was made. `tts` Made by text-to-speech, `record`
                Recorded or uploaded.

        Returns:
            A page (`prompt_list`) that iterates over all pages.

        Source: GET /v1.0/custom_prompt/search, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/search-custom-prompts.html
        """
        return self._list(
            ops.CUSTOM_PROMPT_SEARCH, CustomPromptSearchPage, locals(), options
        )

    def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.CustomPromptGetResponse:
        """Get one custom prompt.

        Returns one custom prompt and how it was made.

        Args:
            id: Prompt id, from search.

        Source: GET /v1.0/custom_prompt/get, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/query-information-of-a-custom-prompt.html
        """
        return self._call(ops.CUSTOM_PROMPT_GET, locals(), options)

    def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.CustomPromptQueryResponse:
        """Get several custom prompts.

        Returns the custom prompts of the given ids.

        Args:
            ids: Comma-separated prompt ids, from list or search. A list is joined.

        Source: GET /v1.0/custom_prompt/query, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/query-information-of-multiple-custom-prompts.html
        """
        return self._call(ops.CUSTOM_PROMPT_QUERY, locals(), options)

    def create(
        self,
        *,
        file: str,
        type: Literal["specify", "tts"],
        path: str | UnsetType = UNSET,
        storage: int | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
        language: str | UnsetType = UNSET,
        asr_manufacturer: Literal["aws", "xunfei"] | UnsetType = UNSET,
        voice_id: str | UnsetType = UNSET,
        speed: int | UnsetType = UNSET,
        volume: int | UnsetType = UNSET,
        pitch: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Add a custom prompt from storage or text.

        Adds a prompt from an audio file on a storage device (type specify) or has a
        text spoken (type tts). The answer holds no id; find it with search.

        Args:
            file: Name with suffix for a file on storage; for text-to-speech without
                suffix, at most 250 characters.
            type: Where the prompt comes from. `specify` A file on a storage device,
                `tts` Text-to-speech.
            path: Path on the storage device; needed for type specify. At most 4096
                characters.
            storage: 1 local, 2 hard disk, 3 SD card, 4 USB, 10 and up network drive;
                needed for type specify.
            text: Text to speak, in the given language; needed for type tts. At most
                1000 characters.
            language: Language, e.g. en-US; needed for type tts.
            asr_manufacturer: Text-to-speech provider; needed for type tts.
            voice_id: Voice of the provider; text-to-speech only.
            speed: Speed of the voice; text-to-speech only. 1 to 100.
            volume: Volume of the voice; text-to-speech only. 1 to 100.
            pitch: Pitch of the voice; text-to-speech only. 1 to 100.

        Source: POST /v1.0/custom_prompt/create, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/add-a-custom-prompt.html
        """
        return self._call(ops.CUSTOM_PROMPT_CREATE, locals(), options)

    def create_specify(
        self, *, file: str, path: str, storage: int, options: CallOptions | None = None
    ) -> Envelope:
        """Add a prompt from a file on a storage device.

        `create` with type `specify`.

        Args:
            file: Name with suffix for a file on storage; for text-to-speech without
                suffix, at most 250 characters.
            path: Path on the storage device; needed for type specify. At most 4096
                characters.
            storage: 1 local, 2 hard disk, 3 SD card, 4 USB, 10 and up network drive;
                needed for type specify.

        Source: POST /v1.0/custom_prompt/create, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/add-a-custom-prompt.html
        """
        return self._call(
            ops.CUSTOM_PROMPT_CREATE, {**locals(), "type": "specify"}, options
        )

    def create_tts(
        self,
        *,
        file: str,
        text: str,
        language: str,
        asr_manufacturer: Literal["aws", "xunfei"],
        voice_id: str | UnsetType = UNSET,
        speed: int | UnsetType = UNSET,
        volume: int | UnsetType = UNSET,
        pitch: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Add a prompt by text-to-speech.

        `create` with type `tts`.

        Args:
            file: Name with suffix for a file on storage; for text-to-speech without
                suffix, at most 250 characters.
            text: Text to speak, in the given language; needed for type tts. At most
                1000 characters.
            language: Language, e.g. en-US; needed for type tts.
            asr_manufacturer: Text-to-speech provider; needed for type tts.
            voice_id: Voice of the provider; text-to-speech only.
            speed: Speed of the voice; text-to-speech only. 1 to 100.
            volume: Volume of the voice; text-to-speech only. 1 to 100.
            pitch: Pitch of the voice; text-to-speech only. 1 to 100.

        Source: POST /v1.0/custom_prompt/create, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/add-a-custom-prompt.html
        """
        return self._call(
            ops.CUSTOM_PROMPT_CREATE, {**locals(), "type": "tts"}, options
        )

    def update(
        self,
        *,
        id: int,
        path: str | UnsetType = UNSET,
        storage: int | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
        language: str | UnsetType = UNSET,
        asr_manufacturer: Literal["aws", "xunfei"] | UnsetType = UNSET,
        voice_id: str | UnsetType = UNSET,
        speed: int | UnsetType = UNSET,
        volume: int | UnsetType = UNSET,
        pitch: int | UnsetType = UNSET,
        file: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a custom prompt.

        Changes a prompt; send the id and the fields to change.

        Args:
            id: Prompt id, from list or search.
            path: Path on the storage device; needed for type specify. At most 4096
                characters.
            storage: 1 local, 2 hard disk, 3 SD card, 4 USB, 10 and up network drive;
                needed for type specify.
            text: Text to speak, in the given language; needed for type tts. At most
                1000 characters.
            language: Language, e.g. en-US; needed for type tts.
            asr_manufacturer: Text-to-speech provider; needed for type tts.
            voice_id: Voice of the provider; text-to-speech only.
            speed: Speed of the voice; text-to-speech only. 1 to 100.
            volume: Volume of the voice; text-to-speech only. 1 to 100.
            pitch: Pitch of the voice; text-to-speech only. 1 to 100.
            file: Name with suffix for a file on storage, without suffix for
                text-to-speech. At most 250 characters.

        Source: POST /v1.0/custom_prompt/update, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/edit-a-custom-prompt.html
        """
        return self._call(ops.CUSTOM_PROMPT_UPDATE, locals(), options)

    def upload(
        self,
        *,
        file: FileContent,
        is_check: Literal["ask", "force"],
        progress: Progress | None = None,
        options: CallOptions | None = None,
    ) -> models.CustomPromptUploadResponse:
        """Upload a custom prompt.

        Uploads an audio file as a prompt. With is_check ask the call only checks
        whether the name is taken; send force to upload and overwrite.

        Args:
            file: Audio file .wav, .mp3 or .gsm, at most 8 MB.
            is_check: Check the name or upload. `ask` Only check whether the name is
                taken, `force` Upload, and overwrite a file of that name.
            progress: called after each piece with the bytes that have left and the
                bytes of all files; as of `save` of a download.

        Source: POST /v1.0/custom_prompt/upload, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/upload-a-custom-prompt.html
        """
        return self._call(ops.CUSTOM_PROMPT_UPLOAD, locals(), options)

    def record(
        self,
        *,
        file: str,
        recorder: str,
        id: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> CustomPromptRecordResult:
        """Record a custom prompt.

        Calls an extension, where the prompt is then spoken into the phone. With id an
        existing prompt is recorded anew.

        Args:
            file: Name of the prompt, without suffix.
            recorder: Number of the extension that the PBX calls for the recording.
            id: Id of the prompt to record anew.

        Returns:
            The answer; its `wait()` tells what becomes of the call, and its
            `recording()` fetches what is recorded of it.

        Source: GET /v1.0/custom_prompt/record, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/record-a-custom-prompt.html
        """
        return self._follow(
            ops.CUSTOM_PROMPT_RECORD, CustomPromptRecordResult, locals(), options
        )

    def play(
        self, *, file: str, options: CallOptions | None = None
    ) -> models.CustomPromptPlayResponse:
        """Get a link to play a custom prompt.

        Returns a link under which the prompt can be played. No phone rings.

        Args:
            file: File name with suffix.

        Source: GET /v1.0/custom_prompt/play, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/play-a-custom-prompt.html
        """
        return self._call(ops.CUSTOM_PROMPT_PLAY, locals(), options)

    def download(
        self, *, file: str, options: CallOptions | None = None
    ) -> CustomPromptDownloadFile:
        """Download a custom prompt.

        Returns a link to the audio file.

        Args:
            file: File name with suffix.

        Returns:
            Where the file lies; its `save(path)` fetches it.

        Source: GET /v1.0/custom_prompt/download, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/download-a-custom-prompt.html
        """
        return self._file(
            ops.CUSTOM_PROMPT_DOWNLOAD, CustomPromptDownloadFile, locals(), options
        )

    def delete(self, *, file: str, options: CallOptions | None = None) -> Envelope:
        """Delete a custom prompt.

        Deletes one prompt for good, by its file name.
        Warning: this cannot be undone.

        Args:
            file: File name with suffix, not the id.

        Source: GET /v1.0/custom_prompt/delete, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/delete-a-custom-prompt.html
        """
        return self._call(ops.CUSTOM_PROMPT_DELETE, locals(), options)
