# Made by `make generate` from spec/errors.yaml; edits are lost.
"""Which answers are worth another attempt, for calls, logins and the event stream."""

from ._runtime.retry.rules import RetryRules, Rule

RULES = RetryRules(
    codes={
        -2: Rule(login="later", stream="later"),
        10001: Rule(login="slowly"),
        10002: Rule(login="slowly"),
        10003: Rule(login="slowly"),
        10004: Rule(call="after-login", stream="after-login"),
        10005: Rule(login="slowly"),
        10009: Rule(login="slowly"),
        60002: Rule(login="in-a-minute", stream="later"),
        70004: Rule(login="slowly"),
        70082: Rule(call="later", login="later", stream="later"),
        70084: Rule(login="slowly"),
        70087: Rule(login="slowly"),
        70120: Rule(login="slowly"),
        70123: Rule(login="slowly"),
        70131: Rule(login="slowly"),
        70514: Rule(login="slowly"),
        70651: Rule(call="later", login="later", stream="later"),
        70656: Rule(login="slowly"),
        80010: Rule(login="slowly"),
    },
    statuses={
        401: Rule(call="after-login", stream="after-login"),
        403: Rule(stream="after-login"),
        404: Rule(login="later", stream="later"),
        408: Rule(login="later", stream="later"),
        425: Rule(login="later", stream="later"),
        429: Rule(call="later", login="in-a-minute", stream="later"),
        5: Rule(call="later", login="later", stream="later"),
    },
    ends={
        70004: "block_expire_time",
    },
    results=frozenset([0, 1, 2]),
    unsure=frozenset([-2]),
    old_firmware=frozenset([-2, 10001, 10003]),
    expired=10004,
)
