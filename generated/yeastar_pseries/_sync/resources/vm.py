# Made by `make generate` from spec/openapi/resources/vm.yaml; edits are lost.
"""Vm operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import vm as models
from ...operations import vm as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.downloads import Download
from ..._runtime.calls._sync.pages import Page


class VmGetPage(Page[models.VmMessage], models.VmGetResponse):
    """A page of `data`; iterates over the items of all pages."""


class VmDownloadFile(Download, models.VmDownloadResponse):
    """Where a file lies, and how to get it."""


class VmResource(Resource):
    """Voicemail messages of extensions and group voicemails. `/v1.0/vm/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def query(
        self,
        *,
        number: str | Sequence[str | int],
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.VmQueryResponse:
        """Get the voicemail of several mailboxes.

        Returns the voicemail messages of several extensions or group voicemails, one
        entry per number. Group voicemails can be read in share mode only.

        Args:
            number: Comma-separated extension or group voicemail numbers. A list is
                joined.
            page: Page to return, the first is 1.
            page_size: Items per page.

        Source: GET /v1.0/vm/query, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-voicemail-messages-of-multiple-extensions-or-group-voicemails.html
        """
        return self._call(ops.VM_QUERY, locals(), options)

    def get(
        self,
        *,
        number: int | str,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> VmGetPage:
        """Get the voicemail of one mailbox.

        Pages through the voicemail messages of one extension or group voicemail. A
        group voicemail can be read in share mode only.

        Args:
            number: One extension or group voicemail number.
            page: Page to return, the first is 1.
            page_size: Items per page.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/vm/get, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-voicemail-messages-of-an-extension-or-a-group-voicemail.html
        """
        return self._list(ops.VM_GET, VmGetPage, locals(), options)

    def download(
        self,
        *,
        msg_id: str | UnsetType = UNSET,
        uid: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> VmDownloadFile:
        """Download a voicemail message.

        Returns a link to the audio file that is valid for 30 minutes. Name the message
        by msg_id or, on newer firmware, by the uid of its CDR.
        Since: not told; a sample is from *.15.0 (2024-04-23).

        Args:
            msg_id: Message id, from get or query.
            uid: Unique id of the CDR instead of msg_id; newer firmware only.

        Returns:
            Where the file lies; its `save(path)` fetches it.

        Source: GET /v1.0/vm/download, https://help.yeastar.com/en/p-series-software-edition/developer-guide/download-a-voicemail-message.html
        """
        return self._file(ops.VM_DOWNLOAD, VmDownloadFile, locals(), options)

    def create(
        self,
        *,
        vm_from_number: str,
        vm_to_number: str,
        options: CallOptions | None = None,
    ) -> models.VmCreateResponse:
        """Add a voicemail record to an extension.

        Adds a message without audio, so that the lamp of the phone lights, e.g. for the
        front desk of a hotel. Returns the message id.

        Args:
            vm_from_number: Number of the caller; digits and * # + [ ] ( ) - . are
                allowed. At most 31 characters.
            vm_to_number: Extension number that receives the message.

        Source: POST /v1.0/vm/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-a-voicemail-message.html
        """
        return self._call(ops.VM_CREATE, locals(), options)

    def update(
        self,
        *,
        vm_status: Literal[1, "1"],
        id: str | UnsetType = UNSET,
        uid: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Mark a voicemail as read.

        Marks one message as read. A message cannot be marked unread again.
        Since: not told; a sample is from 2024-06-12.

        Args:
            vm_status: New state; 1 (read) is the only value. `1` Read.
            id: Message id, from get or query.
            uid: Unique id of the CDR instead of id; newer firmware only.

        Source: POST /v1.0/vm/update, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/update-read-status-of-a-voicemail-message.html
        """
        return self._call(ops.VM_UPDATE, locals(), options)

    def delete(
        self,
        *,
        id: str | UnsetType = UNSET,
        uid: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Delete a voicemail message.

        Deletes one message for good. Name it by id or, on newer firmware, by the uid of
        its CDR.
        Warning: this cannot be undone.

        Args:
            id: Message id, from get or query.
            uid: Unique id of the CDR instead of id; newer firmware only.

        Source: GET /v1.0/vm/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-a-voicemail-message.html
        """
        return self._call(ops.VM_DELETE, locals(), options)

    def delete_extension_vm(
        self, *, vm_to_number: str, options: CallOptions | None = None
    ) -> Envelope:
        """Delete all voicemail of an extension.

        Deletes every message of an extension, left by callers and by create alike. This
        cannot be undone.
        Warning: this cannot be undone.

        Args:
            vm_to_number: Extension number.

        Source: GET /v1.0/vm/delete_extension_vm, https://help.yeastar.com/en/p-series-software-edition/developer-guide/delete-all-voicemail-messages-of-an-extension.html
        """
        return self._call(ops.VM_DELETE_EXTENSION_VM, locals(), options)
