"""When a wake-up call rings next."""

from datetime import datetime, timedelta

from ..jsontypes import JsonObject

WEEKDAYS = (
    "every_monday",
    "every_tuesday",
    "every_wednesday",
    "every_thursday",
    "every_friday",
    "every_saturday",
    "every_sunday",
)
NEVER = "never"
DAYS_TO_SEARCH = 400
"""Longer than any repetition."""


def next_ring(alarm: JsonObject, now: datetime) -> datetime | None:
    """The moment in PBX local time; None when it rings no more.

    Documented: the days that repeat_type joins by comma, alarm_day, repeat_option.
    An alarm without a day rings at the next time the clock shows its time, and one
    whose day is over and that does not repeat rings no more
    [assumed: alarm-without-a-day].
    """
    hour, _, minute = str(alarm.get("alarm_time", "")).partition(":")
    if not (hour.isdigit() and minute.isdigit()):
        return None
    today = now.replace(hour=int(hour) % 24, minute=int(minute) % 60, second=0)
    today = today.replace(microsecond=0)
    for days in range(DAYS_TO_SEARCH):
        moment = today + timedelta(days=days)
        if moment > now and _rings_on(alarm, moment):
            return moment
    return None


def repeats(alarm: JsonObject) -> bool:
    """Whether it stays after it has rung."""
    option = alarm.get("repeat_option", NEVER)
    return bool(_weekdays(alarm)) or option not in (NEVER, "")


def _rings_on(alarm: JsonObject, moment: datetime) -> bool:
    weekdays = _weekdays(alarm)
    if weekdays:
        return WEEKDAYS[moment.weekday()] in weekdays
    first = _day(alarm)
    if first is None:
        return True
    if moment.date() < first.date():
        return False
    match alarm.get("repeat_option", NEVER):
        case "every_day":
            return True
        case "every_week":
            return moment.weekday() == first.weekday()
        case "every_month":
            return moment.day == first.day
        case _:
            return moment.date() == first.date()


def _weekdays(alarm: JsonObject) -> set[str]:
    named = str(alarm.get("repeat_type", NEVER)).split(",")
    return {each.strip() for each in named} & set(WEEKDAYS)


def _day(alarm: JsonObject) -> datetime | None:
    try:
        return datetime.strptime(str(alarm.get("alarm_day", "")), "%Y/%m/%d")
    except ValueError:
        return None
