# Made by `make generate` from spec/openapi/resources/system.yaml; edits are lost.
"""System operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import system as models
from ...operations import system as ops
from ..._runtime.client._sync.resource import Resource


class SystemResource(Resource):
    """Facts about the PBX, choices for other calls, and email. `/v1.0/system/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def information(
        self, *, options: CallOptions | None = None
    ) -> models.SystemInformationResponse:
        """Get model, firmware and clock of the PBX.

        Tells serial number, firmware and the date and time formats of the web portal.
        Times in other answers, and in many filters, are strings in exactly these
        formats and in the PBX's own time zone.

        Source: GET /v1.0/system/information, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/query-pbx-information.html
        """
        return self._call(ops.SYSTEM_INFORMATION, locals(), options)

    def capacity(
        self, *, options: CallOptions | None = None
    ) -> models.SystemCapacityResponse:
        """Get extension, call and AI capacity.

        Tells how many extensions and concurrent calls the PBX allows and how many are
        in use. The AI quotas are sent by the Cloud Edition only.

        Source: GET /v1.0/system/capacity, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-pbx-capacity.html
        """
        return self._call(ops.SYSTEM_CAPACITY, locals(), options)

    def get_menuoptions(
        self,
        *,
        menu: models.SystemMenu,
        id: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.SystemGetMenuoptionsResponse:
        """List the choices of one feature.

        Returns what the portal would offer in a drop-down list: ids and names of
        extensions, trunks, roles, queues and so on. Use it to find the ids that create
        and update calls ask for.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            menu: Feature whose choices are wanted. `extension` Extensions, `ext_group`
                Extension groups, `org_list` Organizations; sub-organizations are nested
                in item, `trunk` Trunks, `role` User roles, `phonebook` Phonebooks,
                `group_vm` Group voicemail boxes, `IVR` IVRs, `ring_group` Ring groups,
                `queue` Queues, `queue_agent` Agents of one queue; needs id,
                `conference` Conference rooms, `pinset` PIN lists, `timezone` Time zones
                that a custom time zone can take, `system_prompt` System prompt
                languages, `custom_prompt` Custom prompts, `certificate` Certificates,
                `autop_method` Ways of auto provisioning.
            id: Queue id; needed for the menu queue_agent.

        Source: GET /v1.0/system/get_menuoptions, https://help.yeastar.com/en/p-series-software-edition/developer-guide/get-menu-options.html
        """
        return self._call(ops.SYSTEM_GET_MENUOPTIONS, locals(), options)

    def sendemail(
        self,
        *,
        email_server: Literal["follow_system", "ys", "custom"],
        recipient: Sequence[str] | UnsetType = UNSET,
        cc: Sequence[str] | UnsetType = UNSET,
        bcc: Sequence[str] | UnsetType = UNSET,
        subject: str | UnsetType = UNSET,
        body: str | UnsetType = UNSET,
        attachments: Sequence[str] | UnsetType = UNSET,
        force_attach: bool | Literal[0, 1] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Send an email through the PBX.

        Sends a message by the PBX's own mail server settings, by Yeastar's server or by
        a custom one. Attachments are files that already lie on the PBX; nothing is
        uploaded.

        Args:
            email_server: Mail server to use. `follow_system` Server set on the PBX,
                `ys` Yeastar's SMTP server, `custom` Custom mail server.
            recipient: Addresses of the recipients.
            cc: Addresses that get a copy.
            bcc: Addresses that get a blind copy.
            subject: Subject line.
            body: Text of the message.
            attachments: Absolute paths of files on the PBX, e.g.
                /ysdisk/syslog/pbxlog.log.
            force_attach: Whether a missing attachment stops the message. `0` Send in
                any case, `1` Send only with the attachment.

        Source: POST /v1.0/system/sendemail, https://help.yeastar.com/en/p-series-software-edition/developer-guide/send-an-email.html
        """
        return self._call(ops.SYSTEM_SENDEMAIL, locals(), options)
