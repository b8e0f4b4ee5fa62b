import { type Span, slice } from '#base/span.ts';
import type { Speech } from '#reading/reading.ts';
import { parts } from './coverage.ts';

const WORD = /[\p{L}\p{N}]/u;

/**
 * True for a quotation that is a name and no speech, such as a slogan, a bill or a film: two words or more, all in capitals but the small ones, no
 * punctuation at the end. “Make America Great Again” is one, “Yes, we can” is none.
 */
export function isTitle(quoted: string): boolean {
  const inner = quoted.replace(/^[^\p{L}\p{N}]+|["“”„'‘’«»‹›「」『』＂]+$/gu, '');
  if (/[.,!?;:…]$/.test(inner)) return false;
  const words = inner.split(/\s+/).filter((word) => WORD.test(word));
  const small = /^(?:a|an|the|of|and|or|for|to|in|on|at|by|with|from|as|de|la|le|von|van|vs\.?)$/;
  return words.length >= 2 && words.length <= 8 && words.every((word, i) => /^[\p{Lu}\p{N}]/u.test(word) || (i > 0 && small.test(word)));
}

/** Direct where all words of the content stand in quotation marks, indirect where none do (names in marks aside), mixed between. `quotations` are the outermost ones. */
export function speechOf(text: string, content: readonly Span[], quotations: readonly Span[]): Speech {
  let inside = false;
  let speech = false;
  let outside = false;
  for (const span of content) {
    for (const part of parts(span, quotations, 'outside')) outside ||= WORD.test(slice(text, part));
    for (const part of parts(span, quotations, 'inside')) {
      const quoted = slice(text, part);
      if (!WORD.test(quoted)) continue;
      inside = true;
      speech ||= !isTitle(quoted);
    }
  }
  if (!inside) return 'indirect';
  if (!outside) return 'direct';
  return speech ? 'mixed' : 'indirect';
}
