# Made by `make generate` from spec/openapi/resources/extension.yaml; edits are lost.
"""Extension operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import extension as models
from ...operations import extension as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.hidden import Hidden
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncExtensionListPage(
    AsyncPage[models.ExtensionListItem], models.ExtensionListResponse
):
    """A page of `data`; iterates over the items of all pages."""


class AsyncExtensionResource(AsyncResource):
    """Extensions, their users, presence and passwords. `/v1.0/extension/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: models.ExtensionSortBy | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncExtensionListPage, models.ExtensionListItem]:
        """List extensions.

        Pages through all extensions with their presence and the state of each of their
        endpoints. Use extension/get for the settings of one extension.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/extension/list, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-extension-list.html
        """
        return self._list(ops.EXTENSION_LIST, AsyncExtensionListPage, locals(), options)

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: models.ExtensionSortBy | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncExtensionListPage, models.ExtensionListItem]:
        """Search extensions.

        Like extension/list, but only extensions that match a keyword. The way from an
        extension number to the id that other calls need.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            search_value: Keyword to look for.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/extension/search, https://help.yeastar.com/en/p-series-software-edition/developer-guide/search-specific-extensions.html
        """
        return self._list(
            ops.EXTENSION_SEARCH, AsyncExtensionListPage, locals(), options
        )

    async def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.ExtensionGetResponse:
        """Get the settings of one extension.

        Returns the user, SIP and presence settings of an extension. SIP password and
        voicemail PIN come from extension/getpassword.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the answer may hold 41 more (leads in COVERAGE.md; `.extra`).

        Args:
            id: Extension id, not its number; extension/search tells it.

        Source: GET /v1.0/extension/get, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-information-of-an-extension.html
        """
        return await self._call(ops.EXTENSION_GET, locals(), options)

    async def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.ExtensionQueryResponse:
        """Get the settings of several extensions.

        Like extension/get, for several ids in one call.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the answer may hold 41 more (leads in COVERAGE.md; `.extra`).

        Args:
            ids: Comma-separated extension ids. A list is joined.

        Source: GET /v1.0/extension/query, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-information-of-multiple-extensions.html
        """
        return await self._call(ops.EXTENSION_QUERY, locals(), options)

    async def getpassword(
        self,
        *,
        id: int,
        type: Literal["reg_password", "vm_pin"],
        options: CallOptions | None = None,
    ) -> models.ExtensionGetpasswordResponse:
        """Read a SIP password or voicemail PIN.

        Returns one secret of an extension in Base64; decode it before use. Older
        firmware does not have this call.

        Args:
            id: Extension id, not its number; extension/search tells it.
            type: Which secret to read. `reg_password` SIP registration password,
                `vm_pin` Voicemail PIN.

        Source: GET /v1.0/extension/getpassword, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-password-of-an-extension.html
        """
        return await self._call(ops.EXTENSION_GETPASSWORD, locals(), options)

    async def create(
        self,
        *,
        user_password: str,
        reg_name: str,
        reg_password: str,
        concurrent_registrations: Literal[1, 2, 3, 4, 5],
        presence_status: models.ExtensionPresenceStatusInput,
        type: Literal["SIP"],
        number: str,
        first_name: str | UnsetType = UNSET,
        last_name: str | UnsetType = UNSET,
        email_addr: str | UnsetType = UNSET,
        mobile_number: str | UnsetType = UNSET,
        role_id: int | UnsetType = UNSET,
        organization_list: (
            Sequence[models.ExtensionOrganization | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        title: str | UnsetType = UNSET,
        email_language: models.ExtensionEmailLanguageInput | UnsetType = UNSET,
        user_lang: str | UnsetType = UNSET,
        vm_lang: str | UnsetType = UNSET,
        caller_id: str | UnsetType = UNSET,
        presence_list: (
            Sequence[models.ExtensionPresenceSetting | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        presence_mobile_prefix: str | UnsetType = UNSET,
        agent_id: str | UnsetType = UNSET,
        enb_vm: bool | Literal[0, 1] | int | UnsetType = UNSET,
        enb_vm_pin: bool | Literal[0, 1] | int | UnsetType = UNSET,
        vm_pin: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Add a SIP extension.

        Creates an extension; only SIP extensions can be made this way. Event 30022
        reports the creation. Whether the answer tells the new id is not known;
        extension/search finds it.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 87 more (leads in COVERAGE.md; `extra_body`).

        Args:
            user_password: Login password; needs digits, upper and lower case.
            reg_name: SIP registration name. At most 63 characters.
            reg_password: SIP registration password.
            concurrent_registrations: IP phones that may register at a time; up to 3 on
                older firmware. The PBX assumes 1.
            presence_status: Presence to put in force. `available` Available, `away`
                Away, `business_trip` On a business trip, `do_not_disturb` Do not
                disturb, `lunch` At lunch, `off_work` Off work.
            type: Type of the extension.
            number: Extension number, digits only. At most 8 characters.
            first_name: First name of the user.
            last_name: Last name of the user.
            email_addr: Email address of the user; must be unique.
            mobile_number: Mobile number of the user.
            role_id: Id of the user role; menu role of system/get_menuoptions.
            organization_list: Organizations of the user; needed once organization
                management is on.
            title: Job title.
            email_language: Language of emails to the user; not on older firmware.
                `follow_system` System email language, `bp` Portuguese (Brazil).
            user_lang: Language of prompts: follow_system or an installed one, e.g.
                German.
            vm_lang: Language of voicemail prompts; values as in user_lang.
            caller_id: Number shown to others: digits, letters and ( ) . - + * #. At
                most 31 characters.
            presence_list: Settings of each presence.
            presence_mobile_prefix: Dial prefix for ringing the mobile at the same time.
            agent_id: Id announced to queue callers; the extension number if left out.
            enb_vm: Whether the extension has voicemail. `0` Off, `1` On.
            enb_vm_pin: Whether voicemail asks for a PIN. `0` Off, `1` On.
            vm_pin: Voicemail PIN.

        Source: POST /v1.0/extension/create, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/add-an-extension.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del user_password, reg_password, vm_pin
        return await self._call(ops.EXTENSION_CREATE, given, options)

    async def send_welcome_email(
        self, *, id_list: Sequence[int], options: CallOptions | None = None
    ) -> Envelope:
        """Send the Linkus welcome email.

        Sends the users of the given extensions the email with which they log in to the
        Linkus client.

        Args:
            id_list: Extension ids.

        Source: POST /v1.0/extension/send_welcome_email, https://help.yeastar.com/en/p-series-software-edition/developer-guide/send-linkus-welcome-email-to-extensions.html
        """
        return await self._call(ops.EXTENSION_SEND_WELCOME_EMAIL, locals(), options)

    async def update(
        self,
        *,
        id: int,
        first_name: str | UnsetType = UNSET,
        last_name: str | UnsetType = UNSET,
        email_addr: str | UnsetType = UNSET,
        mobile_number: str | UnsetType = UNSET,
        user_password: str | UnsetType = UNSET,
        role_id: int | UnsetType = UNSET,
        organization_list: (
            Sequence[models.ExtensionOrganization | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        title: str | UnsetType = UNSET,
        email_language: models.ExtensionEmailLanguageInput | UnsetType = UNSET,
        user_lang: str | UnsetType = UNSET,
        vm_lang: str | UnsetType = UNSET,
        caller_id: str | UnsetType = UNSET,
        reg_name: str | UnsetType = UNSET,
        reg_password: str | UnsetType = UNSET,
        concurrent_registrations: Literal[1, 2, 3, 4, 5] | UnsetType = UNSET,
        presence_status: models.ExtensionPresenceStatusInput | UnsetType = UNSET,
        presence_list: (
            Sequence[models.ExtensionPresenceSetting | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        presence_mobile_prefix: str | UnsetType = UNSET,
        agent_id: str | UnsetType = UNSET,
        enb_vm: bool | Literal[0, 1] | int | UnsetType = UNSET,
        enb_vm_pin: bool | Literal[0, 1] | int | UnsetType = UNSET,
        vm_pin: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit an extension.

        Changes the given fields of an extension and leaves the others alone, e.g. its
        presence. Event 30022 reports the change. Number and type cannot be changed.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 88 more (leads in COVERAGE.md; `extra_body`).

        Args:
            id: Extension id, not its number; extension/search tells it.
            first_name: First name of the user.
            last_name: Last name of the user.
            email_addr: Email address of the user; must be unique.
            mobile_number: Mobile number of the user.
            user_password: Login password; needs digits, upper and lower case.
            role_id: Id of the user role; menu role of system/get_menuoptions.
            organization_list: Organizations of the user; needed once organization
                management is on.
            title: Job title.
            email_language: Language of emails to the user; not on older firmware.
                `follow_system` System email language, `bp` Portuguese (Brazil).
            user_lang: Language of prompts: follow_system or an installed one, e.g.
                German.
            vm_lang: Language of voicemail prompts; values as in user_lang.
            caller_id: Number shown to others: digits, letters and ( ) . - + * #. At
                most 31 characters.
            reg_name: SIP registration name. At most 63 characters.
            reg_password: SIP registration password.
            concurrent_registrations: IP phones that may register at a time; up to 3 on
                older firmware. The PBX assumes 1.
            presence_status: Presence to put in force. `available` Available, `away`
                Away, `business_trip` On a business trip, `do_not_disturb` Do not
                disturb, `lunch` At lunch, `off_work` Off work.
            presence_list: Settings of each presence.
            presence_mobile_prefix: Dial prefix for ringing the mobile at the same time.
            agent_id: Id announced to queue callers; the extension number if left out.
            enb_vm: Whether the extension has voicemail. `0` Off, `1` On.
            enb_vm_pin: Whether voicemail asks for a PIN. `0` Off, `1` On.
            vm_pin: Voicemail PIN.

        Source: POST /v1.0/extension/update, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/edit-an-extension.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del user_password, reg_password, vm_pin
        return await self._call(ops.EXTENSION_UPDATE, given, options)

    async def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete an extension.

        Removes an extension for good. Event 30022 reports it.
        Warning: this cannot be undone.

        Args:
            id: Extension id, not its number; extension/search tells it.

        Source: GET /v1.0/extension/delete, https://help.yeastar.com/en/p-series-software-edition/developer-guide/delete-an-extension.html
        """
        return await self._call(ops.EXTENSION_DELETE, locals(), options)
