# Made by `make generate` from spec/errors.yaml; edits are lost.
"""Which answers are worth another attempt, for calls, logins and the event stream."""

from ._runtime.retry.rules import RetryRules, Rule

RULES = RetryRules(
    codes={
        -2: Rule(login="later", stream="later"),
        10004: Rule(call="after-login", stream="after-login"),
        60002: Rule(login="in-a-minute", stream="later"),
        70082: Rule(call="later", login="later", stream="later"),
        70651: Rule(call="later", login="later", stream="later"),
    },
    statuses={
        401: Rule(call="after-login", stream="after-login"),
        403: Rule(stream="after-login"),
        404: Rule(stream="later"),
        408: Rule(stream="later"),
        425: Rule(stream="later"),
        429: Rule(call="later", stream="later"),
        5: Rule(call="later", stream="later"),
    },
    results=frozenset([0, 1, 2]),
    unsure=frozenset([-2]),
    expired=10004,
)
