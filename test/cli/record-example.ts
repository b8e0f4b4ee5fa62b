import type { Span } from '#base/span.ts';
import type { Result } from '#cli/read/result.ts';
import type { Entries } from '#reading/reading.ts';

/** Written for these tests: no such states, people, treaty or newspaper exist. It holds every kind of entry. */
export const REPORT_TEXT = [
  'President Mira Kalde of Norland told the Harbour Post on Friday that her country “will never leave” the Treaty of Osthaven of 1984,',
  ' which gives Norland the right to inspect ships in the strait.\n\n',
  'Former Prime Minister Jon Vire met Kalde in Osthaven on May 3. The treaty, Vire wrote, obliges Sudmark to give notice of every drill.\n\n',
  'Officials of Sudmark denied that a summit with 外務省 had been called off. Sudmark would like\nto have the treaty changed',
  ' and is worried about drills near the strait.\n',
].join('');

export function at(words: string): Span {
  const start = REPORT_TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

const actor = { aliases: [], roles: [] } as const;

export const ENTRIES: Entries = {
  actors: [
    {
      id: 'a1',
      name: 'Mira Kalde',
      kind: 'person',
      aliases: ['Kalde'],
      mentions: [at('President Mira Kalde of Norland'), at('her'), at('Kalde in')],
      roles: [{ title: 'President', of: 'a2', status: 'current', from: '2021', evidence: [at('President Mira Kalde of Norland')] }],
    },
    { ...actor, id: 'a2', name: 'Norland', kind: 'state', country: 'NLD', mentions: [at('Norland')] },
    { ...actor, id: 'a3', name: 'Harbour Post', kind: 'outlet', mentions: [at('the Harbour Post')] },
    {
      ...actor,
      id: 'a4',
      name: 'Jon Vire',
      kind: 'person',
      mentions: [at('Former Prime Minister Jon Vire'), at('Vire wrote')],
      roles: [
        { title: 'Prime Minister', of: 'a2', status: 'former', from: '1999', to: '2003', evidence: [at('Former Prime Minister Jon Vire')] },
        { title: 'chairman', ofName: 'Strait\u001b[2J Club', status: 'acting', evidence: [at('Jon Vire')] },
      ],
    },
    { ...actor, id: 'a5', name: 'Sudmark', kind: 'state', mentions: [at('Sudmark')] },
    { ...actor, id: 'a6', name: 'officials of Sudmark', kind: 'group', mentions: [at('Officials of Sudmark')] },
    { ...actor, id: 'a7', name: '外務省', kind: 'body', mentions: [at('外務省')] },
    { ...actor, id: 'a8', name: 'Ola Stum', kind: 'person', mentions: [at('the strait')] },
  ],
  statements: [
    {
      id: 's1',
      source: [at('President Mira Kalde of Norland')],
      cue: [at('told')],
      content: [at('that her country “will never leave” the Treaty of Osthaven of 1984')],
      speech: 'mixed',
      polarity: 'affirmed',
      speaker: 'a1',
      via: ['a3'],
      addressee: 'a3',
      said: '2024-05-10',
      confidence: 0.9,
    },
    {
      id: 's2',
      source: [at('Vire')],
      cue: [at('wrote')],
      content: [at('The treaty'), at('obliges Sudmark to give notice of every drill')],
      speech: 'indirect',
      polarity: 'affirmed',
      speaker: 'a4',
      confidence: 0.8,
    },
    {
      id: 's3',
      source: [at('Officials of Sudmark')],
      cue: [at('denied')],
      content: [at('that a summit with 外務省 had been called off')],
      speech: 'indirect',
      polarity: 'negated',
      speaker: 'a6',
      confidence: 0.7,
    },
  ],
  agreements: [
    {
      id: 'g1',
      name: 'Treaty of Osthaven',
      parties: ['a2', 'a5'],
      year: 1984,
      mentions: [at('the Treaty of Osthaven of 1984'), at('The treaty'), at('the treaty')],
      confidence: 0.93,
    },
  ],
  provisions: [
    {
      id: 'v1',
      bearer: 'a2',
      modality: 'right',
      action: at('inspect ships in the strait'),
      agreement: 'g1',
      evidence: [at('which gives Norland the right to inspect ships in the strait')],
      confidence: 0.81,
    },
    {
      id: 'v2',
      bearer: 'a5',
      modality: 'duty',
      action: at('give notice of every drill'),
      counterpart: 'a2',
      evidence: [at('obliges Sudmark to give notice of every drill')],
      confidence: 0.6,
    },
  ],
  positions: [
    {
      id: 'p1',
      holder: 'a5',
      object: at('have the treaty changed'),
      agreement: 'g1',
      stance: 'open',
      evidence: [at('would like\nto have the treaty changed')],
      confidence: 0.55,
    },
    {
      id: 'p2',
      holder: 'a1',
      object: at('leave” the Treaty of Osthaven of 1984'),
      agreement: 'g1',
      stance: 'refuse',
      statement: 's1',
      evidence: [at('will never leave')],
      confidence: 0.85,
    },
  ],
  contacts: [
    {
      id: 'c1',
      kind: 'summit',
      participants: ['a5', 'a7'],
      status: 'cancelled',
      agenda: [],
      evidence: [at('a summit with 外務省')],
      confidence: 0.5,
    },
    {
      id: 'c2',
      kind: 'meeting',
      participants: ['a4', 'a1'],
      when: '2024-05-03',
      place: 'Ost\u0007haven',
      status: 'held',
      agenda: [at('every drill')],
      evidence: [at('met Kalde in Osthaven on May 3')],
      confidence: 0.88,
    },
  ],
  concerns: [
    { id: 'n1', holder: 'a5', about: at('drills near the strait'), by: 'a2', evidence: [at('is worried about drills')], confidence: 0.77 },
  ],
  events: [
    {
      id: 'e1',
      type: 'CONSULT',
      mode: 'visit',
      context: 'diplomatic',
      source: ['a4'],
      target: ['a1'],
      date: '2024-05-03',
      trigger: at('met'),
      entry: 'c2',
      confidence: 0.7,
    },
  ],
};

export const RECORD: Result = {
  report: { id: 'osthaven', sha256: 'ef'.repeat(32), outlet: 'Example News', published: '2024-05-12', language: 'en', text: REPORT_TEXT },
  reading: ENTRIES,
  syntax: { words: [], sentences: [], entities: [], attributions: [], chains: [] },
};
