import { slice } from '#base/span.ts';
import type { Entity, Syntax } from '#reading/syntax.ts';

/** Belief in a name that only its title tells. */
const UNSEEN = 0.5;

/** What may stand between two parts of one name. */
const JOINT = /^(?:[ \u00a0]?|[-‐‑])$/;

/** Titles behind which a capitalized word is a name, seen by the model or not. */
const BEFORE_NAMES =
  /^(?:President|Minister|Premier|Chancellor|King|Queen|Emperor|Sultan|Emir|Senator|Sen\.?|Rep\.|Congressman|Congresswoman|Mr\.?|Mrs\.?|Ms\.?|Gov\.|Secretary|Ambassador|Ayatollah|Prince|Princess|Gen\.|Adm\.|Col\.)$/;

/** True for a title behind which a capitalized word is a name. */
export function isBeforeNames(word: string): boolean {
  return BEFORE_NAMES.test(word);
}

/** Capitalized words that are no name behind a title. */
const NO_NAME =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|General|State|House|Office|Council|Day|Party|Affairs|Elect|Designate|Avenue|Street|Hotel|University|Airport|Bridge|Cup|League)$/;

/**
 * The persons' names as wholes: parts that the model took for names of their own are joined ("Hans-" and "Peter Meyer", "Ada" and "Holm"), words that the
 * tree makes part of the name are taken in, and what stands behind a title is a name where the model sees none ("Premier Wen"). `isTitle` tells words that
 * stand before names and are none.
 */
export function wholeNames(text: string, syntax: Syntax, entities: readonly Entity[], isTitle: (word: string) => boolean): Entity[] {
  const names = new Names(text, syntax, entities, isTitle);
  const extended = [...entities.map((entity) => (entity.type === 'PER' ? names.extended(entity) : entity)), ...names.unseen()];
  extended.sort((a, b) => a.first - b.first);
  return extended.reduce<Entity[]>((out, entity) => {
    const last = out.at(-1);
    if (last && names.areOne(last, entity)) out[out.length - 1] = { ...last, ...names.range(last.first, entity.end) };
    else out.push(entity);
    return out;
  }, []);
}

/** The words of a text as far as they are of names. */
class Names {
  readonly #text: string;
  readonly #words: Syntax['words'];
  readonly #starts: ReadonlySet<number>;
  readonly #taken = new Set<number>();
  readonly #isTitle: (word: string) => boolean;

  constructor(text: string, { words, sentences }: Syntax, entities: readonly Entity[], isTitle: (word: string) => boolean) {
    this.#text = text;
    this.#words = words;
    this.#starts = new Set(sentences.map((range) => range.first));
    this.#isTitle = isTitle;
    for (const { first, end } of entities) for (let at = first; at < end; at++) this.#taken.add(at);
  }

  /** "Premier Wen", where the model sees no name. */
  unseen(): Entity[] {
    return this.#words.flatMap((word, title): Entity[] => {
      if (word.upos === 'PUNCT' || this.#taken.has(title) || !BEFORE_NAMES.test(slice(this.#text, word.span))) return [];
      const first = title + 1;
      let end = first;
      while (
        end < first + 3 &&
        this.#joins(end) &&
        this.#isFree(end) &&
        !NO_NAME.test(this.#form(end)) &&
        !BEFORE_NAMES.test(this.#form(end))
      )
        end++;
      // What goes on into a name of something else is no person: "Prince Edward Island".
      if (end === first || (this.#taken.has(end) && this.#joins(end))) return [];
      return [this.extended({ type: 'PER', ...this.range(first, end), confidence: UNSEEN })];
    });
  }

  extended(entity: Entity): Entity {
    let { first, end } = entity;
    while (this.#joins(end) && this.#isPart(end, first, end)) end++;
    // "Houphouet-Boigny", "Ki-moon" and "Hassan II", where the model ends too early.
    const [mark, next] = [this.#words[end], this.#words[end + 1]];
    if (/^[-‐‑]$/.test(this.#form(end)) && this.#joins(end) && mark?.span.end === next?.span.start && this.#isFree(end + 1)) end += 2;
    const tail = /^(?:[-‐‑]\p{L}+|[IVX]{2,}|V|X|Jr\.|Sr\.)$/u.test(this.#form(end));
    if (tail && this.#joins(end) && !this.#taken.has(end)) end++;
    // "President Park Geun-hye", where the model begins at "Geun".
    if (this.#joins(first) && this.#isFree(first - 1) && this.#joins(first - 1) && this.#isTitle(this.#form(first - 2))) first--;
    while (this.#joins(first) && this.#words[first]?.deprel === 'flat' && this.#words[first]?.head === first - 1 && this.#isFree(first - 1))
      first--;
    if (first === entity.first && end === entity.end) return entity;
    const { span } = this.range(first, end);
    return { ...entity, first, end, span: { start: Math.min(span.start, entity.span.start), end: Math.max(span.end, entity.span.end) } };
  }

  /** True for two entities that are parts of one name. */
  areOne(a: Entity, b: Entity): boolean {
    const between = this.#text.slice(a.span.end, b.span.start);
    if (a.type !== 'PER' || b.type !== 'PER' || !JOINT.test(between) || this.#starts.has(b.first)) return false;
    if (/['’]s?$/.test(slice(this.#text, a.span)) || this.#isTitle(this.#form(b.first))) return false;
    const within = (head: number | undefined, { first, end }: Entity): boolean => head !== undefined && head >= first && head < end;
    const head = this.#words[b.first]?.head;
    return between !== ' ' || within(head, a) || within(head, b) || within(this.#words[a.first]?.head, b);
  }

  range(first: number, end: number): Pick<Entity, 'first' | 'end' | 'span'> {
    const [start, last] = [this.#words[first], this.#words[end - 1]];
    return { first, end, span: { start: start?.span.start ?? 0, end: last?.span.end ?? 0 } };
  }

  #form(at: number): string {
    const word = this.#words[at];
    return word ? slice(this.#text, word.span) : '';
  }

  /** True for a capitalized word right after the name that the tree hangs on it. */
  #isPart(at: number, first: number, end: number): boolean {
    const word = this.#words[at];
    return word !== undefined && this.#isFree(at) && word.deprel === 'flat' && word.head >= first && word.head < end;
  }

  #isFree(at: number): boolean {
    const word = this.#words[at];
    if (!word || this.#taken.has(at) || word.upos !== 'PROPN') return false;
    return /^\p{Lu}\p{Ll}/u.test(this.#form(at)) && !this.#isTitle(this.#form(at));
  }

  /** True where a word follows the one before in the same name: a blank or hyphen at most between them. */
  #joins(at: number): boolean {
    const [a, b] = [this.#words[at - 1], this.#words[at]];
    return a !== undefined && b !== undefined && !this.#starts.has(at) && JOINT.test(this.#text.slice(a.span.end, b.span.start));
  }
}
