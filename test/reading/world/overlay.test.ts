import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadOverlay } from '#reading/world/load.ts';
import { overlayOf } from '#reading/world/overlay.ts';
import { shippedWorld, worldWith } from '#reading/world/world.ts';

const desk = fileURLToPath(new URL('../../../desks/japan-us.yaml', import.meta.url));

function added(value: object) {
  const { overlay, faults } = overlayOf(value);
  expect(faults).toEqual([]);
  return worldWith([overlay]);
}

describe('what a file adds', () => {
  test('forms of a state, taken from any other', () => {
    const world = added({ states: [{ name: 'Japan', forms: ['Nippon'], houses: ['White House'] }] });
    expect(world.stateName(world.stateForm('Nippon')?.state ?? -1)).toBe('Japan');
    expect(world.stateName(world.stateForm('the White House')?.state ?? -1)).toBe('Japan');
    expect(world.stateForm('Tokyo')?.how).toBe('capital');
    expect(shippedWorld.stateForm('Nippon')).toBeUndefined();
  });
  test('a new state', () => {
    const world = added({ states: [{ name: 'Arland', people: ['Arlander'], capitals: ['Arl'], iso3: 'XAR' }] });
    expect(world.stateAt(world.stateForm('Arlanders')?.state ?? -1)).toEqual({ name: 'Arland', kind: 'state', iso3: 'XAR' });
  });
  test('outlets, organizations, offices, bodies', () => {
    const world = added({
      outlets: [{ name: 'Arl Gazette', country: 'JP', kind: 'newspaper' }],
      organizations: [{ name: 'League of Rivers', forms: ['LOR'], seats: ['Riverside'] }],
      titles: ['chief negotiator'],
      bodies: ['wardenship'],
    });
    expect(world.outlets.named('The Arl Gazette')).toBeDefined();
    expect([world.organizationForm('LOR')?.how, world.organizationForm('Riverside')?.how, world.organizationForm('lor')]).toEqual([
      'name',
      'seat',
      undefined,
    ]);
    expect([world.offices.has('chief negotiator'), world.bodyHeads.has('wardenship')]).toEqual([true, true]);
  });
  test('people and their terms', () => {
    const world = added({ people: [{ name: 'Ana Ruel', offices: [{ title: 'President', of: 'France', terms: ['2030-01-01/'] }] }] });
    expect(world.officeHeld('Ruel', { on: '2031-01-01' })).toMatchObject({ title: 'President', state: world.stateOfCode('FR') });
    expect(world.officeHeld('Macron', { on: '2020-01-01' })?.title).toBe('President');
  });
  test('agreements', () => {
    const pact = { id: 'river-pact', names: ['River Pact'], parties: ['JPN', 'USA'] };
    expect(added({ agreements: [pact] }).agreements).toEqual([pact]);
  });
  test('nothing', () => expect(worldWith([])).toBe(shippedWorld));
});

test.each([
  [{ state: [] }, 'state', 'There is no such key'],
  [{ states: {} }, 'states', 'It is no list'],
  [{ states: ['Japan'] }, 'states[0]', 'It has no fields'],
  [{ states: [{ forms: ['Nippon'] }] }, 'states[0].name', 'It is missing'],
  [{ outlets: [{ name: 'X', country: 'Japan', kind: 'newspaper' }] }, 'outlets[0].country', 'alpha-2'],
  [{ outlets: [{ name: 'X', country: 'JP', kind: 'paper' }] }, 'outlets[0].kind', 'agency, newspaper'],
  [{ titles: [7] }, 'titles[0]', 'no text'],
  [{ people: [{ name: 'X', offices: [{ title: 'Y', of: 'JP', terms: ['2024'] }] }] }, 'people[0].offices[0].terms[0]', 'no term'],
  [
    { people: [{ name: 'X', offices: [{ title: 'Y', of: 'JP', terms: ['2024-02-31/'] }] }] },
    'people[0].offices[0].terms[0]',
    'no term of two days in order',
  ],
  [
    { people: [{ name: 'X', offices: [{ title: 'Y', of: 'JP', terms: ['2024-03-01/2019-03-01'] }] }] },
    'people[0].offices[0].terms[0]',
    'in order',
  ],
  [{ people: [{ name: 'X', offices: [{ title: 'Y', of: 'JP', terms: [] }] }] }, 'people[0].offices[0].terms', 'empty'],
  [{ constructor: [] }, 'constructor', 'There is no such key'],
  [{ states: [{ name: 'A|B' }] }, 'states[0].name', '"|"'],
  [{ agreements: [{ id: 'x', names: [], parties: [] }] }, 'agreements[0].names', 'empty'],
  [{ agreements: [{ id: 'x', names: ['X'], parties: [], signed: '2023-02-29' }] }, 'agreements[0].signed', 'no date'],
  [{ agreements: [{ id: 'A B', names: ['X'], parties: [] }] }, 'agreements[0].id', 'no id'],
])('%j is refused at %s', (value, place, message) => {
  const [fault] = overlayOf(value).faults;
  expect(fault).toMatchObject({ place, message: expect.stringContaining(message), remedy: expect.stringMatching(/\S/) });
});

describe('files', () => {
  test('the desk that comes with it is right', async () => {
    const overlay = await loadOverlay(desk);
    expect(overlay.parties).toEqual(['JPN', 'USA']);
    expect(worldWith([overlay]).organizationForm('LDP')?.how).toBe('name');
  });
  test('one whose anchors unfold without end', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'attache-desk-'));
    const file = path.join(folder, 'desk.yaml');
    const more = ['b', 'c', 'd', 'e'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcd'[i]}`).join(', ')}]`);
    writeFileSync(file, ['a: &a [Nippon]', ...more].join('\n'));
    await expect(loadOverlay(file)).rejects.toMatchObject({ issue: { code: 'world.broken', given: file } });
    rmSync(folder, { recursive: true });
  });
  test('one that is not there, and one that is no YAML', async () => {
    await expect(loadOverlay('/nowhere/desk.yaml')).rejects.toMatchObject({
      issue: { code: 'world.missing', given: '/nowhere/desk.yaml' },
    });
    await expect(loadOverlay(fileURLToPath(import.meta.url))).rejects.toMatchObject({
      issue: { severity: 'error', code: expect.stringMatching(/^world\.(broken|wrong)$/) },
    });
  });
});
