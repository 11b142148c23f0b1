# Made by `make generate` from spec/openapi/resources/phone.yaml; edits are lost.
"""Phone operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import phone as models
from ...operations import phone as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncPhoneListPage(AsyncPage[models.PhoneListItem], models.PhoneListResponse):
    """A page of `data`; iterates over the items of all pages."""


class AsyncPhoneResource(AsyncResource):
    """IP phones that the PBX provisions. `/v1.0/phone/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["vendor", "model", "ip"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncPhoneListPage, models.PhoneListItem]:
        """Search provisioned IP phones.

        Pages through the IP phones that the PBX provisions, all of them or those that
        match a keyword. There is no phone/list.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by; no ip on the Cloud Edition.
            order_by: Sort direction.
            search_value: Keyword to look for.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/phone/search, https://help.yeastar.com/en/p-series-software-edition/developer-guide/search-specific-ip-phones.html
        """
        return self._list(ops.PHONE_SEARCH, AsyncPhoneListPage, locals(), options)

    async def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.PhoneGetResponse:
        """Get one provisioned IP phone.

        Returns model, template and provisioning of a phone.

        Args:
            id: Phone id; phone/search tells it.

        Source: GET /v1.0/phone/get, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-the-information-of-an-ip-phone.html
        """
        return await self._call(ops.PHONE_GET, locals(), options)

    async def batchcreate(
        self,
        *,
        vendor: str,
        model: str,
        phone_list: Sequence[models.PhoneAssignment | Mapping[str, Any]],
        template_name: str,
        provisioning_method: Literal["pnp", "dhcp", "rps", "rps_fqdn"],
        enb_rps_auth: bool | Literal[0, 1] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Add IP phones of one model.

        Adds several phones of one model and gives each an extension. Vendor, model,
        template and method come from auto_provisioning/compatibility.

        Args:
            vendor: Maker; menu phone_vendor of auto_provisioning/compatibility.
            model: Model; menu phone_model of auto_provisioning/compatibility.
            phone_list: Phones with their extensions.
            template_name: Template; menu phone_template of
                auto_provisioning/compatibility.
            provisioning_method: How the phones find their configuration.
            enb_rps_auth: Whether the first provisioning by redirection asks for
                credentials. The PBX assumes 0. `0` Off, `1` On.

        Source: POST /v1.0/phone/batchcreate, https://help.yeastar.com/en/p-series-software-edition/developer-guide/bulk-add-ip-phones.html
        """
        return await self._call(ops.PHONE_BATCHCREATE, locals(), options)

    async def batchupdate(
        self,
        *,
        batch_id_list: Sequence[int],
        phone_list: Sequence[models.PhoneAssignmentUpdate | Mapping[str, Any]],
        options: CallOptions | None = None,
    ) -> Envelope:
        """Change the extensions of IP phones.

        Gives several phones other extensions. The phones must have the same model and
        template.

        Args:
            batch_id_list: Phone ids; one model and template for all.
            phone_list: The same phones with their new extensions.

        Source: POST /v1.0/phone/batchupdate, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/bulk-edit-ip-phones.html
        """
        return await self._call(ops.PHONE_BATCHUPDATE, locals(), options)

    async def batchreprovision(
        self, *, batch_id_list: Sequence[int], options: CallOptions | None = None
    ) -> Envelope:
        """Push the configuration to IP phones again.

        Has several phones take their configuration once more.

        Args:
            batch_id_list: Phone ids.

        Source: POST /v1.0/phone/batchreprovision, https://help.yeastar.com/en/p-series-software-edition/developer-guide/bulk-reprovision-ip-phones.html
        """
        return await self._call(ops.PHONE_BATCHREPROVISION, locals(), options)

    async def batchreboot(
        self, *, batch_id_list: Sequence[int], options: CallOptions | None = None
    ) -> Envelope:
        """Reboot IP phones.

        Restarts several phones at once.

        Args:
            batch_id_list: Phone ids.

        Source: POST /v1.0/phone/batchreboot, https://help.yeastar.com/en/p-series-software-edition/developer-guide/bulk-reboot-ip-phones.html
        """
        return await self._call(ops.PHONE_BATCHREBOOT, locals(), options)

    async def batchdelete(
        self, *, batch_id_list: Sequence[int], options: CallOptions | None = None
    ) -> Envelope:
        """Delete IP phones.

        Takes several phones out of provisioning for good.
        Warning: this cannot be undone.

        Args:
            batch_id_list: Phone ids.

        Source: POST /v1.0/phone/batchdelete, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/bulk-delete-ip-phones.html
        """
        return await self._call(ops.PHONE_BATCHDELETE, locals(), options)
