import { type Issue, issueOf } from '#base/issue.ts';
import type { FeedItem } from './feed.ts';

/**
 * What is taken from a feed: an item must fit one of `include` (where there are any) and none of `exclude`. A rule is words, "phrases in quotation marks" and begin*
 * of words, all of which must occur, in any order and case; `title:`, `url:`, `author:`, `category:` or `text:` before one says where. `url:` looks for a part of
 * the address.
 */
export interface Rules {
  readonly include: readonly Rule[];
  readonly exclude: readonly Rule[];
}

interface Rule {
  /** As it was written. */
  readonly written: string;
  readonly terms: readonly Term[];
}

interface Term {
  readonly field: Field | undefined;
  readonly sought: string;
}

const FIELDS = ['title', 'url', 'author', 'category', 'text'] as const;
type Field = (typeof FIELDS)[number];

const LONGEST = 300;

/** Rules as they are written in settings, made ready; one that cannot be understood is an issue and left out. */
export function rulesOf(written: { readonly include?: readonly string[]; readonly exclude?: readonly string[] }): {
  readonly rules: Rules;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const read = (lines: readonly string[] = []): readonly Rule[] =>
    lines.flatMap((line) => {
      const rule = ruleOf(line);
      if (typeof rule !== 'string') return [rule];
      issues.push(issueOf('feed.rule-wrong', `The rule cannot be understood: ${rule}.`, line.slice(0, LONGEST)));
      return [];
    });
  return { rules: { include: read(written.include), exclude: read(written.exclude) }, issues };
}

function ruleOf(written: string): Rule | string {
  if (written.length > LONGEST) return `it has more than ${LONGEST} characters`;
  const terms: Term[] = [];
  for (const found of written.matchAll(/(?:([a-z]+):)?(?:"([^"]*)"|(\S+))/gi)) {
    const [whole, name, phrase, word = ''] = found;
    const field = FIELDS.find((one) => one === name?.toLowerCase());
    if (phrase === undefined && /"/.test(word)) return 'a quotation mark is not closed';
    if (name !== undefined && field === undefined && phrase !== undefined) return `there is no field "${name}"`;
    const sought = soughtOf(phrase ?? (field === undefined ? whole : word), field);
    if (sought === undefined) return `"${whole}" has no word in it`;
    terms.push({ field, sought });
  }
  return terms.length === 0 ? 'it is empty' : { written, terms };
}

/** What is looked for in the words of a field, which stand between blanks: the blanks make words whole, a star leaves the end open. */
function soughtOf(text: string, field: Field | undefined): string | undefined {
  if (field === 'url') return text.replace(/\*$/, '').toLowerCase() || undefined;
  const words = spaced(text);
  if (words.trim() === '') return undefined;
  // Chinese and Japanese put no blanks between words.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return words.trim();
  return text.endsWith('*') ? words.trimEnd() : words;
}

/** The words of a text in small letters, a blank before and after each. */
function spaced(text: string): string {
  return ` ${(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')} `;
}

/** The rule by which an item is left out; undefined where it is taken. Takes time in proportion to the text. */
export function filteredBy(item: FeedItem, { include, exclude }: Rules): string | undefined {
  if (include.length === 0 && exclude.length === 0) return undefined;
  const fields = fieldsOf(item);
  const fits = ({ terms }: Rule): boolean => terms.every(({ field, sought }) => fields[field ?? 'all'].includes(sought));
  const against = exclude.find(fits);
  if (against) return `exclude: ${against.written}`;
  return include.length === 0 || include.some(fits) ? undefined : `include: ${include.map(({ written }) => written).join(' | ')}`;
}

function fieldsOf(item: FeedItem): Readonly<Record<Field | 'all', string>> {
  const title = spaced(item.title ?? '');
  const author = spaced(item.author ?? '');
  const category = item.categories.map(spaced).join('|');
  const text = `${spaced(item.summary ?? '')}|${spaced(item.content ?? '')}`;
  return { title, author, category, text, url: (item.link ?? '').toLowerCase(), all: `${title}|${author}|${category}|${text}` };
}
