"""How sure it is that a PBX does what the mock does."""

from dataclasses import asdict, dataclass
from typing import Literal

from .jsontypes import JsonObject

Grade = Literal["documented", "observed", "assumed"]
"""documented: a page of the vendor's says so. observed: somebody has captured it on a
PBX. assumed: decided here, or claimed without a capture."""


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One thing that the mock does and the spec does not say.

    The place in the code where it is decided has its mark: the grade and the id in
    square brackets.
    """

    id: str
    grade: Grade
    where: str
    """The module of the mock that decides it."""
    sentence: str
    source: str = ""
    """documented: address of the page. observed: where it was seen. assumed: what it
    goes by; empty if it goes by nothing."""

    def to_dict(self) -> JsonObject:
        """As JSON."""
        return asdict(self)
