import type { Span } from '#base/span.ts';
import type { Told } from '../questions/entry-rows.ts';
import type { BriefLine } from './brief.ts';
import { TEMPLATE } from './brief.ts';
import { around, coreOf } from './core.ts';
import type { Material } from './material.ts';
import { officeOf } from './naming.ts';
import { citeOf, lineOf, type Sentence } from './sentence.ts';

/** Share of its words that a line must have told for an entry to be told. */
const MOSTLY = 0.5;

/** A brief in the making: gives lines their ids, keeps what has been told, and says an office with the first mention of its holder. */
export class Drafting {
  readonly material: Material;
  readonly asOf: string;
  readonly #told = new Set<string>();
  readonly #texts = new Set<string>();
  /** Words that lines have told, by report. */
  readonly #spans = new Map<string, Span[]>();
  readonly #introduced = new Set<string>();
  #lines = 0;

  constructor(material: Material, asOf: string) {
    this.material = material;
    this.asOf = asOf;
  }

  /** Whether an entry (or one that says the same) is in the brief already. */
  isTold(one: Told): boolean {
    if (this.#told.has(one.id)) return true;
    const { start, end } = one.kind === 'statement' ? around((one as Told<'statement'>).value.content) : coreOf(one);
    const shared = (this.#spans.get(one.report.id) ?? []).map((span) => Math.min(end, span.end) - Math.max(start, span.start));
    return shared.some((length) => length >= MOSTLY * (end - start));
  }

  /** Takes an entry, and all that say the same, for told. */
  tell(one: Told): void {
    for (const { id } of this.material.same(one)) this.#told.add(id);
  }

  /** The line of a sentence, with where it is from; undefined where the brief has the same sentence already. */
  line(one: Told, sentence: Sentence, matter?: string): BriefLine | undefined {
    const { text, cites } = lineOf(one, sentence, this.material);
    if (this.#texts.has(sentence.text)) return undefined;
    this.#texts.add(sentence.text);
    this.tell(one);
    for (const { report, start, end } of cites) this.#spans.set(report, [...(this.#spans.get(report) ?? []), { start, end }]);
    return this.plain(text, cites, matter);
  }

  plain(text: string, cites: Sentence['cites'], matter?: string): BriefLine {
    this.#lines++;
    return { id: `l${this.#lines}`, text, by: TEMPLATE, ...(matter !== undefined && { matter }), cites: [...cites] };
  }

  /** The office of a speaker at the first mention, and the words that tell it. */
  introduction(person: string): { readonly text: string; readonly cites: Sentence['cites'] } {
    const who = this.material.asking.who.of(person);
    const office = this.#introduced.has(who.id) ? undefined : officeOf(who, this.material);
    this.#introduced.add(who.id);
    if (office === undefined) return { text: '', cites: [] };
    return { text: office.text, cites: [citeOf(office.from, coreOf(office.from), this.material)] };
  }
}
