# Made by `make generate` from spec/openapi/resources/trunk.yaml; edits are lost.
"""Trunk operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import trunk as models
from ...operations import trunk as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.hidden import Hidden
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncTrunkListPage(AsyncPage[models.TrunkListItem], models.TrunkListResponse):
    """A page of `data`; iterates over the items of all pages."""


class AsyncTrunkResource(AsyncResource):
    """SIP trunks and providers. `/v1.0/trunk/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: models.TrunkSortBy | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncTrunkListPage, models.TrunkListItem]:
        """List trunks with their status.

        Returns kind, address and live status of every trunk, physical ones of an
        appliance included. It is the way to see whether a provider can be reached.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/trunk/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-trunk-list.html
        """
        return self._list(ops.TRUNK_LIST, AsyncTrunkListPage, locals(), options)

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: models.TrunkSortBy | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncTrunkListPage, models.TrunkListItem]:
        """Search trunks by keyword.

        Like trunk/list, limited to trunks that match a keyword. Use it to find the id
        that other calls ask for.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            search_value: Keyword, e.g. a name.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/trunk/search, https://help.yeastar.com/en/p-series/developer-guide/search-specfic-trunks.html
        """
        return self._list(ops.TRUNK_SEARCH, AsyncTrunkListPage, locals(), options)

    async def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.TrunkGetResponse:
        """Get one SIP trunk.

        Returns all settings of a SIP trunk, its password in clear text included. Trunks
        of other kinds are in the list only.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the answer may hold 47 more (leads in COVERAGE.md; `.extra`).

        Args:
            id: Trunk id, from trunk/search.

        Source: GET /v1.0/trunk/get, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-information-of-a-trunk.html
        """
        return await self._call(ops.TRUNK_GET, locals(), options)

    async def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.TrunkQueryResponse:
        """Get several SIP trunks.

        Returns all settings of the SIP trunks asked for, their passwords in clear text
        included. Trunks of other kinds are in the list only.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the answer may hold 47 more (leads in COVERAGE.md; `.extra`).

        Args:
            ids: Comma-separated trunk ids. A list is joined.

        Source: GET /v1.0/trunk/query, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-information-of-multiple-trunks.html
        """
        return await self._call(ops.TRUNK_QUERY, locals(), options)

    async def itsp_list(
        self, *, options: CallOptions | None = None
    ) -> models.TrunkItspListResponse:
        """List providers with a trunk template.

        Returns the SIP providers by country that trunk/create can take as itsp. There
        is no paging.

        Source: GET /v1.0/trunk/itsp_list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-itsp-of-sip-trunks.html
        """
        return await self._call(ops.TRUNK_ITSP_LIST, locals(), options)

    async def create(
        self,
        *,
        name: str,
        type: Literal["register", "peer", "account"],
        enable: bool | Literal[0, 1] | UnsetType = UNSET,
        transport: Literal["udp", "tcp", "tls", "dnsnaptr"] | UnsetType = UNSET,
        hostname: str | UnsetType = UNSET,
        port: int | UnsetType = UNSET,
        domain: str | UnsetType = UNSET,
        username: str | UnsetType = UNSET,
        password: str | UnsetType = UNSET,
        auth_name: str | UnsetType = UNSET,
        enb_outbound_proxy: bool | Literal[0, 1] | UnsetType = UNSET,
        outbound_proxy_server: str | UnsetType = UNSET,
        outbound_proxy_port: int | UnsetType = UNSET,
        codec_sel: models.TrunkCodecSel | Sequence[str | int] | UnsetType = UNSET,
        def_outbound_cid: str | UnsetType = UNSET,
        def_outbound_cid_name: str | UnsetType = UNSET,
        outbound_cid_list: (
            Sequence[models.TrunkOutboundCallerIdInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        did_list: Sequence[models.TrunkDid | Mapping[str, Any]] | UnsetType = UNSET,
        transparent_trans_180_msg: bool | Literal[0, 1] | UnsetType = UNSET,
        enb_sipauth_cache: bool | Literal[0, 1] | UnsetType = UNSET,
        setting_of_sip_and_sdp_ip: Literal["default", "custom"] | UnsetType = UNSET,
        sip_and_sdp_ip_addr: str | UnsetType = UNSET,
        ignore_100_response: bool | Literal[0, 1] | UnsetType = UNSET,
        force_dod_from: int | UnsetType = UNSET,
        country: str | UnsetType = UNSET,
        itsp: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Add a SIP trunk.

        Creates a SIP trunk. What is needed depends on type: a register trunk needs the
        account that the provider gave, a peer trunk name and country at least. In the
        cloud the service provider must permit it, else errcode 10009 comes.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 47 more (leads in COVERAGE.md; `extra_body`).

        Args:
            name: Unique name of the trunk.
            type: Kind of SIP trunk; decides which arguments are needed. `register` The
                PBX registers with a provider, `peer` Between two fixed addresses,
                `account` Another device registers with the PBX.
            enable: 1 switches the trunk on.
            transport: Transport of SIP. `udp` UDP, `tcp` TCP, `tls` TLS, `dnsnaptr`
                Taken from DNS (NAPTR).
            hostname: Host name or IP address of the provider.
            port: Port for registration.
            domain: SIP domain or IP address of the provider.
            username: User name of the SIP account.
            password: Password of the SIP account.
            auth_name: Authentication name of the SIP account.
            enb_outbound_proxy: 1 sends SIP through an outbound proxy.
            outbound_proxy_server: Host name or IP address of that proxy.
            outbound_proxy_port: Port of that proxy.
            codec_sel: Codecs, several joined with commas, e.g. ulaw,alaw,g729. A list
                is joined.
            def_outbound_cid: Default caller id of outgoing calls.
            def_outbound_cid_name: Name that goes with it.
            outbound_cid_list: Caller ids for certain extensions.
            did_list: DID numbers of the trunk.
            transparent_trans_180_msg: 1 lets a 180 answer carry SDP just as the peer's
                did.
            enb_sipauth_cache: 1 reuses SIP credentials within a session; cloud only.
            setting_of_sip_and_sdp_ip: Which IP address goes into Contact and SDP.
            sip_and_sdp_ip_addr: That IP address; needed when setting_of_sip_and_sdp_ip
                is custom.
            ignore_100_response: 1 ignores 100 Trying.
            force_dod_from: About the caller id when an extension picks a DOD; text not
                visible.
            country: Country of the provider, from trunk/itsp_list; general without
                template.
            itsp: Provider, from trunk/itsp_list.

        Source: POST /v1.0/trunk/create, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/add-a-sip-trunk.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del password
        return await self._call(ops.TRUNK_CREATE, given, options)

    async def create_register(
        self,
        *,
        name: str,
        transport: Literal["udp", "tcp", "tls", "dnsnaptr"],
        hostname: str,
        port: int,
        domain: str,
        username: str,
        password: str,
        auth_name: str,
        codec_sel: models.TrunkCodecSel | Sequence[str | int],
        country: str,
        enable: bool | Literal[0, 1] | UnsetType = UNSET,
        enb_outbound_proxy: bool | Literal[0, 1] | UnsetType = UNSET,
        outbound_proxy_server: str | UnsetType = UNSET,
        outbound_proxy_port: int | UnsetType = UNSET,
        def_outbound_cid: str | UnsetType = UNSET,
        def_outbound_cid_name: str | UnsetType = UNSET,
        outbound_cid_list: (
            Sequence[models.TrunkOutboundCallerIdInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        did_list: Sequence[models.TrunkDid | Mapping[str, Any]] | UnsetType = UNSET,
        transparent_trans_180_msg: bool | Literal[0, 1] | UnsetType = UNSET,
        enb_sipauth_cache: bool | Literal[0, 1] | UnsetType = UNSET,
        setting_of_sip_and_sdp_ip: Literal["default", "custom"] | UnsetType = UNSET,
        sip_and_sdp_ip_addr: str | UnsetType = UNSET,
        ignore_100_response: bool | Literal[0, 1] | UnsetType = UNSET,
        force_dod_from: int | UnsetType = UNSET,
        itsp: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Add a trunk that registers with a provider.

        `create` with type `register`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 47 more (leads in COVERAGE.md; `extra_body`).

        Args:
            name: Unique name of the trunk.
            transport: Transport of SIP. `udp` UDP, `tcp` TCP, `tls` TLS, `dnsnaptr`
                Taken from DNS (NAPTR).
            hostname: Host name or IP address of the provider.
            port: Port for registration.
            domain: SIP domain or IP address of the provider.
            username: User name of the SIP account.
            password: Password of the SIP account.
            auth_name: Authentication name of the SIP account.
            codec_sel: Codecs, several joined with commas, e.g. ulaw,alaw,g729. A list
                is joined.
            country: Country of the provider, from trunk/itsp_list; general without
                template.
            enable: 1 switches the trunk on.
            enb_outbound_proxy: 1 sends SIP through an outbound proxy.
            outbound_proxy_server: Host name or IP address of that proxy.
            outbound_proxy_port: Port of that proxy.
            def_outbound_cid: Default caller id of outgoing calls.
            def_outbound_cid_name: Name that goes with it.
            outbound_cid_list: Caller ids for certain extensions.
            did_list: DID numbers of the trunk.
            transparent_trans_180_msg: 1 lets a 180 answer carry SDP just as the peer's
                did.
            enb_sipauth_cache: 1 reuses SIP credentials within a session; cloud only.
            setting_of_sip_and_sdp_ip: Which IP address goes into Contact and SDP.
            sip_and_sdp_ip_addr: That IP address; needed when setting_of_sip_and_sdp_ip
                is custom.
            ignore_100_response: 1 ignores 100 Trying.
            force_dod_from: About the caller id when an extension picks a DOD; text not
                visible.
            itsp: Provider, from trunk/itsp_list.

        Source: POST /v1.0/trunk/create, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/add-a-sip-trunk.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict({**locals(), "type": "register"}))
        del password
        return await self._call(ops.TRUNK_CREATE, given, options)

    async def create_peer(
        self,
        *,
        name: str,
        country: str,
        enable: bool | Literal[0, 1] | UnsetType = UNSET,
        transport: Literal["udp", "tcp", "tls", "dnsnaptr"] | UnsetType = UNSET,
        hostname: str | UnsetType = UNSET,
        port: int | UnsetType = UNSET,
        domain: str | UnsetType = UNSET,
        enb_outbound_proxy: bool | Literal[0, 1] | UnsetType = UNSET,
        outbound_proxy_server: str | UnsetType = UNSET,
        outbound_proxy_port: int | UnsetType = UNSET,
        codec_sel: models.TrunkCodecSel | Sequence[str | int] | UnsetType = UNSET,
        def_outbound_cid: str | UnsetType = UNSET,
        def_outbound_cid_name: str | UnsetType = UNSET,
        outbound_cid_list: (
            Sequence[models.TrunkOutboundCallerIdInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        did_list: Sequence[models.TrunkDid | Mapping[str, Any]] | UnsetType = UNSET,
        transparent_trans_180_msg: bool | Literal[0, 1] | UnsetType = UNSET,
        enb_sipauth_cache: bool | Literal[0, 1] | UnsetType = UNSET,
        setting_of_sip_and_sdp_ip: Literal["default", "custom"] | UnsetType = UNSET,
        sip_and_sdp_ip_addr: str | UnsetType = UNSET,
        ignore_100_response: bool | Literal[0, 1] | UnsetType = UNSET,
        force_dod_from: int | UnsetType = UNSET,
        itsp: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Add a trunk between two fixed addresses.

        `create` with type `peer`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 47 more (leads in COVERAGE.md; `extra_body`).

        Args:
            name: Unique name of the trunk.
            country: Country of the provider, from trunk/itsp_list; general without
                template.
            enable: 1 switches the trunk on.
            transport: Transport of SIP. `udp` UDP, `tcp` TCP, `tls` TLS, `dnsnaptr`
                Taken from DNS (NAPTR).
            hostname: Host name or IP address of the provider.
            port: Port for registration.
            domain: SIP domain or IP address of the provider.
            enb_outbound_proxy: 1 sends SIP through an outbound proxy.
            outbound_proxy_server: Host name or IP address of that proxy.
            outbound_proxy_port: Port of that proxy.
            codec_sel: Codecs, several joined with commas, e.g. ulaw,alaw,g729. A list
                is joined.
            def_outbound_cid: Default caller id of outgoing calls.
            def_outbound_cid_name: Name that goes with it.
            outbound_cid_list: Caller ids for certain extensions.
            did_list: DID numbers of the trunk.
            transparent_trans_180_msg: 1 lets a 180 answer carry SDP just as the peer's
                did.
            enb_sipauth_cache: 1 reuses SIP credentials within a session; cloud only.
            setting_of_sip_and_sdp_ip: Which IP address goes into Contact and SDP.
            sip_and_sdp_ip_addr: That IP address; needed when setting_of_sip_and_sdp_ip
                is custom.
            ignore_100_response: 1 ignores 100 Trying.
            force_dod_from: About the caller id when an extension picks a DOD; text not
                visible.
            itsp: Provider, from trunk/itsp_list.

        Source: POST /v1.0/trunk/create, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/add-a-sip-trunk.html
        """
        return await self._call(ops.TRUNK_CREATE, {**locals(), "type": "peer"}, options)

    async def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        enable: bool | Literal[0, 1] | UnsetType = UNSET,
        transport: Literal["udp", "tcp", "tls", "dnsnaptr"] | UnsetType = UNSET,
        hostname: str | UnsetType = UNSET,
        port: int | UnsetType = UNSET,
        domain: str | UnsetType = UNSET,
        username: str | UnsetType = UNSET,
        password: str | UnsetType = UNSET,
        auth_name: str | UnsetType = UNSET,
        enb_outbound_proxy: bool | Literal[0, 1] | UnsetType = UNSET,
        outbound_proxy_server: str | UnsetType = UNSET,
        outbound_proxy_port: int | UnsetType = UNSET,
        codec_sel: models.TrunkCodecSel | Sequence[str | int] | UnsetType = UNSET,
        def_outbound_cid: str | UnsetType = UNSET,
        def_outbound_cid_name: str | UnsetType = UNSET,
        outbound_cid_list: (
            Sequence[models.TrunkOutboundCallerIdInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        did_list: Sequence[models.TrunkDid | Mapping[str, Any]] | UnsetType = UNSET,
        transparent_trans_180_msg: bool | Literal[0, 1] | UnsetType = UNSET,
        enb_sipauth_cache: bool | Literal[0, 1] | UnsetType = UNSET,
        setting_of_sip_and_sdp_ip: Literal["default", "custom"] | UnsetType = UNSET,
        sip_and_sdp_ip_addr: str | UnsetType = UNSET,
        ignore_100_response: bool | Literal[0, 1] | UnsetType = UNSET,
        force_dod_from: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a SIP trunk.

        Changes the settings that are sent; country, provider and type stay as they are.
        A shared trunk that a cloud provider assigned accepts only def_outbound_cid,
        def_outbound_cid_name and outbound_cid_list.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 47 more (leads in COVERAGE.md; `extra_body`).

        Args:
            id: Trunk id, from trunk/search.
            name: Unique name of the trunk.
            enable: 1 switches the trunk on.
            transport: Transport of SIP. `udp` UDP, `tcp` TCP, `tls` TLS, `dnsnaptr`
                Taken from DNS (NAPTR).
            hostname: Host name or IP address of the provider.
            port: Port for registration.
            domain: SIP domain or IP address of the provider.
            username: User name of the SIP account.
            password: Password of the SIP account.
            auth_name: Authentication name of the SIP account.
            enb_outbound_proxy: 1 sends SIP through an outbound proxy.
            outbound_proxy_server: Host name or IP address of that proxy.
            outbound_proxy_port: Port of that proxy.
            codec_sel: Codecs, several joined with commas, e.g. ulaw,alaw,g729. A list
                is joined.
            def_outbound_cid: Default caller id of outgoing calls.
            def_outbound_cid_name: Name that goes with it.
            outbound_cid_list: Caller ids for certain extensions.
            did_list: DID numbers of the trunk.
            transparent_trans_180_msg: 1 lets a 180 answer carry SDP just as the peer's
                did.
            enb_sipauth_cache: 1 reuses SIP credentials within a session; cloud only.
            setting_of_sip_and_sdp_ip: Which IP address goes into Contact and SDP.
            sip_and_sdp_ip_addr: That IP address; needed when setting_of_sip_and_sdp_ip
                is custom.
            ignore_100_response: 1 ignores 100 Trying.
            force_dod_from: About the caller id when an extension picks a DOD; text not
                visible.

        Source: POST /v1.0/trunk/update, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/edit-a-sip-trunk.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del password
        return await self._call(ops.TRUNK_UPDATE, given, options)

    async def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a SIP trunk.

        Deletes one SIP trunk for good. Check first which routes use it.
        Warning: this cannot be undone.

        Args:
            id: Trunk id, from trunk/search.

        Source: GET /v1.0/trunk/delete, https://help.yeastar.com/en/p-series-software-edition/developer-guide/delete-a-sip-trunk.html
        """
        return await self._call(ops.TRUNK_DELETE, locals(), options)
