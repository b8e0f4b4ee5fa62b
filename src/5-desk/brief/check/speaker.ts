import { verbsIn } from '../words.ts';
import { type Cited, type Fault, normal, type Parsed } from './support.ts';

/** Kinds of entry that are somebody's: what they say, hold, fear or must. */
const OWNED = new Set(['statement', 'position', 'concern']);
export const LEADS = /^(?:To be looked at again \([^)]*\): |Shift: |Reports (?:on|of) [^,;:]*? differ on where )/u;
/** "On 5 March, " before who speaks. */
const SETTING = /^(?:On|In|At|By|After|Before|During|Between|Since|Until|Earlier|Later) [^,]{1,80}, /u;
export const ACCORDING = /^according to (?<whom>.+?),(?= )/iu;
const AGAIN = /^(?:he|she|they|it|the \p{L}+)\b/iu;
const UNTOLD = /^it (?:is|was|has been|had been) /iu;

/** What somebody says, holds or fears must stand under their name: a line that leaves it out, or gives it to another, says something else. */
export function wrongSpeaker({ rest, text }: Parsed, cited: readonly Cited[]): Fault | undefined {
  const owned = cited.filter(({ entry }) => OWNED.has(entry.told.kind));
  if (owned.length === 0) return wrongBearer(rest, cited);
  const sentences = sentencesOf(rest, text);
  for (const [at, sentence] of sentences.entries()) {
    const fault = faultOf(sentence, at, owned);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOf(sentence: string, at: number, owned: readonly Cited[]): Fault | undefined {
  let words = normal(sentence).replace(LEADS, '').replace(SETTING, '');
  const according = ACCORDING.exec(words);
  const speakers = owned.flatMap(({ entry }) => entry.speaker);
  if (according !== null) {
    const whom = according.groups?.whom as string;
    if (!beginsWith(`${whom},`, speakers)) return { word: whom, why: `the one who says so is ${named(speakers)}` };
    if (owned.every(({ entry }) => entry.told.kind === 'statement')) return undefined;
    words = words.slice(according[0].length).trim();
  }
  const principals = owned.flatMap(({ entry }) => entry.principal);
  if (at > 0 && AGAIN.test(words) && hasSaying(words)) return undefined;
  const isUntold = owned.some(({ entry }) => entry.told.kind === 'statement' && entry.principal.length === 0);
  if (isUntold && UNTOLD.test(words)) return undefined;
  if (/^a concern\b/iu.test(words) && owned.some(({ entry }) => entry.told.kind === 'concern' && entry.principal.length === 0))
    return undefined;
  const subject = words.split(/\s+/u).slice(0, 6).join(' ');
  // A position may be told as the statement that it rests on, under the name of who makes that.
  const forms = according === null ? [...principals, ...speakers] : principals;
  if (!beginsWith(words, forms)) return { word: subject, why: `the words are those of ${named(forms)}` };
  const isSaid = owned.some(({ entry }) => entry.told.kind === 'statement');
  if (isSaid && !hasSaying(words) && !hasCue(words, owned)) return { word: subject, why: 'the line does not say that somebody said so' };
  return undefined;
}

function hasSaying(words: string): boolean {
  return verbsIn(words).length > 0 || /in the words of the report/.test(words);
}

function hasCue(words: string, owned: readonly Cited[]): boolean {
  const cues = owned.flatMap(({ entry }) => {
    const { cue } = entry.told.value as { readonly cue?: readonly { readonly words: string }[] };
    return (cue ?? []).map((one) => normal(one.words));
  });
  return cues.some((cue) => words.includes(cue));
}

/** A rule is told in the words of the report, or under the name of whom it binds. */
function wrongBearer(rest: string, cited: readonly Cited[]): Fault | undefined {
  const rules = cited.filter(({ entry }) => entry.told.kind === 'provision');
  if (rules.length === 0) return undefined;
  const words = normal(rest)
    .replace(LEADS, '')
    .replace(/[.\s]+$/, '');
  const own = words.replace(ACCORDING, '').trim().toLowerCase();
  if (rules.some(({ cite }) => normal(cite.words).toLowerCase().includes(own))) return undefined;
  const forms = rules.flatMap(({ entry }) => entry.principal);
  if (beginsWith(words, forms) && /in the words of the report/.test(words)) return undefined;
  if (beginsWith(words, forms)) return undefined;
  return { word: words.split(' ').slice(0, 6).join(' '), why: `the rule is of ${named(forms)}` };
}

/** Whether words begin with one of some names, whole: "Chile" does not begin "Chilean officials", nor "Luc" "Luc Marchand". */
export function beginsWith(words: string, forms: readonly string[]): boolean {
  const plain = bare(words);
  const all = [...new Set(forms.map(bare))].filter((form) => form !== '').sort((a, b) => b.length - a.length);
  const form = all.find((one) => plain.toLowerCase().startsWith(one.toLowerCase()) && !/^[\p{L}\p{N}-]/u.test(plain.slice(one.length)));
  if (form === undefined) return false;
  const after = plain.slice(form.length);
  const next = /^ (\p{L}+)/u.exec(after)?.[1] ?? '';
  return !/^\p{Lu}\p{Ll}/u.test(next) && !/^'s? \p{L}/u.test(after) && !form.toLowerCase().split(' ').includes(next.toLowerCase());
}

function bare(text: string): string {
  return normal(text)
    .replace(/^(?:the|an?|its|his|her|their)\s+/iu, '')
    .replace(/,$/, '');
}

function named(forms: readonly string[]): string {
  return forms[0] === undefined ? 'nobody whom the report names' : forms[0];
}

/** Sentences outside of quotations and sources; each begins where the one before it ended. */
function sentencesOf(rest: string, text: string): readonly string[] {
  const starts = [0];
  for (const match of text.matchAll(/[.!?]["”’)]*\s+(?=[\p{Lu}“])/gu)) {
    const end = match.index + match[0].length;
    // Not within a quotation, and not behind an initial or "U.S.".
    if (rest.slice(end).trim() === '' || (rest[match.index] ?? ' ') === ' ' || /\b\p{Lu}$/u.test(text.slice(0, match.index))) continue;
    if (/\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Rep|No)$/u.test(text.slice(0, match.index))) continue;
    starts.push(end);
  }
  return starts.map((start, at) => rest.slice(start, starts[at + 1]).trim()).filter((one) => /\p{L}/u.test(one));
}
