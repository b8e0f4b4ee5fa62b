import { describe, expect, test } from 'vitest';
import { ENTRY_KINDS } from '#record/entries/entry.ts';
import { FIELDS } from '#record/entries/fields.ts';
import { parseSearch, writeSearch } from '../../web/app/search-in-address.ts';
import { messages as parts } from '../../web/messages/parts.ts';
import { messages } from '../../web/messages/reading-room.ts';
import { dayWords } from '../../web/parts/day-words.ts';
import { directionOf } from '../../web/parts/direction.ts';
import { EDITABLE } from '../../web/views/reading-room/editable.ts';

describe('the form of an entry', () => {
  // Two fields lead from entry to entry: they are the reading's own.
  const LINKS = ['statement', 'entry'];

  test.each(ENTRY_KINDS)('of a %s has the fields of the record', (kind) => {
    const wanted = FIELDS[kind].filter(({ field }) => !LINKS.includes(field));
    expect(EDITABLE[kind].map(({ name }) => name).sort()).toEqual(wanted.map(({ field }) => field).sort());
    for (const { field, type, choices, required } of wanted) {
      const one = EDITABLE[kind].find(({ name }) => name === field);
      expect(one?.choices).toEqual(choices);
      expect(one?.type).toBe(type === 'entry' ? 'agreement' : type);
      expect(one?.required).toBe(required);
      expect(messages.fieldNames[field]).toBeTypeOf('string');
    }
  });

  test('and every kind has a name', () => {
    expect(ENTRY_KINDS.filter((kind) => parts.kinds[kind] === undefined || messages.kindsPlural[kind] === undefined)).toEqual([]);
  });
});

test.each([
  ['2024-11-30', '30 November 2024'],
  ['2024-11-30T09:00:00Z', '30 November 2024'],
  ['2024-11', 'November 2024'],
  ['2024', '2024'],
  ['2024-21', 'spring 2024'],
  ['2024-XX', '2024'],
  ['2024-11-30~', 'about 30 November 2024'],
  ['2024?', 'perhaps 2024'],
  ['2024-11-01/2024-11-03', '1 November 2024 – 3 November 2024'],
  ['2024-11-01/..', 'since 1 November 2024'],
  ['../2024', 'until 2024'],
  ['', 'day not known'],
  ['2024-13-45', '2024-13-45'],
  ['some day', 'some day'],
])('the day %j is shown as %j', (value, words) => {
  expect(dayWords(value)).toBe(words);
});

test.each([
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['he', 'rtl'],
  ['en-GB', 'ltr'],
  ['ja', 'ltr'],
  [undefined, 'auto'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test.each([
  ['?q=a+b&kinds=x&kinds=y', { q: 'a b', kinds: ['x', 'y'] }],
  ['?at=12-40&entry=s1', { at: '12-40', entry: 's1' }],
  ['', {}],
])('the address %j holds a state', (text, state) => {
  expect(parseSearch(text)).toEqual(state);
  expect(writeSearch(state)).toBe(text);
});

test('what is absent is not in the address', () => {
  expect(writeSearch({ q: undefined, kinds: [], desk: '' })).toBe('');
});
