# Made by `make generate` from spec/openapi/resources/wizard.yaml; edits are lost.
"""Wizard operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import wizard as models
from ...operations import wizard as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.hidden import Hidden


class WizardResource(Resource):
    """First setup of a Software Edition PBX. `/v1.0/wizard/...` All of it since software
    83.24.0.30.

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def initial_setup(
        self,
        *,
        activation: models.WizardActivation | Mapping[str, Any] | UnsetType = UNSET,
        administrator: (
            models.WizardAdministrator | Mapping[str, Any] | UnsetType
        ) = UNSET,
        network: models.WizardNetwork | Mapping[str, Any] | UnsetType = UNSET,
        date_and_time: models.WizardDateTime | Mapping[str, Any] | UnsetType = UNSET,
        localization: models.WizardLocalization | Mapping[str, Any] | UnsetType = UNSET,
        reboot: bool | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Activate a fresh PBX and set it up.

        Activates a Software Edition PBX that has never been set up (online activation
        only), makes its administrator and sets network, time and language. Leave
        network out on a PBX in a public cloud, or it may become unreachable. Set reboot
        when you change network or time. Needs no token, as nobody can log in yet.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Since: software 83.24.0.30.

        Args:
            activation: Activation of the PBX.
            administrator: First administrator.
            network: Network cards; leave out on a PBX in a public cloud.
            date_and_time: Date and time settings.
            localization: Language settings.
            reboot: Whether to reboot; true is needed when network or time change.

        Source: POST /v1.0/wizard/initial_setup, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/activate-pbx-and-perform-initial-setup.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del activation, administrator
        return self._call(ops.WIZARD_INITIAL_SETUP, given, options)
