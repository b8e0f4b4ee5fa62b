import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Span } from '#base/span.ts';
import type { Entries, Stance } from '#reading/reading.ts';
import { linked } from '../../eval/linked.ts';
import { MARKED_KINDS, type Marks, markedReports } from '../../eval/marked.ts';
import { sharedFolder } from '../../eval/places.ts';
import { counted, judge, NOT_COUNTED, recordFigures } from '../../eval/record.ts';
import { sameName } from '../../eval/same-name.ts';

describe('names', () => {
  test.each([
    ['Shigeru Ishiba', 'Ishiba'],
    ['the late Prime Minister Abe', 'Shinzo Abe'],
    ['U.S.', 'United States'],
    ['Britain', 'the United Kingdom'],
    ['Sen. Ana Sol', 'Ana Sol'],
    ['José Sol', 'Jose Sol'],
    ["Norland's", 'Norland'],
  ])('%s is %s', (a, b) => expect([sameName(a, b), sameName(b, a)]).toEqual([true, true]));

  test.each([
    ['Ana Sol', 'Ana Mar'],
    ['Ana Sol', 'Ana'],
    ['North Korea', 'South Korea'],
    ['', ''],
    ['Ana', undefined],
    ['外務省', '外務省'],
    ['constructor', 'Object'],
  ])('%s is not %s', (a, b) => expect(sameName(a, b)).toBe(false));
});

const span = (start: number, end: number): Span => ({ start, end });

const MARKS: Marks = {
  id: 'x',
  roles: [{ person: 'Ana Sol', title: 'President', of: 'Norland', status: 'current', span: span(0, 10) }],
  agreements: [{ name: 'the pact', mentions: [span(20, 30), span(40, 50), span(60, 70)] }],
  provisions: [{ bearer: 'Norland', modality: 'right', action: span(80, 90) }],
  positions: [{ holder: 'Ana Sol', object: span(100, 120), stance: 'support' }],
  contacts: [{ kind: 'summit', participants: ['Ana Sol', 'Jon Vire', 'Ola Stum'], status: 'held', span: span(130, 150) }],
  concerns: [{ holder: 'Norland', about: span(160, 170) }],
};

const actor = { kind: 'person', aliases: [], mentions: [] } as const;
const rest = { id: 'i', evidence: [], confidence: 1 };
const NONE: Entries = {
  actors: [
    { ...actor, id: 'a1', name: 'President Ana Sol', roles: [] },
    { ...actor, id: 'a2', name: 'Norland', roles: [] },
    { ...actor, id: 'a3', name: 'Vire', roles: [] },
  ],
  statements: [],
  agreements: [],
  provisions: [],
  positions: [],
  contacts: [],
  concerns: [],
  events: [],
};

const judged = (kind: (typeof MARKED_KINDS)[number], entries: Partial<Entries>) => judge(MARKS, { ...NONE, ...entries })[kind];

describe('what agrees', () => {
  const president = { title: 'president', of: 'a2', status: 'current', evidence: [span(500, 510)] } as const;
  test.each([
    ['title and status', president, true],
    ['another title at the same place', { ...president, title: 'head', evidence: [span(5, 12)] }, true],
    ['another title elsewhere', { ...president, title: 'head' }, false],
    ['another status', { ...president, status: 'former' as const }, false],
    ['another state', { ...president, of: 'a3' }, false],
    ['the name of a state that is no actor', { title: 'President', ofName: 'Norland', status: 'current' as const, evidence: [] }, true],
  ])('roles: %s', (_, role, right) =>
    expect(judged('roles', { actors: NONE.actors.map((one) => (one.id === 'a1' ? { ...one, roles: [role] } : one)) }).right).toEqual([
      right,
    ]),
  );

  test.each([
    [[span(25, 26), span(45, 55)], true],
    [[span(25, 26)], false],
    [[], false],
  ])('agreements: half of the mentions, %j', (mentions, right) =>
    expect(judged('agreements', { agreements: [{ ...rest, name: 'it', parties: [], mentions }] }).right).toEqual([right]),
  );

  test.each([
    ['power', 'a2', true],
    ['duty', 'a2', false],
    ['right', 'a1', false],
  ] as const)('provisions: %s of %s: %s', (modality, bearer, right) =>
    expect(judged('provisions', { provisions: [{ ...rest, bearer, modality, action: span(85, 95) }] }).right).toEqual([right]),
  );

  test.each([
    ['demand', true],
    ['open', true],
    ['noncommittal', false],
  ] as const)('positions: %s: %s', (stance: Stance, right) =>
    expect(judged('positions', { positions: [{ ...rest, holder: 'a1', object: span(119, 130), stance }] }).right).toEqual([right]),
  );

  test.each([
    ['meeting', ['a1', 'a3'], 'held', true],
    ['call', ['a1', 'a3'], 'held', false],
    ['meeting', ['a1', 'a2'], 'held', false],
    ['meeting', ['a1', 'a3'], 'scheduled', false],
  ] as const)('contacts: %s of %j, %s: %s', (kind, participants, status, right) =>
    expect(
      judged('contacts', { contacts: [{ ...rest, kind, participants, status, agenda: [], evidence: [span(140, 160)] }] }).right,
    ).toEqual([right]),
  );

  test('a marked entry is found once, by the first that agrees', () => {
    const concern = { ...rest, holder: 'a2', about: span(165, 166) };
    expect(judged('concerns', { concerns: [{ ...concern, holder: 'a1' }, concern, concern] })).toEqual({
      right: [false, true, false],
      gold: 1,
    });
  });

  test('counts become precision, recall and F1', () => {
    const judgement = judge(MARKS, { ...NONE, concerns: [0, 1, 2].map(() => ({ ...rest, holder: 'a2', about: span(165, 166) })) });
    const figures = recordFigures(counted(NOT_COUNTED, judgement));
    expect(figures['record.concerns']).toBe(50);
    expect(figures['record.concerns.recall']).toBe(100);
    expect(figures['record.concerns.precision']).toBeCloseTo(100 / 3, 10);
    expect(figures['record.mean']).toBeCloseTo(50 / 6, 10);
  });
});

describe('linked attributions', () => {
  const marked = [{ source: [span(0, 5)], cue: [span(6, 10)], content: [span(11, 31)] }];
  test.each([
    ['as marked', {}, true],
    ['half of the words', { content: [span(11, 21)] }, true],
    ['less than half', { content: [span(11, 20)] }, false],
    ['another cue', { cue: [span(40, 44)] }, false],
    ['no cue', { cue: [] }, true],
    ['no source', { source: [] }, false],
    ['no content', { content: [] }, false],
  ])('%s: %s', (_, change, right) => expect(linked(marked, [{ ...marked[0], ...change } as never])).toEqual([right]));

  test('each marked one is taken once', () => expect(linked(marked, [marked[0], marked[0]] as never)).toEqual([true, false]));
});

/** A reading made of the marks: some entries left out, some given twice, some with a wrong value or moved words. */
function distorted(marks: Marks, seed: number): Entries {
  const names = new Map<string, string>();
  const idOf = (name: string): string => names.get(name) ?? names.set(name, `a${names.size}`).get(name) ?? '';
  const vary = <M, R>(marked: readonly M[], read: (one: M, manner: number) => R): R[] =>
    marked.flatMap((one, i) => {
      const manner = (i * 7 + seed) % 6;
      return manner === 0 ? [] : manner === 1 ? [read(one, 9), read(one, 9)] : [read(one, manner)];
    });
  const moved = ({ start, end }: Span, manner: number): Span =>
    manner === 2 ? span(end, end + 9) : manner === 3 ? span(start + 1, end + 3) : span(start, end);
  const surname = (name: string, manner: number): string => (manner === 4 ? (name.split(' ').at(-1) ?? name) : name);
  const shift = (stance: Stance, manner: number): Stance =>
    manner === 5
      ? (({ demand: 'open', support: 'demand', open: 'reserved', refuse: 'oppose' } as Record<string, Stance>)[stance] ?? stance)
      : stance;
  const roles = vary(marks.roles, (one, manner) => ({
    name: surname(one.person, manner),
    role: {
      title: manner === 3 ? 'x' : one.title,
      ofName: one.of ?? '',
      status: manner === 5 ? 'former' : one.status,
      evidence: [moved(one.span, manner)],
    },
  }));
  const entries = {
    agreements: vary(marks.agreements, (one, manner) => ({
      ...rest,
      name: one.name,
      parties: [],
      mentions: one.mentions.slice(manner === 5 ? 2 : 0).map((m) => moved(m, manner)),
    })),
    provisions: vary(marks.provisions, (one, manner) => ({
      ...rest,
      bearer: idOf(surname(one.bearer, manner)),
      modality: manner === 5 ? 'power' : one.modality,
      action: moved(one.action, manner),
    })),
    positions: vary(marks.positions, (one, manner) => ({
      ...rest,
      holder: idOf(surname(one.holder, manner)),
      object: moved(one.object, manner),
      stance: shift(one.stance, manner),
    })),
    contacts: vary(marks.contacts, (one, manner) => ({
      ...rest,
      kind: manner === 5 ? 'talks' : one.kind,
      participants: one.participants.slice(manner === 3 ? 1 : 0).map(idOf),
      status: one.status,
      agenda: [],
      evidence: [moved(one.span, manner)],
    })),
    concerns: vary(marks.concerns, (one, manner) => ({
      ...rest,
      ...(manner !== 5 && one.holder !== undefined && { holder: idOf(one.holder) }),
      about: moved(one.about, manner),
    })),
  };
  const persons = roles.map(({ name, role }, i) => ({ ...actor, id: `r${i}`, name, roles: [role] }));
  const others = [...names].map(([name, id]) => ({ ...actor, id, name, roles: [] }));
  return { ...NONE, ...entries, actors: [...persons, ...others] } as unknown as Entries;
}

const shared = sharedFolder();
const scorer = join(shared ?? '', 'score', 'record.py');
const python = existsSync(scorer) && spawnSync('python3', ['--version']).status === 0;

test.skipIf(!python)('scores as the scorer in Python does (skipped where ../shared/score or python3 is absent)', async () => {
  const out = mkdtempSync(join(tmpdir(), 'attache-record-'));
  let counts = NOT_COUNTED;
  const reports = await markedReports(shared ?? '');
  for (const [i, { marks }] of reports.entries()) {
    const entries = distorted(marks, i);
    writeFileSync(join(out, `${marks.id}.json`), JSON.stringify(entries));
    counts = counted(counts, judge(marks, entries));
  }
  const printed = execFileSync('python3', [scorer, join(shared ?? '', 'gold'), out], { encoding: 'utf8' });
  rmSync(out, { recursive: true });
  const figures = recordFigures(counts);
  for (const kind of MARKED_KINDS) {
    const line = new RegExp(`^${kind} +P +([\\d.]+) R +([\\d.]+) F1 +([\\d.]+)`, 'm').exec(printed);
    const own = [figures[`record.${kind}.precision`], figures[`record.${kind}.recall`], figures[`record.${kind}`]];
    for (const [at, value] of own.entries()) expect(value, `${kind}\n${printed}`).toBeCloseTo(Number(line?.[at + 1]), 1);
    expect(figures[`record.${kind}`]).toBeGreaterThan(0);
    expect(figures[`record.${kind}`]).toBeLessThan(100);
  }
});
