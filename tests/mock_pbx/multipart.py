"""Reads multipart/form-data with the standard library."""

from email.parser import BytesParser
from email.policy import HTTP


class NotMultipart(ValueError):
    """The body is no multipart form."""


def read_form(content_type: str, body: bytes) -> dict[str, list[str]]:
    """Field name -> its texts. A file shows up as its name, so that logs stay small."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode("latin-1", "replace")
    message = BytesParser(policy=HTTP).parsebytes(head + body)
    if not message.is_multipart():
        raise NotMultipart
    fields: dict[str, list[str]] = {}
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        if isinstance(name, str):
            payload = part.get_payload(decode=True)
            text = (
                payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
            )
            value = part.get_filename() or text.removesuffix("\r\n")
            fields.setdefault(name, []).append(value)
    return fields
