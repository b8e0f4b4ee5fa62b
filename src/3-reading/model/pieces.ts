import { type Atom, atomsOf, type Space } from './atoms.ts';
import { caseOf, folded } from './characters.ts';

/**
 * The word pieces of a text, column by column. Offsets are UTF-16 in the text as it stands; pieces are in order and never overlap.
 * `shape` is `case * 4 + space` (see `caseOf` and `Space`): what the uncased encoder is told of the letters and of the white space before.
 */
export interface Pieces {
  readonly count: number;
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly shapes: Uint8Array;
}

/** Words longer than this many characters are unknown, as in BERT. */
const MAX_WORD = 100;

/** WordPiece by greedy longest match (Schuster and Nakajima 2012; Devlin et al. 2019), with offsets into the text as stored. */
export class Vocabulary {
  readonly cls: number;
  readonly sep: number;
  readonly unknown: number;
  readonly #ids: ReadonlyMap<string, number>;
  readonly #known = new Map<string, readonly number[]>();

  /** `lines` is the vocabulary file: one piece a line, its number the id. Throws where a special piece is missing. */
  constructor(lines: string) {
    this.#ids = new Map(lines.split('\n').map((word, id) => [word.replace(/\r$/, ''), id]));
    const special = (name: string): number => {
      const id = this.#ids.get(name);
      if (id === undefined) throw new Error(`the vocabulary lacks ${name}`);
      return id;
    };
    this.cls = special('[CLS]');
    this.sep = special('[SEP]');
    this.unknown = special('[UNK]');
  }

  /** Pairs (id, end in the folded word) of one word; empty where it is unknown. */
  #split(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) return known;
    const parts = word.length > MAX_WORD ? [] : this.#match(word);
    if (this.#known.size > 50_000) this.#known.clear();
    this.#known.set(word, parts);
    return parts;
  }

  #match(word: string): number[] {
    const parts: number[] = [];
    for (let i = 0; i < word.length; ) {
      let end = word.length;
      let id: number | undefined;
      for (; end > i; end--) {
        id = this.#ids.get(i > 0 ? `##${word.slice(i, end)}` : word.slice(0, end));
        if (id !== undefined) break;
      }
      if (id === undefined) return [];
      parts.push(id, end);
      i = end;
    }
    return parts;
  }

  /** Cuts a text into pieces. Linear in its length. */
  pieces(text: string): Pieces {
    const table = new PieceTable(Math.ceil(text.length / 3) + 16);
    for (const atom of atomsOf(text)) this.#addAtom(text, atom, table);
    return table.done();
  }

  #addAtom(text: string, atom: Atom, table: PieceTable): void {
    let word = '';
    // origin[k] is where the k-th unit of the folded word stands in the text.
    const origin: number[] = [];
    for (let i = atom.start; i < atom.end; ) {
      const c = String.fromCodePoint(text.codePointAt(i) ?? 0);
      const f = folded(c);
      word += f;
      for (let k = 0; k < f.length; k++) origin.push(i);
      i += c.length;
    }
    const parts = word === '' ? [] : this.#split(word);
    if (parts.length === 0) {
      table.add(this.unknown, atom.start, atom.end, shape(text, atom.start, atom.end, atom.space));
      return;
    }
    let start = atom.start;
    for (let k = 0; k < parts.length; k += 2) {
      const end = k + 2 < parts.length ? (origin[parts[k + 1] as number] as number) : atom.end;
      // Several pieces of one character (the letters of a Hangul syllable): the last stands for it, since a piece names words of the text.
      if (end > start) table.add(parts[k] as number, start, end, shape(text, start, end, start === atom.start ? atom.space : 0));
      start = end;
    }
  }
}

function shape(text: string, start: number, end: number, space: Space): number {
  return caseOf(text, start, end) * 4 + space;
}

/** Columns that grow. */
class PieceTable {
  #count = 0;
  #ids: Int32Array;
  #starts: Int32Array;
  #ends: Int32Array;
  #shapes: Uint8Array;

  constructor(size: number) {
    this.#ids = new Int32Array(size);
    this.#starts = new Int32Array(size);
    this.#ends = new Int32Array(size);
    this.#shapes = new Uint8Array(size);
  }

  add(id: number, start: number, end: number, shapeClass: number): void {
    if (this.#count === this.#ids.length) this.#grow();
    this.#ids[this.#count] = id;
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#shapes[this.#count] = shapeClass;
    this.#count++;
  }

  #grow(): void {
    const wider = <T extends Int32Array | Uint8Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    const size = this.#ids.length * 2;
    this.#ids = wider(this.#ids, new Int32Array(size));
    this.#starts = wider(this.#starts, new Int32Array(size));
    this.#ends = wider(this.#ends, new Int32Array(size));
    this.#shapes = wider(this.#shapes, new Uint8Array(size));
  }

  done(): Pieces {
    const n = this.#count;
    return {
      count: n,
      ids: this.#ids.slice(0, n),
      starts: this.#starts.slice(0, n),
      ends: this.#ends.slice(0, n),
      shapes: this.#shapes.slice(0, n),
    };
  }
}
