# Made by `make generate` from spec/openapi/resources/conference.yaml; edits are lost.
"""Conference operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import conference as models
from ...operations import conference as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.hidden import Hidden
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncConferenceListPage(
    AsyncPage[models.ConferenceListItem], models.ConferenceListResponse
):
    """A page of `data`; iterates over the items of all pages."""


class AsyncConferenceResource(AsyncResource):
    """Scheduled conferences and control of running ones. `/v1.0/conference/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int = 1,
        page_size: int = 100,
        sort_by: Literal["number", "name"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncConferenceListPage, models.ConferenceListItem]:
        """List scheduled conferences.

        Returns the conference rooms with their moderators, whether made in the web
        portal or through the API. Instant conferences are not among them; see
        conference/query_ongoing_conference.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by. The PBX assumes number.
            order_by: Sort direction. The PBX assumes asc.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/conference/list, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-scheduled-conference-list.html
        """
        return self._list(
            ops.CONFERENCE_LIST, AsyncConferenceListPage, locals(), options
        )

    def search(
        self,
        *,
        page: int = 1,
        page_size: int = 100,
        sort_by: Literal["number", "name"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncConferenceListPage, models.ConferenceListItem]:
        """Search scheduled conferences by keyword.

        Like conference/list, limited to rooms that match a keyword.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by. The PBX assumes number.
            order_by: Sort direction. The PBX assumes asc.
            search_value: Keyword, e.g. a name or number.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/conference/search, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/search-specific-scheduled-conferences.html
        """
        return self._list(
            ops.CONFERENCE_SEARCH, AsyncConferenceListPage, locals(), options
        )

    async def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.ConferenceGetResponse:
        """Get one scheduled conference.

        Returns the settings of a conference room. Passwords are not among them, only
        whether one is set; read them with conference/viewpassword.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            id: Conference id (not the number).

        Source: GET /v1.0/conference/get, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-information-of-a-scheduled-conference.html
        """
        return await self._call(ops.CONFERENCE_GET, locals(), options)

    async def query(
        self,
        *,
        ids: int | str | Sequence[str | int],
        options: CallOptions | None = None,
    ) -> models.ConferenceQueryResponse:
        """Get several scheduled conferences.

        Returns the settings of the conference rooms asked for, without their passwords.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            ids: Comma-separated conference ids (not numbers). A list is joined.

        Source: GET /v1.0/conference/query, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-information-of-multiple-scheduled-conferences.html
        """
        return await self._call(ops.CONFERENCE_QUERY, locals(), options)

    async def viewpassword(
        self,
        *,
        id: int,
        type: models.ConferenceType,
        options: CallOptions | None = None,
    ) -> models.ConferenceViewpasswordResponse:
        """Read a password of a conference.

        Returns the participant or the moderator password of a scheduled conference in
        clear text. The password lies at the top of the answer, not in data.

        Args:
            id: Conference id (not the number).
            type: Which of the two passwords.

        Source: GET /v1.0/conference/viewpassword, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-conference-password.html
        """
        return await self._call(ops.CONFERENCE_VIEWPASSWORD, locals(), options)

    async def create(
        self,
        *,
        name: str,
        number: str,
        partic_password: str | UnsetType = UNSET,
        moderator_password: str | UnsetType = UNSET,
        sound_prompt: Literal["default", "ext_number"] | UnsetType = UNSET,
        enb_custom_language: bool | Literal[0, 1] | UnsetType = UNSET,
        prompt_language: str | UnsetType = UNSET,
        enb_wait_moderator: bool | Literal[0, 1] | UnsetType = UNSET,
        allow_partic_invite: bool | Literal[0, 1] | UnsetType = UNSET,
        moderator_list: Sequence[str] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.ConferenceCreateResponse:
        """Add a scheduled conference.

        Creates a conference room and returns its id.

        Args:
            name: Name of the conference. At most 127 characters.
            number: Number that participants dial, digits only. At most 7 characters.
            partic_password: Password of participants. At most 15 characters.
            moderator_password: Password of moderators. At most 15 characters.
            sound_prompt: What is heard when somebody joins or leaves. `default` A tone,
                `ext_number` The extension number.
            enb_custom_language: 1 uses prompt_language; 0 follows the system.
            prompt_language: Language of prompts, e.g. sound-en; from
                system/get_menuoptions (system_prompt).
            enb_wait_moderator: 1 starts the conference only when a moderator is there.
            allow_partic_invite: 1 lets extension members invite others with #.
            moderator_list: Extension or group ids as strings, from
                system/get_menuoptions.

        Source: POST /v1.0/conference/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-a-scheduled-conference.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del partic_password, moderator_password
        return await self._call(ops.CONFERENCE_CREATE, given, options)

    async def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        partic_password: str | UnsetType = UNSET,
        moderator_password: str | UnsetType = UNSET,
        sound_prompt: Literal["default", "ext_number"] | UnsetType = UNSET,
        enb_custom_language: bool | Literal[0, 1] | UnsetType = UNSET,
        prompt_language: str | UnsetType = UNSET,
        enb_wait_moderator: bool | Literal[0, 1] | UnsetType = UNSET,
        allow_partic_invite: bool | Literal[0, 1] | UnsetType = UNSET,
        moderator_list: Sequence[str] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a scheduled conference.

        Changes the settings that are sent. The number of a conference room cannot be
        changed.

        Args:
            id: Conference id (not the number).
            name: Name of the conference. At most 127 characters.
            partic_password: Password of participants. At most 15 characters.
            moderator_password: Password of moderators. At most 15 characters.
            sound_prompt: What is heard when somebody joins or leaves. `default` A tone,
                `ext_number` The extension number.
            enb_custom_language: 1 uses prompt_language; 0 follows the system.
            prompt_language: Language of prompts, e.g. sound-en; from
                system/get_menuoptions (system_prompt).
            enb_wait_moderator: 1 starts the conference only when a moderator is there.
            allow_partic_invite: 1 lets extension members invite others with #.
            moderator_list: Extension or group ids as strings, from
                system/get_menuoptions.

        Source: POST /v1.0/conference/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-a-scheduled-conference.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del partic_password, moderator_password
        return await self._call(ops.CONFERENCE_UPDATE, given, options)

    async def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a scheduled conference.

        Deletes one conference room for good.
        Warning: this cannot be undone.

        Args:
            id: Conference id (not the number).

        Source: GET /v1.0/conference/delete, https://help.yeastar.com/en/p-series-software-edition/developer-guide/delete-a-scheduled-conference.html
        """
        return await self._call(ops.CONFERENCE_DELETE, locals(), options)

    async def start_interim_conference(
        self,
        *,
        number: str,
        name: str,
        members: Sequence[str],
        moderators: Sequence[str],
        dialpermission: str,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Start an instant conference.

        Opens a conference that is not scheduled and calls its members at once. Members
        outside are called with the rights of the extension in dialpermission.

        Args:
            number: Free number outside the extension range, not used by a feature.
            name: Name of the conference.
            members: Numbers of extensions and outside members.
            moderators: Extension numbers of moderators.
            dialpermission: Extension number whose outbound rights place the calls.

        Source: POST /v1.0/conference/start_interim_conference, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/add-an-instant-conference.html
        """
        return await self._call(
            ops.CONFERENCE_START_INTERIM_CONFERENCE, locals(), options
        )

    async def query_ongoing_conference(
        self, *, number: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.ConferenceQueryOngoingConferenceResponse:
        """Get conferences in progress.

        Returns the members of running conferences, scheduled and instant ones alike.
        The channel ids of the members are what mute, unmute and kick ask for.

        Args:
            number: Comma-separated conference numbers, or all. A list is joined.

        Source: GET /v1.0/conference/query_ongoing_conference, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-ongoing-conferences.html
        """
        return await self._call(
            ops.CONFERENCE_QUERY_ONGOING_CONFERENCE, locals(), options
        )

    async def invite_member(
        self,
        *,
        invitemembers: Sequence[str],
        dialpermission: str,
        number: str,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Invite members to a running conference.

        Calls extensions or outside numbers into a conference, with the rights of the
        extension in dialpermission.

        Args:
            invitemembers: Numbers of extensions and outside members.
            dialpermission: Extension number whose outbound rights place the calls.
            number: Number of the conference.

        Source: POST /v1.0/conference/invite_member, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/invite-conference-members.html
        """
        return await self._call(ops.CONFERENCE_INVITE_MEMBER, locals(), options)

    async def kick_member(
        self,
        *,
        member_channel_id: str | Sequence[str | int],
        number: str,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Remove members from a running conference.

        Ends the part of some members, or of all, in a running conference.

        Args:
            member_channel_id: Comma-separated channel ids, or all. A list is joined.
            number: Number of the conference.

        Source: POST /v1.0/conference/kick_member, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/kick-conference-members.html
        """
        return await self._call(ops.CONFERENCE_KICK_MEMBER, locals(), options)

    async def mute_member(
        self,
        *,
        member_channel_id: str | Sequence[str | int],
        number: str,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Mute members of a running conference.

        Silences some members, or all, in a running conference.

        Args:
            member_channel_id: Comma-separated channel ids, or all. A list is joined.
            number: Number of the conference.

        Source: POST /v1.0/conference/mute_member, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/mute-conference-members.html
        """
        return await self._call(ops.CONFERENCE_MUTE_MEMBER, locals(), options)

    async def unmute_member(
        self,
        *,
        member_channel_id: str | Sequence[str | int],
        number: str,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Unmute members of a running conference.

        Lets some members, or all, of a running conference be heard again.

        Args:
            member_channel_id: Comma-separated channel ids, or all. A list is joined.
            number: Number of the conference.

        Source: POST /v1.0/conference/unmute_member, https://help.yeastar.com/en/p-series-software-edition/developer-guide/unmute-conference-members.html
        """
        return await self._call(ops.CONFERENCE_UNMUTE_MEMBER, locals(), options)
