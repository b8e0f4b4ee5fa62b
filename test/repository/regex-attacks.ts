/** A part of a regular expression, as far as attacks on it are concerned. */
type Node =
  | { readonly kind: 'atom'; readonly source: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'seq' | 'alt'; readonly parts: readonly Node[] }
  | { readonly kind: 'many'; readonly part: Node; readonly least: number; readonly most: number };

/** Characters by which a class or an escape is tried, one of each sort that expressions tell apart. */
const ALPHABET = [
  ...'aAz0 .,\'"-_:;!?/\\<>()[]{}=&%#@*+|~$^',
  '\n',
  '\r',
  '\t',
  '\u00a0',
  'é',
  'É',
  '’',
  '“',
  '”',
  '—',
  '漢',
  '\u0301',
  '\u0000',
  '\ud83d\ude00',
  'th',
  '1',
  '9',
  'f',
];

/** What a match cannot go on with, and so has to try all other ways. */
const ENDS = ['', '\u0001', 'a', '.', ' !'];

/** Repetitions below this many cannot be pumped. */
const UNBOUNDED = 40;

/** A reader of the pattern of a regular expression; what it does not know (backreferences) counts for nothing. */
class PatternReader {
  readonly #source: string;
  readonly #flags: string;
  #at = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
  }

  alternatives(): Node {
    const parts = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      parts.push(this.#sequence());
    }
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'alt', parts };
  }

  #sequence(): Node {
    const parts: Node[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] as string)) parts.push(this.#repeated(this.#one()));
    return { kind: 'seq', parts };
  }

  #one(): Node {
    const rest = this.#source.slice(this.#at);
    const opened = /^\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/.exec(rest);
    if (opened) {
      this.#at += opened[0].length;
      const inside = this.alternatives();
      this.#at++;
      // A look ahead or behind takes no text, but has to be let through: what it asks for is tried as if it did.
      return /!$/.test(opened[0]) ? { kind: 'none' } : inside;
    }
    const atom =
      /^(?:\[(?:\\[\s\S]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\k<[^>]+>|\\[\s\S]|[\s\S])/u.exec(
        rest,
      )?.[0] ?? '';
    this.#at += Math.max(1, atom.length);
    return /^(?:[\^$]|\\[bB\d]|\\k)/.test(atom) ? { kind: 'none' } : { kind: 'atom', source: atom };
  }

  #repeated(part: Node): Node {
    const found = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(this.#source.slice(this.#at));
    if (!found) return part;
    this.#at += found[0].length;
    const sign = found[0][0];
    const least = sign === '{' ? Number(found[1]) : sign === '+' ? 1 : 0;
    const most =
      sign === '?'
        ? 1
        : sign !== '{'
          ? Number.POSITIVE_INFINITY
          : !found[2]
            ? least
            : found[3]
              ? Number(found[3])
              : Number.POSITIVE_INFINITY;
    return { kind: 'many', part, least, most };
  }

  /** Some strings of one character that an atom takes. */
  samples(atom: string): readonly string[] {
    const single = new RegExp(`^(?:${atom})$`, this.#flags.replace(/[gy]/g, ''));
    const literal = atom.startsWith('\\') || atom.startsWith('[') || atom === '.' ? [] : [atom];
    return [...literal, ...ALPHABET.filter((one) => single.test(one))];
  }
}

/** A shortest text for a part, of the many there are. */
function sampleOf(node: Node, reader: PatternReader): string {
  if (node.kind === 'none') return '';
  if (node.kind === 'atom') return reader.samples(node.source)[0] ?? '';
  if (node.kind === 'seq') return node.parts.map((part) => sampleOf(part, reader)).join('');
  if (node.kind === 'many') return sampleOf(node.part, reader).repeat(Math.min(node.least, 50));
  return sampleOf(node.parts[0] as Node, reader);
}

/** Texts that may be repeated inside a repetition: of each sort of character and of each alternative one. */
function pumpsOf(node: Node, reader: PatternReader): readonly string[] {
  if (node.kind === 'none') return [];
  if (node.kind === 'atom') return reader.samples(node.source).slice(0, 6);
  if (node.kind === 'alt') return node.parts.flatMap((part) => pumpsOf(part, reader).slice(0, 3)).slice(0, 10);
  if (node.kind === 'many') return pumpsOf(node.part, reader);
  const whole = node.parts.map((part) => (part.kind === 'many' ? sampleOf(part.part, reader) : sampleOf(part, reader))).join('');
  return [whole, sampleOf(node, reader), ...node.parts.flatMap((part) => pumpsOf(part, reader).slice(0, 1))]
    .filter((text) => text !== '')
    .slice(0, 6);
}

/** What stands before a repetition, and what may be repeated there. */
function places(
  node: Node,
  before: string,
  reader: PatternReader,
): readonly { readonly before: string; readonly pumps: readonly string[] }[] {
  if (node.kind === 'alt') return node.parts.flatMap((part) => places(part, before, reader));
  if (node.kind === 'seq') {
    let so = before;
    return node.parts.flatMap((part) => {
      const found = places(part, so, reader);
      so += part.kind === 'many' ? sampleOf(part.part, reader) : sampleOf(part, reader);
      return found;
    });
  }
  if (node.kind !== 'many') return [];
  const inside = places(node.part, before, reader);
  return node.most >= UNBOUNDED ? [...inside, { before, pumps: pumpsOf(node.part, reader) }] : inside;
}

/** Texts of a length made to keep an expression busy: after its own beginning, what it may repeat, over and over, and an end that it cannot take. */
function attacksOn({ source, flags }: RegExp): readonly ((length: number) => string)[] {
  const reader = new PatternReader(source, flags);
  const found = places(reader.alternatives(), '', reader);
  const starts = new Map<string, readonly [before: string, pump: string]>();
  for (const { before, pumps } of found) {
    for (const pump of pumps) {
      for (const [start, piece] of [
        [before, pump],
        ['', pump],
        ['', before + pump],
        ['', `${pump}${before}`],
      ] as const)
        if (piece !== '') starts.set(`${start}\u0000${piece}`, [start, piece]);
    }
  }
  return [...starts.values()].flatMap(([start, piece]) =>
    ENDS.map((end) => (length: number) => start + piece.repeat(Math.max(1, Math.floor((length - start.length) / piece.length))) + end),
  );
}

/** Lengths by which growth shows: where it is exponential soon, where it is quadratic late. Each is so little more than the one before that the first that takes too long ends. */
const LENGTHS: readonly number[] = [
  ...Array.from({ length: 19 }, (_, i) => 14 + 3 * i),
  ...Array.from({ length: 12 }, (_, i) => Math.round(75 * 1.8 ** i)).filter((length) => length < 50_000),
  50_000,
];

/** Most milliseconds for a text. Of 50,000 characters a linear expression takes less than one and a quadratic one seconds; of a paragraph a quadratic one takes ten, on a slow machine thirty, and a cubic one seconds. */
const LIMIT = 60;

/** Length of a long paragraph, in characters: at it an expression that is quadratic still takes some milliseconds, a cubic one seconds. */
export const PARAGRAPH = 2000;

/** The text on which an expression takes too long, if there is one of at most so many characters, and how long. */
export function weaknessOf(
  expression: RegExp,
  longest = 50_000,
): { readonly length: number; readonly milliseconds: number; readonly start: string } | undefined {
  const plain = new RegExp(expression.source, expression.flags.replace(/[gy]/g, ''));
  const took = (text: string): number => {
    // Of processors: what the clock tells grows with other work on the machine.
    const start = process.cpuUsage();
    plain.exec(text);
    return process.cpuUsage(start).user / 1000;
  };
  for (const attack of attacksOn(expression)) {
    for (const length of LENGTHS.filter((one) => one <= longest)) {
      const text = attack(length);
      // Other work on the machine makes a measurement worse, and never better.
      const first = took(text);
      const milliseconds = first > LIMIT && first < 5 * LIMIT ? Math.min(took(text), took(text)) : first;
      if (milliseconds > LIMIT) return { length, milliseconds: Math.round(milliseconds), start: text.slice(0, 60) };
    }
  }
  return undefined;
}
