# Made by `make generate` from spec/openapi/resources/certificate.yaml; edits are lost.
"""Certificate operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ..._runtime.calls.upload_types import FileContent
from ..._runtime.transfers.progress import Progress
from ...models import certificate as models
from ...models.common import Envelope
from ...operations import certificate as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.hidden import Hidden
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncCertificateListPage(
    AsyncPage[models.Certificate], models.CertificateListResponse
):
    """A page of `certificate_list`; iterates over the items of all pages."""

    _paging = ops.CERTIFICATE_LIST.paging


class AsyncCertificateResource(AsyncResource):
    """Trusted and server certificates. `/v1.0/certificate/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: models.CertificateSortBy | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        type: Literal["trusted", "server"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncCertificateListPage, models.Certificate]:
        """List certificates.

        Pages through the trusted certificates and the server certificates of the PBX.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            type: Kind of certificate. `trusted` Authority that the PBX trusts, `server`
                Certificate of the PBX.

        Returns:
            A page (`certificate_list`) that iterates over all pages.

        Source: GET /v1.0/certificate/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-certificate-list.html
        """
        return self._list(
            ops.CERTIFICATE_LIST, AsyncCertificateListPage, locals(), options
        )

    async def get(
        self, *, id: int | str, options: CallOptions | None = None
    ) -> models.CertificateGetResponse:
        """Get one certificate.

        Returns name, domain, expiry and renewal of a certificate.

        Args:
            id: Certificate id.

        Source: GET /v1.0/certificate/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-a-certificate.html
        """
        return await self._call(ops.CERTIFICATE_GET, locals(), options)

    async def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.CertificateListResponse:
        """Get several certificates.

        Like certificate/get, for several ids in one call.

        Args:
            ids: Comma-separated certificate ids. A list is joined.

        Source: GET /v1.0/certificate/query, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-multiple-certificates.html
        """
        return await self._call(ops.CERTIFICATE_QUERY, locals(), options)

    async def upload(
        self,
        *,
        file: FileContent,
        type: Literal["trusted", "server"],
        progress: Progress | None = None,
        options: CallOptions | None = None,
    ) -> models.CertificateUploadResponse:
        """Upload a certificate file.

        Stores a file on the PBX for certificate/create or certificate/update, which
        take its name. Files older than one hour are removed every night at 01:00.

        Args:
            file: Certificate file.
            type: Kind of certificate. `trusted` Authority that the PBX trusts, `server`
                Certificate of the PBX.
            progress: called after each piece with the bytes that have left and the
                bytes of all files; as of `save` of a download.

        Source: POST /v1.0/certificate/upload, https://help.yeastar.com/en/p-series-software-edition/developer-guide/upload-a-certificate.html
        """
        return await self._call(ops.CERTIFICATE_UPLOAD, locals(), options)

    async def create(
        self,
        *,
        type: Literal["trusted", "server"],
        name: str | UnsetType = UNSET,
        issue_to: str | UnsetType = UNSET,
        auto_renewal: bool | Literal[0, 1] | UnsetType = UNSET,
        dns_provider: str | UnsetType = UNSET,
        auth_info_list: (
            Sequence[models.CertificateAuthInfo | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        ca_type: Literal["upload", "apply"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CertificateCreateResponse:
        """Add a certificate.

        Imports an uploaded file, or applies for a certificate that a DNS provider
        confirms. A PBX holds three server and twenty trusted certificates at most.

        Args:
            type: Kind of certificate. `trusted` Authority that the PBX trusts, `server`
                Certificate of the PBX.
            name: Name that certificate/upload answered; needed for imports.
            issue_to: Domain; needed for applications, without effect on imported
                certificates (ca_type upload).
            auto_renewal: Whether the PBX renews an imported certificate; without effect
                on applied ones (ca_type apply). `0` Off, `1` On.
            dns_provider: DNS provider; needed for applications and automatic renewal.
            auth_info_list: Credentials for the DNS provider; needed with it.
            ca_type: Where it comes from; needed for server certificates. `upload`
                Import an uploaded file, `apply` Apply for a certificate.

        Source: POST /v1.0/certificate/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-a-certificate.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del auth_info_list
        return await self._call(ops.CERTIFICATE_CREATE, given, options)

    async def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        issue_to: str | UnsetType = UNSET,
        auto_renewal: bool | Literal[0, 1] | UnsetType = UNSET,
        dns_provider: str | UnsetType = UNSET,
        auth_info_list: (
            Sequence[models.CertificateAuthInfo | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a server certificate.

        Replaces the file, the domain or the renewal of a server certificate. Upload a
        new file first with certificate/upload.

        Args:
            id: Certificate id.
            name: Name that certificate/upload answered; needed for imports.
            issue_to: Domain; needed for applications, without effect on imported
                certificates (ca_type upload).
            auto_renewal: Whether the PBX renews an imported certificate; without effect
                on applied ones (ca_type apply). `0` Off, `1` On.
            dns_provider: DNS provider; needed for applications and automatic renewal.
            auth_info_list: Credentials for the DNS provider; needed with it.

        Source: POST /v1.0/certificate/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-a-certificate.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del auth_info_list
        return await self._call(ops.CERTIFICATE_UPDATE, given, options)

    async def delete(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.CertificateDeleteResponse:
        """Delete a certificate.

        Removes a certificate for good. The answer tells whether the PBX must be
        rebooted or the change applied, which is done in the web portal.
        Warning: this cannot be undone.

        Args:
            id: Certificate id.

        Source: GET /v1.0/certificate/delete, https://help.yeastar.com/en/p-series-software-edition/developer-guide/delete-a-certificate.html
        """
        return await self._call(ops.CERTIFICATE_DELETE, locals(), options)
