// The months of a calendar: which weeks they have, and which events lie in them. Pure. A month is "2026-09"; days
// are "2026-09-18". Dates are computed in UTC, so that no time zone moves a day.

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

// monthOf("2026-09", "2026-11-30"): the month asked for, or that of the day.
export function monthOf(asked, today) {
  return MONTH.test(asked ?? "") ? asked : today.slice(0, 7);
}

// moveMonth("2026-12", 1) -> "2027-01"
export function moveMonth(month, steps) {
  const [year, number] = month.split("-").map(Number);
  return iso(new Date(Date.UTC(year, number - 1 + steps, 1))).slice(0, 7);
}

// weeksOf("2026-09"): the days of its weeks, from Monday to Sunday, with days of the months before and after.
export function weeksOf(month) {
  const [year, number] = month.split("-").map(Number);
  const first = new Date(Date.UTC(year, number - 1, 1));
  const monday = new Date(first);
  monday.setUTCDate(1 - ((first.getUTCDay() + 6) % 7));
  const weeks = [];
  for (const day = monday; iso(day).slice(0, 7) <= month;) {
    const week = [];
    for (let i = 0; i < 7; i++) {
      week.push(iso(day));
      day.setUTCDate(day.getUTCDate() + 1);
    }
    weeks.push(week);
  }
  return weeks;
}

// placed(events): what is known of the days of each event: "day" with first and last day, "month", "year" or "none".
export function placed(events) {
  return events.map((event) => {
    const from = event.startsOn ?? event.endsOn;
    if (!from) return { event, known: "none" };
    if (from.length === 10) {
      const last = event.endsOn?.length === 10 ? event.endsOn : from;
      return { event, known: "day", first: from, last: last < from ? from : last };
    }
    return { event, known: from.length === 7 ? "month" : "year", first: from };
  });
}

// inMonth(places, "2026-09") -> { days: Map of day to events, month: events, year: events }. On one day, events of
// whole days come first, then those that begin at a time.
export function inMonth(places, month) {
  const days = new Map();
  const found = { days, month: [], year: [] };
  for (const { event, known, first, last } of places) {
    if (known === "day" && first.slice(0, 7) <= month && month <= last.slice(0, 7)) {
      for (const day of weeksOf(month).flat())
        if (day >= first && day <= last && day.startsWith(month))
          days.set(day, [...(days.get(day) ?? []), event]);
    }
    if (known === "month" && first === month) found.month.push(event);
    if (known === "year" && first === month.slice(0, 4)) found.year.push(event);
  }
  for (const [day, events] of days)
    events.sort((a, b) => (timeOn(day, a) < timeOn(day, b) ? -1 : timeOn(day, a) > timeOn(day, b) ? 1 : 0));
  return found;
}

// timeOn("2026-09-18", event) -> "09:30": when an event begins on a day; "" on later days or if no time is known.
export function timeOn(day, { startsOn, startTime }) {
  return day === startsOn ? (startTime ?? "") : "";
}

// neighbours(places, "2026-11") -> { before: "2026-10", after: null }: the nearest months with events whose day or
// month is known.
export function neighbours(places, month) {
  const months = new Set();
  for (const { known, first, last } of places) {
    if (known !== "day" && known !== "month") continue;
    const end = (last ?? first).slice(0, 7);
    for (let one = first.slice(0, 7); one <= end; one = moveMonth(one, 1)) months.add(one);
  }
  const sorted = [...months].sort();
  return {
    before: sorted.findLast((one) => one < month) ?? null,
    after: sorted.find((one) => one > month) ?? null,
  };
}

function iso(date) {
  return date.toISOString().slice(0, 10);
}
