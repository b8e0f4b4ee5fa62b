import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { sql } from 'kysely';
import { IssueError, issueFrom, issueOf } from '#base/issue.ts';
import type { Database } from '../store.ts';
import { type Verification, verify } from '../verify.ts';
import { openFolder, RECORD_FILE } from './open.ts';

/** What a backup says of itself. */
export interface BackupManifest {
  readonly format: 'attache-backup-1';
  /** ISO 8601. */
  readonly made: string;
  /** Hex SHA-256 of the file beside it. */
  readonly sha256: string;
  readonly bytes: number;
  /** Deeds in its log, and the hash of the last. */
  readonly deeds: number;
  readonly head: string;
  /** Hex SHA-256 of this manifest without this field. */
  readonly check: string;
}

const MANIFEST = 'backup.json';

/**
 * Copies a record, while it is used, into a new folder: the file as it stood at one moment, checked, and a manifest with its hash, which is written last. Throws IssueError where the folder is not empty or cannot be written, or the copy is not sound.
 */
export async function backUp(database: Database, folder: string, now: Date): Promise<BackupManifest> {
  const file = path.join(folder, RECORD_FILE);
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw new IssueError(issueOf('output.not-writable', `The folder cannot be made (${error.code}).`, folder), { cause: error });
  });
  if (existsSync(file)) throw new IssueError(issueOf('output.not-writable', 'There is a backup already.', folder, 'Name another folder.'));
  await database.backup(file);
  const copy = new DatabaseSync(file, { readOnly: true });
  try {
    const faults = copy.prepare('pragma integrity_check').all() as { readonly integrity_check: string }[];
    if (faults[0]?.integrity_check !== 'ok')
      throw new IssueError(
        issueOf(
          'record.damaged',
          `The copy is not sound (${faults[0]?.integrity_check}).`,
          folder,
          'Check the disk, and run `attache verify`.',
        ),
      );
    const last = copy.prepare('select seq, hash from log order by seq desc limit 1').get() as
      | { readonly seq: number; readonly hash: string }
      | undefined;
    await synced(file);
    const manifest = sealed({
      format: 'attache-backup-1',
      made: now.toISOString(),
      sha256: await hashOfFile(file),
      bytes: (await stat(file)).size,
      deeds: last?.seq ?? 0,
      head: last?.hash ?? '',
    });
    await writeDurably(path.join(folder, MANIFEST), textOfManifest(manifest));
    await synced(folder);
    return manifest;
  } finally {
    copy.close();
  }
}

/**
 * Makes a record of a backup, in a folder that has none. The backup is checked against its manifest first, and the log, the texts and all entries afterwards; what is not sound is not put in place. Throws IssueError.
 */
export async function restore(backup: string, folder: string): Promise<Verification> {
  const [source, target] = [path.join(backup, RECORD_FILE), path.join(folder, RECORD_FILE)];
  if (existsSync(target))
    throw new IssueError(
      issueOf('record.not-usable', 'There is a record already, which is not overwritten.', folder, 'Name another folder with --data.'),
    );
  const manifest = await manifestOf(backup);
  await checked(source, manifest, backup);
  const draft = `${path.resolve(folder)}.restoring`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  try {
    await copyFile(source, path.join(draft, RECORD_FILE));
    const database = await openFolder(draft, false);
    try {
      const found = await verify(database);
      const [fault] = found.issues;
      if (fault !== undefined) throw new IssueError({ ...fault, remedy: 'Restore an older backup.' });
      if (found.deeds !== manifest.deeds) throw new IssueError(damaged(`its log has ${found.deeds} deeds, not ${manifest.deeds}`, backup));
      const head = await database.db.selectFrom('log').select('hash').orderBy('seq', 'desc').limit(1).executeTakeFirst();
      if ((head?.hash ?? '') !== manifest.head) throw new IssueError(damaged('its log ends otherwise than it should', backup));
      // A session that ended since must not begin again.
      await database.db.deleteFrom('sessions').execute();
      // The file alone is put in place: nothing may stay in the journal beside it.
      await sql`pragma wal_checkpoint(truncate)`.execute(database.db);
      await database.close();
      await synced(path.join(draft, RECORD_FILE));
      await mkdir(folder, { recursive: true });
      await rename(path.join(draft, RECORD_FILE), target);
      await synced(folder);
      return found;
    } catch (error) {
      await database.close();
      throw error;
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function manifestOf(backup: string): Promise<BackupManifest> {
  const file = path.join(backup, MANIFEST);
  try {
    const text = await readFile(file, 'utf8');
    const manifest = JSON.parse(text) as BackupManifest;
    if (manifest.format !== 'attache-backup-1') throw new IssueError(damaged(`its manifest is of the form "${manifest.format}"`, backup));
    // Byte for byte: a manifest that was changed anywhere says nothing that can be relied on.
    if (text !== textOfManifest(sealed(manifest))) throw new IssueError(damaged('its manifest is not what was written', backup));
    return manifest;
  } catch (error) {
    if (error instanceof IssueError) throw error;
    throw new IssueError(damaged(`its manifest cannot be read: ${issueFrom(error, 'record.damaged').message}`, backup), { cause: error });
  }
}

async function checked(file: string, { sha256, bytes }: BackupManifest, backup: string): Promise<void> {
  const size = (await stat(file).catch(() => undefined))?.size;
  if (size === undefined) throw new IssueError(damaged('its file is missing', backup));
  if (size !== bytes) throw new IssueError(damaged(`its file has ${size} bytes, not ${bytes}`, backup));
  if ((await hashOfFile(file)) !== sha256) throw new IssueError(damaged('its file is not what was written', backup));
}

function damaged(why: string, backup: string) {
  return issueOf('record.damaged', `The backup is not sound: ${why}.`, backup, 'Restore an older backup.');
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The manifest with its own hash, its fields in their order. */
function sealed({ format, made, sha256, bytes, deeds, head }: Omit<BackupManifest, 'check'>): BackupManifest {
  const manifest = { format, made, sha256, bytes, deeds, head };
  return { ...manifest, check: createHash('sha256').update(JSON.stringify(manifest)).digest('hex') };
}

function textOfManifest(manifest: BackupManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Waits until a file, or the names in a folder, are on the disk. */
async function synced(place: string): Promise<void> {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some systems do not sync folders.
    if (!['EPERM', 'EISDIR', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
