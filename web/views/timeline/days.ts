const DAY = 86_400_000;

/** The day so many days later (or earlier). */
function dayPlus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Month of a day, as 2024-11. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** A stretch of days as EDTF: a day, a month where it is one, a year where it is one, else an interval. */
export function stretchOf(day: string, lastDay: string): string {
  if (day === lastDay) return day;
  if (day.endsWith('-01-01') && lastDay === `${day.slice(0, 4)}-12-31`) return day.slice(0, 4);
  const isMonth = day.endsWith('-01') && monthOf(day) === monthOf(lastDay) && monthOf(dayPlus(lastDay, 1)) !== monthOf(day);
  return isMonth ? monthOf(day) : `${day}/${lastDay}`;
}
