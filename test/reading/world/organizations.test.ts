import { expect, test } from 'vitest';
import { fold } from '#reading/world/fold.ts';
import { lists } from '#reading/world/lists.ts';
import { shippedWorld } from '#reading/world/world.ts';
import { organizationsOf } from '../../../scripts/lists/organizations.js';

const { organizationForm, organizationAt, stateForm } = shippedWorld;
const named = (words: string) => organizationAt(organizationForm(words)?.organization ?? -1)?.name;

test.each([
  ['EU', 'European Union'],
  ['the E.U.', 'European Union'],
  ['North Atlantic Treaty Organization', 'NATO'],
  ['ECOWAS', 'Economic Community of West African States'],
  ['the WHO', 'World Health Organization'],
  ['who', undefined],
  ['Caricom', 'Caribbean Community'],
  ['Pentagon', 'US Department of Defense'],
  ['Foggy Bottom', 'US Department of State'],
  ['Brussels', 'European Union'],
  ['Bruges', undefined],
])('%s is %s', (words, name) => expect(named(words)).toBe(name));

test('a form belongs to one organization, and to no state but Brussels', () => {
  const forms = lists.organizations.flatMap(([, names, seats]) => [
    ...new Set([...names, ...seats].map((form) => fold(form.replace(/^~/, '')))),
  ]);
  expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
  expect([...new Set(forms)].filter((form) => stateForm(form.toUpperCase()) !== undefined)).toEqual(['brussels']);
});

test.each([
  [{ organization: ['European Union'] }, 'three fields'],
  [{ organization: ['European Union ; Brussels ; 458'] }, 'such as Q458'],
  [{ company: ['Acme ; ;'] }, 'company is no kind'],
])('%j is refused', (sections, what) => expect(() => organizationsOf(sections)).toThrow(what));
