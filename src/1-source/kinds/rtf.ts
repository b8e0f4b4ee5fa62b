import { isAscii } from 'node:buffer';
import iconv from 'iconv-lite';
import { IssueError, issueOf } from '#base/issue.ts';
import type { Document } from './document.ts';
import { ASIDE, BREAKS, CHARACTERS, codePageOf } from './rtf-words.ts';

/** More than any document of the press has. */
const LIMITS = { depth: 500, characters: 10_000_000 } as const;

/** What holds in a group, and goes back to what it was when the group ends. */
interface State {
  /** Where text goes. */
  into: 'text' | 'title' | 'author' | 'fonts' | 'info' | 'nowhere';
  /** Characters after each \u that stand in for it where Unicode is not known. */
  fallback: number;
  codePage: number;
  /** Hidden, or deleted and still tracked. */
  hidden: boolean;
}

/**
 * The text of an RTF document (Rich Text Format 1.9.1), an empty line between paragraphs, a tab between cells; what no reader of it sees (hidden text, tracked
 * deletions, instructions of fields) and what stands beside the text (heads and feet of pages, notes, pictures) is left out. Nothing that it links is opened.
 * Takes linear time. Throws IssueError where it is no RTF, is too deep or too long, or has no text.
 */
export function readRtf(bytes: Uint8Array, origin: string): Document {
  const reader = new RtfReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), origin);
  reader.read();
  const text = reader.paragraphs.join('\n\n').replace(/\p{Surrogate}/gu, '\ufffd');
  if (text === '') throw new IssueError(issueOf('text.empty', 'The document has no text.', origin));
  const [title, byline] = [reader.stated.title.trim(), reader.stated.author.trim()];
  const remedy = 'Compare it with the original, and save it again if something is missing.';
  return {
    text,
    particulars: { ...(title && { title }), ...(byline && { byline }) },
    notes: reader.closed ? [] : [issueOf('source.incomplete', 'The document breaks off: its end may be missing.', origin, remedy)],
  };
}

class RtfReader {
  readonly paragraphs: string[] = [];
  readonly stated = { title: '', author: '' };
  /** True once the group that is the document has ended. */
  closed = false;
  readonly #bytes: Buffer;
  readonly #origin: string;
  #at = 0;
  #state: State = { into: 'text', fallback: 1, codePage: 1252, hidden: false };
  readonly #outer: State[] = [];
  #ofDocument = 1252;
  readonly #fonts = new Map<number, number>();
  #font = 0;
  /** Characters still to be passed over after a \u. */
  #passing = 0;
  /** Bytes of text in the code page of the moment, not yet decoded: a character may take two. */
  #held = Buffer.alloc(1024);
  #heldSize = 0;
  #open = '';
  #size = 0;

  constructor(bytes: Buffer, origin: string) {
    this.#bytes = bytes;
    this.#origin = origin;
  }

  read(): void {
    const start = this.#bytes.indexOf('{\\rtf');
    if (start < 0 || start > 64)
      throw new IssueError(issueOf('source.damaged', 'It does not begin as an RTF document does.', this.#origin));
    this.#at = start;
    while (this.#at < this.#bytes.length && !this.closed) {
      const byte = this.#bytes[this.#at] as number;
      if (byte === 0x7b) this.#begin();
      else if (byte === 0x7d) this.#end();
      else if (byte === 0x5c) this.#control();
      else this.#plain();
    }
    this.#flush();
    this.#endParagraph();
  }

  #begin(): void {
    this.#flush();
    this.#passing = 0;
    this.#at++;
    this.#outer.push(this.#state);
    this.#state = { ...this.#state };
    if (this.#outer.length > LIMITS.depth) this.#refuse(`more than ${LIMITS.depth} groups inside each other`);
  }

  #end(): void {
    this.#flush();
    this.#passing = 0;
    this.#at++;
    this.#state = this.#outer.pop() as State;
    this.closed = this.#outer.length === 0;
  }

  /** A stretch of plain bytes; ends of line in the file mean nothing. */
  #plain(): void {
    const bytes = this.#bytes;
    const silent = this.#isSilent();
    let from = this.#at;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === 0x5c || byte === 0x7b || byte === 0x7d) break;
      if (byte !== 0x0a && byte !== 0x0d) continue;
      if (!silent) this.#take(from, at);
      from = at + 1;
    }
    if (!silent) this.#take(from, at);
    this.#at = at;
  }

  /** Bytes of text, less those that stand in for a character that was given. */
  #take(from: number, to: number): void {
    const passed = Math.min(this.#passing, to - from);
    this.#passing -= passed;
    this.#hold(from + passed, to);
  }

  #control(): void {
    const bytes = this.#bytes;
    const start = ++this.#at;
    if (start >= bytes.length) return;
    while (isLetter(bytes[this.#at])) this.#at++;
    if (this.#at === start) {
      this.#at++;
      this.#symbol(String.fromCharCode(bytes[start] as number));
    } else this.#named(start);
  }

  /** A control word, its number and the blank that ends it. */
  #named(start: number): void {
    const bytes = this.#bytes;
    const word = bytes.toString('latin1', start, Math.min(this.#at, start + 32));
    const digits = this.#at;
    if (bytes[this.#at] === 0x2d && isDigit(bytes[this.#at + 1])) this.#at++;
    while (isDigit(bytes[this.#at])) this.#at++;
    const value = this.#at > digits ? Number(bytes.toString('latin1', digits, Math.min(this.#at, digits + 12))) : undefined;
    if (bytes[this.#at] === 0x20) this.#at++;
    this.#word(word, value);
  }

  #symbol(symbol: string): void {
    if (symbol === "'") {
      const code = this.#bytes.toString('latin1', this.#at, this.#at + 2);
      // What is no number is left where it is: it may be the end of a group.
      if (!/^[\da-f]{2}$/i.test(code)) return;
      this.#at += 2;
      if (this.#passing > 0) this.#passing--;
      else if (!this.#isSilent()) this.#holdByte(Number.parseInt(code, 16));
    } else if (symbol === '\\' || symbol === '{' || symbol === '}') {
      // It may be the second byte of a character.
      if (!this.#isSilent()) this.#take(this.#at - 1, this.#at);
    } else if (symbol === '*') this.#state.into = 'nowhere';
    else this.#word(symbol, undefined);
  }

  #word(word: string, value: number | undefined): void {
    if (word === 'bin') {
      this.#at = Math.min(this.#bytes.length, this.#at + Math.max(0, value ?? 0));
      this.#passing = Math.max(0, this.#passing - 1);
      return;
    }
    if (this.#state.into === 'nowhere') return;
    this.#flush();
    if (this.#state.into === 'fonts') this.#fontWord(word, value ?? 0);
    else if (ASIDE.has(word)) this.#state.into = 'nowhere';
    else if (word === 'fonttbl') this.#state.into = 'fonts';
    else if (word === 'info') this.#state.into = 'info';
    else if (this.#state.into === 'info') {
      if (word === 'title' || word === 'author') this.#state.into = word;
    } else this.#textWord(word, value);
  }

  #textWord(word: string, value: number | undefined): void {
    const character = CHARACTERS.get(word);
    if (character !== undefined) {
      if (this.#passing > 0) this.#passing--;
      else this.#write(character);
      return;
    }
    this.#passing = 0;
    if (BREAKS.has(word)) this.#break();
    else if (word === 'u') {
      this.#write(unicode(value ?? 0));
      this.#passing = this.#state.fallback;
    } else if (word === 'uc') this.#state.fallback = Math.max(0, value ?? 1);
    else if (word === 'v' || word === 'deleted') this.#state.hidden = value !== 0;
    else if (word === 'f') this.#state.codePage = this.#fonts.get(value ?? 0) ?? this.#ofDocument;
    else if (word === 'plain') {
      this.#state.hidden = false;
      this.#state.codePage = this.#ofDocument;
    } else this.#headWord(word, value);
  }

  /** Words at the head of a document, which tell its code page. */
  #headWord(word: string, value: number | undefined): void {
    const page = word === 'ansicpg' ? value : word === 'mac' ? 10000 : word === 'pc' ? 437 : word === 'pca' ? 850 : undefined;
    if (page === undefined || page === 0) return;
    this.#ofDocument = page;
    this.#state.codePage = page;
  }

  #fontWord(word: string, value: number): void {
    if (word === 'f') this.#font = value;
    else if (word === 'fcharset') this.#fonts.set(this.#font, codePageOf(value, this.#ofDocument));
    else if (word === 'cpg') this.#fonts.set(this.#font, value);
    else if (ASIDE.has(word)) this.#state.into = 'nowhere';
  }

  #isSilent(): boolean {
    const { into, hidden } = this.#state;
    return hidden || into === 'nowhere' || into === 'fonts' || into === 'info';
  }

  #hold(from: number, to: number): void {
    const size = this.#heldSize + to - from;
    if (size > this.#held.length) this.#held = Buffer.concat([this.#held, Buffer.alloc(size)]);
    this.#bytes.copy(this.#held, this.#heldSize, from, to);
    this.#heldSize = size;
  }

  #holdByte(byte: number): void {
    if (this.#heldSize === this.#held.length) this.#held = Buffer.concat([this.#held, Buffer.alloc(this.#held.length)]);
    this.#held[this.#heldSize++] = byte;
  }

  /** Decodes what is held. */
  #flush(): void {
    if (this.#heldSize === 0) return;
    const bytes = this.#held.subarray(0, this.#heldSize);
    this.#heldSize = 0;
    this.#add(decoded(bytes, this.#state.codePage));
  }

  #write(text: string): void {
    this.#flush();
    if (!this.#isSilent()) this.#add(text);
  }

  #add(text: string): void {
    const { into } = this.#state;
    this.#size += text.length;
    if (this.#size > LIMITS.characters) this.#refuse(`more than ${LIMITS.characters / 1_000_000} million characters of text`);
    // No text has a place for the character zero.
    const clean = text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
    if (into === 'title' || into === 'author') this.stated[into] += clean;
    else this.#open += clean;
  }

  #break(): void {
    if (this.#state.into === 'text' && !this.#state.hidden) this.#endParagraph();
  }

  #endParagraph(): void {
    const paragraph = this.#open.trim();
    if (paragraph !== '') this.paragraphs.push(paragraph);
    this.#open = '';
  }

  #refuse(what: string): never {
    throw new IssueError(issueOf('source.too-large', `The document has ${what}.`, this.#origin));
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** The character of a \u: a number of 16 bits with a sign, half a pair for what lies beyond; some programs write larger numbers. */
function unicode(value: number): string {
  const code = value < 0 ? value + 0x10000 : value;
  return code < 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

function decoded(bytes: Buffer, codePage: number): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  const name = codePage === 10000 ? 'macroman' : codePage === 65001 ? 'utf8' : `cp${codePage}`;
  return iconv.decode(bytes, iconv.encodingExists(name) ? name : 'cp1252', { stripBOM: false });
}
