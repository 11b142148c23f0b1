# Made by `make generate` from spec/openapi/resources/auto_provisioning.yaml; edits are lost.
"""AutoProvisioning operations (v1.0)."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import auto_provisioning as models
from ...operations import auto_provisioning as ops
from ..._runtime.client._sync.resource import Resource


class AutoProvisioningResource(Resource):
    """Vendors, models and templates for provisioning. `/v1.0/auto_provisioning/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def compatibility(
        self,
        *,
        menu: models.AutoProvisioningMenu,
        vendor: str | UnsetType = UNSET,
        model: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.AutoProvisioningCompatibilityResponse:
        """List the choices for provisioning phones.

        Returns vendors, models, templates or methods that the PBX can provision. Ask in
        this order and pass on the values; phone/batchcreate takes them.

        Args:
            menu: What to list. `phone_vendor` Vendors, `phone_model` Models of a
                vendor, `phone_template` Templates for a model, `autop_method`
                Provisioning methods of a model.
            vendor: Vendor; needed for phone_model and autop_method.
            model: Model; needed for phone_template and autop_method.

        Source: GET /v1.0/auto_provisioning/compatibility, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-configuration-options-for-auto-provisioning.html
        """
        return self._call(ops.AUTO_PROVISIONING_COMPATIBILITY, locals(), options)
