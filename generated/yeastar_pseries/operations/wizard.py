# Made by `make generate` from spec/openapi/resources/wizard.yaml; edits are lost.
"""Descriptors of the operations of wizard: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import wizard as models

WIZARD_INITIAL_SETUP = Operation(
    "/v1.0/wizard/initial_setup",
    Envelope,
    method="POST",
    arguments=models.WizardInitialSetupRequest,
    token=False,
    secrets=frozenset(("code", "confirm_password", "new_password")),
    since={"software": "83.24.0.30"},
)
