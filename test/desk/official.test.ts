import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOfficial } from '#desk/official/compare.ts';
import type { ReportedContact } from '#desk/official/contact.ts';
import { matchOfficial } from '#desk/official/match.ts';
import { canBeSame } from '#desk/official/names.ts';
import { officialIndexOf } from '#desk/official/official-index.ts';
import { parseOfficial } from '#desk/official/parse.ts';
import { titledName } from '#desk/official/persons.ts';
import { shippedWorld } from '#reading/world/world.ts';
import { TIMED } from '../timed.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string) => parseOfficial(bytes(text), 'a.xml');

const visit = (
  id: string,
  day: string,
  visitor: string,
  [country, name]: readonly [string, string],
  description = 'Working visit.',
  end = day,
) =>
  `<visit><id>${id}</id><start-date>${day}</start-date><end-date>${end}</end-date><visitor>${visitor}</visitor><from id="${country}">${name}</from><description>${description}</description></visit>`;
const trip = (id: string, role: string, name: string, days: readonly [string, string], country: string, locale: string, remarks: string) =>
  `<trip role="${role}" who="x"><id>${id}</id><role>${role}</role><name>${name}</name><start-date>${days[0]}</start-date><end-date>${days[1]}</end-date><country id="${country.toLowerCase().replaceAll(' ', '-')}">${country}</country><locale>${locale}</locale><remarks>${remarks}</remarks></trip>`;
const visits = (...all: string[]): string => `<?xml version="1.0" encoding="UTF-8"?>\n<visits>\n${all.join('\n')}\n</visits>`;
const trips = (...all: string[]): string => `<?xml version="1.0" encoding="UTF-8"?>\n<trips>\n${all.join('\n')}\n</trips>`;

describe('what a file holds', () => {
  test('a visit', () => {
    const { visits: found, issues } = parse(
      visits(visit('7', '2024-04-10', 'Prime Minister Fumio Kishida', ['japan', 'Japan'], 'State Visit.', '2024-04-12')),
    );
    expect(issues).toEqual([]);
    expect(found).toEqual([
      {
        id: 'visit/7',
        kind: 'visit',
        persons: [{ name: 'Fumio Kishida', role: 'Prime Minister', country: 'JPN' }],
        countries: ['USA', 'JPN'],
        from: '2024-04-10',
        to: '2024-04-12',
        remark: 'State Visit.',
        source: { file: 'a.xml', line: 3 },
      },
    ]);
  });
  test('a trip, and who was met', () => {
    const text = trips(
      trip(
        '9',
        'secretary',
        'Ada B. Lane',
        ['1999-03-01', '1999-03-02'],
        'France',
        'Paris',
        'Met with President Chirac and with British Foreign Secretary Cook.',
      ),
    );
    expect(parse(text).trips).toMatchObject([
      {
        id: 'trip/9',
        kind: 'meeting',
        persons: [
          { name: 'Ada B. Lane', role: 'Secretary of State', country: 'USA' },
          { name: 'Chirac', role: 'President', country: 'FRA' },
          { name: 'Cook', role: 'Foreign Secretary', country: 'GBR' },
        ],
        countries: ['USA', 'FRA', 'GBR'],
        place: 'Paris',
      },
    ]);
  });
  test.each([
    ['President Carter on a day of his term is of the own country', 'Accompanied President Carter.', ['Carter|USA']],
    ['who is remembered is not met', 'Attended the funeral of King Hassan.', []],
    ['the General Assembly is nobody', 'Spoke at the UN General Assembly.', []],
    ['a month is no name', 'Met with Chancellor Schmidt March 3.', ['Schmidt|DEU']],
    ['initials and particles', 'Met with President V. G. de la Torre.', ['V. G. de la Torre|DEU']],
  ])('%s', (_, remark, met) => {
    const { trips: found } = parse(trips(trip('1', 'secretary', 'Cy Vane', ['1978-03-03', '1978-03-03'], 'Germany', 'Bonn', remark)));
    expect(found[0]?.persons.slice(1).map(({ name, country }) => `${name}|${country}`)).toEqual(met);
  });
  test.each([
    ['President-elect José Duarte', 'President-elect', 'José Duarte'],
    ['Acting Prime Minister Ana Ruel', 'Acting Prime Minister', 'Ana Ruel'],
    ['British Prime Minister Cora Vale', 'Prime Minister', 'Cora Vale'],
    ['U.S. Secretary of State Lane', 'Secretary of State', 'Lane'],
    ['Prime Minister', 'Prime Minister', ''],
    ['Grand Duchess Charlotte', 'Grand Duchess', 'Charlotte'],
    ['Valdas Ruel', undefined, 'Valdas Ruel'],
    ['Kingsley Moor', undefined, 'Kingsley Moor'],
  ])('%s is %s and %s', (text, role, name) => expect(titledName(text)).toEqual({ ...(role !== undefined && { role }), name }));
  test.each([
    ['President Ana Sol and Prime Minister Ben Ruel', ['Ana Sol', 'Ben Ruel']],
    ['President Ana Sol, Prime Minister Ben Ruel', ['Ana Sol', 'Ben Ruel']],
    ['Premier and Prince Sihan', ['Sihan', 'Sihan']],
    ['Prime Minister Rudolf F. (Rudi) Lubb', ['Rudolf F. (Rudi) Lubb']],
    ['President Benno S. Aqua, 3rd', ['Benno S. Aqua, 3rd']],
  ])('visitors: %s', (text, names) => {
    expect(parse(visits(visit('1', '2000-01-01', text, ['poland', 'Poland']))).visits[0]?.persons.map(({ name }) => name)).toEqual(names);
  });
  test.each([
    [['korea-south', 'Korea'], 'KOR'],
    [['x', 'Korea, North'], 'PRK'],
    [['burma', 'Burma (Myanmar)'], 'MMR'],
    [['united-kingdom', 'United Kingdom (Wales)'], 'GBR'],
    [['german-democratic-republic', 'German Democratic Republic'], 'East Germany'],
    [['constructor', 'Arland'], 'Arland'],
  ] as const)('%j is %s', (country, code) => {
    expect(parse(visits(visit('1', '2000-01-01', 'President Ana Sol', country))).visits[0]?.countries).toEqual(['USA', code]);
  });
});

describe('what is wrong with a file', () => {
  const good = visit('1', '2000-01-01', 'President Ana Sol', ['poland', 'Poland']);
  test.each([
    [
      'a day that is none',
      visits(visit('2', '2000-02-31', 'X', ['poland', 'Poland']), good),
      'a.xml:3',
      'begins on no day: "2000-02-31"',
      1,
    ],
    [
      'an end before the beginning',
      visits(visit('2', '2000-02-03', 'X', ['poland', 'Poland'], '', '2000-02-01'), good),
      'a.xml:3',
      'before it begins',
      1,
    ],
    ['no visitor', visits(good, visit('2', '2000-02-03', '', ['poland', 'Poland'])), 'a.xml:4', 'does not say who visited', 1],
    ['no id', visits(good, visit('', '2000-02-03', 'X', ['poland', 'Poland'])), 'a.xml:4', 'has no id', 1],
    ['an id given twice', visits(good, good), 'a.xml:4', 'The id "visit/1" is given twice', 2],
    [
      'a country of no state',
      visits(visit('2', '2000-02-03', 'X', ['arland', 'Arland']), good),
      'a.xml:3',
      'no country that is known: "Arland"',
      2,
    ],
    [
      'a role of nobody',
      trips(trip('2', 'mayor', 'X', ['2000-01-01', '2000-01-01'], 'Poland', '', '')),
      'a.xml:3',
      'no known role: "mayor"',
      0,
    ],
    ['another root', '<table><row/></table>', 'a.xml', 'its root is "table"', 0],
    ['nothing', '', 'a.xml', 'its root is missing', 0],
    ['text alone', 'not markup at all', 'a.xml', 'its root is missing', 0],
    ['another element', visits('<note>x</note>', good), 'a.xml:3', '"note" is neither', 1],
    ['an end that is cut off', visits(good, visit('2', '2000-02-03', 'X', ['poland', 'Poland'])).slice(0, -60), 'a.xml:', 'has no end', 1],
    ['a document type', `<!DOCTYPE visits [<!ENTITY a "b">]>${visits(good)}`, 'a.xml:1', 'document type', 0],
    ['elements inside each other', visits(good, '<a>'.repeat(40)), 'a.xml:4', 'lie inside each other', 1],
    [
      'many attributes',
      visits(good, `<visit ${Array.from({ length: 60 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
      'a.xml:4',
      'attributes',
      1,
    ],
    ['an endless field', visits(good, `<visit><id>${'x'.repeat(30_000)}</id></visit>`), 'a.xml:4', 'characters', 1],
  ])('%s', (_, text, place, message, kept) => {
    const { visits: found, trips: others, issues } = parse(text);
    expect(issues[0]).toMatchObject({
      given: expect.stringContaining(place),
      message: expect.stringContaining(message),
      remedy: expect.stringMatching(/\S/),
    });
    expect(found.length + others.length).toBe(kept);
  });
  test('entities of its own are not expanded', () => {
    const { visits: found } = parse(visits(visit('1', '2000-01-01', 'President A &amp; B &lol; &#66;', ['poland', 'Poland'])));
    expect(found[0]?.persons[0]?.name).toBe('A & B &lol; B');
  });
  test('bytes that are no UTF-8 are said', () => {
    const text = bytes(visits(good));
    text[text.indexOf(65, 60)] = 0xff;
    expect(parseOfficial(text, 'a.xml').issues.map(({ code }) => code)).toContain('text.replaced');
  });
  test('a large field of initials takes no time', TIMED, () => {
    const started = performance.now();
    for (const remark of ['President A. '.repeat(1500), `President ${'A. '.repeat(6000)}`, 'x'.repeat(19_000), 'King '.repeat(3900)])
      parse(trips(trip('1', 'secretary', 'Cy Vane', ['1978-03-03', '1978-03-03'], 'Germany', 'Bonn', remark)));
    expect(performance.now() - started).toBeLessThan(1500);
  });
  test('whatever the bytes are, it does not throw', () => {
    const whole = bytes(visits(good, good));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }), fc.nat(whole.length), (changes, cut) => {
        const broken = whole.slice(0, cut);
        for (const [at, byte] of changes) if (at < cut) broken[at] = byte;
        const { visits: found, issues } = parseOfficial(broken, 'a.xml');
        return found.length === 2 || issues.length > 0;
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['Kishida', 'Fumio Kishida', true],
  ['Joe Biden', 'Joseph R. Biden', true],
  ['Bill Clinton', 'William J. Clinton', true],
  ['Hillary Clinton', 'William J. Clinton', false],
  ['George Bush', 'George W. Bush', true],
  ['Henry Kissinger', 'Henry A. (Heinz Alfred) Kissinger', true],
  ['King Abdullah', 'Abdullah II', true],
  ['Prime Minister Shinzo Abe', 'Shinzō Abe', true],
  ['Zapatero', 'Jose Luis Rodriguez Zapatero', true],
  ['Lee', 'Lee Myung-bak', true],
  ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', true],
  ['Powell', 'Albright', false],
  ['Bush', 'Busch', false],
  ['Prime Minister', 'Fumio Kishida', false],
  ['A.', 'A. Hirsch', false],
  ['', 'Fumio Kishida', false],
])('%s and %s can be one: %s', (a, b, same) => {
  expect([canBeSame(a, b, shippedWorld), canBeSame(b, a, shippedWorld)]).toEqual([same, same]);
});

const record = officialIndexOf([
  ...parse(
    visits(
      visit(
        '1',
        '2024-04-10',
        'Prime Minister Fumio Kishida',
        ['japan', 'Japan'],
        'Official Visit. Met with President Biden.',
        '2024-04-12',
      ),
      visit('2', '2023-01-13', 'Prime Minister Fumio Kishida', ['japan', 'Japan']),
      visit('3', '2022-09-20', 'President Emmanuel Macron', ['france', 'France'], 'Met with President Biden in New York City.'),
      visit('4', '2022-11-30', 'President Emmanuel Macron', ['france', 'France'], 'State Visit.', '2022-12-02'),
    ),
  ).visits,
  ...parse(
    trips(
      trip(
        '1',
        'secretary',
        'Antony J. Blinken',
        ['2021-03-15', '2021-03-17'],
        'Japan',
        'Tokyo',
        'Met with Foreign Minister Motegi and Defense Minister Kishi.',
      ),
      trip(
        '2',
        'secretary',
        'Antony J. Blinken',
        ['2023-11-07', '2023-11-08'],
        'Japan',
        'Tokyo',
        'Attended a meeting of G-7 Foreign Ministers.',
      ),
      trip('3', 'president', 'Joseph R. Biden', ['2022-05-22', '2022-05-24'], 'Japan', 'Tokyo', 'Met with Prime Minister Kishida.'),
      trip(
        '4',
        'secretary',
        'Antony J. Blinken',
        ['2022-01-21', '2022-01-21'],
        'Switzerland',
        'Geneva',
        'Met with Russian Foreign Minister Lavrov.',
      ),
      trip('5', 'secretary', 'Antony J. Blinken', ['2022-05-23', '2022-05-24'], 'Japan', 'Tokyo', 'Accompanied President Biden.'),
    ),
  ).trips,
]);
const contact = (line: string): ReportedContact => {
  const [kind, participants, when, place, status] = line.split('; ').map((part) => part.trim());
  const people = (participants as string).split(' + ').map((one) => {
    const [name, country] = one.split('/');
    return { name: name as string, ...(country && { country }) };
  });
  return { id: line, kind: kind as string, participants: people, ...(when && { when }), ...(place && { place }), status: status || 'held' };
};

test.each([
  // what it knows
  ['visit; Kishida/JPN + United States/USA; 2024-04-10', 'certain visit/1'],
  ['meeting; Fumio Kishida/JP + Joe Biden/US; 2024-04-11; Washington', 'certain visit/1'],
  ['meeting; Kishida + Biden; 2024-04-11', 'certain visit/1'],
  ['summit; Japan + United States; 2024-04-10', 'likely visit/1'],
  ['visit; Kishida/JPN; 2024-04-10; Washington', 'certain visit/1'],
  ['visit; Kishida/JPN + United States/USA; 2024-04-13', 'certain visit/1'],
  ['visit; Kishida/JPN + United States/USA; 2024-04', 'likely visit/1'],
  ['visit; Kishida/JPN + United States/USA; 2023', 'possible visit/2'],
  ['meeting; Macron/FRA + Biden/USA; 2022-09; New York', 'likely visit/3'],
  ['talks; Blinken/USA + Lavrov/RUS; 2022-01-21; Geneva', 'certain trip/4'],
  ['talks; Secretary of State Blinken + Russia; 2022-01; Geneva', 'likely trip/4'],
  ['visit; Blinken/USA + Japan/JPN; 2021-03-16; Tokyo', 'certain trip/1'],
  ['meeting; Antony Blinken/USA + Toshimitsu Motegi/JPN; 2021-03-16', 'certain trip/1'],
  ['meeting; Biden/USA + Kishida/JPN; 2022-05-23; Tokyo', 'certain trip/3'],
  ['visit; Blinken/USA + Japan/JPN; 2022-05-23', 'certain trip/5'],
  // what it should have and has not
  ['visit; Kishida/JPN + United States/USA; 2023-06-10', 'missing'],
  ['visit; Blinken/USA + Japan/JPN; 2022-11-07', 'missing'],
  ['meeting; Macron/FRA + Biden/USA; 2024-01-05; Paris', 'outside'],
  ['meeting; Macron/FRA + Biden/USA; 2023-01-05; Paris', 'missing'],
  ['meeting; Scholz/DEU + Biden/USA; 2023-01-13; Berlin', 'missing'],
  // what it would not have
  ['call; Kishida/JPN + Biden/USA; 2024-04-10', 'outside'],
  ['message; Kishida/JPN + Biden/USA; 2024-04-10', 'outside'],
  ['exercise; Japan + United States; 2024-04-10', 'outside'],
  ['meeting; Kishida/JPN + Macron/FRA; 2022-05-02; Paris', 'outside'],
  ['meeting; Lloyd Austin/USA + Minoru Kihara/JPN; 2023-10-04', 'outside'],
  ['meeting; Lloyd Austin/USA + Yasukazu Hamada/JPN; 2023-06-01; Tokyo', 'outside'],
  ['meeting; Blinken/USA + Hayashi/JPN; 2023-06-10; Washington', 'outside'],
  ['visit; Kishida/JPN + United States/USA; 2031-04-10', 'outside'],
  ['visit; Kishida/JPN + United States/USA', 'outside'],
  ['visit; Kishida/JPN + United States/USA; whenever', 'outside'],
  ['visit; Kishida/JPN + United States/USA; 2023-06-10; ; proposed', 'outside'],
  ['visit; Kishida/JPN + United States/USA; 2023-06-10; ; cancelled', 'outside'],
  ['meeting; United States; 2023-06-10', 'outside'],
])('%s: %s', (line, expected) => {
  const answer = matchOfficial(contact(line), record);
  expect(answer.verdict === 'known' ? `${answer.certainty} ${answer.record.id}` : answer.verdict).toBe(expected);
  expect(answer.reason).toMatch(/\.$/);
});

test('those that are as like are named', () => {
  const answer = matchOfficial(contact('visit; Macron/FRA + United States/USA; 2022'), record);
  expect(answer).toMatchObject({ verdict: 'known', certainty: 'possible', others: [expect.stringMatching(/^visit\/[34]$/)] });
});

describe('what only one of the two has', () => {
  const reported = [
    'visit; Kishida/JPN + United States/USA; 2024-04-10',
    'visit; Blinken/USA + Japan/JPN; 2022-11-07',
    'call; Kishida/JPN + Biden/USA; 2022-05-01',
  ].map(contact);
  test('between the days of the first and the last contact', () => {
    const { onlyReported, onlyOfficial, answers } = compareOfficial(reported, record, { countries: ['JPN'] });
    expect(onlyReported.map(({ id }) => id)).toEqual([reported[1]?.id]);
    expect(onlyOfficial.map(({ id }) => id)).toEqual(['trip/3', 'trip/5', 'visit/2', 'trip/2']);
    expect(answers.map(({ answer }) => answer.verdict)).toEqual(['known', 'missing', 'outside']);
  });
  test('in a period that is asked for, with any country', () => {
    expect(compareOfficial(reported, record, { period: '2022-09/2022-12' }).onlyOfficial.map(({ id }) => id)).toEqual([
      'visit/3',
      'visit/4',
    ]);
  });
  test('of nothing', () => expect(compareOfficial([], record)).toEqual({ answers: [], onlyReported: [], onlyOfficial: [] }));
});

test('a record of nothing knows nothing', () => {
  const empty = officialIndexOf([]);
  expect([empty.size, empty.during(-1e9, 1e9)]).toEqual([0, []]);
  expect(matchOfficial(contact('visit; Kishida/JPN + United States/USA; 2024-04-10'), empty).verdict).toBe('outside');
});

test('contacts are found by their days as a walk over all finds them', () => {
  const days = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 90 }));
  const isoDay = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
  fc.assert(
    fc.property(fc.array(days, { maxLength: 60 }), days, (list, [asked, length]) => {
      const contacts = list.map(([from, long], i) => ({
        id: `trip/${i}`,
        kind: 'visit' as const,
        persons: [],
        countries: ['USA'],
        from: isoDay(from),
        to: isoDay(from + long),
        source: { file: 'a', line: i },
      }));
      const found = officialIndexOf(contacts).during(asked, asked + length);
      const expected = list.flatMap(([from, long], i) => (from <= asked + length && from + long >= asked ? [`trip/${i}`] : []));
      expect(found.map(({ contact: { id } }) => id).toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 100 },
  );
});
