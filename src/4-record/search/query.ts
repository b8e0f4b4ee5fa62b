import { type Issue, issueOf } from '#base/issue.ts';
import type { IndexQuery } from './search-index.ts';
import { tokensOf } from './tokens.ts';

/** What can be asked of an entry or report beside its words, and what it is for. */
export const FIELDS = {
  kind: 'kind of entry: statement, position, contact, ...',
  status: 'proposed, accepted, edited or rejected',
  stance: 'demand, support, open, noncommittal, reserved, oppose or refuse',
  speaker: 'who says it',
  addressee: 'to whom it is said',
  via: 'who relays it',
  holder: 'whose position or concern it is',
  with: 'who takes part in a contact',
  actor: 'anybody named in the entry',
  agreement: 'the agreement it is about',
  outlet: 'the outlet of the report',
  origin: 'own, wire, citing, official or unknown',
  language: 'the language of the report, as ja',
  report: 'the id of the report',
  after: 'on this day or later',
  before: 'before this day',
} as const;
export type Field = keyof typeof FIELDS;

/** A query as it is understood: names are still names. */
export type Query =
  | { readonly op: 'and' | 'or'; readonly of: readonly Query[] }
  | { readonly op: 'not'; readonly of: Query }
  | { readonly op: 'text'; readonly text: string; readonly exact: boolean; readonly prefix: boolean }
  | { readonly op: 'field'; readonly field: Field; readonly value: string };

type Parsed = { readonly query: Query } | { readonly issue: Issue };

/** Longest query that is parsed, in code units, most terms in one, and most beginnings of words among them: each stands for all words that begin so. */
const [LONGEST, MOST, BEGINNINGS] = [2000, 100, 10];

const TERM =
  /\s?(?:(?<open>\()|(?<close>\))|(?<or>OR(?=[\s(]|$))|(?<not>-|NOT(?=[\s(]|$))|(?:(?<field>[a-z]+):)?(?:"(?<quoted>[^"]*)"|(?<word>[^\s()"]+)))/uy;

/** Nested no deeper than this. */
const DEEPEST = 20;

/**
 * Parses a query. Words and fields that stand side by side must all be met; `OR` between two takes either, `-` or `NOT` before one excludes it, brackets group; "words in quotes" stand one after the other as
 * written, and `negotiat*` is the beginning of a word.
 */
export function parseQuery(text: string): Parsed {
  if (text.length > LONGEST) return wrong('The query is too long.', text.slice(0, 80));
  try {
    // One blank is as good as many.
    const reader = new QueryReader(text.replace(/\s+/g, ' '));
    const query = reader.alternatives(0);
    if (!reader.atEnd) return wrong('There is a bracket that nothing opens.', text);
    return query.op === 'and' && query.of.length === 0 ? wrong('There is nothing to look for.', text) : { query };
  } catch (error) {
    if (error instanceof Misread) return wrong(error.message, text);
    throw error;
  }
}

class Misread extends Error {}

function wrong(message: string, given: string): Parsed {
  return { issue: issueOf('query.wrong', message, given) };
}

class QueryReader {
  readonly #text: string;
  #at = 0;
  #terms = 0;
  #beginnings = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#text.slice(this.#at).trim() === '';
  }

  alternatives(depth: number): Query {
    if (depth > DEEPEST) throw new Misread('Brackets are nested too deep.');
    const all = [this.#together(depth)];
    while (this.#taken('or')) all.push(this.#together(depth));
    if (all.length > 1 && all.some((one) => one.op === 'and' && one.of.length === 0)) throw new Misread('OR stands between two things.');
    return all.length === 1 ? (all[0] as Query) : { op: 'or', of: all };
  }

  #together(depth: number): Query {
    const all: Query[] = [];
    for (let next = this.#term(depth); next !== undefined; next = this.#term(depth)) all.push(next);
    return all.length === 1 ? (all[0] as Query) : { op: 'and', of: all };
  }

  #term(depth: number): Query | undefined {
    const groups = this.#peek();
    if (groups === undefined || groups.close !== undefined || groups.or !== undefined) return undefined;
    this.#take();
    if (++this.#terms > MOST) throw new Misread(`More than ${MOST} terms are not looked for.`);
    if (groups.not !== undefined) {
      const of = this.#term(depth + 1);
      if (of === undefined) throw new Misread('There is nothing after the minus.');
      return { op: 'not', of };
    }
    if (groups.open !== undefined) {
      const of = this.alternatives(depth + 1);
      if (!this.#taken('close')) throw new Misread('A bracket is not closed.');
      return of;
    }
    const found = leaf(groups);
    if (found.op === 'text' && found.prefix && ++this.#beginnings > BEGINNINGS)
      throw new Misread(`More than ${BEGINNINGS} beginnings of words (with *) are not looked for.`);
    return found;
  }

  #length = 0;

  #peek(): Readonly<Record<string, string | undefined>> | undefined {
    TERM.lastIndex = this.#at;
    const match = TERM.exec(this.#text);
    if (match === null) {
      if (!this.atEnd) throw new Misread('A quotation mark is not closed.');
      return undefined;
    }
    this.#length = match[0].length;
    return match.groups;
  }

  #take(): void {
    this.#at += this.#length;
  }

  #taken(what: string): boolean {
    if (this.#peek()?.[what] === undefined) return false;
    this.#take();
    return true;
  }
}

function leaf({ field, quoted, word }: Readonly<Record<string, string | undefined>>): Query {
  const value = quoted ?? word ?? '';
  if (field !== undefined && !(field in FIELDS)) {
    if (quoted !== undefined || !/^\/\//.test(value))
      throw new Misread(`There is no field "${field}". There are: ${Object.keys(FIELDS).join(', ')}.`);
    return { op: 'text', text: `${field}:${value}`, exact: true, prefix: false };
  }
  if (field !== undefined) {
    if (value.trim() === '') throw new Misread(`"${field}:" needs a value.`);
    if ((field === 'after' || field === 'before') && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value))
      throw new Misread(`"${field}:${value}" is no date such as 2024-11-30.`);
    return { op: 'field', field: field as Field, value };
  }
  const prefix = quoted === undefined && value.endsWith('*');
  return { op: 'text', text: prefix ? value.slice(0, -1) : value, exact: quoted !== undefined, prefix };
}

/** What the index is asked for a text; undefined where there is no word in it. */
export function textQuery({
  text,
  exact,
  prefix,
}: {
  readonly text: string;
  readonly exact: boolean;
  readonly prefix: boolean;
}): IndexQuery | undefined {
  const tokens = tokensOf(text);
  const [only] = tokens;
  if (only === undefined) return undefined;
  // A single letter of a script without blanks is the beginning of a pair.
  const single = tokens.length === 1 && [...only.word].length === 1 && !/[\p{Script=Latin}\p{N}]/u.test(only.word);
  const column = exact || prefix ? 'words' : 'stems';
  return { op: 'words', column, tokens: tokens.map((token) => (column === 'words' ? token.word : token.stem)), prefix: prefix || single };
}
