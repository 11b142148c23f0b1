# Made by `make generate` from spec/openapi/resources/system_prompt.yaml; edits are lost.
"""SystemPrompt operations (v1.0)."""

from __future__ import annotations

from ..._runtime.calls.options import CallOptions
from ..._runtime.calls.upload_types import FileContent
from ..._runtime.transfers.progress import Progress
from ...models.common import Envelope
from ...models import system_prompt as models
from ...operations import system_prompt as ops
from ..._runtime.client._sync.resource import Resource


class SystemPromptResource(Resource):
    """Languages of the system prompts. `/v1.0/system_prompt/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self, *, options: CallOptions | None = None
    ) -> models.SystemPromptListResponse:
        """List system prompt languages.

        Returns the active language of the system prompts and the list of languages,
        each marked pre-installed or not.

        Source: GET /v1.0/system_prompt/list, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-system-prompt-list.html
        """
        return self._call(ops.SYSTEM_PROMPT_LIST, locals(), options)

    def get(
        self, *, web_language: str, options: CallOptions | None = None
    ) -> models.SystemPromptGetResponse:
        """List system prompts available online.

        Returns the languages that the vendor offers for download, with the versions
        there and on the PBX.

        Args:
            web_language: Language of the names, a code of the web portal such as en.

        Source: GET /v1.0/system_prompt/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-online-system-prompt-list.html
        """
        return self._call(ops.SYSTEM_PROMPT_GET, locals(), options)

    def download(
        self, *, language: str, options: CallOptions | None = None
    ) -> Envelope:
        """Install a system prompt language.

        Has the PBX fetch a language from the vendor and install or update it. Unlike
        other downloads this gives the caller no file.

        Args:
            language: Language code such as sound-en.

        Source: GET /v1.0/system_prompt/download, https://help.yeastar.com/en/p-series-software-edition/developer-guide/download-a-system-prompt.html
        """
        return self._call(ops.SYSTEM_PROMPT_DOWNLOAD, locals(), options)

    def upload(
        self,
        *,
        file: FileContent,
        progress: Progress | None = None,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Upload a system prompt package.

        Installs a language from a package file.

        Args:
            file: Package file, named sound-<XX>.tar.
            progress: called after each piece with the bytes that have left and the
                bytes of all files; as of `save` of a download.

        Source: POST /v1.0/system_prompt/upload, https://help.yeastar.com/en/p-series-software-edition/developer-guide/upload-a-system-prompt.html
        """
        return self._call(ops.SYSTEM_PROMPT_UPLOAD, locals(), options)

    def update(self, *, language: str, options: CallOptions | None = None) -> Envelope:
        """Switch the system prompt language.

        Makes another installed language the active one for all system prompts.

        Args:
            language: Language code such as sound-en.

        Source: POST /v1.0/system_prompt/update, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/edit-system-prompt.html
        """
        return self._call(ops.SYSTEM_PROMPT_UPDATE, locals(), options)

    def delete(self, *, language: str, options: CallOptions | None = None) -> Envelope:
        """Delete a system prompt language.

        Removes one language from the PBX. sound-en and sound-zh cannot be removed.
        Warning: this cannot be undone.

        Args:
            language: Language code such as sound-en.

        Source: GET /v1.0/system_prompt/delete, https://help.yeastar.com/en/p-series-software-edition/developer-guide/delete-a-system-prompt.html
        """
        return self._call(ops.SYSTEM_PROMPT_DELETE, locals(), options)
