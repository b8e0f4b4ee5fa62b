import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isEdtf } from '#base/edtf.ts';
import type { Span } from '#base/span.ts';
import { Reader } from '#reading/reader.ts';
import { PLOVER_TYPES, type Reading, type ReportHead, STANCES } from '#reading/reading.ts';
import { readReport } from '#record/read.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.open({ threads: 1 });
});
afterAll(() => reader.close());

function head(text: string): ReportHead {
  return { id: 'r', sha256: createHash('sha256').update(text).digest('hex'), text, published: '2024-11-30' };
}

const LETTERS = { statements: 's', agreements: 'g', provisions: 'v', positions: 'p', contacts: 'c', concerns: 'n', events: 'e' } as const;
const KINDS = Object.keys(LETTERS) as (keyof typeof LETTERS)[];

/** Fields that name an actor, and those that name another entry. */
const OF_ACTORS = ['speaker', 'via', 'addressee', 'parties', 'bearer', 'counterpart', 'holder', 'participants', 'by', 'of'];
const OF_ENTRIES = ['agreement', 'statement', 'entry'];

const VALUES: Readonly<Record<string, readonly string[]>> = {
  'statements.speech': ['direct', 'indirect', 'mixed'],
  'statements.polarity': ['affirmed', 'negated'],
  'provisions.modality': ['right', 'power', 'duty', 'prohibition', 'permission'],
  'positions.stance': STANCES,
  'contacts.kind': ['meeting', 'call', 'visit', 'summit', 'talks', 'message', 'exercise'],
  'contacts.status': ['held', 'ongoing', 'scheduled', 'proposed', 'cancelled'],
  'events.type': PLOVER_TYPES,
  'actors.kind': ['person', 'state', 'government', 'body', 'organization', 'outlet', 'group'],
  'roles.status': ['current', 'former', 'incoming', 'acting', 'late'],
};
const DATES = ['said', 'when', 'date', 'from', 'to'];

type Field = { readonly list: string; readonly key: string; readonly value: unknown; readonly entry: object };

/** Every field of every entry, roles beside their actors. */
function fieldsOf(reading: Reading): readonly Field[] {
  const lists: Record<string, readonly object[]> = { actors: reading.actors, roles: reading.actors.flatMap(({ roles }) => roles) };
  for (const kind of KINDS) lists[kind] = reading[kind];
  return Object.entries(lists).flatMap(([list, entries]) =>
    entries.flatMap((entry) => Object.entries(entry).map(([key, value]) => ({ list, key, value, entry }))),
  );
}

const isSpan = (value: unknown): value is Span => typeof value === 'object' && value !== null && 'start' in value;
const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** What is wrong with a reading, in words; nothing where it keeps its promises. */
function faultsOf(reading: Reading): readonly string[] {
  const { text } = reading.report;
  const fields = fieldsOf(reading);
  const actors = new Set(reading.actors.map(({ id }) => id));
  const entries = new Set(KINDS.flatMap((kind) => reading[kind].map(({ id }) => id)));
  const faults = fields.flatMap(({ list, key, value, entry }): string[] => {
    const at = `${list}.${key} = ${JSON.stringify(value)} in ${JSON.stringify(entry)}`;
    const spans = listed(value).filter(isSpan);
    const names = key === 'source' || key === 'target' ? list === 'events' : OF_ACTORS.includes(key);
    const allowed = VALUES[`${list}.${key}`];
    return [
      ...spans
        .filter(({ start, end }) => start < 0 || end > text.length || text.slice(start, end).trim() === '')
        .map(() => `no words: ${at}`),
      ...(value === undefined || value === '' ? [`a field without a value: ${at}`] : []),
      ...(names && listed(value).some((id) => !actors.has(id as string)) ? [`no such actor: ${at}`] : []),
      ...(OF_ENTRIES.includes(key) && !entries.has(value as string) ? [`no such entry: ${at}`] : []),
      ...(allowed && !allowed.includes(value as string) ? [`no such value: ${at}`] : []),
      ...(key === 'confidence' && !((value as number) >= 0 && (value as number) <= 1) ? [`no share: ${at}`] : []),
      ...(DATES.includes(key) && !isEdtf(value as string) ? [`no date: ${at}`] : []),
      ...(['mentions', 'content', 'evidence', 'participants'].includes(key) && listed(value).length === 0 ? [`empty: ${at}`] : []),
    ];
  });
  return [...faults, ...misnumbered(reading), ...repeated(reading)];
}

function misnumbered(reading: Reading): readonly string[] {
  const expected = (ids: readonly string[], letter: string): string[] =>
    ids.some((id, i) => id !== `${letter}${i + 1}`) ? [`ids: ${ids.join(' ')}`] : [];
  const ofActors = expected(
    reading.actors.map(({ id }) => id),
    'a',
  );
  return [
    ...ofActors,
    ...KINDS.flatMap((kind) =>
      expected(
        reading[kind].map(({ id }) => id),
        LETTERS[kind],
      ),
    ),
  ];
}

/** Entries that say the same thing twice. */
function repeated({ positions, contacts, concerns, provisions, events, actors }: Reading): readonly string[] {
  const at = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join();
  const keys = [
    ...positions.map(({ holder, object }) => `position ${holder} ${at([object])}`),
    ...contacts.map(({ kind, participants, evidence }) => `contact ${kind} ${participants.join()} ${at(evidence)}`),
    ...concerns.map(({ holder, about }) => `concern ${holder} ${at([about])}`),
    ...provisions.map(({ bearer, modality, action }) => `provision ${bearer} ${modality} ${at([action])}`),
    ...events.map(({ type, source, target, trigger }) => `event ${type} ${source} ${target} ${at([trigger])}`),
    ...actors.flatMap(({ id, roles }) => roles.map(({ title, of, ofName, status }) => `role ${id} ${title} ${of} ${ofName} ${status}`)),
    ...actors.flatMap(({ id, mentions }) => mentions.map((span) => `mention ${id} ${at([span])}`)),
  ];
  return keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `twice: ${key}`);
}

const check = async (text: string): Promise<void> => {
  expect(faultsOf(await readReport(reader, head(text))), JSON.stringify(text)).toEqual([]);
};

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

describe('the record of a text keeps its promises', () => {
  test.each(readdirSync(samples).filter((name) => name.endsWith('.txt')))('sample %s', async (name) =>
    check(readFileSync(`${samples}${name}`, 'utf8')),
  );

  test.each([
    ['treaty treaty treaty'],
    ['The deal. It. The pact, it, the accord: they.'],
    ['He met him. They met. She called her.'],
    ['Meet met meeting, talks, summit; visited.'],
    ['PRESIDENT ADA VERIN MET CHANCELLOR OSKAR BRANDT IN BERLIN ON TUESDAY.'],
    ['president ada verin met chancellor oskar brandt in berlin on tuesday'],
    ['Verin, Verin, Verin and Verin met Verin and Verin.'],
    ['“We want a treaty,” “we reject a treaty,” “we want it,” she said she said.'],
    ['Japan wants it.\r\n\r\n“It must go,” Ito said.\r\n\r\n“It must stay,\r\nhe added.'],
    ['France 😀 must 😀 notify 😀 Italy 😀 under the 1998 accord 😀, President Ada Verin 👩‍👩‍👧 said on Feb. 30.'],
    ['On May 99, 2024, and on 31 February 0000, Chad met Mali, and in 99999 they will meet again two days after Election Day.'],
    ['Chad met Mali 999999999999 years ago. The 4,000-year-old deal between them expires in 500000 months.'],
    ['Chad will meet Mali 9999999999999999999999 days after Election Day, and the 99999999-year-old pact ends.'],
    ['The talks between Chad and Mali ran from December to January, from 2030 to 2001 and since tomorrow.'],
    ['Chad\u2028met\u2029Mali\u0085in\u000bAccra\u000c. 「協議」 Chad fears Mali.\u202e'],
    ['- Chad: must pay\n- Mali: must not pay\n- Niger: may pay\n\n| Chad | Mali |\n|---|---|\n| met | met |'],
    [
      'the president may not enter  not  fears  postponed talks with  and  postponed talks with  on Tuesday postponed talks with theytalksthe Kremlin of  ',
    ],
    ['Who met whom? Who? The who of whom which that whose met. That which wants whom.'],
    [`Chad ${'and Mali '.repeat(300)}met.`],
    [`Chad said that ${'Mali said that '.repeat(120)}it wants a treaty.`],
    [`${'“'.repeat(200)}Chad wants a treaty${'”'.repeat(200)}, it said.`],
    [`${'the president of '.repeat(200)}Chad met Mali.`],
    [`${'Chad met Mali in Accra on Tuesday and signed a pact, which it must keep. '.repeat(60)}`],
  ])('%j', async (text) => check(text), 60_000);

  const words = fc.constantFrom(
    ...['Ada Verin', 'President Verin', 'the president', 'she', 'they', 'it', 'Chad', 'Mali', 'the Kremlin', 'NATO', 'the Arl Gazette'],
    ...['Oskar Brandt, the former chancellor of Austria,', 'a spokesman', 'his Chadian counterpart', 'both countries', 'the two leaders'],
    ...[
      ' said ',
      ' told ',
      ' met ',
      ' called ',
      ' will visit ',
      ' wants ',
      ' rejects ',
      ' fears ',
      ' must notify ',
      ' may not enter ',
      ' signed ',
    ],
    ...[' declined to say ', ' urged ', ' is worried that ', ' postponed talks with ', ' accused ', ' denied that ', ' was told by '],
    ...['the 1998 border treaty', 'the deal', 'a new pact', 'the 64-year-old accord', 'a summit', 'talks', 'the drill', 'a phone call'],
    ...[
      ' on Tuesday',
      ' last month',
      ' in 2031',
      ' in Accra',
      ' two days after Election Day',
      ' since 1960',
      ' and ',
      ' with ',
      ' of ',
      ' to ',
    ],
    ...[
      '. ',
      ', ',
      '; ',
      '\n\n',
      '\r\n',
      '“',
      '”',
      '"',
      ' — ',
      ': ',
      '(',
      ')',
      ' not ',
      ' who ',
      ' which ',
      ' that ',
      '😀',
      '\u00a0',
      '\u0301',
    ],
  );
  const texts = fc.array(words, { minLength: 5, maxLength: 60 }).map((parts) => parts.join(''));

  test('whatever the words', async () => {
    await fc.assert(fc.asyncProperty(texts, check), { numRuns: 150 });
  }, 240_000);
});
