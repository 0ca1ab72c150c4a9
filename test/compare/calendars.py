"""Calendars, written by icalendar; when each event takes place is worked out by dateutil and Python's zones."""

import datetime
import json
import os
import random
import sys
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vDDDTypes, vRecur

OSLO = ZoneInfo("Europe/Oslo")
UTC = datetime.timezone.utc
# As the file names a zone, and which it is. The last two are known by the rules in the file alone.
ZONES = [
    ("Europe/Oslo", "Europe/Oslo", False),
    ("Europe/Helsinki", "Europe/Helsinki", False),
    ("America/New_York", "America/New_York", False),
    ("W. Europe Standard Time", "Europe/Berlin", True),
    ("GMT Standard Time", "Europe/London", True),
    ("Kommisjonens tid", "Europe/Paris", True),
    ("(UTC+02:00) Helsingfors, Kyiv", "Europe/Helsinki", True),
]
OFFSETS = {"Europe/Berlin": 1, "Europe/Paris": 1, "Europe/London": 0, "Europe/Helsinki": 2}
DAYS = ["MO", "TU", "WE", "TH", "FR"]
MOST = 60


def zone_rules(name, zone):
    """The zone as programs write it: since 1601, with the rules of today."""
    own = Timezone()
    own.add("tzid", name)
    hours = datetime.timedelta(hours=1)
    base = OFFSETS[zone] * hours
    for part, month, before, after in [(TimezoneStandard(), 10, base + hours, base), (TimezoneDaylight(), 3, base, base + hours)]:
        # The change is at 01:00 UTC everywhere in Europe.
        wall = datetime.datetime(1601, month, 1, 1) + before
        part.add("dtstart", wall)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        own.add_component(part)
    return own


def rule(rnd, start):
    """A rule that recurs at most once a day, as text without its end."""
    freq = rnd.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={freq}"]
    if rnd.random() < 0.4:
        parts.append(f"INTERVAL={rnd.randint(2, 4)}")
    if freq == "WEEKLY" and rnd.random() < 0.6:
        parts.append("BYDAY=" + ",".join(sorted({rnd.choice(DAYS) for _ in range(rnd.randint(1, 3))} | {DAYS[start.weekday() % 5]})))
    if freq == "MONTHLY":
        week = (start.day - 1) // 7 + 1
        parts.append(rnd.choice([f"BYMONTHDAY={start.day}", f"BYDAY={min(week, 4)}{DAYS[start.weekday() % 5]}", "BYDAY=-1FR"]))
    if freq == "YEARLY" and rnd.random() < 0.5:
        parts.append(f"BYMONTH={start.month}")
    return parts


def stamp(moment):
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


class Writer:
    def __init__(self, rnd):
        self.rnd = rnd
        self.calendar = Calendar()
        self.calendar.add("prodid", "-//Prøve//NO")
        self.calendar.add("version", "2.0")
        self.known = set()
        self.truth = []

    def zone(self):
        name, zone, ruled = self.rnd.choice(ZONES)
        if ruled and name not in self.known:
            self.known.add(name)
            self.calendar.add_component(zone_rules(name, zone))
        return name, ZoneInfo(zone)

    def add(self, event, name, value, tzid=None):
        """A property whose zone is named as the file names it."""
        if tzid is None:
            event.add(name, value)
            return
        plain = [one.replace(tzinfo=None) for one in value] if isinstance(value, list) else value.replace(tzinfo=None)
        event.add(name, plain, parameters={"TZID": tzid})

    def tell(self, uid, start, end):
        """One time an event takes place, on the clock in Norway."""
        said = {"uid": uid, "start": start.strftime("%Y-%m-%d")}
        if isinstance(start, datetime.datetime):
            start, end = start.astimezone(OSLO), end.astimezone(OSLO)
            said = {"uid": uid, "start": start.strftime("%Y-%m-%d"), "from": start.strftime("%H:%M"), "to": end.strftime("%H:%M")}
            if end.date() > start.date():
                # What ends at midnight ends on the day before.
                last = end.date() - datetime.timedelta(days=1) if said["to"] == "00:00" else end.date()
                if last > start.date():
                    said["end"] = last.isoformat()
        else:
            last = end - datetime.timedelta(days=1)
            if last > start:
                said["end"] = last.isoformat()
        self.truth.append(said)

    def event(self, n):
        rnd = self.rnd
        uid = f"hendelse-{n}@prøve"
        whole = rnd.random() < 0.25
        day = datetime.date(rnd.randint(2024, 2027), rnd.randint(1, 12), rnd.randint(1, 28))
        # A rule's first time fits the rule in what programs write.
        while day.weekday() > 4:
            day += datetime.timedelta(days=1)
        name, zone = self.zone()
        in_utc = not whole and rnd.random() < 0.25
        if in_utc:
            name, zone = None, UTC
        start = day if whole else datetime.datetime(day.year, day.month, day.day, rnd.randint(7, 19), rnd.choice([0, 15, 30]), tzinfo=zone)
        length = datetime.timedelta(days=rnd.randint(1, 3)) if whole else datetime.timedelta(minutes=rnd.choice([30, 60, 90, 24 * 60 + 30]))
        event = Event()
        event.add("uid", uid)
        event.add("summary", f"Møte {n}, med komma; og semikolon \\ og en lang tittel som programmer bretter over flere linjer")
        event.add("dtstamp", datetime.datetime(2024, 1, 1, tzinfo=UTC))
        self.add(event, "dtstart", start, None if whole or in_utc else name)
        if rnd.random() < 0.5:
            event.add("duration", length)
        else:
            self.add(event, "dtend", self.after(start, length), None if whole or in_utc else name)
        times = [start]
        if rnd.random() < 0.6:
            times = self.recur(event, start, whole, in_utc, name)
        self.calendar.add_component(event)
        moved = {}
        near = [one for one in times[1:] if one.year < 2150]
        if len(near) > 1 and rnd.random() < 0.4:
            moved = self.move(uid, rnd.choice(near), length, whole, in_utc, name)
        for time in times[:MOST]:
            if time not in moved:
                self.tell(uid, time, self.after(time, length))

    def after(self, start, length):
        """Later on the clock of the event, as an end on its clock is."""
        return start + length

    def recur(self, event, start, whole, in_utc, name):
        rnd = self.rnd
        parts = rule(rnd, start)
        naive = start if whole else start.replace(tzinfo=None)
        begin = datetime.datetime(naive.year, naive.month, naive.day) if whole else naive
        kind = rnd.random()
        if kind < 0.45:
            parts.append(f"COUNT={rnd.randint(2, 20)}")
            until = None
        elif kind < 0.85:
            until = begin + datetime.timedelta(days=rnd.randint(20, 900))
            if whole:
                parts.append(f"UNTIL={until:%Y%m%d}")
            else:
                # On the clock of the event, or in UTC as the standard has it.
                parts.append(f"UNTIL={stamp(until.replace(tzinfo=start.tzinfo))}" if rnd.random() < 0.6 else f"UNTIL={until:%Y%m%dT%H%M%S}")
        else:
            until = None
        event.add("rrule", vRecur.from_ical(";".join(parts)))
        bare = [one for one in parts if not one.startswith("UNTIL")]
        found = []
        for one in rrulestr(";".join(bare), dtstart=begin):
            if (until is not None and one > until) or len(found) > 200:
                break
            found.append(one)
        # The start takes place, also where the rule does not give it; then it counts as one.
        if not found or found[0] != begin:
            found = [begin] + (found[:-1] if any(one.startswith("COUNT") for one in parts) else found)
        times = [one.date() if whole else one.replace(tzinfo=start.tzinfo) for one in found]
        gone = []
        if rnd.random() < 0.4 and len(times) > 2:
            gone = rnd.sample(times[1:MOST], min(2, len(times[1:MOST])))
            self.leave_out(event, gone, whole, in_utc, name)
            times = [one for one in times if one not in gone]
        if rnd.random() < 0.2 and len(times) < 40:
            extra = times[-1] + datetime.timedelta(days=3)
            if extra not in times and extra not in gone:
                if whole:
                    event.add("rdate", [extra], parameters={"VALUE": "DATE"})
                else:
                    self.add(event, "rdate", [extra], None if in_utc else name)
                times.append(extra)
        return times

    def leave_out(self, event, gone, whole, in_utc, name):
        if whole:
            event.add("exdate", gone, parameters={"VALUE": "DATE"})
        elif in_utc or self.rnd.random() < 0.4:
            event.add("exdate", [one.astimezone(UTC) for one in gone])
        else:
            self.add(event, "exdate", gone, name)

    def move(self, uid, time, length, whole, in_utc, name):
        rnd = self.rnd
        other = Event()
        other.add("uid", uid)
        other.add("sequence", 1)
        other.add("summary", "Flyttet møte")
        other.add("dtstamp", datetime.datetime(2024, 1, 1, tzinfo=UTC))
        if whole:
            other["recurrence-id"] = vDDDTypes(time)
            other["recurrence-id"].params["VALUE"] = "DATE"
        elif in_utc or rnd.random() < 0.5:
            other.add("recurrence-id", time.astimezone(UTC))
        else:
            self.add(other, "recurrence-id", time, name)
        to = time + (datetime.timedelta(days=rnd.randint(1, 3)) if whole else datetime.timedelta(days=1, hours=1))
        self.add(other, "dtstart", to, None if whole or in_utc else name)
        self.add(other, "dtend", to + length, None if whole or in_utc else name)
        self.calendar.add_component(other)
        self.tell(uid, to, to + length)
        return {time}


def main(folder, seed, first, last):
    for n in range(first, last):
        rnd = random.Random(f"calendar {seed} {n}")
        writer = Writer(rnd)
        for i in range(rnd.randint(1, 5)):
            writer.event(i)
        with open(os.path.join(folder, f"{n}.ics"), "wb") as file:
            file.write(writer.calendar.to_ical())
        with open(os.path.join(folder, f"{n}.truth.json"), "w", encoding="utf-8") as file:
            json.dump(writer.truth, file, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
