import { describe, expect, test } from 'vitest';
import { slice } from '#base/span.ts';
import { shippedWorld } from '#reading/world/world.ts';
import { nameKey, problemWith, Register, shippedRegister } from '#record/extract/agreements/register.ts';

/** Codes of states of the past. */
const PAST = new Set(['SUN', 'YUG', 'CSK']);
const isStateCode = (code: string): boolean => PAST.has(code) || shippedWorld.stateOfCode(code) !== undefined;

describe('data/agreements.yaml', () => {
  test.each(shippedRegister.lines.map((line) => [line.id, line] as const))('%s', (_, line) => {
    expect(problemWith(line, isStateCode)).toBeUndefined();
  });

  test('has no id and no name twice', () => {
    const twice = (keys: readonly string[]): string[] => keys.filter((key, i) => keys.indexOf(key) !== i);
    expect(twice(shippedRegister.lines.map(({ id }) => id))).toEqual([]);
    expect(twice(shippedRegister.lines.flatMap(({ names }) => names.map(nameKey)))).toEqual([]);
  });
});

describe('a wrong line is named', () => {
  const line = { id: 'kalan', names: ['Kalan Treaty'], parties: ['PER', 'BOL'] };
  test.each([
    ['a code of no state', { ...line, parties: ['PER', 'QQQ'] }, 'there is no state QQQ'],
    ['a day that is not in the calendar', { ...line, signed: '1988-02-30' }, '"1988-02-30" is no date'],
    ['a month that is none', { ...line, in_force: '1988-13' }, '"1988-13" is no date'],
    ['in force before it is signed', { ...line, signed: '1990-05-01', in_force: '1989-05-01' }, 'it is in force before it is signed'],
    ['no name', { ...line, names: [] }, 'it has no name'],
    ['an id with a blank', { ...line, id: 'Kalan Treaty' }, 'id "Kalan Treaty" is not in small letters, digits and hyphens'],
    ['an unknown topic', { ...line, about: 'weather' }, '"weather" is no topic'],
    ['a number that is none', { ...line, unts: -3 }, '"-3" is no registration number'],
  ])('%s', (_, wrong, problem) => expect(problemWith(wrong, isStateCode)).toBe(problem));

  test.each([
    ['a year alone', { ...line, signed: '1988' }],
    ['many parties', { ...line, parties: 'multilateral' as const }],
    ['an organization', { ...line, parties: ['European Union', 'PER'] }],
    ['signed and in force on one day', { ...line, signed: '1988-03-01', in_force: '1988-03-01' }],
  ])('%s is none', (_, right) => expect(problemWith(right, isStateCode)).toBeUndefined());
});

describe('names of known agreements', () => {
  const named = (text: string, register = shippedRegister): string[] =>
    register.namesIn(text).map(({ span, known }) => `${slice(text, span)} = ${known.id}`);

  test.each([
    ['the 1987 INF Treaty', 'INF Treaty = inf'],
    ['the Japan-U.S. Status of Forces Agreement', 'Japan-U.S. Status of Forces Agreement = us-japan-sofa'],
    ['Nafta and NAFTA', 'Nafta = nafta', 'NAFTA = nafta'],
    ['the JCPOA’s limits', 'JCPOA = jcpoa'],
    ['the Trans-Pacific Partnership (TPP)', 'Trans-Pacific Partnership = tpp', 'TPP = tpp'],
    [
      'the Comprehensive and Progressive Agreement for Trans-Pacific Partnership',
      'Comprehensive and Progressive Agreement for Trans-Pacific Partnership = cptpp',
    ],
    ['the treaty of Sèvres', 'treaty of Sèvres = sevres'],
    ['the Paris\nagreement', 'Paris\nagreement = paris'],
    ['the START of the race', ''],
    ['a stamped nafta', ''],
    ['in Paris. Agreement is far', ''],
  ])('%s', (text, ...names) => expect(named(text)).toEqual(names.filter(Boolean)));

  test('a register of a user takes the place of a line and adds others', () => {
    const register = new Register([{ id: 'kalan', names: ['Kalan Treaty'], parties: ['PER'] }]).with([
      { id: 'kalan', names: ['Kalan Pact'], parties: ['PER', 'BOL'] },
      { id: 'moro', names: ['Moro Accord'], parties: 'multilateral' },
    ]);
    expect(named('the Kalan Treaty, the Kalan Pact and the Moro Accord', register)).toEqual(['Kalan Pact = kalan', 'Moro Accord = moro']);
    expect(register.get('kalan')?.parties).toEqual(['PER', 'BOL']);
  });
});
