# Made by `make generate` from spec/openapi/resources/phonebook.yaml; edits are lost.
"""Phonebook operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import phonebook as models
from ...operations import phonebook as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.pages import Page


class PhonebookListPage(Page[models.PhonebookListItem], models.PhonebookListResponse):
    """A page of `data`; iterates over the items of all pages."""


class PhonebookSearchPage(
    Page[models.PhonebookListItem], models.PhonebookSearchResponse
):
    """A page of `data`; iterates over the items of all pages."""


class PhonebookResource(Resource):
    """Phonebooks that group company contacts. `/v1.0/phonebook/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["name", "total", "id"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> PhonebookListPage:
        """List phonebooks.

        Pages through the phonebooks of the PBX with the number of contacts in each.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/phonebook/list, https://help.yeastar.com/en/p-series/developer-guide/query-phonebook-list.html
        """
        return self._list(ops.PHONEBOOK_LIST, PhonebookListPage, locals(), options)

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["name", "total", "id"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> PhonebookSearchPage:
        """Search phonebooks.

        Pages through the phonebooks that match a keyword.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            search_value: Keyword to look for.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/phonebook/search, https://help.yeastar.com/en/p-series-software-edition/developer-guide/search-specific-phonebooks.html
        """
        return self._list(ops.PHONEBOOK_SEARCH, PhonebookSearchPage, locals(), options)

    def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.PhonebookGetResponse:
        """Get one phonebook.

        Returns one phonebook with all its contacts.

        Args:
            id: Phonebook id, from list or search.

        Source: GET /v1.0/phonebook/get, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-information-of-a-phonebook.html
        """
        return self._call(ops.PHONEBOOK_GET, locals(), options)

    def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.PhonebookQueryResponse:
        """Get several phonebooks.

        Returns several phonebooks with all their contacts.

        Args:
            ids: Comma-separated phonebook ids, from list or search. A list is joined.

        Source: GET /v1.0/phonebook/query, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-information-of-multiple-phonebooks.html
        """
        return self._call(ops.PHONEBOOK_QUERY, locals(), options)

    def create(
        self,
        *,
        name: str,
        member_select: Literal["sel_all", "sel_specific"] | UnsetType = UNSET,
        add_contacts_id_list: Sequence[int] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.PhonebookCreateResponse:
        """Add a phonebook.

        Adds a phonebook and returns its id. Fill it with every company contact or with
        chosen ones.

        Args:
            name: Phonebook name.
            member_select: Which contacts belong to it. `sel_all` Every company contact,
                `sel_specific` Chosen contacts.
            add_contacts_id_list: Ids of the company contacts to put in.

        Source: POST /v1.0/phonebook/create, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/add-a-phonebook.html
        """
        return self._call(ops.PHONEBOOK_CREATE, locals(), options)

    def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        member_select: Literal["sel_all", "sel_specific"] | UnsetType = UNSET,
        add_contacts_id_list: Sequence[int] | UnsetType = UNSET,
        del_contacts_id_list: Sequence[int] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a phonebook.

        Changes a phonebook. Contacts are given as changes: those to put in and those to
        take out, not the full list.

        Args:
            id: Phonebook id, from list or search.
            name: Phonebook name.
            member_select: Which contacts belong to it. `sel_all` Every company contact,
                `sel_specific` Chosen contacts.
            add_contacts_id_list: Ids of the company contacts to put in.
            del_contacts_id_list: Ids of the company contacts to take out.

        Source: POST /v1.0/phonebook/update, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/edit-a-phonebook.html
        """
        return self._call(ops.PHONEBOOK_UPDATE, locals(), options)

    def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a phonebook.

        Removes one phonebook. Each call takes one id.
        Warning: this cannot be undone.

        Args:
            id: Phonebook id, from list or search.

        Source: GET /v1.0/phonebook/delete, https://help.yeastar.com/en/p-series/developer-guide/delete-a-phonebook.html
        """
        return self._call(ops.PHONEBOOK_DELETE, locals(), options)
