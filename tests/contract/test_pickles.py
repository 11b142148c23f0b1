"""What programs send to workers and caches: errors, answers and pages of the package."""

from __future__ import annotations

import copy
import importlib
import inspect
import pickle
import pkgutil
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import yeastar_pseries
from tests.mock_pbx.server import MockPbx
from tests.twin import Twin
from yeastar_pseries import errors

# By the names of parameters of constructors; enough for each of them.
VALUES: dict[str, Any] = {
    "errcode": 40003,
    "errmsg": "NO",
    "invalid_param_list": [{"field": "id", "value": 30011}],
    "duplicate_field_list": [{"field": "id"}],
    "message": "words",
    "raw": {"errcode": 40003},
    "reason": "no JSON",
    "status": 503,
    "place": "wss://pbx",
    "attempts": 3,
    "elapsed": 1.5,
    "maybe_applied": True,
}


def instances() -> Iterator[Exception]:
    """One error of each class, with every attribute that it can have."""
    for name in errors.__all__:
        kind = getattr(errors, name)
        if not (isinstance(kind, type) and issubclass(kind, Exception)):
            continue
        arguments: list[Any] = []
        named: dict[str, Any] = {}
        if kind.__init__ is Exception.__init__:
            arguments = ["words"]
        for each in list(inspect.signature(kind.__init__).parameters.values())[1:]:
            value = VALUES.get(each.name, f"some {each.name}")
            if name == "EventDecodeError" and each.name == "raw":
                value = b"{"
            if each.kind is each.KEYWORD_ONLY:
                named[each.name] = value
            elif each.kind is each.POSITIONAL_OR_KEYWORD:
                arguments.append(value)
        yield kind(*arguments, **named)


def through_pickle(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))


COPIES: list[Callable[[Any], Any]] = [through_pickle, copy.copy, copy.deepcopy]


@pytest.mark.parametrize("copied", COPIES, ids=lambda each: each.__name__)
@pytest.mark.parametrize(
    "error", list(instances()), ids=lambda each: type(each).__name__
)
def test_error_comes_back_whole_with_its_notes(
    copied: Callable[[Any], Any], error: Exception
) -> None:
    noted = copy.copy(error)
    noted.add_note("while importing line 7")
    noted.call = "import"  # type: ignore[attr-defined]
    again = copied(copied(noted))
    assert type(again) is type(error)
    assert (str(again), again.args) == (str(error), error.args)
    assert vars(again) == vars(noted)
    assert again.__notes__ == ["while importing line 7"]


@pytest.mark.parametrize(
    "error", list(instances()), ids=lambda each: type(each).__name__
)
def test_error_is_shown_with_the_module_that_it_is_imported_from(
    error: Exception,
) -> None:
    name = type(error).__qualname__
    line, *_ = traceback.format_exception_only(error)
    assert line.startswith(f"yeastar_pseries.errors.{name}: ")
    assert getattr(errors, name) is type(error)


def exported() -> Iterator[tuple[str, type[BaseException]]]:
    """Every error and warning that a public module has, with the name of that module."""
    names = [each.name for each in pkgutil.iter_modules(yeastar_pseries.__path__)]
    places = ["", *(f".{each}" for each in names if not each.startswith("_"))]
    for place in places:
        module = importlib.import_module(f"yeastar_pseries{place}")
        for name in getattr(module, "__all__", ()):
            kind: object = getattr(module, name)
            if isinstance(kind, type) and issubclass(kind, BaseException):
                yield module.__name__, kind


def test_each_error_and_warning_names_a_module_that_has_it() -> None:
    found = list(exported())
    assert {"RelayError", "FirmwareWarning", "TokenStoreWarning", "ApiError"} <= {
        kind.__name__ for _, kind in found
    }
    for module, kind in found:
        assert "._runtime" not in kind.__module__, f"{module}.{kind.__name__}"
        home = importlib.import_module(kind.__module__)
        assert getattr(home, kind.__qualname__) is kind
        assert kind.__name__ in home.__all__
        assert pickle.loads(pickle.dumps(kind)) is kind


@pytest.mark.parametrize(
    ("module", "name"),
    [("exceptions", "ConnectError"), ("events.errors", "StreamClosedError")],
)
def test_error_that_an_earlier_version_pickled_comes_back(
    module: str, name: str
) -> None:
    """It named the module in which the class is written."""
    pickled = f"cyeastar_pseries._runtime.{module}\n{name}\n(I1\ntR.".encode()
    assert type(pickle.loads(pickled)) is getattr(errors, name)


def test_pickle_of_an_error_loads_what_it_needs() -> None:
    pickled = pickle.dumps(errors.ConnectError("words", attempts=2))
    code = f"import pickle; print(repr(pickle.loads({pickled!r})))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "ConnectError('words')\n"


def test_page_of_the_package_goes_through_pickle(pbx: MockPbx, twin: Twin) -> None:
    with twin.client(pbx) as client:
        for asked in (client.extension.list, client.queue.list):
            page = twin.run(asked(page_size=100))
            again = through_pickle(page)
            assert type(again) is type(page)
            assert again == page and again.raw == page.raw
            assert twin.items(again) == twin.items(page) != []
            assert again.to_dict() == page.to_dict()
            fields = {name: getattr(page, name) for name in page.__struct_fields__}
            assert twin.items(type(page)(**fields)) == twin.items(page)
