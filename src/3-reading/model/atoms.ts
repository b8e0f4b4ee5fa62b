import { classOf, isBreak } from './characters.ts';

/** White space before an atom: 0 none, 1 blank, 2 line break, 3 empty line or the start of the text. */
export type Space = 0 | 1 | 2 | 3;

/** A maximal run of word characters, or one punctuation mark. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly space: Space;
}

/** Words written together that Universal Dependencies splits, with the length of the first part. */
export const JOINED: ReadonlyMap<string, number> = new Map(
  Object.entries({
    cannot: 3,
    gonna: 3,
    wanna: 3,
    gotta: 3,
    gimme: 3,
    lemme: 3,
    dont: 2,
    cant: 2,
    wont: 2,
    didnt: 3,
    doesnt: 4,
    isnt: 2,
    wasnt: 3,
    couldnt: 5,
    wouldnt: 5,
    shouldnt: 6,
    havent: 4,
    hasnt: 3,
    arent: 3,
    werent: 4,
    aint: 2,
    thats: 4,
    im: 1,
    ive: 1,
    youre: 3,
    theyre: 4,
    whats: 4,
    theres: 5,
  }),
);

/** The atoms of a text in order, with contractions cut as Universal Dependencies cuts them ("do|n't", "can|not"). */
export function atomsOf(text: string): readonly Atom[] {
  return cutContractions(text, runs(text));
}

function runs(text: string): Atom[] {
  const out: Atom[] = [];
  let start = -1;
  let space: Space = 3;
  let spaceAt: Space = 3;
  let breaks = 2;
  for (let i = 0; i < text.length; ) {
    const c = String.fromCodePoint(text.codePointAt(i) ?? 0);
    const kind = classOf(c);
    if (kind === 'word') {
      if (start < 0) {
        start = i;
        spaceAt = space;
        space = 0;
        breaks = 0;
      }
    } else {
      if (start >= 0) out.push({ start, end: i, space: spaceAt });
      start = -1;
      if (kind === 'space') {
        if (isBreak(c) && !(c === '\n' && text[i - 1] === '\r')) breaks++;
        space = breaks >= 2 ? 3 : breaks === 1 ? 2 : space > 1 ? space : 1;
      } else if (kind === 'single') {
        out.push({ start: i, end: i + c.length, space });
        space = 0;
        breaks = 0;
      }
    }
    i += c.length;
  }
  if (start >= 0) out.push({ start, end: text.length, space: spaceAt });
  return out;
}

function cutContractions(text: string, atoms: readonly Atom[]): Atom[] {
  const out: Atom[] = [];
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i] as Atom;
    const at = cutAt(text, atom, atoms[i + 1], atoms[i + 2]);
    if (at > 0) {
      out.push({ start: atom.start, end: atom.start + at, space: atom.space }, { start: atom.start + at, end: atom.end, space: 0 });
    } else {
      out.push(atom);
    }
  }
  return out;
}

function cutAt(text: string, atom: Atom, mark: Atom | undefined, tail: Atom | undefined): number {
  const length = atom.end - atom.start;
  if (length > 8 && !mark) return 0;
  const last = text[atom.end - 1];
  const negated =
    (last === 'n' || last === 'N') &&
    length > 1 &&
    mark !== undefined &&
    tail !== undefined &&
    mark.start === atom.end &&
    (text[mark.start] === "'" || text[mark.start] === '’') &&
    tail.start === mark.end &&
    tail.end === tail.start + 1 &&
    (text[tail.start] === 't' || text[tail.start] === 'T');
  if (negated) return length - 1;
  return length <= 8 ? (JOINED.get(text.slice(atom.start, atom.end).toLowerCase()) ?? 0) : 0;
}
