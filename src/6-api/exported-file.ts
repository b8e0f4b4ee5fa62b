import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { IssueError, issueOf } from '#base/issue.ts';
import type { ExportQuestion } from '#desk/export/exported.ts';
import type { ExportFormat } from '#desk/export/format-names.ts';
import type { Call, FileAnswer } from './route.ts';
import { zipped } from './zip.ts';

/** Ending and type of what is downloaded. */
const FILES: Readonly<Record<ExportFormat, readonly [ending: string, type: string]>> = {
  jsonld: ['.jsonld', 'application/ld+json'],
  annotation: ['.json', 'application/ld+json'],
  csv: ['.zip', 'application/zip'],
  plover: ['.jsonl', 'application/jsonl'],
  csl: ['.json', 'application/vnd.citationstyles.csl+json'],
  ical: ['.ics', 'text/calendar; charset=utf-8'],
  brat: ['.zip', 'application/zip'],
  record: ['.jsonl', 'application/jsonl'],
};

/**
 * Writes an export whole before the first byte of it is given, so that what is downloaded is all of it, and says so in the log. What is refused is counted in the header `attache-refused`. Throws IssueError where
 * nothing matches (export.nothing), or the format cannot answer what is asked.
 */
export async function exportedFile(
  { store, caller, signal, exchange }: Pick<Call, 'store' | 'caller' | 'signal' | 'exchange'>,
  format: ExportFormat,
  asked: ExportQuestion,
): Promise<FileAnswer> {
  const { exported, FORMAT_FACTS } = await import('#desk/export/formats.ts');
  const question = { ...asked, clearance: caller.clearance };
  mustFit(format, asked, FORMAT_FACTS[format]);
  const folder = await mkdtemp(path.join(tmpdir(), 'attache-export-'));
  const clear = (): Promise<void> => rm(folder, { recursive: true, force: true });
  // Closed when the answer is over, however it ended.
  signal.addEventListener('abort', () => void clear(), { once: true });
  let [count, refused] = [0, 0];
  const telling = {
    written: (more = 1): void => {
      count += more;
    },
    problem: ({ severity }: { readonly severity: string }): void => {
      if (severity === 'error') refused++;
    },
  };
  try {
    const drafts = new Drafts(folder);
    for await (const piece of exported(store, format, question, telling)) {
      signal.throwIfAborted();
      await drafts.put(piece);
    }
    const files = await drafts.finish();
    if (count === 0)
      throw new IssueError(
        issueOf('export.nothing', refused > 0 ? 'Nothing that matches can be exported so.' : 'Nothing matches.', format),
      );
    await store.do('exported', { format, entries: count, to: 'a download' });
    exchange.setHeader('attache-entries', String(count));
    exchange.setHeader('attache-refused', String(refused));
    const [ending, type] = FILES[format];
    const name = `attache-${format}-${store.now.toISOString().slice(0, 10)}${ending}`;
    const [first] = files;
    return { name, type, body: ending === '.zip' ? zipped(files) : createReadStream(first?.path as string) };
  } catch (error) {
    await clear();
    throw error;
  }
}

function mustFit(format: ExportFormat, asked: ExportQuestion, { whole, only }: { readonly whole?: true; readonly only?: string }): void {
  if (whole && Object.keys(asked).length > 0)
    throw new IssueError(
      issueOf(
        'usage.wrong',
        'This format is the whole record as it is: it takes no choice of entries.',
        format,
        'Leave the choice out, or take jsonld.',
      ),
    );
  if (only !== undefined && asked.kinds?.some((one) => one !== only))
    throw new IssueError(
      issueOf(
        'usage.wrong',
        `This format holds entries of one kind: ${only}.`,
        asked.kinds.join(','),
        'Leave the kind out, or take jsonld or csv.',
      ),
    );
}

/** Files of an export under names of ours, in the order in which they were begun. */
class Drafts {
  readonly #folder: string;
  readonly #files = new Map<string, { readonly name: string; readonly path: string; handle: FileHandle | undefined }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put({ file, text, last }: { readonly file: string; readonly text: string; readonly last?: true }): Promise<void> {
    let draft = this.#files.get(file);
    if (draft === undefined) {
      const place = path.join(this.#folder, String(this.#files.size));
      draft = { name: file, path: place, handle: await open(place, 'wx', 0o600) };
      this.#files.set(file, draft);
    }
    await draft.handle?.write(text);
    if (!last) return;
    await draft.handle?.close();
    draft.handle = undefined;
  }

  async finish(): Promise<readonly { readonly name: string; readonly path: string }[]> {
    for (const draft of this.#files.values()) await draft.handle?.close();
    return [...this.#files.values()];
  }
}
