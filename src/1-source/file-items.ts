import path from 'node:path';
import { IssueError, issueOf } from '#base/issue.ts';
import { articlesOfItem } from './bundles/bundle-items.ts';
import type { Kind } from './contained/job.ts';
import type { ContainedParser } from './contained/parser.ts';
import { type Decoded, decode } from './decode.ts';
import { holdsRows } from './inputs.ts';
import type { Item } from './item.ts';
import { directoryOf, membersOf } from './kinds/archive-members.ts';
import { mailsOf } from './kinds/mbox.ts';
import { decodePage } from './page-encoding.ts';
import { rowItems } from './rows.ts';
import { archivedPages, isWebArchive } from './web-archive/archived-pages.ts';
import { isCollection, pagesOfCollection } from './web-archive/collection.ts';
import { beginsRecord } from './web-archive/warc-records.ts';

/** A file is held whole while it is opened, in bytes; larger ones belong into rows. */
export const FILE_LIMIT = 256 * 1024 * 1024;

/** A file held whole: one of the disk, a member of an archive. */
export interface HeldFile {
  /** For messages. */
  readonly origin: string;
  readonly id: string;
  /** Name with its ending, which tells the kind where the bytes do not. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The character set that was stated with it. */
  readonly charset?: string;
}

/** All items of a file: one for a document, several for an archive or a mailbox. Bad input becomes an item that says what is wrong. */
export async function* itemsOfFile(file: HeldFile, parser: ContainedParser, inArchive = false): AsyncGenerator<Item> {
  const kind = kindOf(file);
  if (kind === 'archive' || kind === 'collection' || kind === 'web archive') {
    if (inArchive)
      yield textless(file, issueOf('source.kind-unsupported', 'This is an archive inside an archive.', file.origin, 'Unpack it yourself.'));
    else if (kind === 'archive') yield* itemsOfArchive(file, parser);
    else yield* (kind === 'collection' ? pagesOfCollection : archivedPages)(file, (one) => itemsOfFile(one, parser, true));
  } else if (kind === 'mailbox') {
    let number = 0;
    for (const bytes of mailsOf(file.bytes)) {
      number++;
      yield await documentItem({ ...file, bytes, origin: `${file.origin}#${number}`, id: `${file.id}-${number}` }, 'mail', parser);
    }
    if (number === 0) yield textless(file, issueOf('text.empty', 'The mailbox is empty.', file.origin));
  } else if (kind === 'text') yield* articlesOfItem(await textItem(file));
  else yield* articlesOfItem(await documentItem(file, kind, parser));
}

function kindOf({ bytes, name }: HeldFile): Kind | 'archive' | 'collection' | 'web archive' | 'mailbox' | 'text' {
  const ending = path.extname(name).toLowerCase();
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006'))
    return ending === '.docx' || isWord(bytes) ? 'word' : ending === '.wacz' || isCollection(bytes) ? 'collection' : 'archive';
  if (/\.warc(?:\.gz)?$/i.test(name) || isWebArchive(bytes)) return 'web archive';
  if (ending === '.mbox') return 'mailbox';
  if (ending === '.eml') return 'mail';
  if (/^\.x?html?$/.test(ending) || /^(?:\u00ef\u00bb\u00bf)?\s{0,64}<(?:!doctype html|html[\s>])/i.test(head)) return 'page';
  return 'text';
}

/** A DOCX document is a ZIP archive with a part of this name. */
function isWord(bytes: Uint8Array): boolean {
  return directoryOf(bytes).includes('word/document.xml');
}

async function* itemsOfArchive(file: HeldFile, parser: ContainedParser): AsyncGenerator<Item> {
  try {
    let number = 0;
    for await (const member of membersOf(file.bytes, file.origin)) {
      number++;
      const origin = `${file.origin}#${member.name}`;
      const stem = path.posix.parse(member.name).name;
      if (stem.startsWith('.') || member.name.startsWith('__MACOSX/')) continue;
      if (holdsRows(member.name)) yield* rowItems(once(member.bytes), origin, stem);
      // A web archive that is not packed once more may stand in an archive.
      else yield* itemsOfFile({ origin, id: stem, name: member.name, bytes: member.bytes }, parser, !beginsRecord(member.bytes));
    }
    if (number === 0) yield textless(file, issueOf('text.empty', 'The archive is empty.', file.origin));
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    yield textless(file, error.issue);
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function textItem(file: HeldFile): Promise<Item> {
  const decoded = await decode(file.bytes, file.origin);
  if ('issue' in decoded) return textless(file, decoded.issue);
  return {
    kind: 'text',
    origin: file.origin,
    id: file.id,
    text: decoded.text,
    particulars: {},
    original: file.bytes,
    notes: decoded.notes,
    bytes: file.bytes.length,
  };
}

async function documentItem(file: HeldFile, kind: Kind, parser: ContainedParser): Promise<Item> {
  const decoded: Decoded | undefined = kind === 'page' ? await decodePage(file.bytes, file.origin, file.charset) : undefined;
  if (decoded && 'issue' in decoded) return textless(file, decoded.issue);
  const done = await parser.parse({ kind, origin: file.origin, content: decoded ? decoded.text : file.bytes });
  if ('issue' in done) return textless(file, done.issue);
  const { text, particulars, notes } = done.document;
  return {
    kind: 'text',
    origin: file.origin,
    id: file.id,
    text,
    particulars,
    original: file.bytes,
    notes: [...(decoded?.notes ?? []), ...notes],
    bytes: file.bytes.length,
  };
}

function textless(file: HeldFile, issue: ReturnType<typeof issueOf>): Item {
  return { kind: 'textless', origin: file.origin, id: file.id, issue, bytes: file.bytes.length };
}
