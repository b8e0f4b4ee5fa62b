import { describe, expect, test } from 'vitest';
import { fold } from '#reading/world/fold.ts';
import { lists } from '#reading/world/lists.ts';
import { shippedWorld } from '#reading/world/world.ts';
import { statesOf } from '../../../scripts/lists/states.js';

const { stateForm, stateAt, stateOfCode } = shippedWorld;
const named = (words: string) => stateAt(stateForm(words)?.state ?? -1);

test.each([
  ['Japan', 'JP', 'JPN', 'Q17', 'JPN 740'],
  ['the Netherlands', 'NL', 'NLD', 'Q55', 'NTH 210'],
  ['Czechia', 'CZ', 'CZE', 'Q213', 'CZR 316'],
  ['Namibia', 'NA', 'NAM', 'Q1030', 'NAM 565'],
  ['Kosovo', 'XK', 'XKX', 'Q1246', 'KOS 347'],
  ['Palestinian Authority', 'PS', 'PSE', 'Q219060', undefined],
  ['Hong Kong', 'HK', 'HKG', 'Q8646', undefined],
  ['Soviet Union', undefined, undefined, 'Q15180', 'RUS 365'],
  ['Yugoslavia', undefined, undefined, 'Q36704', 'YUG 345'],
])('%s has its codes', (words, iso2, iso3, wikidata, cow) => {
  const state = named(words);
  expect(state).toMatchObject({ wikidata });
  expect([state?.iso2, state?.iso3]).toEqual([iso2, iso3]);
  expect(state?.cow && `${state.cow.letters} ${state.cow.number}`).toBe(cow);
  if (iso3) expect(stateAt(stateOfCode(iso3) ?? -1)).toEqual(state);
});

test.each([
  ['Kremlin', 'Russia', 'seat'],
  ['the Blue House', 'South Korea', 'seat'],
  ['Élysée', 'France', 'seat'],
  ['Zhongnanhai', 'China', 'seat'],
  ['Planalto', 'Brazil', 'seat'],
  ['Casa Rosada', 'Argentina', 'seat'],
  ['Whitehall', 'United Kingdom', 'seat'],
  ['Malacañang Palace', 'Philippines', 'seat'],
  ['Kiev', 'Ukraine', 'capital'],
  ['Abidjan', 'Ivory Coast', 'capital'],
  ['Kosovars', 'Kosovo', 'people'],
  ['Soviet', 'Soviet Union', 'people'],
])('%s is %s: %s', (words, name, how) => {
  expect([named(words)?.name, stateForm(words)?.how]).toEqual([name, how]);
});

test('a form belongs to one state, unless it is the name of a people', () => {
  const owners = new Map<string, string>();
  const doubled: string[] = [];
  for (const [, names, , capitals, houses] of lists.states) {
    for (const form of [...names, ...capitals, ...houses]) {
      const key = fold(form.replace(/^~/, ''));
      if ((owners.get(key) ?? names[0]) !== names[0]) doubled.push(form);
      owners.set(key, names[0] as string);
    }
  }
  expect(doubled).toEqual([]);
});

test('all members of the United Nations have an ISO and a COW code, and no two the same', () => {
  const states = lists.states.filter(([kind]) => kind === 'state');
  expect(states.length).toBe(197);
  const without = states.filter(
    ([, , , , , [iso2, iso3, item]]) => !/^[A-Z]{2}$/.test(iso2) || !/^[A-Z]{3}$/.test(iso3) || !/^Q\d+$/.test(item),
  );
  expect(without).toEqual([]);
  expect(states.filter(([, , , , , codes]) => codes[4] === 0).map(([, names]) => names[0])).toEqual(['Palestine']);
  for (const at of [0, 1, 2, 4] as const) {
    const codes = states.map(([, , , , , all]) => all[at]).filter((code) => code !== 0);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  }
});

describe('a wrong line is refused by name', () => {
  test.each([
    ['Japan ; Japanese ; Tokyo ; JP', 'five fields'],
    [' ; Japanese ; Tokyo ; ; JP', 'no name'],
    ['Japan ; Japanese ; Tokyo ; ; JQ', 'JQ is no ISO'],
    ['Japan ; Japanese ; Tokyo ; ; CN', 'CN is the code of'],
    ['Japan ; Japanese ; Tokyo ; ; JP | JPN', 'such as JPN 740'],
    ['Japan ; Japanese ; Tokyo ; ; ', 'nothing is no ISO'],
  ])('%s', (line, what) => {
    expect(() => statesOf({ states: [line] })).toThrow(what);
  });
  test('of a section that there is not', () => expect(() => statesOf({ planets: [] })).toThrow('planets'));
});
