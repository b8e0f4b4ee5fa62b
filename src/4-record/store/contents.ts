import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import { IssueError, issueOf } from '#base/issue.ts';
import type { Tables } from './tables.ts';

/** UTF-8 but for texts that it cannot write: those with half a surrogate pair. */
type Encoding = 'utf8' | 'utf16le' | 'bytes';

/** Keeps a text under the SHA-256 of its UTF-8 form, once. */
export async function keepText(db: Kysely<Tables>, text: string): Promise<string> {
  const wellFormed = (text as string & { isWellFormed(): boolean }).isWellFormed();
  const utf8 = Buffer.from(text, 'utf8');
  const sha256 = createHash('sha256').update(utf8).digest('hex');
  // A broken text shares its UTF-8 form with others: its key is made of what it really is.
  if (wellFormed) return keep(db, sha256, 'utf8', utf8);
  const utf16 = Buffer.from(text, 'utf16le');
  return keep(db, createHash('sha256').update('utf16le').update(utf16).digest('hex'), 'utf16le', utf16);
}

/** Keeps bytes under their SHA-256, once. */
export async function keepBytes(db: Kysely<Tables>, bytes: Uint8Array): Promise<string> {
  return keep(db, createHash('sha256').update(bytes).digest('hex'), 'bytes', bytes);
}

async function keep(db: Kysely<Tables>, sha256: string, encoding: Encoding, bytes: Uint8Array): Promise<string> {
  const packed = gzipSync(bytes, { level: 4 });
  await db
    .insertInto('contents')
    .values({ sha256, encoding, bytes: packed, packed: packedHash(encoding, packed) })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  return sha256;
}

function packedHash(encoding: string, bytes: Uint8Array): string {
  return createHash('sha256').update(encoding).update('\n').update(bytes).digest('hex');
}

/** The text kept under a key. Throws IssueError where it is missing or is no longer what it was. */
export async function textOf(db: Kysely<Tables>, sha256: string): Promise<string> {
  const { encoding, bytes } = await contentOf(db, sha256);
  return bytes.toString(encoding === 'utf16le' ? 'utf16le' : 'utf8');
}

/** The bytes kept under a key, checked against it. */
export async function contentOf(db: Kysely<Tables>, sha256: string): Promise<{ readonly encoding: Encoding; readonly bytes: Buffer }> {
  const row = await db.selectFrom('contents').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  if (row === undefined) throw new IssueError(issueOf('record.damaged', 'A text of the record is missing.', sha256));
  const encoding = row.encoding as Encoding;
  if (packedHash(encoding, row.bytes) !== row.packed)
    throw new IssueError(issueOf('record.damaged', 'A text of the record is not stored as it was written.', sha256));
  const bytes = opened(row.bytes, sha256);
  const hash = createHash('sha256');
  if (encoding === 'utf16le') hash.update('utf16le');
  if (hash.update(bytes).digest('hex') !== sha256)
    throw new IssueError(issueOf('record.damaged', 'A text of the record is not what it was when it was kept.', sha256));
  return { encoding, bytes };
}

function opened(bytes: Uint8Array, sha256: string): Buffer {
  try {
    return gunzipSync(bytes);
  } catch (error) {
    throw new IssueError(issueOf('record.damaged', `A text of the record cannot be opened (${(error as Error).message}).`, sha256), {
      cause: error,
    });
  }
}
