"""The vendor's answer envelope and error codes."""

from collections.abc import Sequence

from .jsontypes import JsonObject

ERRMSG: dict[int, str] = {
    -2: "INTERNAL SERVER ERROR",
    -1: "FAILURE",
    0: "SUCCESS",
    1: "PARTIAL SUCCESS",
    2: "PROCESSING",
    10001: "INTERFACE NOT EXISTED",
    10002: "API VERSION OUT OF MAINTENANCE",
    10003: "API VERSION UNSUPPORTED",
    10004: "TOKEN EXPIRED",
    10005: "ACCESS DENIED",
    10009: "OPERATION FAILED",
    40001: "PARAMETER SYNTAX ERROR",
    40002: "PARAMETER ERROR",
    40003: "DUPLICATE KEY VALUE",
    40004: "FILE SIZE EXCEEDED",
    60001: "DATA NOT FOUND",
    60002: "MAX LIMITATION EXCEEDED",
    60101: "ROLE NOT EXISTED",
    70004: "ACCOUNT IP BLOCKED",
    70082: "OVERLOAD_TASK_RUNNING",
    70084: "ACTION FORBIDDEN",
    70087: "IP FORBIDDEN",
    70091: "CONNECTION_RELATION_EXISTED",
    70093: "PHONEBOOK_NOT_EXISTED",
    70106: "RATE_NOT_EXISTED",
    70120: "ORGANIZATION DISABLED",
    70123: "API UNAVAILABLE",
    70128: "CONTACTS_NOT_EXISTED",
    70130: "CAHNNEL ID NOT FOUND",  # the vendor's spelling
    70132: "OPERATION NOT SUPPORTED",
    70510: "MAX PARTICIPANTS EXCEEDED",
    70514: "TRUNK NOT AVAILABLE",
    70515: "TRUNK NOT EXISTED",
}


def success(**fields: object) -> JsonObject:
    """A good answer with its payload."""
    return {"errcode": 0, "errmsg": "SUCCESS", **fields}


def failure(errcode: int, **fields: object) -> JsonObject:
    """An answer with an error code; a code without a known text says FAILURE."""
    return {"errcode": errcode, "errmsg": ERRMSG.get(errcode, "FAILURE"), **fields}


class Refused(Exception):
    """Raised where a request cannot be granted; carries the answer to send."""

    def __init__(self, errcode: int, **fields: object) -> None:
        super().__init__(f"errcode {errcode}")
        self.answer = failure(errcode, **fields)


def bad_parameters(problems: Sequence[JsonObject]) -> Refused:
    """40002 with its list of offending parameters."""
    return Refused(40002, invalid_param_list=list(problems))


def bad_parameter(field: str, validation_type: str) -> Refused:
    """40002 for one parameter."""
    return bad_parameters([{"field": field, "validation_type": validation_type}])


def duplicate(
    resource: str, verb: str, field: str, value: object, holder: str
) -> Refused:
    """40003: a value that has to be unique is taken.

    Shown for extensions only [assumed: duplicates-alike].
    """
    kind = resource.replace("_", " ").capitalize()
    taken = {
        "field": field,
        "value": value,
        "external_source": resource,
        "external_source_name": holder,
    }
    return Refused(
        40003,
        submsg=f"{kind} {verb} fail for duplicate fields",
        duplicate_field_list=[taken],
    )
