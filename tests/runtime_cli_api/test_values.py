"""Numbers and times of a command line that Python, or a PBX, would take for others."""

from __future__ import annotations

import pytest

from tests.mock_pbx import MockPbx
from tests.runtime_cli_api.asking import yeastar
from yeastar_pseries._runtime.catalog.infos import Parameter, ParameterType
from yeastar_pseries._runtime.cli.api.values import value_of
from yeastar_pseries._runtime.exceptions import InvalidArgumentError


def parameter(kind: ParameterType, time: str | None = None) -> Parameter:
    return Parameter(name="x", keyword="x", type=kind, time=time)


@pytest.mark.parametrize(
    "text", ["1_2", "１２", "٣", "0x1", "1.0", "1e3", "", "9" * 5000]
)
def test_a_whole_number_is_one_as_people_write_it(pbx: MockPbx, text: str) -> None:
    """`--id 1_2` asked for extension 12."""
    done = yeastar("extension", "get", "--id", text)
    assert done.exit_code == 2
    assert "allowed: a whole number" in done.stderr
    assert pbx.requests == []


@pytest.mark.parametrize("text", ["1", " 1", "+1"])
def test_a_whole_number_is_taken(pbx: MockPbx, text: str) -> None:
    assert yeastar("extension", "get", "--id", text).exit_code == 0


@pytest.mark.parametrize("text", ["nan", "inf", "-Infinity", "1_0.5", "１.5", "x"])
def test_a_number_is_finite_and_as_people_write_it(text: str) -> None:
    with pytest.raises(InvalidArgumentError, match="allowed: a number"):
        value_of(parameter("number"), [text])


@pytest.mark.parametrize("text", ["1.5", "-2", "1e3", " 4 "])
def test_a_number_is_taken(text: str) -> None:
    assert value_of(parameter("number"), [text]) == float(text)


@pytest.mark.parametrize(
    "text", ["yesterday", "2h", "-2x", "-2", "9am", "1_2", "１２:３０"]
)
@pytest.mark.parametrize(
    "words", ["cdr search --start-time", "v2 cdr search --time-end"]
)
def test_a_time_that_is_none_is_refused(pbx: MockPbx, words: str, text: str) -> None:
    """It was sent as it was, and the answer was an empty list."""
    done = yeastar(*words.split(), text)
    assert done.exit_code == 2
    assert (
        f"is {text!r}; allowed: a time such as 2026-01-31T09:00 or -2h" in done.stderr
    )
    assert pbx.requests == []


@pytest.mark.parametrize(
    "text",
    [
        "07/01/2026 10:00:00 AM", "1.7.2026", "2026/07", "2026", "1782900000", "07:30", "",
        "2026-7-1",
    ],
)  # fmt: skip
def test_a_time_in_the_order_of_a_pbx_goes_as_it_is(text: str) -> None:
    assert value_of(parameter("string", "display"), [text]) == text
