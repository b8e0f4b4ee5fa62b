import { fold } from './fold.ts';

/** An office that a person held, as far as is known. */
export interface Tenure {
  /** The fullest name known. */
  readonly name: string;
  readonly title: string;
  /** Alpha-2 code or Wikidata item of the state, or the name of the organization, as data/terms.yaml has it. */
  readonly of: string;
  /** Index of the state, where the office is one of a state of the world. */
  readonly state?: number;
  /** Index of the organization, where it is one of an organization of the world. */
  readonly organization?: number;
  /** First and last day, ISO 8601; without `to` the list knows no end. */
  readonly from: string;
  readonly to?: string;
  /** The terms one by one, in order: two for a president who was elected again. */
  readonly terms: readonly Term[];
  /** False where the days are those on which the person was seen in the office, and it may have been held longer. */
  readonly exact: boolean;
}

interface Term {
  readonly from: string;
  readonly to?: string;
}

/** Narrows a question about tenures. */
interface TenureQuery {
  /** Index of the state. */
  readonly state?: number;
  /** Only offices held on this day, ISO 8601. */
  readonly on?: string;
  /** Only offices of this title, case aside. */
  readonly title?: string;
}

export interface Tenures {
  /** The offices known of a person, by full name or surname; what is exact first, then the latest. Empty where the name is not known, or is that of several persons. */
  officesHeld(name: string, query?: TenureQuery): readonly Tenure[];
  /** The office that a person held on a day, where it is known and the name is one person's. */
  officeHeld(name: string, query: TenureQuery & { readonly on: string }): Tenure | undefined;
  /** Who held an office of a state or of an organization (by index) on a day; an office that is the same under another title counts. */
  holderOf(title: string, of: { readonly state: number } | { readonly organization: number }, on: string): Tenure | undefined;
  /**
   * A term of office of a person: the first, the second and so on, or without `which` the one that the day `asOf` lies in, else the last before it. Of several
   * offices it is the one held on that day, else the last begun before it.
   */
  termOf(
    name: string,
    which: number | undefined,
    asOf: string,
    query?: Omit<TenureQuery, 'on'>,
  ): (Term & { readonly tenure: Tenure }) | undefined;
}

/** A line "of|office|names|terms" of data/terms.yaml or of the official record, as compiled, and whether its days are exact. */
interface Lines {
  readonly exact: readonly string[];
  /** One text, a line an entry. */
  readonly seen: string;
}

/** What an `of` of a line stands for in the world. */
export type Holding = (of: string) => { readonly state?: number; readonly organization?: number };

interface Entry {
  readonly tenure: Tenure;
  readonly names: readonly (readonly string[])[];
}

/** The lines are not looked at before the first question, and then only those that it is about. `sameFirstName` tells nicknames, `titlesLike` the titles of one office. */
export function tenuresOf(
  lines: Lines,
  holding: Holding,
  sameFirstName: (a: string, b: string) => boolean,
  titlesLike: (title: string, state?: number) => readonly string[],
): Tenures {
  const linesWith = searchOver(lines);
  const known = new Map<string, readonly Entry[]>();
  const entriesAt = (field: 'title' | 'name', words: string): readonly Entry[] => {
    const key = `${field} ${words}`;
    const found = known.get(key) ?? linesWith(field, words).flatMap(({ line, exact }) => entriesOf(line, exact, holding));
    // Words that no line has are many, and are not kept.
    if (found.length > 0) known.set(key, found);
    return found;
  };
  const officesHeld = (name: string, query: TenureQuery = {}): readonly Tenure[] => {
    const words = wordsOf(name);
    const candidates = [...new Set([words.at(-1) ?? '', words[0] ?? ''])].flatMap((word) => entriesAt('name', word));
    const fits = candidates.filter(
      ({ tenure, names }) => answers(tenure, query) && names.some((other) => sameName(words, other, sameFirstName)),
    );
    const told = fits.filter(({ tenure }) => fold(tenure.name) === fold(name));
    const chosen = told.length > 0 ? told : fits;
    if (!onePerson(chosen, sameFirstName)) return [];
    const seen = chosen.filter(
      ({ tenure }) => tenure.exact || !chosen.some((other) => other.tenure.exact && isSameOffice(other.tenure, tenure)),
    );
    return seen.map((entry) => entry.tenure).sort(bestFirst);
  };
  return {
    officesHeld,
    officeHeld: (name, query) => officesHeld(name, query)[0],
    holderOf: (title, of, on) => {
      const fits = (tenure: Tenure): boolean =>
        ('state' in of ? tenure.state === of.state : tenure.organization === of.organization) && answers(tenure, { on });
      for (const like of titlesLike(title, 'state' in of ? of.state : undefined)) {
        const found = entriesAt('title', like)
          .map((entry) => entry.tenure)
          .filter(fits)
          .sort(bestFirst)[0];
        if (found) return found;
      }
      return undefined;
    },
    termOf: (name, which, asOf, query = {}) => {
      const [tenure] = officesHeld(name, query)
        .filter((one) => one.exact && one.from <= asOf)
        .sort((a, b) => Number(covers(b, asOf)) - Number(covers(a, asOf)));
      const term = which === undefined ? tenure?.terms.findLast(({ from }) => from <= asOf) : tenure?.terms[which - 1];
      return tenure && term && { ...term, tenure };
    },
  };
}

/** What is exact before what is only seen, then the latest. */
function bestFirst(a: Tenure, b: Tenure): number {
  return Number(b.exact) - Number(a.exact) || (a.from < b.from ? 1 : -1);
}

function covers({ from, to }: Term, day: string): boolean {
  return from <= day && (to === undefined || day <= to);
}

function answers(tenure: Tenure, { state, on, title }: TenureQuery): boolean {
  if (state !== undefined && tenure.state !== state) return false;
  if (title !== undefined && fold(tenure.title) !== fold(title)) return false;
  return on === undefined || covers(tenure, on);
}

/** What the record saw of an office that the edited list has. */
function isSameOffice(a: Tenure, b: Tenure): boolean {
  return a.of === b.of && a.title === b.title;
}

/** Words of a name without initials and suffixes. */
function wordsOf(name: string): readonly string[] {
  const words = fold(name).split(' ');
  return words.filter((word) => word.length > 1 && !/^(?:sr|jr|ii|iii|iv)$/.test(word));
}

/** A surname alone, or a full name whose words are the other's, first names by nickname too. Names that begin with the family's may be given by that. */
function sameName(asked: readonly string[], known: readonly string[], sameFirstName: (a: string, b: string) => boolean): boolean {
  if (asked.length === 0 || known.length === 0) return false;
  if (asked.length === 1) return known.at(-1) === asked[0] || known[0] === asked[0];
  const [short, long] = asked.length <= known.length ? [asked, known] : [known, asked];
  if (short.every((word) => long.includes(word))) return true;
  return short.at(-1) === long.at(-1) && sameFirstName(short[0] as string, long[0] as string);
}

/** Whether all are of one person. Of two names in the edited list each is a person's own; one that was seen may be a slip of a name in that list. */
function onePerson(entries: readonly Entry[], sameFirstName: (a: string, b: string) => boolean): boolean {
  const listed = entries.filter(({ tenure }) => tenure.exact);
  if (listed.some(({ tenure }) => tenure.name !== listed[0]?.tenure.name)) return false;
  const known = (entry: Entry): boolean =>
    listed.some(({ tenure, names }) => tenure.of === entry.tenure.of && names.some((words) => words.at(-1) === entry.names[0]?.at(-1)));
  const others = entries.filter((entry) => !entry.tenure.exact && !known(entry));
  const all = [...listed.slice(0, 1), ...others].map((entry) => entry.names[0] as readonly string[]);
  return all.every((a) => all.every((b) => sameName(a, b, sameFirstName) || sameName(b, a, sameFirstName)));
}

const ASCII = /^[\x20-\x7e]*$/;

/** Finds the lines with a folded word in their names, or with a folded title. */
function searchOver({
  exact,
  seen,
}: Lines): (field: 'title' | 'name', words: string) => readonly { readonly line: string; readonly exact: boolean }[] {
  type Line = { readonly line: string; readonly exact: boolean };
  let found: { readonly title: ReadonlyMap<string, readonly Line[]>; readonly name: ReadonlyMap<string, readonly Line[]> } | undefined;
  const load = (): NonNullable<typeof found> => {
    const joined = [...exact, ...seen.split('\n')];
    // Folded as one text, which is far quicker than line by line; accents, which are few, after that.
    const plain = joined
      .join('\n')
      .toLowerCase()
      .replace(/[.'’]+/g, '')
      .replace(/[-‐‑–;]+/g, ' ')
      .split('\n');
    const title = new Map<string, Line[]>();
    const name = new Map<string, Line[]>();
    const add = (index: Map<string, Line[]>, key: string, line: Line): void => {
      const list = index.get(key);
      if (list) list.push(line);
      else index.set(key, [line]);
    };
    for (const [i, line] of joined.entries()) {
      const [, office = '', names = ''] = (plain[i] as string).split('|', 3);
      const entry = { line, exact: i < exact.length };
      add(title, office, entry);
      for (const word of new Set((ASCII.test(names) ? names : fold(names)).split(' '))) add(name, word, entry);
    }
    return { title, name };
  };
  return (field, words) => {
    if (words === '') return [];
    found ??= load();
    return found[field].get(words) ?? [];
  };
}

/** One entry for each stretch of a line's terms without a break. */
function entriesOf(line: string, exact: boolean, holding: Holding): Entry[] {
  const [of, title, forms, spans] = line.split('|') as [string, string, string, string];
  const terms = spans.split(',').map((span): Term => {
    const [from, to] = span.split('/') as [string, string];
    return to === '' ? { from } : { from, to };
  });
  const stretches: { from: string; to?: string }[] = [];
  for (const term of terms) {
    const last = stretches.at(-1);
    if (!last || last.to !== term.from) stretches.push({ ...term });
    else stretches[stretches.length - 1] = { ...term, from: last.from };
  }
  const names = forms.split(';');
  const person = { name: names[0] as string, title, of, ...holding(of), terms, exact };
  return stretches.map((stretch) => ({ tenure: { ...person, ...stretch }, names: names.map(wordsOf) }));
}
