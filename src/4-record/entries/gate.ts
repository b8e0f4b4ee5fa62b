import { type Issue, issueOf } from '#base/issue.ts';
import { slice } from '#base/span.ts';
import { wordsIn } from './worded.ts';

/** True where a place of a text does not stand between the two halves of a letter beyond the basic plane. */
function isBoundary(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return !(before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000);
}

/**
 * The verbatim gate: why an entry may not be written or leave the record, if so. Each of its spans must lie in the text as stored, cut no letter in two, and
 * read as it did when it was found; and there must be at least one.
 */
export function refusalOf(entry: { readonly id: string; readonly value: unknown }, text: string): Issue | undefined {
  let count = 0;
  for (const span of wordsIn(entry.value)) {
    count++;
    const { start, end, words } = span;
    const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
    if (inside && slice(text, span) === words && isBoundary(text, start) && isBoundary(text, end)) continue;
    const place = `characters ${start} to ${end}`;
    return issueOf(
      'entry.not-verbatim',
      inside ? `At ${place} the report does not read "${words}".` : `There are no ${place} in the report.`,
      entry.id,
    );
  }
  return count > 0 ? undefined : issueOf('entry.not-verbatim', 'It points at no words of the report.', entry.id);
}
