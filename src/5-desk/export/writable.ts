import { type Issue, issueOf } from '#base/issue.ts';

/** What no UTF-8 file can hold: half a surrogate pair. */
const LONE = /\p{Surrogate}/u;

/**
 * Why a format cannot hold an entry (or report) as it is, if so: some of its texts have letters that the format cannot write, and to write others instead would change the words.
 * All of them fail on half a surrogate pair; `also` are further letters that this one has no way to write.
 */
export function unwritable(id: string, value: unknown, format: string, also?: RegExp): Issue | undefined {
  for (const text of textsIn(value)) {
    if (LONE.test(text))
      return issueOf('export.not-writable', `It has half a letter (an unpaired surrogate), which ${format} cannot hold.`, id);
    const found = also?.exec(text)?.[0];
    if (found === undefined) continue;
    const code = (found.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    return issueOf('export.not-writable', `It has the control character U+${code}, which ${format} cannot hold.`, id);
  }
  return undefined;
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value instanceof Map) for (const one of value.values()) yield* textsIn(one);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* textsIn(one);
}
