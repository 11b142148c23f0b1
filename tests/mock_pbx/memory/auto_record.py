"""Which calls are recorded by themselves, as autorecord/update says."""

from ..callparts import TRUNK, Call
from ..extensions import Extensions
from ..jsontypes import JsonObject, as_array, as_object
from .options import Options

AT_START: JsonObject = {
    "enb_internal": 1,
    "record_trunk_list": [{"id": 1, "type": "peer", "text": TRUNK}],
    "record_ext_list": [],
    "record_queue_list": [],
}
"""Recording is on at the start, so that a plain call leaves a recording.

[assumed: recording-on-at-start]
"""


class AutoRecord:
    """Decides for each call that is answered."""

    def __init__(self, options: Options, extensions: Extensions) -> None:
        self._options = options
        self._extensions = extensions
        options.update(dict(AT_START))

    def records(self, call: Call) -> bool:
        """Documented: by internal calls, trunks, extensions and queues.

        The mock has one trunk, so any trunk in the list means it; groups of extensions
        in the list are not looked into [assumed: one-trunk-to-record].
        """
        said = as_object(self._options.answer.get("auto_record"))
        if call.kind == "Internal" and said.get("enb_internal") == 1:
            return True
        if call.kind != "Internal" and as_array(said.get("record_trunk_list")):
            return True
        if call.queue and as_array(said.get("record_queue_list")):
            return True
        listed = [as_object(each) for each in as_array(said.get("record_ext_list"))]
        ids = {str(each.get("id")) for each in listed}
        for leg in (call.caller, call.callee):
            row = self._extensions.find(leg.number)
            if row is not None and str(row["id"]) in ids:
                return True
        return False
