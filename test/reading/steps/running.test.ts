import { describe, expect, test } from 'vitest';
import { said } from './notation.ts';

const FIRST = '“[q:We will go],” [s:[p:Ann Mori]] [c:said].';

describe('quotations that run on', () => {
  test.each([
    [`${FIRST}\n“The road is long and we know it.”`, ['Ann Mori: We will go', 'Ann Mori: “The road is long and we know it.”']],
    [`${FIRST}\n\n“The road is long.\n\n“We know it.”`, ['Ann Mori: We will go', 'Ann Mori: “The road is long.\n\n“We know it.”']],
    [`${FIRST}\n“One road.”\n“Two roads.”\nRain fell.`, ['Ann Mori: We will go', 'Ann Mori: “One road.”\n“Two roads.”']],
    ['“[q:We will go],” [s:[p:Ann Mori]] [c:said]. “The road is long.”', ['Ann Mori: We will go … “The road is long.”']],
    [
      '“[q:We will go],” [s:[p:Ann Mori]] [c:said]. [q:“It is far.”]\n\n[q:“The road is long.”]',
      ['Ann Mori: We will go … “It is far.”', 'Ann Mori: “The road is long.”'],
    ],
    ['[s:[p:Mori]] [c:said] [q:they would go].\n“The road is long.”', ['Mori: they would go (indirect)', 'Mori: “The road is long.”']],
  ])('%s', (line, expected) => expect(said(line)).toEqual(expected));
});

describe('no statement', () => {
  test.each([
    [`${FIRST}\nRain fell.\n“The road is long and we know it.”`, ['Ann Mori: We will go']],
    [`${FIRST} Rain fell on the town.\n“The road is long and we know it.”`, ['Ann Mori: We will go']],
    [`${FIRST}\n“The Long Road Home”`, ['Ann Mori: We will go']],
    [`${FIRST}\n“The Long Road Home.”`, ['Ann Mori: We will go']],
    [`${FIRST}\n“Roads”`, ['Ann Mori: We will go']],
    [`${FIRST}\nThe “long road” is open.`, ['Ann Mori: We will go']],
    [`${FIRST}\n“The road is long,” the sign at the gate reads.`, ['Ann Mori: We will go']],
    [`${FIRST} The play is “Long Road Home.”`, ['Ann Mori: We will go']],
    [`${FIRST}\n[q2:“The road is long,”] [s2:[p:Bo Chen]] [c2:said].`, ['Ann Mori: We will go', 'Bo Chen: “The road is long,”']],
    ['“The road is long and we know it.”\nRain fell.', []],
  ])('%s', (line, expected) => expect(said(line)).toEqual(expected));
});
