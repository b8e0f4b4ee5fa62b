import { describe, expect, test } from 'vitest';
import { parsePattern } from '#reading/match/pattern.ts';

test('a pattern is a test with a name and clauses', () => {
  expect(
    parsePattern('signal/$show:VERB=cue (subj @state=holder) !(advmod never) ?(obl+in,at|^acl *=place)', { show: ['show', 'hint'] }),
  ).toEqual({
    lemmas: ['signal', 'show', 'hint'],
    upos: ['VERB'],
    actor: undefined,
    name: 'cue',
    clauses: [
      clause('must', [relation('subj')], { ...any, actor: 'state', name: 'holder' }),
      clause('not', [relation('advmod')], { ...any, lemmas: ['never'] }),
      clause('may', [relation('obl', ['in', 'at']), { ...relation('acl'), up: true }], { ...any, name: 'place' }),
    ],
  });
});

describe('what is no pattern is refused with its place', () => {
  test.each([
    ['', 'character 1: a test is missing'],
    ['(obj deal)', 'character 1: a test is missing'],
    ['sign (obj deal', 'character 15: ")" is missing'],
    ['sign (obj)', 'character 10: a test is missing'],
    ['sign deal', 'character 5: nothing more is expected'],
    ['sign=', '"sign=" is no test'],
    ['$verbs', 'there is no list $verbs'],
  ])('%j', (pattern, message) => expect(() => parsePattern(pattern)).toThrow(message));
});

const any = { lemmas: [], upos: [], actor: undefined, name: undefined, clauses: [] };

function relation(name: string, markers: readonly string[] = []) {
  return { name, up: false, markers };
}

function clause(how: string, relations: readonly object[], node: object) {
  return { how, relations, node };
}
