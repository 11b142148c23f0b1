"""The settings' file: what it takes, what it refuses, and that it tells no secret."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from pprint import pformat

import pytest

from tests.frames import frames
from yeastar_pseries._runtime.relay.config_file import EXAMPLE
from yeastar_pseries._runtime.relay.leading import ClientContext
from yeastar_pseries._runtime.relay.relay import BaseRelay
from yeastar_pseries.errors import ConfigurationError
from yeastar_pseries.events import CODEC
from yeastar_pseries.relay import (
    BrokerSettings,
    PbxSettings,
    Relay,
    RelaySettings,
    read_settings,
)

SECRET = "s3cr3t-value"
BROKER = '[broker]\nurl = "nats://127.0.0.1:4222"\n'
PBX = """
[[pbx]]
name = "berlin"
url = "https://192.168.5.150:8088"
client_id = "client"
client_secret_env = "BERLIN"
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "relay.toml"
    path.write_text(text, "utf-8")
    return path


def test_secrets_come_from_the_environment_and_from_files(tmp_path: Path):
    (tmp_path / "paris.secret").write_text(f"{SECRET}-paris\n")
    text = """
        [broker]
        url_env = "BROKER"
        prefix = "phones"
        max_messages = 0
        replicas = 3
        [relay]
        name = "left"
        lease = 10
        [[pbx]]
        name = "berlin"
        url = "https://berlin:8088"
        client_id_env = "BERLIN_ID"
        client_secret_env = "BERLIN"
        fingerprint = "ab:cd"
        topics = [30011, 30012]
        [[pbx]]
        name = "paris"
        url = "https://paris:8088"
        client_id = "client"
        client_secret_file = "paris.secret"
        ca_file = "paris.pem"
    """
    environment = {
        "BROKER": f"redis://:{SECRET}-broker@host:6379/0",
        "BERLIN": f"{SECRET}-berlin",
        "BERLIN_ID": "id-of-berlin",
    }
    settings = read_settings(write(tmp_path, text), environment)
    assert settings.broker.url.reveal().startswith("redis://:s3cr3t")
    assert (settings.broker.scheme, settings.broker.prefix) == ("redis", "phones")
    assert (settings.broker.max_messages, settings.broker.replicas) == (0, 3)
    assert (settings.name, settings.lease) == ("left", 10)
    berlin, paris = settings.pbxs
    assert berlin.client_secret.reveal() == f"{SECRET}-berlin"
    assert (berlin.client_id, berlin.topics) == ("id-of-berlin", (30011, 30012))
    assert (berlin.fingerprint, berlin.verify) == ("ab:cd", True)
    assert paris.client_secret.reveal() == f"{SECRET}-paris"
    assert (paris.topics, paris.verify) == ("all", str(tmp_path / "paris.pem"))
    assert SECRET not in repr(settings)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PBX, "[broker] needs url"),
        (BROKER, "a relay needs a PBX"),
        ("pbx = 3\n" + BROKER, "a relay needs a PBX"),
        ("broker = 3\n" + PBX, "a value where a table belongs"),
        ("not toml", "relay.toml"),
        (BROKER + "speed = 3\n" + PBX, "[broker] does not know speed"),
        ("extra = 1\n" + BROKER + PBX, "the file does not know extra"),
        (BROKER.replace("nats:", "amqp:") + PBX, "begins with nats://"),
        (BROKER + "replicas = 9\n" + PBX, "replicas is 1 to 5"),
        (BROKER + "max_messages = -1\n" + PBX, "max_messages"),
        (BROKER + f"max_messages = {2**63}\n" + PBX, "max_messages is more"),
        (
            BROKER + 'max_messages = "many"\n' + PBX,
            "wrong type; a whole number belongs",
        ),
        (BROKER + "replicas = false\n" + PBX, "replicas is of a wrong type"),
        (BROKER + "[relay]\nlease = 0.1\n" + PBX, "lease is 1 to 300"),
        (
            BROKER + "[relay]\nlease = true\n" + PBX,
            "lease is of a wrong type; a number",
        ),
        (BROKER + '[relay]\nlease = "5"\n' + PBX, "lease is of a wrong type; a number"),
        (BROKER + "[relay]\nname = 5\n" + PBX, "name is of a wrong type; text belongs"),
        (BROKER + "[relay]\nnmae = 5\n" + PBX, "know nmae; it knows lease, name"),
        (
            BROKER + PBX + "nmae = 5",
            "berlin does not know nmae; it knows ca_file, client_",
        ),
        (BROKER + PBX + "ca_file = 5", "berlin: ca_file is of a wrong type; text"),
        ("[broker]\nurl = 5\n" + PBX, "[broker]: url is of a wrong type; text belongs"),
        (BROKER + PBX.replace('"BERLIN"', "5"), "client_secret_env is of a wrong type"),
        (BROKER + PBX.replace("berlin", "a.b"), "letters, digits"),
        (BROKER + PBX.replace("berlin", "a:b"), "letters, digits"),
        (BROKER + PBX + PBX, "PBXs of the same name: berlin"),
        (BROKER + PBX.replace("client_id =", "# "), "needs client_id"),
        (BROKER + PBX + f'client_secret = "{SECRET}"', "is given twice"),
        (
            BROKER + PBX.replace('_env = "BERLIN"', f' = "{SECRET}"'),
            "does not belong here",
        ),
        (BROKER + PBX.replace('"BERLIN"', '"ROME"'), "ROME is not in the environment"),
        (BROKER + PBX.replace('_env = "BERLIN"', '_file = "x"'), "cannot be read"),
        (BROKER + PBX + 'ca_file = "a"\nfingerprint = "b"', "give one"),
        (
            BROKER.replace("127", f"user:{SECRET}@127") + PBX,
            "holds a password or a token: give url_env",
        ),
        (BROKER.replace("127", f"{SECRET}@127") + PBX, "or a token: give url_env"),
        (f'[broker]\nurl = "redis://h?password={SECRET}"\n' + PBX, "give url_env"),
        ('[broker]\nurl = "redis://[::1"\n' + PBX, "[broker] url is no URL"),
        (BROKER + PBX + 'insecure = "false"', "insecure is true or false"),
        (BROKER + PBX + "insecure = 0", "insecure is true or false"),
        (BROKER + PBX + 'topics = "x"', "or a list of event ids"),
        (BROKER + PBX + 'topics = ["30011"]', "or a list of event ids"),
        (BROKER + PBX + "topics = []", "or a list of event ids"),
        (BROKER + PBX + "topics = [true]", "or a list of event ids"),
    ],
)
def test_what_cannot_work_is_told_in_one_line_without_a_secret(
    tmp_path: Path, text: str, told: str
):
    with pytest.raises(ConfigurationError) as caught:
        read_settings(write(tmp_path, text), {"BERLIN": SECRET})
    assert told in str(caught.value)
    assert SECRET not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PBX + 'fingerprint = "xx"', "[[pbx]] berlin: fingerprint must be the SHA-256"),
        (PBX + 'fingerprint = ""', "[[pbx]] berlin: fingerprint must be the SHA-256"),
        (PBX + "topics = [-1]", "[[pbx]] berlin: topics: a number below 0"),
        (PBX + "topics = [99999999999999999999]", "[[pbx]] berlin: topics: a number"),
        (PBX + 'ca_file = "none.pem"', "[[pbx]] berlin: verify='/"),
        (PBX + 'ca_file = "a\\u0000b"', "[[pbx]] berlin: verify holds a NUL"),
        (PBX.replace('"client"', '""'), "[[pbx]] berlin: client_id is missing"),
        (PBX.replace('"client"', '"a\\u0000b"'), "berlin: client_id holds a NUL"),
        (PBX.replace("150", "15\\u0000"), "berlin: url holds a NUL"),
        (PBX.replace("BERLIN", "NUL"), "[[pbx]] berlin: NUL must not hold a NUL"),
        (PBX.replace("BERLIN", "LINE"), "[[pbx]] berlin: LINE begins or ends with"),
        (PBX.replace('"client"', '" a"'), "[[pbx]] berlin: client_id begins or ends"),
        (PBX.replace('"client"', '"a\\nb"'), "[[pbx]] berlin: client_id holds a line"),
        (PBX.replace("BERLIN", "BOM"), "[[pbx]] berlin: BOM holds U+FEFF"),
        (
            PBX.replace('_env = "BERLIN"', '_file = "two"'),
            "[[pbx]] berlin: client_secret_file: two holds a line break",
        ),
        (
            PBX.replace('_env = "BERLIN"', '_file = "a\\u0000b"'),
            "client_secret_file: a\0b cannot be read",
        ),
        (PBX.replace("https", "ftp"), "berlin: base_url"),
        (
            PBX.replace("https", "http") + f'fingerprint = "{"ab" * 32}"',
            "berlin: fingerprint= would not be obeyed",
        ),
        ('[relay]\nname = "a\\u0000b"\n' + PBX, "[relay]: name holds a NUL"),
        ('credentials = "a\\u0000b"\n' + PBX, "[broker]: credentials holds a NUL"),
    ],
)
def test_what_no_client_can_be_made_of_is_told_before_anything_is_tried(
    tmp_path: Path, text: str, told: str
):
    environment = {"BERLIN": SECRET, "NUL": f"{SECRET}\0", "LINE": f"{SECRET}\n"}
    environment["BOM"] = f"\ufeff{SECRET}"
    (tmp_path / "two").write_text(f"{SECRET}\nanother\n", "utf-8")
    with pytest.raises(ConfigurationError) as caught:
        Relay(read_settings(write(tmp_path, BROKER + text), environment))
    assert told in str(caught.value)
    assert SECRET not in str(caught.value)


def test_a_pbx_is_judged_by_its_own_client(tmp_path: Path):
    """The settings of a client were written down a second time for that."""

    def client(pbx: PbxSettings) -> ClientContext:
        raise ConfigurationError(f"{pbx.url} is not for me")

    settings = read_settings(write(tmp_path, BROKER + PBX), {"BERLIN": SECRET})
    with pytest.raises(ConfigurationError) as caught:
        BaseRelay(settings, client, CODEC)
    told = r"[[pbx]] berlin: https://192.168.5.150:8088 is not for me"
    assert str(caught.value) == told


def test_files_of_an_editor_that_marks_them_as_utf8_are_read(tmp_path: Path):
    (tmp_path / "x").write_text(f"{SECRET}\r\n", "utf-8-sig")
    path = tmp_path / "relay.toml"
    text = BROKER + PBX.replace('_env = "BERLIN"', '_file = "x"')
    path.write_text(text + "topics = 30011", "utf-8-sig")
    (pbx,) = read_settings(path, {}).pbxs
    assert read_settings(str(path), {}).pbxs == (pbx,)
    assert pbx.client_secret.reveal() == SECRET
    assert pbx.topics == (30011,)


def test_the_example_can_be_used(tmp_path: Path):
    settings = read_settings(write(tmp_path, EXAMPLE), {"BERLIN_SECRET": SECRET})
    assert [pbx.name for pbx in settings.pbxs] == ["berlin"]
    every = "\n".join(
        line.removeprefix("# ") if " = " in line else line
        for line in EXAMPLE.splitlines()
        if not line.startswith(("# url_env", "# ca_file"))
    )
    settings = read_settings(write(tmp_path, every), {"BERLIN_SECRET": SECRET})
    assert settings.pbxs[0].topics == (30011, 30012)


def test_a_file_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(ConfigurationError, match="nothing.toml: No such file"):
        read_settings(tmp_path / "nothing.toml")


@pytest.mark.parametrize(
    ("url", "module"), [("nats://a:1", "nats"), ("redis://a:1", "redis")]
)
def test_without_the_extra_one_line_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str, module: str
):
    text = f'[broker]\nurl = "{url}"\n{PBX}'
    settings = read_settings(write(tmp_path, text), {"BERLIN": SECRET})
    names = {f"{module}", f"{module}.aio.client", f"{module}.asyncio"}
    for name in names:
        monkeypatch.setitem(__import__("sys").modules, name, None)
    with pytest.raises(ConfigurationError, match=r"yeastar-pseries\[relay\]"):
        Relay(settings)


MISPLACED = {
    "password of the broker": BROKER.replace("//", f"//u:{SECRET}@") + PBX,
    "secret of a PBX": BROKER + PBX + f'client_secret = "{SECRET}"\n',
    "not TOML": f"x = [{BROKER}{PBX}client_secret = '{SECRET}'",
    "unknown": BROKER + PBX + f'password = "{SECRET}"\n',
    "wrong type": f'{BROKER}replicas = "x"\n{PBX}# {SECRET}\nname = 5\n',
    "in a list": BROKER + f'pbx = ["{SECRET}"]\n',
}


@pytest.mark.parametrize("case", MISPLACED)
def test_a_secret_in_the_file_is_in_no_frame_of_its_refusal(tmp_path: Path, case: str):
    path = write(tmp_path, MISPLACED[case])
    with pytest.raises(ConfigurationError) as caught:
        read_settings(path, {"BERLIN": SECRET})
    assert SECRET not in str(caught.value)
    assert not [place for place, text in frames(caught.value) if SECRET in text]


def test_settings_made_by_hand_hide_a_text():
    pbx = PbxSettings(name="a", url="https://pbx", client_id="b", client_secret=SECRET)
    broker = BrokerSettings(url=f"redis://:{SECRET}@host")
    settings = RelaySettings(broker=broker, pbxs=(pbx,))
    assert SECRET not in f"{settings}{pbx!r}{pformat(settings)}{asdict(settings)}"
    assert pbx.client_secret.reveal() == SECRET
    assert broker.scheme == "redis"
    for wrong in (5, None, b"x"):
        with pytest.raises(ConfigurationError, match="secret of a relay is a str"):
            BrokerSettings(url=wrong)
