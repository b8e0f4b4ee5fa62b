import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DeskError, loadDesk, parseDesk, readDesk } from '#desk/desk-file/read-desk.ts';
import { loadOverlay } from '#reading/world/load.ts';
import { worldWith } from '#reading/world/world.ts';
import { read, root } from '../repository/files.ts';

const HEAD = 'name: A desk\nparties: [JPN, USA]\n';
const desk = (text: string) => parseDesk(HEAD + text, 'd.yaml');

describe('what a file says', () => {
  test('parties by their codes, with their names', () => {
    expect(parseDesk('name: X\nparties: [JP, DEU]', 'd.yaml').desk?.parties).toMatchObject([
      { code: 'JPN', name: 'Japan', codes: ['JP', 'JPN', 'Q17'], names: expect.arrayContaining(['japan', 'kantei']) },
      { code: 'DEU', name: 'Germany' },
    ]);
  });
  test('a state of its own can be a party, and people of the file are of it', () => {
    const text = [
      'name: X',
      'parties: [XAR, JPN]',
      'states: [{ name: Arland, iso3: XAR }]',
      'people: [{ name: Ana Ruel, forms: [A. Ruel], offices: [{ title: Envoy, of: Arland, terms: [2020-01-01/] }] }]',
    ];
    expect(parseDesk(text.join('\n'), 'd.yaml').desk?.parties[0]).toEqual({
      code: 'XAR',
      codes: ['XAR'],
      name: 'Arland',
      names: ['arland', 'ana ruel', 'a ruel'],
    });
  });
  test('agreements by id or in full', () => {
    const { desk: made } = desk('agreements:\n  - us-japan-sofa\n  - { id: river-pact, names: [River Pact], parties: [JPN, USA] }\n');
    expect(made?.agreements.map(({ id, names }) => [id, names[0]])).toEqual([
      ['us-japan-sofa', 'Japan-U.S. Status of Forces Agreement'],
      ['river-pact', 'River Pact'],
    ]);
    expect(made?.overlay.agreements.map(({ id }) => id)).toEqual(['river-pact']);
  });
  test('the names of its agreements are words of an issue', () => {
    const { desk: made } = desk('issues: [{ name: Forces, words: [base], agreements: [us-japan-sofa] }]\n');
    expect(made?.issues).toEqual([
      {
        name: 'Forces',
        words: ['base', 'Japan-U.S. Status of Forces Agreement', 'U.S.-Japan Status of Forces Agreement'],
        not: [],
        agreements: ['us-japan-sofa'],
      },
    ]);
  });
  test('a feed, with what is left out', () => {
    expect(desk('feeds: [{ address: "https://a.example/f.xml", name: A }]\n').desk?.feeds).toEqual([
      { address: 'https://a.example/f.xml', name: 'A', mode: 'page', include: [], exclude: [] },
    ]);
  });
  test('a byte order mark and comments do not matter', () => {
    expect(parseDesk(`\ufeff# a desk\n${HEAD}`, 'd.yaml').issues).toEqual([]);
  });
});

// Text after the head, which has two lines; where the fault is; words of the message or the remedy.
test.each([
  ['parites: [JPN]', '3:1', 'parites: There is no such key. Did you mean "parties"?'],
  ['isues: []', '3:1', 'Did you mean "issues"?'],
  ['feed: []', '3:1', 'Did you mean "feeds"?'],
  ['poeple: []', '3:1', 'Did you mean "people"?'],
  ['colour: red', '3:1', 'colour: There is no such key. The keys here are name,'],
  ['__proto__: { a: 1 }', '3:1', '__proto__: There is no such key.'],
  ['constructor: []', '3:1', 'constructor: There is no such key.'],
  ['1: one', '3:1', '1: There is no such key.'],
  ['people: Ana', '3:9', 'people: It is no list. (given: "Ana")'],
  ['people: [Ana]', '3:10', 'people[0]: It has no fields. (given: "Ana")'],
  ['people: [{ forms: [Ana] }]', '3:10', 'people[0].name: It is missing.'],
  ['people: [{ name: "" }]', '3:18', 'people[0].name: It is no text on one line without "|". (given: "")'],
  [
    'people:\n  - name: Ana\n    offices:\n      - { title: Envoy, of: JP, terms: [2020] }',
    '6:41',
    'It is no term of two days in order. (given: 2020)',
  ],
  [
    'people: [{ name: Ana, offices: [{ title: Envoy, of: JP, terms: [2021-01-01/2020-01-01] }] }]',
    '3:65',
    'It is no term of two days in order.',
  ],
  ['people: [{ name: Ana, offices: [{ title: Envoy, off: JP, terms: [2021-01-01/] }] }]', '3:49', 'Did you mean "of"?'],
  ['people:\n  - { name: Ana }\n  - { name: ana }', '5:13', 'people[1].name: It is given twice: people[0] has it already. (given: "ana")'],
  ['outlets: [{ name: X, country: Japan, kind: newspaper }]', '3:31', 'It is no ISO 3166-1 alpha-2 code. (given: "Japan")'],
  ['outlets: [{ name: X, country: JP, kind: newspapr }]', '3:41', 'Did you mean "newspaper"?'],
  ['outlets: [{ name: X, country: JP, kind: site, state_media: yes please }]', '3:60', 'It is none of false, true.'],
  ['outlets: [{ name: X, country: JP, kind: site }, { name: x, country: JP, kind: site }]', '3:57', 'outlets[0] has it already'],
  ['organizations: [{ name: X }, { name: X }]', '3:38', 'organizations[0] has it already'],
  ['organizations: [{ name: X, wikidata: 17 }]', '3:38', 'It is no Wikidata item. (given: 17) Write it as "Q17".'],
  ['states: [{ name: Japan, iso2: jp }]', '3:31', 'It is no ISO 3166-1 alpha-2 code.'],
  ['agreements: [us-japan-soffa]', '3:14', 'There is no agreement with this id. (given: "us-japan-soffa") Did you mean "us-japan-sofa"?'],
  ['agreements: [us-japan-sofa, us-japan-sofa]', '3:29', 'agreements[0] has it already'],
  ['agreements: [River Pact]', '3:14', 'It is no id. (given: "River Pact")'],
  ['agreements: [{ id: r, names: [R], parties: [JPN, XQQ] }]', '3:14', 'It is wrong: there is no state XQQ.'],
  ['agreements: [{ id: r, names: [], parties: [JPN] }]', '3:30', 'agreements[0].names: It is empty.'],
  ['agreements: [{ id: r, names: [R], parties: [JPN], signed: 2023-02-29 }]', '3:59', 'It is no date. (given: "2023-02-29")'],
  [
    'agreements: [{ id: r, names: [R], parties: [JPN], signed: 2023-02-02, in_force: 2020-01-01 }]',
    '3:14',
    'it is in force before it is signed',
  ],
  ['agreements: [{ id: r, names: [R], parties: [JPN], about: soup }]', '3:14', '"soup" is no topic'],
  ['issues: [{ name: Bases }]', '3:10', 'issues[0].words: It is missing.'],
  ['issues: [{ name: Bases, words: [] }]', '3:32', 'issues[0].words: It is empty. (given: []) Give it one entry at least.'],
  ['issues: [{ name: Bases, words: }]', '3:10', 'issues[0].words: It is missing.'],
  ['issues: [{ words: [base] }]', '3:10', 'issues[0].name: It is missing.'],
  ['issues: [{ name: A, words: [base, Base] }]', '3:35', 'issues[0].words[0] has it already. (given: "Base")'],
  ['issues: [{ name: A, words: [base, "?!"] }]', '3:35', 'It has no letter or digit. (given: "?!")'],
  ['issues: [{ name: A, words: [a b c d e f g h i j k l m] }]', '3:29', 'It has 13 words: more than 12.'],
  ['issues: [{ name: A, words: [base], not: [base] }]', '3:42', 'It is among the words of the issue too.'],
  ['issues: [{ name: A, words: [base], nott: [x] }]', '3:36', 'Did you mean "not"?'],
  ['issues: [{ name: A, words: [base], agreements: [river-pact] }]', '3:49', 'There is no agreement with this id.'],
  [
    'issues:\n  - { name: Bases, words: [base] }\n  - { name: bases, words: [port] }',
    '5:13',
    'issues[1].name: It is given twice: issues[0]',
  ],
  ['issues: [{ name: A, words: base }]', '3:28', 'issues[0].words: It is no list. (given: "base")'],
  ['issues: [{ name: A, words: [17] }]', '3:29', 'It is no text on one line without "|". (given: 17)'],
  ['feeds: [{ name: A }]', '3:9', 'feeds[0].address: It is missing.'],
  ['feeds: [{ address: "https://a.example/" }]', '3:9', 'feeds[0].name: It is missing.'],
  ['feeds: [{ address: "ftp://a.example/f", name: A }]', '3:20', 'It is no http or https address. (given: "ftp://a.example/f")'],
  ['feeds: [{ address: a.example/feed, name: A }]', '3:20', 'It is no http or https address.'],
  ['feeds: [{ address: "javascript:alert(1)", name: A }]', '3:20', 'It is no http or https address.'],
  ['feeds: [{ address: "file:///etc/passwd", name: A }]', '3:20', 'It is no http or https address.'],
  ['feeds: [{ address: "https://u:p@a.example/", name: A }]', '3:20', 'It holds a user name or a password.'],
  [
    'feeds: [{ address: "https://a.example/", name: A, mode: sumary }]',
    '3:57',
    'It is none of full, summary, page. (given: "sumary") Did you mean "summary"?',
  ],
  ['feeds: [{ address: "https://a.example/f", name: A }, { address: "http://A.example/f/", name: B }]', '3:65', 'feeds[0] has it already'],
  [
    'feeds: [{ address: "https://a.example/", name: A }, { address: "https://b.example/", name: A }]',
    '3:92',
    'feeds[1].name: It is given twice',
  ],
  ['feeds: [{ address: "https://a.example/", name: A, include: [x], exclude: [X] }]', '3:75', 'It is among the words to include too.'],
  ['feeds: [{ address: "https://a.example/", name: A, includes: [x] }]', '3:51', 'Did you mean "include"?'],
  ['titles: [7]', '3:10', 'titles[0]: It is no text'],
  ['titles: ["a|b"]', '3:10', 'without "|"'],
])('%s', (text, place, message) => {
  const { desk: made, issues } = desk(`${text}\n`);
  expect(made).toBeUndefined();
  const told = issues.map((issue) => `${issue.message} ${issue.remedy}`);
  expect({ given: issues[0]?.given, told: told[0] }).toEqual({ given: `d.yaml:${place}`, told: expect.stringContaining(message) });
  expect(issues).toHaveLength(1);
});

describe('what is wrong with a whole file', () => {
  test.each([
    ['', '1:1', 'name: It is missing.'],
    ['- a', '1:1', 'The file: It has no fields.'],
    ['parties: [JPN, USA]', '1:1', 'name: It is missing.'],
    ['name: X', '1:1', 'parties: It is missing.'],
    ['name: X\nparties: []', '2:10', 'parties: It is empty.'],
    ['name: X\nparties: [JPN]', '2:10', 'parties: It has one party alone. (given: ["JPN"])'],
    ['name: X\nparties: [JPN, USB]', '2:16', 'parties[1]: It is no code of a state. (given: "USB")'],
    ['name: X\nparties: [JPN, Germany]', '2:16', 'Did you mean DEU?'],
    ['name: X\nparties: [jpn, USA]', '2:11', 'Did you mean JPN?'],
    ['name: X\nparties: [JPN, JP]', '2:16', 'parties[1]: It is given twice: parties[0] has it already. (given: "JP")'],
    ['name: X\nparties: JPN', '2:10', 'parties: It is no list.'],
    ['name: [X]\nparties: [JPN, USA]', '1:7', 'name: It is no text'],
    ['name: 2024\nparties: [JPN, USA]', '1:7', 'Write it in quotation marks'],
  ])('%j', (text, place, message) => {
    const { issues } = parseDesk(text, 'd.yaml');
    const told = issues.map((issue) => `${issue.given} ${issue.message} ${issue.remedy}`);
    expect(told).toContainEqual(expect.stringMatching(new RegExp(`^d\\.yaml:${place} `)));
    expect(told.join('\n')).toContain(message);
    expect(issues.every(({ code }) => code === 'desk.wrong')).toBe(true);
  });
  test.each([
    ['name: [', '1:', 'It is no YAML'],
    ['name: A\nname: B', '2:1', 'unique'],
    ['name: "A\nparties: [JPN]', '2:', 'It is no YAML'],
    ['name: A\n\tparties: [JPN]', '2:1', 'It is no YAML'],
    ['name: !!js/function "x"', '1:7', 'tag'],
    ['name: A\n---\nname: B', '2:', 'It is no YAML'],
    ['a: *b', '', 'anchor'],
    [
      ['a: &a [x]', ...['b', 'c', 'd', 'e'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcd'[i]}`)}]`)].join('\n'),
      '',
      'anchors',
    ],
  ])('%j is no YAML', (text, place, message) => {
    const { issues } = parseDesk(text, 'd.yaml');
    expect(issues[0]).toMatchObject({ code: 'desk.broken', given: expect.stringContaining(`d.yaml${place && ':'}${place}`) });
    expect(issues.map((issue) => issue.message).join()).toContain(message);
  });
  test('everything is told at once, in the order of the lines', () => {
    const text =
      'name: X\nparites: [JPN]\nissues:\n  - { name: A, words: [] }\nfeeds:\n  - { address: x, name: 7 }\nagreements: [nowhere]\n';
    expect(parseDesk(text, 'd.yaml').issues.map(({ given, message }) => `${given} ${message.split(':')[0]}`)).toEqual([
      'd.yaml:2:1 parites',
      'd.yaml:4:23 issues[0].words',
      'd.yaml:6:16 feeds[0].address',
      'd.yaml:6:25 feeds[0].name',
      'd.yaml:7:14 agreements[0]',
    ]);
  });
  test('one larger than any desk', () => {
    expect(parseDesk(`${HEAD}${'# x\n'.repeat(600_000)}`, 'd.yaml').issues[0]?.message).toContain('2000000 is the most');
  });
  test('whatever it says, it is a desk or tells why it is none', () => {
    const whole = read('desks/japan-us.yaml');
    const change = fc.tuple(fc.nat(whole.length - 1), fc.constantFrom('', ':', '- ', '[', '"', 'null', '\n', '&a ', '*a', '{', '7'));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const text = changes.reduce((now, [at, piece]) => now.slice(0, at) + piece + now.slice(at + 1), whole);
        const { desk: made, issues } = parseDesk(text, 'd.yaml');
        return (made !== undefined) === (issues.length === 0) && issues.every(({ given }) => given?.startsWith('d.yaml'));
      }),
      { numRuns: 60 },
    );
  });
});

describe('files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-desk-'));
  const file = path.join(folder, 'wrong.yaml');
  writeFileSync(file, 'name: X\nparites: [JPN]\ncolour: red\n');
  test('one that is wrong is refused with all its faults', async () => {
    const error = await loadDesk(file).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DeskError);
    expect((error as DeskError).issues.map(({ given }) => given)).toEqual([`${file}:2:1`, `${file}:3:1`]);
    expect((error as DeskError).issue).toBe((error as DeskError).issues[0]);
    rmSync(folder, { recursive: true });
  });
  test('one that is not there', async () => {
    expect(await readDesk('/nowhere/desk.yaml')).toMatchObject({ issues: [{ code: 'desk.missing', given: '/nowhere/desk.yaml' }] });
  });
});

describe.each(readdirSync(path.join(root, 'desks')))('%s', (name) => {
  const file = path.join(root, 'desks', name);
  test('is right, and is laid over the world', async () => {
    const { desk: made, issues } = await readDesk(file);
    expect(issues).toEqual([]);
    const overlay = await loadOverlay(file);
    expect(overlay).toEqual(made?.overlay);
    const world = worldWith([overlay]);
    for (const { name: person, offices } of overlay.people)
      for (const { title, terms } of offices)
        expect(world.officesHeld(person).map((held) => [held.title, held.from])).toContainEqual([title, (terms[0] as string).slice(0, 10)]);
  });
  test('has issues, feeds, people and agreements', async () => {
    const made = await loadDesk(file);
    expect(made.issues.length).toBeGreaterThanOrEqual(6);
    expect(made.feeds.length).toBeGreaterThanOrEqual(3);
    expect(made.feeds.every(({ address }) => address.startsWith('https://'))).toBe(true);
    expect([made.overlay.people.length > 3, made.agreements.length > 2]).toEqual([true, true]);
  });
});
