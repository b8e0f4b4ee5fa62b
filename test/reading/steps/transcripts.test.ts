import { describe, expect, test } from 'vitest';
import { said } from './notation.ts';

describe('transcripts', () => {
  test.each([
    ['[p:Chris Wallace] met [p:Ann Lee].\nWALLACE: Will you go?\nLEE: We will.', ['Chris Wallace: Will you go?', 'Ann Lee: We will.']],
    [
      '[p:Ann Lee] spoke.\nMODERATOR: Will you go?\nLEE: We will.\nWe must.\nMODERATOR: Thanks.',
      ['MODERATOR: Will you go?', 'Ann Lee: We will.\nWe must.', 'MODERATOR: Thanks.'],
    ],
    ['Q: Will you go?\nA: We will.', ['-: Will you go?', '-: We will.']],
    ['[s:Q][c::] [q:Will you go]?\n[s2:A][c2::] [q2:We will].', ['-: Will you go?', '-: We will.']],
    ['[p:Ann Lee]: Will you go?\n[p:Bo Chen]: We will.', ['Ann Lee: Will you go?', 'Bo Chen: We will.']],
    [
      'SEN. LEE (D-CA): Will you go?\nGOV. CHEN: We will. [p:Ann Lee] met [p:Bo Chen].',
      ['Ann Lee: Will you go?', 'Bo Chen: We will. Ann Lee met Bo Chen.'],
    ],
  ])('%s', (line, expected) => expect(said(line)).toEqual(expected));
});

describe('no transcript', () => {
  test.each([
    'UPDATE: The base will close.\nREAD MORE: The base.',
    'LEE: one label alone.',
    'The plan: go.\nThe date: May.',
    'WASHINGTON: Rain fell.\nIt stopped.',
  ])('%s', (line) => expect(said(line)).toEqual([]));
});
