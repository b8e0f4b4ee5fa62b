/** The words of time by what they count as; all in small letters. */

function table(lines: readonly string[], from: number): ReadonlyMap<string, number> {
  return new Map(lines.flatMap((line, i) => line.split(' ').map((form): [string, number] => [form, i + from])));
}

/** 1 to 12. */
export const MONTHS = table(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ],
  1,
);

/** 0 for Monday to 6 for Sunday. */
export const WEEKDAYS = table(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], 0);

/** As EDTF numbers them. */
export const SEASONS = table(['spring springtime', 'summer summertime', 'fall autumn', 'winter wintertime'], 21);

export const PARTS_OF_DAY: ReadonlySet<string> = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
  'noon',
  'midday',
  'midnight',
  'dawn',
]);

export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';

const UNITS = new Map<string, Unit>([
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['fortnight', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
  ['century', 'century'],
  ['centuries', 'century'],
]);

export const UNIT_FORMS: readonly string[] = [...UNITS.keys()];

export function unitOf(form: string): Unit | undefined {
  return UNITS.get(form);
}

export const SHORT_TIMES: ReadonlySet<string> = new Set(['hour', 'hours', 'minute', 'minutes']);

const CARDINALS = table(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
  1,
);
const TENS = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** "two", "a", "30"; undefined for other words. */
export function cardinal(form: string): number | undefined {
  if (/^\d{1,4}$/.test(form)) return Number(form);
  if (form === 'a' || form === 'an') return 1;
  return CARDINALS.get(form) ?? TENS.get(form);
}

/** Words that may begin a quantity, beside digits. */
export const QUANTITY_FORMS: readonly string[] = [
  ...CARDINALS.keys(),
  ...TENS.keys(),
  'a',
  'an',
  'half',
  'few',
  'several',
  'many',
  'some',
  'couple',
];

export function tens(form: string): number | undefined {
  return TENS.get(form);
}

/** 1 to 20. */
export const ORDINALS = table(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
    'seventeenth eighteenth nineteenth twentieth'
  ).split(' '),
  1,
);
