import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { outletMentions } from '#reading/steps/outlets.ts';
import { fold } from '#reading/world/fold.ts';
import { lists, pronounClass } from '#reading/world/lists.ts';
import { shippedWorld } from '#reading/world/world.ts';

const { genderOf, isTitleWord, sameFirstName, stateForm, outlets } = shippedWorld;

test('the compiled lists are those of data/', () => {
  const script = fileURLToPath(new URL('../../../scripts/compile-lists.js', import.meta.url));
  expect(spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
}, 60_000);

test('there are more than 300 outlets, each with a kind, no form twice', () => {
  expect(lists.outlets.length).toBeGreaterThan(300);
  expect(
    lists.outlets.every(
      ([country, kind, , forms]) =>
        /^[A-Z]{2}$/.test(country) && /^(?:agency|newspaper|broadcaster|magazine|site)$/.test(kind) && forms.length > 0,
    ),
  ).toBe(true);
  const forms = lists.outlets.flatMap(([, , , names]) => names);
  expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
});

describe('outlets in a text', () => {
  const names = (text: string): string[] =>
    outletMentions(shippedWorld, text).map(({ span, full }) => `${text.slice(full.start, span.start)}${text.slice(span.start, span.end)}`);
  test.each([
    ['said the Taipei Times today', ['the Taipei Times']],
    ['The Japan Times and NHK World Japan', ['The Japan Times', 'NHK World Japan']],
    ['NHK World Japanreported', ['NHK World Japan']],
    ['Reuterssaid', ['Reuters']],
    ["CNN's man", ['CNN']],
    ['on Capitol Hill, at Time Warner', []],
    ['a reuters stringer, the CNNs', []],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
  test('an article does not matter', () => expect(outlets.named('The Japan Times')).toBe(outlets.named('Japan Times')));
});

test.each([
  ['Japan', 'name'],
  ['the U.S.', 'name'],
  ['Tokyo', 'capital'],
  ['the White House', 'seat'],
  ['Japanese', 'people'],
  ['us', undefined],
  ['Brussels', 'capital'],
  ['Bruges', undefined],
])('%s as a state: %s', (text, how) => expect(stateForm(text)?.how).toBe(how));

test('names are compared folded', () => expect([fold('José  Núñez-Li'), fold('O’Brien Jr.')]).toEqual(['jose nunez li', 'obrien jr']));
test('nicknames and initials are first names of one person', () =>
  expect([sameFirstName('joe', 'joseph'), sameFirstName('d', 'donald'), sameFirstName('bill', 'hillary')]).toEqual([true, true, false]));
test('words tell genders', () =>
  expect([genderOf('title', 'Mrs.'), genderOf('first', 'Bill'), genderOf('office', 'queen'), genderOf('first', 'Xyz')]).toEqual([
    'f',
    'm',
    'f',
    undefined,
  ]));
test('pronouns and titles', () =>
  expect([pronounClass('She'), pronounClass('ministry'), isTitleWord('Sen.'), isTitleWord('Tokyo')]).toEqual([
    'f',
    undefined,
    true,
    false,
  ]));
