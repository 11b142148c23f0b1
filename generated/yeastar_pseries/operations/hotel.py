# Made by `make generate` from spec/openapi/resources/hotel.yaml; edits are lost.
"""Descriptors of the operations of hotel: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.hotel import HotelCheckoutRequest

HOTEL_CHECKOUT = Operation(
    id="hotel.checkout",
    method="POST",
    path="/v1.0/hotel/checkout",
    arguments=HotelCheckoutRequest,
    safe=False,
)
