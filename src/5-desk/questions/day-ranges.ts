import { civilDay, dayNumber } from '#base/calendar.ts';

/** Days from first to last, ISO. */
export interface DayRange {
  readonly day: string;
  readonly lastDay: string;
}

/** Days since 1970-01-01. */
export function numberOfDay(day: string): number {
  return dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** Days between two stretches: 0 where they share one. */
export function daysApart(a: DayRange, b: DayRange): number {
  if (a.day <= b.lastDay && b.day <= a.lastDay) return 0;
  return a.lastDay < b.day ? numberOfDay(b.day) - numberOfDay(a.lastDay) : numberOfDay(a.day) - numberOfDay(b.lastDay);
}

/** Days that a stretch has. */
export function lengthOf({ day, lastDay }: DayRange): number {
  return day === lastDay ? 1 : numberOfDay(lastDay) - numberOfDay(day) + 1;
}

/** The day that lies so many days later (or, below zero, earlier); never beyond the years 0 to 9999. */
export function dayPlus(from: string, days: number): string {
  const { year, month, day } = civilDay(numberOfDay(from) + days);
  if (year > 9999) return '9999-12-31';
  return year < 0 ? '0000-01-01' : [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
