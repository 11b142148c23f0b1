"""What a program pays before it has its first answer: import, client, first call.

Each in new interpreters that see the run-time dependencies only, in turn with the same
by httpx. Judged by CPU time.
"""

from __future__ import annotations

from pathlib import Path

from .clean import clean_environment, timings
from .measure import Row, Spent, median, ratio
from .server import Running, running

_TIMER = """
import sys, time
times = [(time.perf_counter(), time.process_time())]
{}
pairs = zip(times, times[1:])
print([[b - a for a, b in zip(*pair)] for pair in pairs])
"""
_MARK = "times.append((time.perf_counter(), time.process_time()))"
# 20 ms where `import httpx` takes 56.
_ADDED = 0.36
_MAKE = "Client('http://127.0.0.1:1', client_id='a', client_secret='b')"
_HTTPX = "import httpx"
_HTTPX_CLIENT = "import httpx; httpx.Client(verify=False)"
_IMPORT = "from yeastar_pseries import Client"
_CLIENT = f"{_IMPORT}; client = {_MAKE}"
_SOCKETS = "import httpx, httpcore, websockets.client, websockets.exceptions"
_STREAM = f"{_CLIENT}; client.events([30011])"
_TOUCH = f"{_CLIENT}; [getattr(client, name) for name in dir(Client) if name[0] != '_']"

ROUNDS = {False: 25, True: 5}
"""Interpreters started for each code, in a whole run and in a quick one."""

# Import, then from the constructor to the first answer; a token comes before it.
_FIRST = f"""
from yeastar_pseries import Client
{_MARK}
tls = {{'verify': sys.argv[2]}} if sys.argv[1].startswith('https:') else {{}}
client = Client(sys.argv[1], 'id', 'secret', **tls)
assert client.system.information().errcode == 0
"""
_FIRST_PEER = f"""
import httpx, ssl
{_MARK}
context = ssl.create_default_context(cafile=sys.argv[2])
client = httpx.Client(verify=context, trust_env=False)
root = sys.argv[1] + '/openapi/v1.0'
login = {{'username': 'id', 'password': 'secret'}}
token = client.post(root + '/get_token', json=login).json()['access_token']
answer = client.get(root + '/system/information', params={{'access_token': token}})
assert answer.json()['errcode'] == 0
"""


def run(quick: bool) -> list[Row]:
    """New interpreters, in turn."""
    rounds = ROUNDS[quick]
    with clean_environment() as folder:
        rows = _imports(folder, rounds)
        with running() as server:
            for name, url in (("HTTP", server.url), ("TLS", server.tls_url)):
                rows += _first_call(folder, rounds, name, url, server)
    return rows


def _imports(folder: Path, rounds: int) -> list[Row]:
    codes = (_HTTPX, _HTTPX_CLIENT, _CLIENT, _SOCKETS, _STREAM, _TOUCH)
    runs = _alternate(folder, rounds, {code: (code,) for code in codes})
    spent = {code: each[0] for code, each in runs.items()}
    more = spent[_CLIENT].cpu - spent[_HTTPX].cpu
    return [
        Row(
            what="what import and client add to import httpx",
            ours=f"+{more * 1e3:.3g} ms",
            peer=f"{spent[_HTTPX].cpu * 1e3:.3g} ms",
            value=more / spent[_HTTPX].cpu,
            target=_ADDED,
            note="by CPU time; httpx.Client adds"
            f" {(spent[_HTTPX_CLIENT].cpu - spent[_HTTPX].cpu) * 1e3:.3g} ms",
        ),
        ratio(
            "import and client over import httpx and httpx.Client",
            *(spent[_CLIENT], spent[_HTTPX_CLIENT]),
            note="verify=False: its TLS context is not counted",
        ),
        ratio(
            "import, client, event stream over import of httpx and websockets",
            *(spent[_STREAM], spent[_SOCKETS]),
        ),
        ratio(
            "import, client, every resource over import httpx",
            *(spent[_TOUCH], spent[_HTTPX]),
        ),
    ]


def _first_call(
    folder: Path, rounds: int, name: str, url: str, server: Running
) -> list[Row]:
    arguments = (url, server.ca_file)
    codes = {code: (code, *arguments) for code in (_FIRST, _FIRST_PEER)}
    runs = _alternate(folder, rounds, codes)
    ours, peer = runs[_FIRST], runs[_FIRST_PEER]
    return [
        ratio(
            f"from client to first answer over bare httpx, {name}",
            *(ours[1], peer[1]),
            target=1.05,
        ),
        ratio(
            f"from import to first answer over bare httpx, {name}",
            *(_sum(ours), _sum(peer)),
        ),
    ]


def _alternate(
    folder: Path, rounds: int, codes: dict[str, tuple[str, ...]]
) -> dict[str, list[Spent]]:
    """Medians of every step of each code."""
    runs: dict[str, list[list[Spent]]] = {code: [] for code in codes}
    for _ in range(rounds + 1):
        for code, (text, *arguments) in codes.items():
            timed = _TIMER.format(f"{text}\n{_MARK}")
            runs[code].append(timings(folder, timed, *arguments))
    # The first may have compiled something.
    return {
        code: [median(list(step)) for step in zip(*kept[1:], strict=True)]
        for code, kept in runs.items()
    }


def _sum(steps: list[Spent]) -> Spent:
    return Spent(sum(each.wall for each in steps), sum(each.cpu for each in steps))
