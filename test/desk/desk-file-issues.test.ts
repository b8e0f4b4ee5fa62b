import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Asked, belongingTo } from '#desk/desk-file/belonging.ts';
import type { Desk } from '#desk/desk-file/desk.ts';
import { issueSpansOf, issuesOf } from '#desk/desk-file/issues-in-text.ts';
import { loadDesk } from '#desk/desk-file/read-desk.ts';
import { wordFinder } from '#desk/desk-file/words.ts';
import { root } from '../repository/files.ts';
import { TIMED } from '../timed.ts';

const issue = (words: readonly string[], not: readonly string[] = []) => ({ issues: [{ name: 'I', words, not, agreements: [] }] });
const found = (words: readonly string[], text: string, not: readonly string[] = []): readonly string[] =>
  issueSpansOf(issue(words, not))(text).map(({ span }) => text.slice(span.start, span.end));

// Words of the list; a text; what of it is found.
test.each([
  // whole words, in any case, singular and plural
  ['tariff', 'A tariff, two Tariffs, TARIFFS: all.', 'tariff|Tariffs|TARIFFS'],
  ['tariffs', 'One tariff.', 'tariff'],
  ['tariff', 'Tariffication and antitariff talk.', ''],
  ['policy', 'Three policies.', 'policies'],
  ['policies', 'One policy.', 'policy'],
  ['base', 'A base-camp, based there, basing it, two bases.', 'base|bases'],
  ['news', 'A new day.', ''],
  ['politics', 'A politic answer.', ''],
  ['process', 'The processes, a process; they proces.', 'processes|process'],
  ['tariff', "The tariff's end, and the tariffs' end.", 'tariff|tariffs'],
  // names keep their capital, acronyms are as written
  ['Futenma', 'Futenma and FUTENMA, not futenma.', 'Futenma|FUTENMA'],
  ['SOFA', 'The SOFA, on a sofa, a Sofa, SOFAs.', 'SOFA|SOFAs'],
  ['AfCFTA', 'AfCFTA, not AFCFTA or afcfta.', 'AfCFTA'],
  ['U.S. Steel', 'U.S. Steel, US Steel, us steel.', 'U.S. Steel|US Steel'],
  ['F-35', 'An F-35 and two F-35s, no f-35.', 'F-35|F-35s'],
  ['=Polish', 'Polish, polish, POLISH.', 'Polish'],
  ['=customs', 'customs, custom, Customs.', 'customs'],
  ['Élysée', 'The Elysee and the Élysée.', 'Elysee|Élysée'],
  // phrases
  [
    'cost sharing',
    'cost sharing, cost-sharing, Cost\nSharing, cost  \r\n sharing',
    'cost sharing|cost-sharing|Cost\nSharing|cost  \r\n sharing',
  ],
  ['cost sharing', 'The cost. Sharing it; cost, sharing; cost\n\nsharing.', ''],
  ['base worker', 'Base workers and a “base” worker.', 'Base workers|base” worker'],
  ['AT&T', 'AT&T, not AT T.', 'AT&T'],
  ["Ethiopia's dam", 'On Ethiopia’s dam.', 'Ethiopia’s dam'],
  ['trade deficit', 'trade trade deficit deficit', 'trade deficit'],
  ['2 percent of GDP', 'at 2 percent of GDP or 12 percent of GDP', '2 percent of GDP'],
])('%s in %j: %j', (word, text, expected) => {
  expect(found([word], text).join('|')).toBe(expected);
});

test.each([
  [['agreement', 'special measures agreement'], 'A special measures agreement.', [], 'special measures agreement'],
  [['dam'], 'The Hoover Dam is no dam of ours.', ['Hoover Dam'], 'dam'],
  [['dam'], 'Hoover dams.', ['Hoover Dam'], ''],
  [['base'], 'First base, said the baseball player.', ['baseball'], ''],
  [['base'], 'First base, said the baseball player.\n\nThe base stays.', ['baseball'], 'base'],
  [['base'], 'The base stays.\n\nThe baseball player left.', ['baseball'], 'base'],
  [['base'], 'The base stays.\nThe baseball player left.', ['baseball'], ''],
])('%j in %j without %j: %j', (words, text, not, expected) => {
  expect(found(words, text, not).join('|')).toBe(expected);
});

test('each finding tells its issue and its word, in the order of the text', () => {
  const desk = {
    issues: [
      { name: 'Trade', words: ['tariff', 'steel'], not: [], agreements: [] },
      { name: 'Steel', words: ['steel mill'], not: [], agreements: [] },
    ],
  };
  const text = 'Steel mills and tariffs.';
  expect(issueSpansOf(desk)(text)).toEqual([
    { issue: 'Steel', word: 'steel mill', span: { start: 0, end: 11 } },
    { issue: 'Trade', word: 'steel', span: { start: 0, end: 5 } },
    { issue: 'Trade', word: 'tariff', span: { start: 16, end: 23 } },
  ]);
  expect(issuesOf(desk)(text)).toEqual(['Trade', 'Steel']);
  expect(issuesOf(desk)('')).toEqual([]);
});

describe('finding', () => {
  const words = ['alpha', 'beta', 'gamma', 'delta', 'omega'];
  test('gives spans that say what was looked for', () => {
    const text = fc
      .array(fc.constantFrom(...words, ' ', ' ', '-', '. ', '\n', '\n\n', 'É', '𝒳', '\u0000'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    const phrases = fc.array(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(text, phrases, (sample, list) => {
        const found = wordFinder(list.map((phrase) => ({ value: phrase, words: [phrase] })))(sample);
        for (const { value, span } of found)
          expect(sample.slice(span.start, span.end).replace(/[\s-]+/g, ' ')).toMatch(new RegExp(`^${value}s?$`));
        // As often as a plain search for the whole words finds each.
        for (const phrase of new Set(list)) {
          const plain = new RegExp(
            `(?<![\\p{L}\\p{N}])(?=${phrase.replaceAll(' ', '(?:[ -]|\\n(?![^\\S\\n]*\\n)|(?<!\\n)\\n)+')}s?(?![\\p{L}\\p{N}]))`,
            'gu',
          );
          const times = list.filter((one) => one === phrase).length;
          if (!/\n[ -]*\n/.test(sample))
            expect(found.filter(({ value }) => value === phrase).length).toBe(times * [...sample.matchAll(plain)].length);
        }
      }),
      { numRuns: 200 },
    );
  });
  test('takes time that grows with the text, not with the words', TIMED, () => {
    const desk = {
      issues: Array.from({ length: 40 }, (_, i) => ({
        name: `I${i}`,
        words: Array.from({ length: 10 }, (_, j) => `word${i} term${j} of trade`),
        not: ['phone tariff'],
        agreements: [],
      })),
    };
    const line = 'The minister spoke of word7 term3 of trade and a phone tariff, of tariffs and of word39 term9 of trades. ';
    const find = issueSpansOf(desk);
    const text = line.repeat(50_000);
    const started = performance.now();
    expect(find(text).length).toBe(0);
    expect(find(line.replaceAll('phone ', '').repeat(20_000)).length).toBe(40_000);
    // Some 7 MB: twice as long a text takes twice as long. A busy machine takes its time.
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

describe('the desks that come with it', () => {
  const desks = new Map<string, Desk>();
  beforeAll(async () => {
    for (const name of ['japan-us', 'france-germany', 'egypt-ethiopia-sudan'])
      desks.set(name, await loadDesk(path.join(root, 'desks', `${name}.yaml`)));
  });
  test.each([
    ['japan-us', 'Residents near Futenma want the base workers to be heard.', ['Status of forces', 'Okinawa bases']],
    ['japan-us', 'They left the sofa near the window.', []],
    ['japan-us', 'A tariff on cars would hurt both sides.', ['Trade and tariffs']],
    ['japan-us', 'The phone tariff rose again in March.', []],
    ['japan-us', 'Bidding for US Steel went on under a golden share.', ['Steel and investment']],
    ['japan-us', 'The nuclear umbrella covers the Taiwan Strait, she said.', ['Deterrence', 'Taiwan Strait']],
    ['japan-us', 'He ordered a Tomahawk steak.', []],
    ['japan-us', 'Both spoke of cost-\nsharing and of export controls on chips.', ['Host nation support', 'Technology and supply chains']],
    ['japan-us', 'The cherry trees were in bloom.', []],
    [
      'france-germany',
      'The fighter, known as FCAS, is late; so is the Main Ground Combat System.',
      ['Combat aircraft', 'Main battle tank'],
    ],
    ['france-germany', 'The two renewed the Élysée Treaty.', ['Treaties of friendship']],
    ['france-germany', 'Border checks near Kehl vex cross-border commuters.', ['Border controls']],
    ['france-germany', 'Its nuclear power status was never in doubt.', []],
    ['france-germany', 'Farmers fear beef imports.', ['Mercosur']],
    ['france-germany', 'Eurobonds were not on the table, nor the debt brake.', ['Debt and the European budget']],
    ['egypt-ethiopia-sudan', 'Talks on the filling of the dam failed; the GERD is full.', ['Renaissance Dam', 'Filling and operation']],
    ['egypt-ethiopia-sudan', 'Fighting spread in Blue Nile state.', []],
    ['egypt-ethiopia-sudan', 'Cairo claims historic rights to Nile water.', ['Shares of the Nile']],
    ['egypt-ethiopia-sudan', 'Anglers fish for Nile perch.', []],
    ['egypt-ethiopia-sudan', 'The RSF entered El Fasher, and refugees fled.', ['War in Sudan', 'Refugees']],
    ['egypt-ethiopia-sudan', 'Addis Ababa wants access to the sea at Assab.', ['Access to the Red Sea']],
  ])('%s: %s', (name, text, expected) => {
    expect(issuesOf(desks.get(name) as Desk)(text)).toEqual(expected);
  });

  const asked = (countries: readonly string[], names: readonly string[], text: string, agreement?: string): Asked => ({
    countries,
    names,
    text,
    ...(agreement !== undefined && { agreement }),
  });
  test.each([
    ['japan-us', asked(['JPN', 'USA'], [], ''), 'parties JPN,USA'],
    ['japan-us', asked(['US', 'JP', 'CHN'], [], ''), 'parties JPN,USA'],
    ['japan-us', asked(['USA'], ['Gen Nakatani'], ''), 'parties JPN,USA'],
    ['japan-us', asked([], ['the White House', 'Japan'], ''), 'parties JPN,USA'],
    ['japan-us', asked(['JPN'], [], '', 'us-japan-sofa'), 'agreement us-japan-sofa'],
    ['japan-us', asked([], [], '', 'agreement/us-japan-sofa'), 'agreement us-japan-sofa'],
    ['japan-us', asked([], [], '', 'U.S.-Japan Trade Agreement'), 'agreement us-japan-trade'],
    ['japan-us', asked(['JPN'], [], 'the tariffs'), 'issue Trade and tariffs'],
    ['japan-us', asked([], ['Ana Ruel'], 'the tariffs at Kadena'), 'issue Okinawa bases,Trade and tariffs'],
    ['japan-us', asked(['CHN', 'DEU'], [], 'the tariffs'), undefined],
    ['japan-us', asked(['JPN'], [], 'the cherry trees'), undefined],
    ['japan-us', asked([], [], '', 'Treaty of Rome'), undefined],
    ['japan-us', asked([], [], ''), undefined],
    ['egypt-ethiopia-sudan', asked(['SDN', 'ETH'], [], ''), 'parties ETH,SDN'],
    ['egypt-ethiopia-sudan', asked(['EGY'], ['Abdalla Hamdok'], ''), 'parties EGY,SDN'],
    ['egypt-ethiopia-sudan', asked(['EGY'], [], 'GERD'), 'issue Renaissance Dam'],
    ['egypt-ethiopia-sudan', asked(['USA'], [], 'GERD'), undefined],
  ])('%s: %j belongs by %s', (name, entry, expected) => {
    const belonging = belongingTo(desks.get(name) as Desk)(entry);
    const told =
      belonging && ('parties' in belonging ? belonging.parties : 'agreement' in belonging ? [belonging.agreement] : belonging.issues);
    expect(belonging && `${belonging.why} ${told}`).toBe(expected);
    if (belonging) expect(belonging.message).toMatch(/\.$/);
  });
});
