import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { shippedWorld } from '#reading/world/world.ts';
import { termsOf } from '../../../scripts/lists/terms.js';

const { officeHeld, officesHeld, holderOf, termOf, stateOfCode, organizationForm } = shippedWorld;
const state = (code: string): number => stateOfCode(code) ?? -1;

test.each([
  ['Ishiba', '2024-11-30', 'Prime Minister of JP'],
  ['Shigeru Ishiba', '2023-01-01', undefined],
  ['Trump', '2022-06-01', undefined],
  ['Donald J. Trump', '2018-06-01', 'President of US'],
  ['Joseph Biden', '2012-01-01', 'Vice President of US'],
  ['Hillary Clinton', '2010-01-01', 'Secretary of State of US'],
  ['Clinton', '1999-01-01', 'President of US'],
  ['Xi', '2020-01-01', 'President of CN'],
  ['Luiz Inacio Lula da Silva', '2024-01-01', 'President of BR'],
  ['Gorbachev', '1990-06-01', 'President of Q15180'],
  ['Stoltenberg', '2020-01-01', 'Secretary General of NATO'],
  ['Livni', '2008-01-01', 'Foreign Minister of IL'],
  ['Nobody', '2008-01-01', undefined],
])('%s on %s: %s', (name, on, office) => {
  const tenure = officeHeld(name, { on });
  expect(tenure && `${tenure.title} of ${tenure.of}`).toBe(office);
});

test('a surname of several is nobody, unless the day or the state tells', () => {
  expect(officesHeld('Bush')).toEqual([]);
  expect(officeHeld('Bush', { on: '1990-01-01' })?.name).toBe('George H. W. Bush');
  expect(officesHeld('Park', { state: state('KR'), on: '2015-01-01' }).map(({ name }) => name)).toEqual(['Park Geun-hye']);
});

test('what was only seen is not exact', () => {
  expect(officeHeld('Livni', { on: '2008-01-01' })).toMatchObject({ exact: false, state: state('IL') });
  expect(officeHeld('Ishiba', { on: '2024-11-30' })).toMatchObject({ exact: true, from: '2024-10-01', to: '2025-10-21' });
});

test.each([
  ['President', { state: state('US') }, '1995-01-01', 'Bill Clinton'],
  ['foreign minister', { state: state('US') }, '2015-01-01', 'John Kerry'],
  ['top diplomat', { state: state('RU') }, '2015-01-01', 'Sergei Lavrov'],
  ['premier', { state: state('GB') }, '1985-01-01', 'Margaret Thatcher'],
  ['king', { state: state('US') }, '1985-01-01', undefined],
  ['President', { state: state('KE') }, '1900-01-01', undefined],
  ['Secretary General', { organization: organizationForm('NATO')?.organization ?? -1 }, '2025-01-01', 'Mark Rutte'],
])('the %s of %j on %s is %s', (title, of, on, name) => expect(holderOf(title, of, on)?.name).toBe(name));

test.each([
  ['Donald Trump', 1, '2024-11-30', '2017-01-20', '2021-01-20'],
  ['Donald Trump', 2, '2025-06-30', '2025-01-20', undefined],
  ['Obama', 2, '2016-01-01', '2013-01-20', '2017-01-20'],
  ['Obama', undefined, '2010-01-01', '2009-01-20', '2013-01-20'],
  ['Obama', undefined, '2024-01-01', '2013-01-20', '2017-01-20'],
  ['Netanyahu', 1, '2023-06-01', '1996-06-18', '1999-07-06'],
])('term of %s, %s, as of %s', (name, which, asOf, from, to) => {
  expect(termOf(name, which, asOf)).toMatchObject(to === undefined ? { from } : { from, to });
});

test.each([
  ['Obama', 3, '2016-01-01'],
  ['Obama', 1, '2008-01-01'],
  ['Livni', 1, '2009-01-01'],
])('no such term: %s, %s, as of %s', (name, which, asOf) => expect(termOf(name, which, asOf)).toBeUndefined());

test('the compiled record is that of the sources, where they are at hand', () => {
  const script = fileURLToPath(new URL('../../../scripts/compile-holders.js', import.meta.url));
  expect(spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
}, 60_000);

describe('a wrong line is refused by name', () => {
  const states = shippedWorld.lists.states;
  const refused = (of: string, line: string) => () => termsOf({ [of]: { President: [line] } }, states, shippedWorld.lists.organizations);
  test.each([
    ['QQ', 'A Person: 2001-01-01/', 'QQ is no state'],
    ['US', 'A Person 2001-01-01/', 'a line is'],
    ['US', 'A Person: 2001-13-01/', 'a line is'],
    ['US', 'A Person: 2001-02-30/', 'a line is'],
    ['US', 'A Person: 2005-01-01/2001-01-01', 'a line is'],
    ['US', 'A Person: 2001-01-01/, 2005-01-01/', 'a line is'],
  ])('%s: %s', (of, line, what) => expect(refused(of, line)).toThrow(what));
  test('and a right one is none', () => expect(refused('NATO', 'A Person: 2001-01-01/')).not.toThrow());
});
