"""Mistakes that a type checker must catch. Read by pyright only, never run.

Each line that ends with `# expect: <rule>` must bring an error of that rule.
"""

# ruff: noqa
# fmt: off
# pyright: strict, reportUnusedExpression=false, reportUnusedCoroutine=true
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from yeastar_pseries import AsyncClient, BearerToken, CallOptions, Cleint, Client  # expect: reportAttributeAccessIssue
from yeastar_pseries.errors import NoSuchError  # expect: reportAttributeAccessIssue
from yeastar_pseries.events import CallStateChanged, CallStateChnged  # expect: reportAttributeAccessIssue


def names(client: Client) -> None:
    client.extensions  # expect: reportAttributeAccessIssue
    client.extension.lsit()  # expect: reportAttributeAccessIssue
    client.v2.extension  # expect: reportAttributeAccessIssue
    client.extension.get(id=1).dat  # expect: reportAttributeAccessIssue
    client.extension.list().total  # expect: reportAttributeAccessIssue
    for item in client.extension.list():
        item.nubmer  # expect: reportAttributeAccessIssue
        item.raw  # expect: reportAttributeAccessIssue
        item.http  # expect: reportAttributeAccessIssue


def old_firmware() -> None:
    Client(firmware=37)  # expect: reportArgumentType
    AsyncClient(on_old_firmware="ignore")  # expect: reportArgumentType


def arguments(client: Client) -> None:
    client.extension.list(pagesize=20)  # expect: reportCallIssue
    client.extension.get()  # expect: reportCallIssue
    client.extension.get(7)  # expect: reportCallIssue
    client.extension.get(id="7")  # expect: reportArgumentType
    client.extension.query(ids=[1.5])  # expect: reportArgumentType
    client.call.dial(caller=b"1000", callee="1001")  # expect: reportArgumentType
    client.v2.cdr.search(time_begin=1)  # expect: reportArgumentType
    client.clock = "Europe/Berlin"  # expect: reportAttributeAccessIssue
    client.extension.list(page="1")  # expect: reportArgumentType
    client.extension.list(sort_by="nubmer")  # expect: reportArgumentType
    client.extension.list(order_by="up")  # expect: reportArgumentType
    client.extension.list(page=None)  # expect: reportArgumentType
    client.call.dial("1000", "2000")  # expect: reportCallIssue
    client.call.dial(caller="1000")  # expect: reportCallIssue
    client.call.dial(caller="1000", callee="2000", auto_answer=True)  # expect: reportArgumentType
    client.extension.send_welcome_email(id_list=["1"])  # expect: reportArgumentType
    client.extension.list(options={"timeout": 5})  # expect: reportArgumentType
    client.trunk.create_register(name="x")  # expect: reportCallIssue
    CallOptions(5.0)  # expect: reportCallIssue
    CallOptions(timeout="5")  # expect: reportArgumentType


def settings() -> None:
    Client("https://pbx", "id", "secret", 5.0)  # expect: reportCallIssue
    Client(timeout="5")  # expect: reportArgumentType
    Client(base_uri="https://pbx")  # expect: reportCallIssue
    AsyncClient(verify=1)  # expect: reportArgumentType


def none(client: Client) -> None:
    client.extension.get(id=1).data.number  # expect: reportOptionalMemberAccess
    client.extension.list().data[0]  # expect: reportOptionalSubscript
    len(client.extension.list())  # expect: reportArgumentType


async def awaited(client: Client) -> None:
    await client.extension.get(id=1)  # expect: reportGeneralTypeIssues
    await client.extension.list()  # expect: reportGeneralTypeIssues
    async with client:  # expect: reportGeneralTypeIssues
        pass
    async for _ in client.extension.list():  # expect: reportGeneralTypeIssues
        pass


async def forgotten(client: AsyncClient) -> None:
    client.extension.get(id=1)  # expect: reportUnusedCoroutine
    client.aclose()  # expect: reportUnusedCoroutine
    client.extension.get(id=1).data  # expect: reportAttributeAccessIssue
    client.extension.list().data  # expect: reportAttributeAccessIssue
    for _ in client.extension.list():  # expect: reportGeneralTypeIssues
        pass
    with client:  # expect: reportGeneralTypeIssues
        pass
    client.recording.download(id=1).save("x")  # expect: reportAttributeAccessIssue


def events(client: Client, event: CallStateChanged) -> None:
    event.sn = "x"  # expect: reportAttributeAccessIssue
    event.call_id  # expect: reportAttributeAccessIssue
    event.msg.call_id  # expect: reportOptionalMemberAccess
    client.events(topics=[str])  # expect: reportArgumentType
    client.events(overflow="forget")  # expect: reportArgumentType
    with client.events() as stream:
        for each in stream:
            each.msg  # expect: reportAttributeAccessIssue


def through_a_platform() -> None:
    Client("https://ycm", auth="token")  # expect: reportArgumentType
    BearerToken()  # expect: reportCallIssue
    BearerToken(7)  # expect: reportArgumentType
    BearerToken(lambda: 7)  # expect: reportArgumentType
    BearerToken(lambda old: "token")  # expect: reportArgumentType
