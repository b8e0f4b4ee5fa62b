import { describe, expect, test } from 'vitest';
import { cast, said, speakers } from './notation.ts';

describe('what is no content', () => {
  test.each([
    ['“[q:We will go],” [s:[p:Mori]] [c:said] [q:in a policy address to Parliament].', ['Mori: We will go']],
    ['“[q:We will go],” [s:[p:Mori]] [c:told] [q:the crowd they knew].', ['Mori: We will go … the crowd they knew (mixed)']],
    ['[s:[p:Mori]] [c:said] [q:in a speech they would go].', ['Mori: in a speech they would go (indirect)']],
    ['[q:which [s:[p:Mori]] [c:called] “a great day.”]', ['Mori: which … “a great day.” (mixed)']],
    [
      '“[q2:We will go],” [s2:[p:Mori]] [c2:said] in a speech, [s:the Taipei Times] [c:reported].\n[q:“The road is long and we know it.”]',
      ['Mori: We will go (via Taipei Times)', 'Mori: “The road is long and we know it.”'],
    ],
  ])('%s', (line, expected) => expect(said(line)).toEqual(expected));
});

test('a relative pronoun gives way to what the tree hangs its clause on', () => {
  const line = 'They met on the long pact with Rome, [q:which] [s:[p:Mori]] [c:called] [q:“a great day.”]';
  const arcs = ['which obj called', 'called acl:relcl pact', 'long amod pact', 'the det pact'];
  expect(said(line, arcs)).toEqual(['Mori: the long pact with Rome … “a great day.” (mixed)']);
});

describe('contents stay in the paragraph of their cue', () => {
  test.each([
    ['[s:[p:Mori]] [c:called] [q:it “a novel.”\nRain fell on the town].', ['Mori: it “a novel.” (mixed)']],
    ['[q:The key stays\nThe straits are open], [s:[p:Mori]] [c:said].', ['Mori: The straits are open (indirect)']],
    ['“[q:We will go],” [s:[p:Mori]] [c:said].\n[q:Rain fell on the town].', ['Mori: We will go']],
    ['[s:[p:Mori]] [c:said]: [q:“One road is long.\n“Two roads are longer.”]', ['Mori: “One road is long.\n“Two roads are longer.”']],
    ['[s:[p:Mori]] [c:said]:\n[q:“One road is long.”]', ['Mori: “One road is long.”']],
  ])('%s', (line, expected) => expect(said(line)).toEqual(expected));
});

describe('what the model takes for another kind of name', () => {
  test('a surname as a place', () => expect(cast('[p:Bo Chen] and [l:Chen]')).toEqual(['Bo Chen (person): Bo Chen, Chen']));
  test('half a demonym', () => expect(cast('the [o:North] Korean fleet')).toEqual([]));
  test('comments speak for whose they are', () =>
    expect(speakers('[@1:[p:Bo Chen]] came. [s:[@1:His] comments] [c:highlight] [q:it].')).toEqual(['Bo Chen']));
});
