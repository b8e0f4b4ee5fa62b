const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/;

/** True for a day (`2024-11-30`) or an instant (`2024-11-30T09:00:00Z`) of ISO 8601 that the calendar has. */
export function isIsoDate(value: string): boolean {
  const match = DATE.exec(value) ?? INSTANT.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC takes years below 100 as 19xx; reports are not that old.
  return year >= 100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
