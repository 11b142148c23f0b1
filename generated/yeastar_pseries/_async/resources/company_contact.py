# Made by `make generate` from spec/openapi/resources/company_contact.yaml; edits are lost.
"""CompanyContact operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import company_contact as models
from ...operations import company_contact as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncCompanyContactListPage(
    AsyncPage[models.CompanyContactListItem], models.CompanyContactListResponse
):
    """A page of `data`; iterates over the items of all pages."""


class AsyncCompanyContactSearchPage(
    AsyncPage[models.CompanyContactListItem], models.CompanyContactSearchResponse
):
    """A page of `data`; iterates over the items of all pages."""


class AsyncCompanyContactResource(AsyncResource):
    """The shared company directory. `/v1.0/company_contact/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: models.CompanyContactSortBy | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncCompanyContactListPage, models.CompanyContactListItem]:
        """List company contacts.

        Pages through the shared company directory. A row holds one field per kind of
        number; get and query return the same contact with separate names and a list of
        numbers.

        Args:
            page: Page to return, the first is 1. The PBX assumes 1.
            page_size: Rows per page, 10000 at most. 1 to 10000; the PBX assumes 10000.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/company_contact/list, https://help.yeastar.com/en/p-series/developer-guide/query-company-contacts-list.html
        """
        return self._list(
            ops.COMPANY_CONTACT_LIST, AsyncCompanyContactListPage, locals(), options
        )

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: models.CompanyContactSortBy | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncCompanyContactSearchPage, models.CompanyContactListItem]:
        """Search company contacts.

        Pages through the contacts that match a keyword. The rows have the form that
        list returns.

        Args:
            page: Page to return, the first is 1. The PBX assumes 1.
            page_size: Rows per page, 10000 at most. 1 to 10000; the PBX assumes 10000.
            sort_by: Field to sort by.
            order_by: Sort direction.
            search_value: Keyword to look for.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/company_contact/search, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/search-specific-company-contacts.html
        """
        return self._list(
            ops.COMPANY_CONTACT_SEARCH, AsyncCompanyContactSearchPage, locals(), options
        )

    async def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.CompanyContactGetResponse:
        """Get one company contact.

        Returns one contact with first and last name, address and a list of numbers.

        Args:
            id: Contact id, from list or search.

        Source: GET /v1.0/company_contact/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-a-company-contact.html
        """
        return await self._call(ops.COMPANY_CONTACT_GET, locals(), options)

    async def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.CompanyContactQueryResponse:
        """Get several company contacts.

        Returns several contacts by id, in the form that get returns.

        Args:
            ids: Comma-separated contact ids, from list or search. A list is joined.

        Source: GET /v1.0/company_contact/query, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-information-of-multiple-company-contacts.html
        """
        return await self._call(ops.COMPANY_CONTACT_QUERY, locals(), options)

    async def create(
        self,
        *,
        first_name: str,
        number_list: Sequence[models.CompanyContactNumber | Mapping[str, Any]],
        last_name: str | UnsetType = UNSET,
        company: str | UnsetType = UNSET,
        email: str | UnsetType = UNSET,
        phonebook_id_list: Sequence[int] | UnsetType = UNSET,
        remark: str | UnsetType = UNSET,
        zip_code: str | UnsetType = UNSET,
        street: str | UnsetType = UNSET,
        city: str | UnsetType = UNSET,
        state: str | UnsetType = UNSET,
        country: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CompanyContactCreateResponse:
        """Add a company contact.

        Adds a contact to the shared company directory and returns its id. The first
        name and the list of numbers are required.

        Args:
            first_name: First name.
            number_list: Phone and fax numbers.
            last_name: Last name.
            company: Company name.
            email: Email address.
            phonebook_id_list: Ids of the phonebooks to join, from phonebook/search.
            remark: Free note.
            zip_code: Postal code.
            street: Street address.
            city: City.
            state: State or province.
            country: Country.

        Source: POST /v1.0/company_contact/create, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/add-a-company-contact.html
        """
        return await self._call(ops.COMPANY_CONTACT_CREATE, locals(), options)

    async def update(
        self,
        *,
        id: int,
        first_name: str | UnsetType = UNSET,
        last_name: str | UnsetType = UNSET,
        company: str | UnsetType = UNSET,
        email: str | UnsetType = UNSET,
        phonebook_id_list: Sequence[int] | UnsetType = UNSET,
        remark: str | UnsetType = UNSET,
        number_list: (
            Sequence[models.CompanyContactNumber | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        zip_code: str | UnsetType = UNSET,
        street: str | UnsetType = UNSET,
        city: str | UnsetType = UNSET,
        state: str | UnsetType = UNSET,
        country: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a company contact.

        Changes a contact; send the id and the fields to change.

        Args:
            id: Contact id, from list or search.
            first_name: First name.
            last_name: Last name.
            company: Company name.
            email: Email address.
            phonebook_id_list: Ids of the phonebooks to join, from phonebook/search.
            remark: Free note.
            number_list: Phone and fax numbers.
            zip_code: Postal code.
            street: Street address.
            city: City.
            state: State or province.
            country: Country.

        Source: POST /v1.0/company_contact/update, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/edit-a-company-contact.html
        """
        return await self._call(ops.COMPANY_CONTACT_UPDATE, locals(), options)

    async def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a company contact.

        Removes one contact from the company directory. Each call takes one id; no bulk
        delete is documented.
        Warning: this cannot be undone.

        Args:
            id: Contact id, from list or search.

        Source: GET /v1.0/company_contact/delete, https://help.yeastar.com/en/p-series/developer-guide/delete-a-company-contact.html
        """
        return await self._call(ops.COMPANY_CONTACT_DELETE, locals(), options)
