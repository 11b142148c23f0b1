# Made by `make generate` from spec/errors.yaml; edits are lost.
"""Which answers are worth another attempt, for calls, logins and the event stream."""

from ._runtime.retry.rules import RetryRules, Rule

RULES = RetryRules(
    codes={
        -1: Rule(login="later"),
        80010: Rule(login="later"),
    },
    statuses={
        5: Rule(call="later", login="later"),
    },
    ends={},
    results=frozenset([0]),
    unsure=frozenset([80010]),
    old_firmware=frozenset([]),
    expired=0,
)
