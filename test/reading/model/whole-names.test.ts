import { expect, test } from 'vitest';
import { wholeNames } from '#reading/model/whole-names.ts';
import type { EntityType } from '#reading/syntax.ts';

/** "[P Ada] [P Verin] left": one word a token; P, O and L mark names. */
function joined(line: string): string[] {
  const text = line.replace(/\[\w ([^\]]*)\]/g, '$1');
  let at = 0;
  const entities = [...line.matchAll(/\[(\w) ([^\]]*)\]/g)].map(([, type, name]) => {
    const start = text.indexOf(name as string, at);
    at = start + (name as string).length;
    const first = text.slice(0, start).split(/[ ,]+/).length - 1;
    const types: Record<string, EntityType> = { P: 'PER', O: 'ORG', L: 'LOC' };
    return {
      type: types[type as string] as EntityType,
      first,
      end: first + (name as string).split(' ').length,
      span: { start, end: at },
      confidence: 0.5,
    };
  });
  return wholeNames(text, entities).map(({ span }) => text.slice(span.start, span.end));
}

test.each([
  ['President [P Ada] [P Verin] left.', ['Ada Verin']],
  ['[P Ada] [P Maria] [P Verin] left.', ['Ada Maria Verin']],
  ['[O The] [O Harbour Times] said so.', ['The Harbour Times']],
  ['[P Verin], [P Okoro] left.', ['Verin', 'Okoro']],
  ['[P Verin] and [P Okoro] left.', ['Verin', 'Okoro']],
  ['The [L White House] [L East Room] was full.', ['White House', 'East Room']],
  ['[P Verin] [L Norland] x', ['Verin', 'Norland']],
])('%s', (line, names) => expect(joined(line)).toEqual(names));
