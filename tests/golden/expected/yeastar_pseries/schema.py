# Made by `make generate` from spec/; edits are lost.
"""What a PBX says that the schema does not have, or has otherwise.

Nothing of it is an error, unless a client is made with `strict=True`. Each kind is
told once in a process by the logger `yeastar_pseries.schema`: unknown fields and
values at level INFO, since nothing is lost of them (`.extra` has the fields); values
that were converted or set aside, and missing fields, as warnings. A record has
`difference`, `operation`, `event`, `pointer`, `expected` and `got` as attributes.

`client.schema_report` counts for one client, `report` for the whole process.
"""

from __future__ import annotations

from ._runtime.schema.difference import DifferenceKind, SchemaDifference
from ._runtime.schema.report import WHOLE_PROCESS, SchemaReport

__all__ = ["DifferenceKind", "SchemaDifference", "SchemaReport", "report"]


def report() -> SchemaReport:
    """What did not fit the schema so far in this process, whichever client got it.

    Webhooks and `parse_event` are counted here too, which belong to no client.
    """
    return WHOLE_PROCESS.report
