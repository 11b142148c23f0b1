"""The whole API as commands: what is asked, what is shown, how it ends."""

from __future__ import annotations

import base64
import csv
import io
import json
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from tests.mock_pbx import MockPbx
from tests.mock_pbx.settings import ROOT
from tests.runtime_cli_api.asking import yeastar
from yeastar_pseries import __version__
from yeastar_pseries._runtime.catalog.catalog import load_catalog
from yeastar_pseries._runtime.cli.api.groups import spelled
from yeastar_pseries._runtime.cli.app import COMMANDS, app
from yeastar_pseries._runtime.cli.output.codes import CODES, families
from yeastar_pseries._runtime.cli.output.fields import at

CATALOG = load_catalog()


@pytest.mark.parametrize(
    "step", [10, pytest.param(1, marks=pytest.mark.long)], ids=["some", "all"]
)
def test_each_operation_has_a_command_with_an_option_for_each_argument(
    step: int,
) -> None:
    context = get_command(app).make_context("yeastar", ["search", "x"])
    for operation in list(CATALOG)[::step]:
        # A command by people stands in the place of the operation; it has tests of its own.
        if operation.name.replace(".", " ") in COMMANDS:
            continue
        group, words = get_command(app), operation.name.split(".")
        for word in words:
            _, group, _ = group.resolve_command(context, [spelled(word)])
        flags = {flag for each in group.params for flag in each.opts}
        told = {"--" + each.name.replace("_", "-") for each in operation.parameters}
        assert told <= flags, operation.name
        # What stands in the place of an operation has help of its own.
        if " ".join(map(spelled, words)) not in COMMANDS:
            told_first = CATALOG.docs(operation).summary
            assert group.help.startswith(told_first), operation.name
        count = sum(len(each.opts) for each in group.params)
        assert count == len(flags), f"{operation.name} has an option twice"


def test_lines_of_help_are_those_of_the_commands() -> None:
    for name, each in COMMANDS.items():
        command = each.load(name)
        assert command.help.partition("\n")[0] == each.help, name


def test_all_commands_are_listed_without_loading_them() -> None:
    done = yeastar("--help")
    assert done.exit_code == 0
    for each in CATALOG.resources:
        assert spelled(each.name.partition(".")[0]) in done.stdout
    assert "130 Ctrl+C" in " ".join(done.stdout.split())


def test_rows_of_all_pages_come_as_json(pbx: MockPbx) -> None:
    done = yeastar("extension", "list")
    assert done.exit_code == 0, done.stderr
    rows = json.loads(done.stdout)
    assert [each["number"] for each in rows] == [str(n) for n in range(1000, 1045)]


def test_one_page_is_one_page_and_a_limit_ends_the_list(pbx: MockPbx) -> None:
    one = yeastar("extension", "list", "--page", 2, "--page_size", 20)
    assert [each["number"] for each in json.loads(one.stdout)][0] == "1020"
    few = yeastar("extension", "list", "--limit", 3, "-o", "jsonl")
    assert len(few.stdout.splitlines()) == 3


def test_csv_has_the_fields_that_were_asked_for(pbx: MockPbx) -> None:
    fields = "number,online_status.sip_phone.status"
    done = yeastar(
        "extension", "list", "--search", 1001, "-o", "csv", "--fields", fields
    )
    assert list(csv.reader(io.StringIO(done.stdout))) == [
        fields.split(","),
        ["1001", "1"],
    ]


def test_a_table_has_simple_columns_first(pbx: MockPbx) -> None:
    done = yeastar("extension", "list", "--limit", 2, "-o", "table")
    head, first, *_ = done.stdout.splitlines()
    assert head.split()[:3] == ["ID", "PRESENCE_STATUS", "NUMBER"]
    assert head.split()[-1] == "ONLINE_STATUS"
    assert "Felix Rossi" in first
    assert "2 of 45 rows" in done.stderr


def test_secrets_are_masked_unless_asked_for_in_a_pipe(pbx: MockPbx) -> None:
    asked = ("extension", "getpassword", "--id", 1, "--type", "vm_pin")
    assert json.loads(yeastar(*asked).stdout)["password"] == "***"
    assert json.loads(yeastar(*asked, "--show-secrets").stdout)["password"] != "***"


def test_what_cannot_be_undone_needs_a_yes(pbx: MockPbx) -> None:
    refused = yeastar("extension", "delete", "--id", 45)
    assert refused.exit_code == 2
    assert "give --yes" in refused.stderr
    assert pbx.requests == []
    assert yeastar("extension", "delete", "--id", 45, "--yes").exit_code == 0
    assert yeastar("extension", "get", "--id", 45).exit_code == 5


def test_a_secret_on_the_command_line_is_refused_and_not_repeated(pbx: MockPbx) -> None:
    new = ("extension", "create", "--number", 1099, "--reg-name", "1099")
    new += ("--type", "SIP", "--concurrent-registrations", 1)
    new += ("--presence-status", "available")
    done = yeastar(
        *(*new, "--user-password", "-", "--reg-password", "Hunter22x"), typed="a\n"
    )
    assert done.exit_code == 2
    assert "Hunter22x" not in done.output
    assert "shells keep" in done.stderr
    inner = '{"k": "token", "v": "Hunter22x"}'
    nested = yeastar("message-channel", "create", "--account-data", inner)
    assert nested.exit_code == 2
    assert "v is secret" in nested.stderr
    assert "Hunter22x" not in nested.output
    assert pbx.requests == []


def test_secrets_come_from_input_environment_and_files(
    pbx: MockPbx, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIP_PASSWORD", "Sip-Secret-1")
    pin = tmp_path / "pin"
    pin.write_text("4711\n", "utf-8")
    new = ("extension", "create", "--number", 1099, "--reg-name", "1099")
    new += ("--type", "SIP", "--concurrent-registrations", 1)
    new += ("--presence-status", "available", "--user-password", "-")
    new += ("--reg-password", "env:SIP_PASSWORD", "--vm-pin", f"@{pin}")
    done = yeastar(*new, typed="User-Secret-1\n")
    assert done.exit_code == 0, done.stderr
    for secret in ("User-Secret-1", "Sip-Secret-1", "4711"):
        assert secret not in done.output
    rows = yeastar("extension", "list", "--search", 1099, "--fields", "id")
    (row,) = json.loads(rows.stdout)
    for kind, secret in (("reg_password", b"Sip-Secret-1"), ("vm_pin", b"4711")):
        asked = ("extension", "getpassword", "--id", row["id"], "--type", kind)
        told = json.loads(yeastar(*asked, "--show-secrets").stdout)["password"]
        assert base64.b64decode(told) == secret


def test_arguments_come_from_a_file_too(pbx: MockPbx, tmp_path: Path) -> None:
    file = tmp_path / "call.json"
    file.write_text('{"caller": "1000", "callee": "1001"}', "utf-8")
    done = yeastar("call", "dial", "--input", file)
    assert json.loads(done.stdout)["call_id"]


def test_a_time_is_written_by_the_clock_of_the_pbx(pbx: MockPbx) -> None:
    done = yeastar("v2", "cdr", "search", "--time-begin", "-48h", "--time-end", "now")
    assert done.exit_code == 0, done.stderr
    assert json.loads(done.stdout)
    assert any(each.path.endswith("/system/information") for each in pbx.requests)
    none = yeastar("v2", "cdr", "search", "--time-end", "2001-01-31")
    assert json.loads(none.stdout) == []


def test_a_file_is_saved_and_sent(pbx: MockPbx, tmp_path: Path) -> None:
    done = yeastar("recording", "download", "--id", 1, "--save", f"{tmp_path}/")
    assert done.exit_code == 0, done.stderr
    (saved,) = tmp_path.glob("*.wav")
    assert saved.read_bytes()[:4] == b"RIFF"
    sent = yeastar("custom-prompt", "upload", "--file", saved, "--is-check", "force")
    assert sent.exit_code == 0, sent.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("extension", "lst"), 2),
        (("extension", "get", "--id", "one"), 2),
        (("extension", "get"), 2),
        (("extension", "get", "--id", 9999), 5),
        (("-p", "nobody", "extension", "list"), 2),
        (("extension", "list", "-o", "xml"), 2),
    ],
)
def test_the_exit_code_tells_the_kind_of_trouble(
    pbx: MockPbx, arguments: tuple[object, ...], code: int
) -> None:
    done = yeastar(*arguments)
    assert done.exit_code == code
    assert done.stderr and "Traceback" not in done.output


def test_a_refused_login_and_no_connection_have_codes_of_their_own(
    pbx: MockPbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YEASTAR_CLIENT_SECRET", "wrong-secret")
    refused = yeastar("extension", "list")
    assert refused.exit_code == 3
    assert "wrong-secret" not in refused.output
    monkeypatch.setenv("YEASTAR_URL", "http://127.0.0.1:1")
    assert yeastar("extension", "list").exit_code == 9


def test_each_family_of_errors_has_a_code_that_the_help_tells() -> None:
    found = families()
    assert len(found) == 12
    assert set(found.values()) <= set(CODES)
    assert found["NotFoundError"] == 5 and found["AuthenticationError"] == 3


def test_hostile_text_does_not_reach_the_terminal(pbx: MockPbx) -> None:
    from yeastar_pseries._runtime.cli.output.table import cell

    assert "\x1b" not in cell("\x1b[31mred")
    assert "\x1b" not in cell({"a": ["\x1b]0;title\x07"]})


def test_words_lead_to_a_command(pbx: MockPbx) -> None:
    done = yeastar("search", "hang", "up")
    assert done.stdout.startswith("yeastar call hangup")
    assert yeastar("search", "qwertz").exit_code == 5


def test_names_and_values_are_completed(monkeypatch: pytest.MonkeyPatch) -> None:
    def completed(words: str) -> str:
        monkeypatch.setenv("_YEASTAR_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", words)
        monkeypatch.setenv("COMP_CWORD", str(words.count(" ")))
        return CliRunner().invoke(app, [], prog_name="yeastar").stdout

    assert "ringgroup" in completed("yeastar ri")
    assert completed("yeastar --version rin").split() == ["ringgroup"]
    assert "getpassword" in completed("yeastar extension getp")
    assert "--search-value" in completed("yeastar extension search --se")
    assert "vm_pin" in completed("yeastar extension getpassword --type v")
    assert "CallEnded\n" in completed("yeastar events --topic Call")
    assert "CallEnded,CallFailed" in completed("yeastar events -t CallEnded,CallF")
    assert "call.dial" in completed("yeastar mcp --allow call.d")
    assert "v2.cdr.list" in completed("yeastar mcp --deny v2.c")
    assert "v2_cdr_list" in completed("yeastar check --without v2_c")
    assert "Europe/Berlin" in completed("yeastar cdr sync - --zone Europe/Be")
    assert "v2.0" in completed("yeastar cdr sync - --api v")
    assert completed("yeastar extension list --fields number,on").strip() == (
        "number,online_status"
    )
    assert "call_id" in completed("yeastar call dial --fields ca")


@pytest.mark.parametrize("words", ["-p ", "logout ", "profiles --default "])
def test_profiles_are_completed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: str
) -> None:
    file = {"profiles": {"one": {}, "two": {}}}
    for each in file["profiles"].values():
        each |= {"url": "https://192.0.2.1", "client_id": "a", "secret_in": "keyring"}
    (tmp_path / "profiles.json").write_text(json.dumps(file), "utf-8")
    (tmp_path / "profiles.json").chmod(0o600)
    monkeypatch.setenv("YEASTAR_CONFIG_DIR", str(tmp_path))
    monkeypatch.setenv("_YEASTAR_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", f"yeastar {words}")
    monkeypatch.setenv("COMP_CWORD", str(words.count(" ") + 1))
    done = CliRunner().invoke(app, [], prog_name="yeastar")
    assert done.stdout.split() == ["one", "two"]


def test_json_that_is_too_deep_or_no_text_is_told_in_a_line(
    pbx: MockPbx, tmp_path: Path
) -> None:
    file = tmp_path / "arguments.json"
    for content in (b"[" * 100_000, b'{"number": "\xff"}'):
        file.write_bytes(content)
        for words in (
            ("extension", "create", "--input", file),
            ("extension", "update", "--id", 1, "--presence-list", f"@{file}"),
        ):
            done = yeastar(*words)
            assert done.exit_code == 2
            assert len(done.stderr.splitlines()) == 1


def test_the_help_of_a_page_size_says_that_all_rows_come(pbx: MockPbx) -> None:
    done = yeastar("extension", "list", "--help")
    assert "Without --page all rows come" in " ".join(
        done.stdout.replace("│", " ").split()
    )
    assert len(json.loads(yeastar("extension", "list", "--page-size", 3).stdout)) == 45


def test_json_on_the_command_line_is_refused_and_not_repeated(pbx: MockPbx) -> None:
    done = yeastar("extension", "create", "--input", '{"reg_password": "geheim"}')
    assert done.exit_code == 2
    assert "@FILE" in done.stderr
    assert "geheim" not in done.output
    assert pbx.requests == []


@pytest.mark.parametrize("part", ["\u00b2", "9" * 5000])
def test_a_field_that_only_looks_like_a_place_in_a_list_is_empty(part: str) -> None:
    assert at({"rows": [1]}, f"rows.{part}") is None


def test_the_version_is_told_with_that_of_the_spec() -> None:
    published = json.loads((ROOT / "generated/spec/openapi.json").read_text("utf-8"))
    spec = published["info"]["version"]
    done = yeastar("--version")
    assert done.exit_code == 0 and done.stderr == ""
    assert done.stdout == f"yeastar-pseries {__version__}, spec {spec}\n"
    assert "--version" in yeastar("--help").stdout
