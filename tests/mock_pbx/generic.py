"""Answers of operations without state: a recording, else made from the schema."""

from urllib.parse import urlsplit

from .answers import success
from .downloads import Downloads, sample_content
from .jsontypes import JsonObject, as_array, copied
from .recordings import Recording, Recordings
from .spec import Operation, Spec
from .synth import Synthesiser

SOUND_WORDS = ("recording", "vm", "prompt", "greeting", "moh", "ringtone")
TABLE_WORDS = ("cdr", "report")


class GenericAnswers:
    """Answers from recordings and schemas."""

    def __init__(
        self, spec: Spec, recordings: Recordings, synthesiser: Synthesiser
    ) -> None:
        self._spec = spec
        self._recordings = recordings
        self._synthesiser = synthesiser

    def answer(
        self,
        operation: Operation,
        query: JsonObject,
        body: JsonObject,
        downloads: Downloads,
    ) -> tuple[JsonObject, str]:
        """The answer and where it comes from."""
        recording = self._recordings.best(operation.id, query, body)
        if recording is not None:
            answer = copied(recording.response)
            if "errcode" not in answer:
                # Whoever wrote it down left the envelope out; the PBX never does.
                answer = success(**answer)
            origin = "recording"
        else:
            answer = self._synthesiser.answer(operation, query)
            origin = "synthetic"
        if operation.paging is not None and not _exact(recording, query, body):
            _slice(operation.paging, answer, {**query, **body})
        if operation.download is not None:
            _offer(operation, answer, downloads, recorded=recording is not None)
        return answer, origin


def _exact(recording: Recording | None, query: JsonObject, body: JsonObject) -> bool:
    return recording is not None and (recording.query, recording.body) == (query, body)


def _slice(paging: JsonObject, answer: JsonObject, given: JsonObject) -> None:
    """Keep the rows of the page asked for, so that a walk over pages ends."""
    field = str(paging.get("items", "data"))
    if not isinstance(answer.get(field), list):
        return
    rows = as_array(answer[field])
    page = int(given.get(str(paging.get("page", "page")), 1))
    size = int(given.get(str(paging.get("size", "page_size")), len(rows) or 1))
    answer[field] = rows[(page - 1) * size : page * size]


def _offer(
    operation: Operation, answer: JsonObject, downloads: Downloads, *, recorded: bool
) -> None:
    """Make the promised file exist."""
    assert operation.download is not None
    url_field = str(operation.download.get("url", "download_resource_url"))
    file_field = str(operation.download.get("file", "file"))
    if url_field not in answer:
        return
    if recorded:
        name = str(answer.get(file_field) or answer[url_field])
        path = urlsplit(str(answer[url_field])).path
        downloads.offer(name, sample_content(name), path)
        return
    name = f"{operation.id}{_suffix(operation.id)}"
    if file_field in answer:
        answer[file_field] = name
    answer[url_field] = downloads.offer(name, sample_content(name))


def _suffix(operation_id: str) -> str:
    if any(word in operation_id for word in SOUND_WORDS):
        return ".wav"
    return ".csv" if any(word in operation_id for word in TABLE_WORDS) else ".bin"
