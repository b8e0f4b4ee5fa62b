import type { Span } from '#base/span.ts';
import { fold } from '#reading/world/fold.ts';
import type { AgreementLine } from '#reading/world/lists.ts';
import type { World } from '#reading/world/world.ts';
import { packed } from './known.generated.ts';

/**
 * A well-known agreement, as a line of data/agreements.yaml gives it. Of its `names` the fullest is first; one without small letters is an acronym and looked
 * for as written. `told_by` are words that, all in one mention, tell it without a name; `about` is a topic of data/rules/agreements.yaml; dates are EDTF.
 */
export type KnownAgreement = AgreementLine;

/** A name of a known agreement in a text. */
export interface KnownName {
  readonly span: Span;
  readonly known: KnownAgreement;
}

interface Token {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly known: KnownAgreement;
  readonly tokens: readonly string[];
  /** The name as written, where it is an acronym. */
  readonly exact: string | undefined;
}

/** The register of known agreements; found by name in a text in one pass. Never changed: entries of a user make another register. */
export class Register {
  readonly #byId: ReadonlyMap<string, KnownAgreement>;
  /** Names by their first word, longest first. */
  readonly #byWord: ReadonlyMap<string, readonly Entry[]>;
  readonly lines: readonly KnownAgreement[];

  constructor(lines: readonly KnownAgreement[]) {
    this.lines = lines;
    this.#byId = new Map(lines.map((line) => [line.id, line]));
    const byWord = new Map<string, Entry[]>();
    for (const known of lines) {
      for (const name of known.names) {
        const tokens = tokensOf(name).map((token) => token.form);
        const entry = { known, tokens, exact: isAcronym(name) ? name : undefined };
        byWord.set(tokens[0] as string, [...(byWord.get(tokens[0] as string) ?? []), entry]);
      }
    }
    for (const entries of byWord.values()) entries.sort((a, b) => b.tokens.length - a.tokens.length);
    this.#byWord = byWord;
  }

  get(id: string): KnownAgreement | undefined {
    return this.#byId.get(id);
  }

  /** A register with more lines; one with an id that is known already takes its place. */
  with(lines: readonly KnownAgreement[]): Register {
    const ids = new Set(lines.map((line) => line.id));
    return new Register([...this.lines.filter((line) => !ids.has(line.id)), ...lines]);
  }

  /** All names in a text, the longest where several begin at one place, in order. */
  namesIn(text: string): KnownName[] {
    const tokens = tokensOf(text);
    const out: KnownName[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const found = this.#byWord.get((tokens[i] as Token).form)?.find((entry) => matches(text, tokens, i, entry));
      if (!found) continue;
      const last = i + found.tokens.length - 1;
      out.push({ known: found.known, span: { start: (tokens[i] as Token).start, end: (tokens[last] as Token).end } });
      i = last;
    }
    return out;
  }

  /**
   * The one whose telling words are all among the folded words of a mention, else the only one of the year and a topic that it tells. None that was
   * signed after the report.
   */
  toldBy(
    words: ReadonlySet<string>,
    { year, topics }: { readonly year: number | undefined; readonly topics: ReadonlySet<string> },
    published = '9999',
  ): KnownAgreement | undefined {
    const past = this.lines.filter((line) => line.signed !== undefined && line.signed <= published);
    const told = past.find((line) => line.told_by?.every((word) => words.has(fold(word))));
    if (told || year === undefined) return told;
    const dated = past.filter((line) => line.signed?.startsWith(String(year)) && line.about !== undefined && topics.has(line.about));
    return dated.length === 1 ? dated[0] : undefined;
  }
}

/** What a line may be about: topics by which the words of a report are known too. */
const TOPICS = ['arms', 'border', 'climate', 'energy', 'migration', 'nuclear', 'peace', 'sea', 'security', 'trade', 'water'] as const;

/** What is wrong with a line, given the codes of states that are known; undefined where nothing is. */
export function problemWith(line: KnownAgreement, isStateCode: (code: string) => boolean): string | undefined {
  if (!/^[a-z0-9-]+$/.test(line.id)) return `id "${line.id}" is not in small letters, digits and hyphens`;
  if (line.names.length === 0) return 'it has no name';
  if (line.about !== undefined && !(TOPICS as readonly string[]).includes(line.about)) return `"${line.about}" is no topic`;
  const unknown =
    line.parties === 'multilateral' ? undefined : line.parties.find((party) => /^[A-Z]{3}$/.test(party) && !isStateCode(party));
  if (unknown) return `there is no state ${unknown}`;
  const wrong = [line.signed, line.in_force].find((date) => date !== undefined && !isDate(date));
  if (wrong !== undefined) return `"${wrong}" is no date`;
  if (line.signed && line.in_force && line.in_force.slice(0, 10) < line.signed.slice(0, line.in_force.length))
    return 'it is in force before it is signed';
  return line.unts === undefined || (Number.isInteger(line.unts) && line.unts > 0) ? undefined : `"${line.unts}" is no registration number`;
}

/** A name as two lines may not both have it. */
export function nameKey(name: string): string {
  return isAcronym(name) ? name : fold(name);
}

/** The register of data/agreements.yaml. */
export const shippedRegister = new Register(JSON.parse(packed) as KnownAgreement[]);

/** Made once a world; a world never changes. */
const registers = new WeakMap<World, Register>();

/** The register with the agreements that a world adds to it. */
export function registerOf(world: World): Register {
  if (world.agreements.length === 0) return shippedRegister;
  const known = registers.get(world) ?? shippedRegister.with(world.agreements);
  registers.set(world, known);
  return known;
}

function isAcronym(name: string): boolean {
  return !/\p{Ll}/u.test(name) || (/^\p{L}+$/u.test(name) && name.length < 8);
}

function isDate(date: string): boolean {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  if (!found) return false;
  const [, year, month = '01', day = '01'] = found as unknown as [string, string, string?, string?];
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Words with their places; "U.S." is one, a possessive ending is none of it. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/(?:\p{L}\.){2,}|[\p{L}\p{N}\p{M}]+/gu)].map((found) => ({
    form: fold(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function matches(text: string, tokens: readonly Token[], at: number, { tokens: name, exact }: Entry): boolean {
  const last = tokens[at + name.length - 1];
  if (!last || !name.every((form, k) => tokens[at + k]?.form === form)) return false;
  const words = text.slice((tokens[at] as Token).start, last.end);
  return exact === undefined ? /\p{Lu}/u.test(words) && !/[.;:!?\n]\s/.test(words.replace(/(?:\p{L}\.){2,}/gu, '')) : words === exact;
}
