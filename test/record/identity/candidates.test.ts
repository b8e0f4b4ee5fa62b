import { describe, expect, test } from 'vitest';
import { candidatesAmong, type Profile, pairKey } from '#record/identity/candidates.ts';

function person(name: string, rest: Partial<Profile> = {}): Profile {
  return { id: name, name, kind: 'person', aliases: [], titles: [], reports: [name], ...rest };
}

function body(name: string, rest: Partial<Profile> = {}): Profile {
  return { ...person(name, rest), kind: 'organization', ...rest };
}

function reasons(...profiles: readonly Profile[]): string {
  return candidatesAmong(profiles, new Set())
    .map((one) => one.reasons.join(', '))
    .join('; ');
}

describe('who may be one', () => {
  test.each<[string, readonly Profile[], string]>([
    ['another order', [person('Shigeru Ishiba'), person('Ishiba Shigeru')], 'the same name'],
    ['a surname', [person('Shigeru Ishiba'), person('Ishiba')], '"ishiba" is part of "shigeru ishiba"'],
    [
      'a surname and a role',
      [
        person('Shigeru Ishiba', { titles: ['prime minister'], country: 'JPN' }),
        person('Ishiba', { titles: ['prime minister'], country: 'JPN' }),
      ],
      '"ishiba" is part of "shigeru ishiba", both of JPN, both prime minister',
    ],
    ['initials', [person('A. B. Carter'), person('Ashton Carter')], 'the same surname, and first names that fit'],
    ['a middle name', [person('George Bush'), person('George Walker Bush')], 'the same surname, and first names that fit'],
    ['an acronym', [body('International Atomic Energy Agency'), body('IAEA')], 'one is the initials of the other'],
    ['a shared form', [body('Ministry of Foreign Affairs', { aliases: ['Gaimusho'] }), body('Gaimusho')], 'both are called "gaimusho"'],
  ])('%s', (_, profiles, expected) => {
    expect(reasons(...profiles)).toBe(expected);
  });

  test.each<[string, readonly Profile[]]>([
    ['other surnames', [person('Shigeru Ishiba'), person('Shigeru Yoshida')]],
    ['other first names', [person('George Bush'), person('Laura Bush')]],
    ['other countries', [person('Kim', { country: 'KOR' }), person('Yong Kim', { country: 'USA' })]],
    ['told apart in one report', [person('Li', { reports: ['r'] }), person('Keqiang Li', { reports: ['r'] })]],
    ['a person and a body', [person('Carter'), body('Carter')]],
    ['descriptions', [person('officials', { kind: 'group' }), person('the officials', { kind: 'group', id: 'x' })]],
  ])('not %s', (_, profiles) => {
    expect(reasons(...profiles)).toBe('');
  });

  test('what was judged is not offered again', () => {
    const two = [person('Ishiba'), person('Shigeru Ishiba')];
    expect(candidatesAmong(two, new Set([pairKey('Shigeru Ishiba', 'Ishiba')]))).toEqual([]);
  });

  test('the order of the actors does not matter', () => {
    const all = [
      person('Ishiba'),
      person('Shigeru Ishiba'),
      person('Ishiba Shigeru'),
      body('IAEA'),
      body('International Atomic Energy Agency'),
    ];
    expect(candidatesAmong(all, new Set())).toEqual(candidatesAmong(all.toReversed(), new Set()));
  });
});
