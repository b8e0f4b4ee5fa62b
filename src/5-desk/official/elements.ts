import { Parser } from 'htmlparser2';

/** An element right below the root of a file, as its fields. */
export interface XmlRecord {
  readonly name: string;
  /** Counts from 1. */
  readonly line: number;
  /** The texts of its elements, white space made blanks, and the `id` that an element has. */
  readonly fields: ReadonlyMap<string, { readonly text: string; readonly id?: string }>;
}

export interface XmlRecords {
  readonly root?: string;
  readonly records: readonly XmlRecord[];
  /** Why the file was not read to its end. */
  readonly fault?: { readonly message: string; readonly line: number };
}

/** More than a record of journeys has. */
const LIMITS = { depth: 16, attributes: 50, elements: 2_000_000, field: 20_000 } as const;

/**
 * Reads XML that is a list of records with plain fields. Nothing is declared, fetched or expanded: a document type is refused, entities other than those of XML itself stay
 * as they are written, and depth and sizes are bounded. What was whole before a fault is given. Takes linear time.
 */
export function xmlRecords(xml: string): XmlRecords {
  const reading = new RecordReading(xml);
  return reading.read();
}

class RecordReading {
  readonly #xml: string;
  readonly #records: XmlRecord[] = [];
  readonly #open: string[] = [];
  #fields = new Map<string, { text: string; id?: string }>();
  #root: string | undefined;
  #fault: { message: string; line: number } | undefined;
  #elements = 0;
  #attributes = 0;
  /** Lines counted so far, up to which place, and the line on which the record began. */
  #line = 1;
  #counted = 0;
  #began = 1;

  constructor(xml: string) {
    this.#xml = xml;
  }

  read(): XmlRecords {
    const parser = new Parser(
      {
        onprocessinginstruction: (name) => {
          if (/^!doctype/i.test(name)) this.#refuse(parser, 'it declares a document type, which a record of journeys has no need of');
        },
        onopentagname: () => {
          this.#attributes = 0;
        },
        onattribute: () => {
          if (++this.#attributes > LIMITS.attributes) this.#refuse(parser, `an element has more than ${LIMITS.attributes} attributes`);
        },
        onopentag: (name, attributes) => this.#opened(parser, name, attributes),
        ontext: (text) => this.#told(parser, text),
        onclosetag: (name, implied) => this.#closed(parser, name, implied),
      },
      { xmlMode: true },
    );
    parser.write(this.#xml);
    parser.end();
    return {
      ...(this.#root !== undefined && { root: this.#root }),
      records: this.#records,
      ...(this.#fault !== undefined && { fault: this.#fault }),
    };
  }

  #refuse(parser: Parser, message: string): void {
    if (this.#fault !== undefined) return;
    this.#fault = { message, line: this.#lineOf(parser.startIndex) };
    parser.pause();
  }

  #opened(parser: Parser, name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#fault !== undefined) return;
    if (++this.#elements > LIMITS.elements) this.#refuse(parser, `it has more than ${LIMITS.elements} elements`);
    if (this.#open.length >= LIMITS.depth) this.#refuse(parser, `more than ${LIMITS.depth} elements lie inside each other`);
    this.#open.push(name);
    if (this.#open.length === 1) this.#root = name;
    if (this.#open.length === 2) {
      this.#fields = new Map();
      this.#began = this.#lineOf(parser.startIndex);
    }
    if (this.#open.length === 3) {
      const known = this.#fields.get(name);
      const id = attributes.id;
      this.#fields.set(name, { text: known === undefined ? '' : `${known.text} `, ...(id !== undefined && { id }) });
    }
  }

  #told(parser: Parser, text: string): void {
    const field = this.#fields.get(this.#open[2] ?? '');
    if (this.#fault !== undefined || field === undefined || this.#open.length < 3) return;
    field.text += text;
    if (field.text.length > LIMITS.field) this.#refuse(parser, `a field has more than ${LIMITS.field} characters`);
  }

  #closed(parser: Parser, name: string, implied: boolean): void {
    if (this.#fault !== undefined) return;
    // A tag that closes itself ("<locale/>") counts as implied too.
    const closesItself = this.#xml.startsWith('/>', parser.endIndex - 1);
    if (implied && !closesItself) {
      this.#refuse(parser, `the element "${name}" has no end`);
      return;
    }
    if (this.#open.length === 2) {
      const fields = [...this.#fields].map(
        ([key, { text, ...rest }]) => [key, { text: text.replace(/\s+/g, ' ').trim(), ...rest }] as const,
      );
      this.#records.push({ name, line: this.#began, fields: new Map(fields) });
    }
    this.#open.pop();
  }

  #lineOf(index: number): number {
    for (let at = this.#xml.indexOf('\n', this.#counted); at >= 0 && at < index; at = this.#xml.indexOf('\n', at + 1)) {
      this.#line++;
      this.#counted = at + 1;
    }
    return this.#line;
  }
}
