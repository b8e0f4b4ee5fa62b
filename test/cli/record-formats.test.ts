import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '#cli/display-width.ts';
import { annotation } from '#cli/read/formats/annotation.ts';
import { brat } from '#cli/read/formats/brat.ts';
import { FORMAT_NAMES, formatOf } from '#cli/read/formats/by-name.ts';
import type { Format } from '#cli/read/formats/format.ts';
import { json } from '#cli/read/formats/json.ts';
import { markedEntries } from '#cli/read/formats/marked.ts';
import { inTime, whenInWords } from '#cli/read/formats/table/when.ts';
import { table } from '#cli/read/formats/table.ts';
import { KINDS, type Kind, kindsArgument, picked } from '#cli/read/kinds.ts';
import type { Entries } from '#reading/reading.ts';
import { bearersOf } from '#record/entries/bearers.ts';
import { at, ENTRIES, RECORD, REPORT_TEXT } from './record-example.ts';

function printed(format: Format, kinds?: readonly Kind[], columns = 80, result = RECORD): string {
  return [...format.render(result, { columns, colour: false, ...(kinds !== undefined && { kinds }) })].join('');
}

const lines = (...kinds: readonly Kind[]): readonly string[] => printed(table, kinds).split('\n').slice(3);

describe('the table shows', () => {
  test('people with their roles, one row a role, and those without one beneath', () => {
    expect(lines('people')).toEqual([
      'People',
      'WHO         STATUS   ROLE',
      'Mira Kalde  current  President, Norland · since 2021',
      'Jon Vire    former   Prime Minister, Norland · 1999 to 2003',
      '            acting   chairman, Strait�[2J Club',
      'Others: Ola Stum',
      '',
      '',
    ]);
  });

  test('agreements with the provisions under them, and apart from these the provisions of no named agreement', () => {
    expect(lines('agreements', 'provisions')).toEqual([
      'Agreements',
      'YEAR  SURE  AGREEMENT AND PROVISIONS',
      '1984  93%   Treaty of Osthaven',
      '            Norland, Sudmark',
      '              Norland: right',
      '                inspect ships in the strait',
      '',
      'Other provisions',
      'SURE  PROVISION',
      '60%   Sudmark: duty towards Norland',
      '        give notice of every drill',
      '        — Jon Vire wrote',
      '',
      '',
    ]);
  });

  test('provisions alone, each with its agreement', () => {
    expect(lines('provisions').slice(0, 6)).toEqual([
      'Provisions',
      'SURE  PROVISION',
      '81%   Norland: right',
      '        inspect ships in the strait',
      '      under Treaty of Osthaven',
      '60%   Sudmark: duty towards Norland',
    ]);
  });

  test('positions as a ladder, with who says so and through whom', () => {
    expect(lines('positions')).toEqual([
      'Positions',
      'STANCE     SURE  WHO         ON WHAT',
      '+1 open    55%   Sudmark     have the treaty changed',
      '                             on Treaty of Osthaven',
      '−3 refuse  85%   Mira Kalde  leave” the Treaty of Osthaven of 1984',
      '                             on Treaty of Osthaven',
      '                             — told, via Harbour Post',
      '',
      '',
    ]);
  });

  test('contacts in order of time, those without a date last, a denial with its words', () => {
    expect(lines('contacts')).toEqual([
      'Contacts',
      'WHEN        SURE  WHAT       WITH WHOM',
      '2024-05-03  88%   meeting    Jon Vire, Mira Kalde · Ost�haven',
      '                  held       met Kalde in Osthaven on May 3',
      '                             about every drill',
      'no date     50%   summit     Sudmark, 外務省',
      '                  cancelled  a summit with 外務省',
      '                             — officials of Sudmark denied',
      '',
      '',
    ]);
  });

  test('concerns and events', () => {
    expect(lines('concerns', 'events')).toEqual([
      'Concerns',
      'SURE  WHO      ABOUT',
      '77%   Sudmark  drills near the strait',
      '               by Norland',
      '',
      'Events',
      'WHEN        SURE  TYPE           WHO TO WHOM',
      '2024-05-03  70%   CONSULT visit  Jon Vire → Mira Kalde',
      '                                 met',
      '',
      '',
    ]);
  });

  test('all actors where they are asked for', () => {
    expect(lines('actors')).toContain('Norland               state   NLD · 1 mention');
    expect(printed(table)).not.toContain('Actors');
  });

  test('how much was found, kind by kind', () =>
    expect(printed(table, undefined, 120).split('\n')[1]).toBe(
      '3 statements · 3 people · 1 agreement · 2 provisions · 2 positions · 2 contacts · 1 concern · 1 event',
    ));

  test('a rung of the ladder is named once in columns, and by every position where these stand alone', () => {
    const positions = ['p1', 'p2'].map((id) => ({ ...ENTRIES.positions[0], id })) as unknown as Entries['positions'];
    const two = { ...RECORD, reading: { ...ENTRIES, positions } };
    expect(printed(table, ['positions'], 80, two).match(/\+1 open/g)).toHaveLength(1);
    expect(printed(table, ['positions'], 50, two).match(/\+1 open/g)).toHaveLength(2);
  });

  test('what one says that another said', () => {
    const inner = { ...ENTRIES.statements[1], id: 's9', source: [at('her country')], cue: [at('will')], content: [at('never leave')] };
    const statements = [...ENTRIES.statements, { ...inner, speaker: 'a2', via: ['a7'] }] as Entries['statements'];
    const positions = ENTRIES.positions.map((one) => ({ ...one, object: at('leave'), statement: 's9' }));
    const nested = printed(table, ['positions'], 120, { ...RECORD, reading: { ...ENTRIES, statements, positions } });
    expect(nested).toContain('— Norland will, Mira Kalde told, via 外務省, via Harbour Post');
  });
});

describe('whose words they are', () => {
  const bearers = (...words: string[]): readonly string[] => bearersOf(ENTRIES.statements, words.map(at)).map(({ id }) => id);
  test.each([
    [['summit with'], ['s3']],
    [['that a summit with 外務省 had been called off. Sudmark'], ['s3']],
    [['denied that a summit'], ['s3']],
    [['Officials of Sudmark denied that'], []],
    [['Sudmark would like'], []],
    [['summit with', 'Sudmark would like'], []],
    [['summit with', 'give notice'], ['s3']],
    [[], []],
  ])('%j: %j', (words, ids) => expect(bearers(...words)).toEqual(ids));
});

describe('the table keeps', () => {
  const empty: Entries = { ...ENTRIES, agreements: [], provisions: [], positions: [], contacts: [], concerns: [], events: [] };

  test('empty kinds out, unless they were asked for', () => {
    const result = { ...RECORD, reading: empty };
    expect(printed(table, undefined, 80, result)).not.toMatch(/Contacts|contacts/);
    expect(printed(table, ['contacts'], 80, result)).toBe('osthaven · Example News · 2024-05-12\nnothing found\n\nNo contacts found.\n');
    expect(printed(table, ['people', 'contacts', 'events'], 80, result)).toContain('No contacts, no events found.');
  });

  test.each([20, 30, 45, 71, 72, 80, 100, 120, 250])('to %i columns', (columns) => {
    for (const line of printed(table, KINDS, columns).split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
  });

  test('the terminal safe from what a report names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), fc.integer({ min: 20, max: 140 }), (noise, columns) => {
        const actors = ENTRIES.actors.map((one) => ({ ...one, name: noise, roles: one.roles.map((role) => ({ ...role, title: noise })) }));
        const contacts = ENTRIES.contacts.map((one) => ({ ...one, place: noise, when: noise }));
        const agreements = ENTRIES.agreements.map((one) => ({ ...one, name: noise }));
        const text = printed(table, KINDS, columns, { ...RECORD, reading: { ...ENTRIES, actors, contacts, agreements } });
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Surrogate}]/u);
        for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('stand-off formats', () => {
  test.each(['actor', 'role', 'agreement', 'provision', 'position', 'contact', 'concern', 'event', 'statement'])(
    'mark every %s',
    (kind) => {
      const ids = markedEntries(RECORD).flatMap((entry) => (entry.kind === kind ? [entry.id] : []));
      const items: { id: string }[] = JSON.parse(printed(annotation)).first.items;
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) expect(items.some((item) => item.id.endsWith(`#${id}`))).toBe(true);
    },
  );

  test('annotations link parts that exist, describe the entry and link it to those that it hangs on', () => {
    const items: { id: string; motivation: string; target: string[]; body: { value?: string; source?: string }[] }[] = JSON.parse(
      printed(annotation),
    ).first.items;
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const position = items.find(({ id }) => id.endsWith('#p2'));
    expect(position?.body.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['kind: position', 'stance: refuse', 'holder: Mira Kalde', 'confidence: 0.85']),
    );
    expect(position?.body.flatMap(({ source }) => source?.replace(/.*#/, '') ?? [])).toEqual(['g1', 's1']);
    for (const target of items.flatMap((item) => (item.motivation === 'linking' ? item.target : [])))
      expect(items.some(({ id }) => id === target)).toBe(true);
  });

  test.each([
    /^T\d+\tAgreement 100 130\tthe Treaty of Osthaven of 1984$/m,
    /^\*\tEquiv T\d+ T\d+ T\d+$/m,
    /^A\d+\tStance T\d+ refuse$/m,
    /^A\d+\tContactStatus T\d+ cancelled$/m,
    /^A\d+\tRoleStatus T\d+ former$/m,
    /^A\d+\tEventType T\d+ CONSULT$/m,
    /^R\d+\tOnAgreement Arg1:T\d+ Arg2:T\d+\t$/m,
    /^R\d+\tSameAs Arg1:T\d+ Arg2:T\d+\t$/m,
    /^T\d+\tEvidence 410 420;421 447\twould like to have the treaty changed$/m,
    /^#\d+\tAnnotatorNotes T\d+\tparticipant: Jon Vire; participant: Mira Kalde; when: 2024-05-03; /m,
  ])('brat has a line %s', (line) => expect(printed(brat)).toMatch(line));
});

describe('--kind', () => {
  test.each([
    ['contacts', ['contacts']],
    ['events, People', ['people', 'events']],
    [KINDS.join(','), KINDS],
  ])('%s', (value, kinds) => expect(kindsArgument(value)).toEqual(kinds));

  test('given twice adds up', () => expect(kindsArgument('statements', kindsArgument('events'))).toEqual(['statements', 'events']));

  test.each(['', 'contact', 'contacts,', 'toString'])('"%s" is refused with the list', (value) => {
    expect(() => kindsArgument(value)).toThrow(
      expect.objectContaining({
        issue: expect.objectContaining({ code: 'usage.wrong', remedy: expect.stringContaining(KINDS.join(', ')) }),
      }),
    );
  });

  const kept = (...kinds: readonly Kind[]): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(
      Object.entries(picked(RECORD, kinds).reading).flatMap(([kind, entries]) =>
        entries.length === 0 ? [] : [[kind, entries.map(({ id }: { id: string }) => id)]],
      ),
    );

  test.each([
    [['statements'], { actors: ['a1', 'a2', 'a3', 'a4', 'a6'], statements: ['s1', 's2', 's3'] }],
    [['people'], { actors: ['a1', 'a2', 'a4', 'a8'] }],
    [['concerns'], { actors: ['a2', 'a5'], concerns: ['n1'] }],
    [['events'], { actors: ['a1', 'a2', 'a4'], contacts: ['c2'], events: ['e1'] }],
  ] satisfies [Kind[], object][])('%j keeps what these rest on', (kinds, ids) => expect(kept(...kinds)).toEqual(ids));

  test('whose words an entry stands in comes along in every format', () => {
    expect(kept('contacts').statements).toEqual(['s3']);
    expect(kept('provisions')).toMatchObject({ statements: ['s2'], agreements: ['g1'] });
    expect(kept('positions')).toMatchObject({ statements: ['s1'], agreements: ['g1'] });
    expect(JSON.parse(printed(json, ['contacts'])).statements[0].id).toBe('s3');
  });

  test('whose words a role stands in comes along with people', () => {
    const [said] = RECORD.reading.statements;
    const role = { title: 'Envoy', status: 'current' as const, evidence: said?.content.slice(0, 1) ?? [] };
    const actors = RECORD.reading.actors.map((one) => (one.kind === 'person' ? { ...one, roles: [role] } : one));
    const { reading } = picked({ ...RECORD, reading: { ...RECORD.reading, actors } }, ['people']);
    expect(reading.statements.map(({ id }) => id)).toContain(said?.id);
  });

  test('nothing that is kept refers to what is not', () => {
    for (const kind of KINDS) {
      const { reading } = picked(RECORD, [kind]);
      const ids = new Set(Object.values(reading).flatMap((entries) => entries.map(({ id }: { id: string }) => id)));
      const named = JSON.stringify(reading).matchAll(/"(?:agreement|statement|entry|holder|by|bearer|speaker|of)":"(\w+)"/g);
      for (const [, id] of named) expect(ids.has(id ?? '')).toBe(true);
    }
  });

  test.each(FORMAT_NAMES)('works in %s', async (name) => {
    const format = await formatOf(name);
    expect(() => printed(format, ['events'])).not.toThrow();
  });
});

describe('dates in words', () => {
  test.each([
    ['2024-11-07', '2024-11-07'],
    ['2017-01-20/2021-01-20', '2017-01-20 to 2021-01-20'],
    ['2027-01/2027-03~', '2027-01 to about 2027-03'],
    ['1960/..', 'since 1960'],
    ['1960/', 'since 1960'],
    ['../1985-04', 'until 1985-04'],
    ['2024-21', 'spring 2024'],
    ['2024?', 'perhaps 2024'],
    ['198X', '198X'],
  ])('%s: %s', (edtf, words) => expect(whenInWords(edtf)).toBe(words));

  test('in order, by their start', () =>
    expect(inTime(['2024-05', '../1990', undefined, '1960/..', '2024-04-30'], (date) => date)).toEqual([
      '1960/..',
      '../1990',
      '2024-04-30',
      '2024-05',
      undefined,
    ]));
});

test('the example stands on its text', () => expect(REPORT_TEXT.slice(at('met').start, at('met').end)).toBe('met'));
