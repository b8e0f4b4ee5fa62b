import { isIsoDate } from '#base/iso-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones of RFC 822, and those of the press that have one meaning; in hours from Greenwich. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ ut: 'Z', utc: 'Z', gmt: 'Z', z: 'Z', wet: 'Z', est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00' },
  ...{ mdt: '-06:00', pst: '-08:00', pdt: '-07:00', akst: '-09:00', akdt: '-08:00', hst: '-10:00', bst: '+01:00', cet: '+01:00' },
  ...{ cest: '+02:00', eet: '+02:00', eest: '+03:00', msk: '+03:00', jst: '+09:00', kst: '+09:00', hkt: '+08:00', sgt: '+08:00' },
  ...{ awst: '+08:00', aest: '+10:00', aedt: '+11:00', nzst: '+12:00', nzdt: '+13:00' },
};

/** "Sat, 03 Oct 2020 09:00:00 +0900": RFC 822 and 2822, with or without the day of the week, the seconds, the zone, and with the month in full or before the day. */
const WRITTEN =
  /^(?:[a-z]{2,9}\.?,?\s+)?(?:(\d{1,2})[\s-]+([a-z]{3,9})\.?,?|([a-z]{3,9})\.?\s+(\d{1,2}),?)[\s-]+(\d{4}|\d{2})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(?:\s*([ap])\.?m\.?)?\s*(?:([+-])(\d{2}):?(\d{2})|([a-z]{1,5}))?\b/i;

/** "2020-10-03 09:00:00+0900", with blanks, slashes or a "T". */
const NUMBERED =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(?:([+-])(\d{2}):?(\d{2})?|([a-z]{1,5}))?$/i;

/**
 * A date of a feed as ISO 8601, in the zone in which it was given: a day, an instant, or an instant without zone. Two-digit years are those from 1970 on. Undefined where
 * it is no date that the calendar has.
 */
export function feedDate(text: string): string | undefined {
  const given = text.trim().slice(0, 100);
  if (isIsoDate(given)) return given;
  const parts = writtenParts(given) ?? numberedParts(given);
  if (parts === undefined) return undefined;
  const { year, month, day, hour, minute, second, zone } = parts;
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const iso = hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${zone}`;
  return isIsoDate(iso) ? iso : undefined;
}

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  /** As ISO 8601 writes it; nothing where none is known. */
  readonly zone: string;
}

function writtenParts(given: string): Parts | undefined {
  const found = WRITTEN.exec(given);
  if (found === null) return undefined;
  const [, day, name, nameBefore, dayAfter, years = '', hours, minute, second, half, sign, zoneHours, zoneMinutes, zoneName] = found;
  const month = MONTHS.indexOf((name ?? nameBefore ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  const year = years.length === 2 ? String(Number(years) + (Number(years) < 70 ? 2000 : 1900)) : years;
  const hour = hours && half ? String((Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) : hours;
  return {
    ...{ year, month: String(month), day: (day ?? dayAfter) as string, hour, minute, second: leap(second) },
    zone: zoneOf(sign, zoneHours, zoneMinutes, zoneName),
  };
}

function numberedParts(given: string): Parts | undefined {
  const found = NUMBERED.exec(given);
  if (found === null) return undefined;
  const [, year = '', month = '', day = '', hour, minute, second, sign, zoneHours, zoneMinutes, zoneName] = found;
  return { ...{ year, month, day, hour, minute, second: leap(second) }, zone: zoneOf(sign, zoneHours, zoneMinutes, zoneName) };
}

function zoneOf(sign?: string, hours?: string, minutes?: string, name?: string): string {
  return sign ? `${sign}${hours}:${minutes ?? '00'}` : (ZONES[name?.toLowerCase() ?? ''] ?? '');
}

/** ISO 8601 as it is checked here knows no leap second. */
function leap(second: string | undefined): string | undefined {
  return second === '60' ? '59' : second;
}
