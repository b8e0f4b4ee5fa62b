import { describe, expect, test } from 'vitest';
import { passageOf } from '#reading/passage.ts';
import { overlayOf } from '#reading/world/overlay.ts';
import { worldWith } from '#reading/world/world.ts';
import { extract } from '#record/extract/extract.ts';
import { cast, entriesOf, marked, speakers } from './notation.ts';

describe('who speaks under the name of a place', () => {
  test.each([
    ['[s:Brussels] [c:said] [q:the tariffs were unfair].', ['European Union']],
    ['The [o:EU] met. [s:Brussels] [c:said] [q:the tariffs were unfair].', ['EU']],
    ['[l:Belgium] voted. [s:Brussels] [c:said] [q:the base would stay].', ['Belgium']],
    ['[l:Belgium] voted in the [o:European Union]. [s:Brussels] [c:said] [q:the base would stay].', ['European Union']],
    ['[s:Tokyo] [c:said] [q:it was ready].', ['Japan']],
    ['[s:Foggy Bottom] [c:said] [q:it was ready].', ['US Department of State']],
    ['[s:The Kremlin] [c:said] [q:it was ready].', ['Russia']],
  ])('%s', (line, expected) => expect(speakers(line)).toEqual(expected));
});

describe('names of states and organizations', () => {
  test.each([
    ['[p:Kinshasa] and [p:Casa Rosada] replied.', ['Argentina (government): Casa Rosada']],
    ['[p:Paris Holm] met [p:Paris].', ['Paris Holm (person): Paris Holm, Paris']],
    ['President [p:Tunis] met the [l:NATO] chief.', ['Tunis (person): Tunis', 'NATO (organization): NATO']],
    ['The [o:Pentagon] and the [o:Defense Department].', ['Defense Department (body): Pentagon, Defense Department']],
    ['[o:Rapid Salt Fund] ([o:RSF]).', ['Rapid Salt Fund (organization): Rapid Salt Fund, RSF']],
    ['Islamic [o:State] and [o:ISIS].', ['Islamic State (organization): Islamic State, ISIS']],
    ['They met in [l:Brussels], not in [l:Bonn].', []],
  ])('%s', (line, expected) => expect(cast(line)).toEqual(expected));
});

test('states and organizations are known elsewhere under their codes', () => {
  const { text, syntax } = marked('[l:Japan], [o:NATO] and [o:Acme Union].');
  expect(entriesOf({ text }, syntax).actors).toMatchObject([
    { country: 'JPN', wikidata: 'Q17' },
    { wikidata: 'Q7184' },
    { name: 'Acme Union' },
  ]);
});

test.each([
  ['[o:Russian Defense Ministry].', 'RUS'],
  ['[o:Supreme Court of Israel].', 'ISR'],
  ['[o:U.S. Department of State].', 'USA'],
  ['[o:South Korean Unification Ministry].', 'KOR'],
  ['[o:Kyodo News].', 'JPN'],
  ['[o:Georgia Supreme Court].', undefined],
  ['[o:Ministry of Defense].', undefined],
  ['[o:Bank of America].', undefined],
])('the country of %s is %s', (line, country) => {
  const { text, syntax } = marked(line);
  expect(entriesOf({ text }, syntax).actors.map((actor) => actor.country)).toEqual([country]);
});

test('a reading is of the world that it is given', () => {
  const { text, syntax } = marked('[s:Riverside] [c:said] [q:it was ready].');
  const { overlay } = overlayOf({ states: [{ name: 'Arland', houses: ['Riverside'], iso3: 'XAR' }] });
  const actors = extract(passageOf({ id: 'r', sha256: '', text }, 0, syntax, worldWith([overlay]))).actors;
  expect(actors).toMatchObject([{ name: 'Arland', kind: 'government', country: 'XAR' }]);
});
