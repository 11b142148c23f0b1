"""Numbers in orders, with what is too little and too much of each.

`type_schemas` writes the bounds into the document of the orders, by which each order is
checked: what would be an overflow somewhere below is a refusal that says so.
"""

from typing import Annotated

from .clock import LATEST
from .type_schemas import Bounds

LARGEST = 4 << 30
"""Bytes of a file; memory that nobody touches costs nothing."""

Seconds = Annotated[float, Bounds(0, LATEST)]
Times = Annotated[int, Bounds(1, 1_000_000_000)]
ByteCount = Annotated[int, Bounds(0, LARGEST)]
Code = Annotated[int, Bounds(-(2**31), 2**31 - 1)]
"""An errcode, or the id of an event."""
HttpStatus = Annotated[int, Bounds(100, 599)]
CloseCode = Annotated[int, Bounds(1000, 4999)]
