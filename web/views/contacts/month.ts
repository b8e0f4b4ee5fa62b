/** Days of a month in weeks that begin on Monday, ISO; days of the months beside it fill the first and the last week. `month` as 2024-11. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const start = addDays(first, -((first.getUTCDay() + 6) % 7));
  const weeks: string[][] = [];
  for (let day = start; weeks.length === 0 || isoDay(day).slice(0, 7) === month; ) {
    const week = Array.from({ length: 7 }, (_, at) => isoDay(addDays(day, at)));
    weeks.push(week);
    day = addDays(day, 7);
  }
  return weeks;
}

export function monthAfter(month: string, months: number): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return isoDay(day).slice(0, 7);
}

export function monthName(month: string): string {
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
}

export function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

export function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000);
}
