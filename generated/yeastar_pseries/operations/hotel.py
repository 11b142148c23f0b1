# Made by `make generate` from spec/openapi/resources/hotel.yaml; edits are lost.
"""Descriptors of the operations of hotel: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import hotel as models

HOTEL_CHECKOUT = Operation(
    "/v1.0/hotel/checkout",
    Envelope,
    method="POST",
    arguments=models.HotelCheckoutRequest,
)
