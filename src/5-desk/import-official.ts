import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { OfficialContact } from './official/contact.ts';
import { parseOfficial } from './official/parse.ts';

/** What one file gave. */
export interface Imported {
  readonly file: string;
  readonly contacts: number;
  readonly issues: readonly Issue[];
}

/**
 * Imports files of an official record (or all XML files below a folder). What an earlier import of a file of the same name gave is replaced, so that a newer edition can be imported over it. A file that holds no contact is told of and leaves
 * nothing.
 */
export async function* importOfficial(store: RecordStore, paths: readonly string[]): AsyncGenerator<Imported> {
  for (const file of (await Promise.all(paths.map(filesAt))).flat()) {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new IssueError(issueOf('source.not-accessible', `It cannot be read (${error.code}).`, file), { cause: error });
    });
    const { visits, trips, issues } = parseOfficial(bytes, file);
    const contacts = [...visits, ...trips];
    if (contacts.length > 0) {
      await store.write(async (writing) => {
        const [kept, records] = [await writing.keepBytes(bytes), await writing.keepText(JSON.stringify(contacts))];
        await writing.append('imported', { source: path.basename(file, '.xml'), file: kept, records });
      });
    }
    yield { file, contacts: contacts.length, issues };
  }
}

/** The file itself, or the XML files below a folder, in the order of their names. */
async function filesAt(place: string): Promise<readonly string[]> {
  const found = await stat(place).catch((error: NodeJS.ErrnoException) => {
    const [code, message] =
      error.code === 'ENOENT'
        ? (['source.missing', 'There is no such file or folder.'] as const)
        : (['source.not-accessible', `It cannot be read (${error.code}).`] as const);
    throw new IssueError(issueOf(code, message, place), { cause: error });
  });
  if (!found.isDirectory()) return [place];
  const names = await readdir(place, { recursive: true });
  return names
    .filter((name) => name.endsWith('.xml'))
    .toSorted()
    .map((name) => path.join(place, name));
}

/** All official contacts that were imported. */
export async function officialContacts({ db }: RecordStore): Promise<readonly OfficialContact[]> {
  const rows = await db.selectFrom('officials').select('body').orderBy('day').orderBy('id').execute();
  return rows.map(({ body }) => JSON.parse(body) as OfficialContact);
}
