import path from 'node:path';
import { type Issue, issueOf } from '#base/issue.ts';
import { FileNames } from '../file-name.ts';
import { makeFolder, type StreamOutput, writeWhole } from '../output.ts';
import type { Format, Look } from './formats/format.ts';
import type { Kind } from './kinds.ts';
import type { Result } from './result.ts';

/** Where results go. */
export interface Destination {
  /** Takes a result and gives the warnings about it. */
  readonly put: (result: Result) => Promise<readonly Issue[]>;
  /** To be called once, also after an interruption: leaves valid output. */
  readonly end: () => Promise<void>;
}

/** Standard output: results one after another, or as the members of one array. */
export function printing(output: StreamOutput, format: Format, look: Look, single: boolean): Destination {
  const array = format.array === true && !single;
  let count = 0;
  const put = async (result: Result): Promise<readonly Issue[]> => {
    if (array) await output.write([count === 0 ? '[\n' : ',\n', ...trimmed(format.render(result, look))]);
    else await output.write(format.render(result, look));
    count++;
    return [];
  };
  const end = async (): Promise<void> => {
    if (array) await output.write([count === 0 ? '[]\n' : '\n]\n']);
  };
  return { put, end };
}

/** A folder: a file (and its companion) for each result, named by the report's id. Throws IssueError where it cannot be written. */
export async function filing(folder: string, format: Format, kinds?: readonly Kind[]): Promise<Destination> {
  await makeFolder(folder);
  const names = new FileNames();
  // A file is read later, on whatever screen.
  const look: Look = { columns: 100, colour: false, ...(kinds !== undefined && { kinds }) };
  const put = async (result: Result): Promise<readonly Issue[]> => {
    const { name, repeated } = names.take(result.report.id);
    const file = path.join(folder, name);
    if (format.companion !== undefined) await writeWhole(file + format.companion.ending, format.companion.render(result));
    await writeWhole(file + format.ending, format.render(result, look));
    if (!repeated) return [];
    return [
      issueOf(
        'report.id-repeated',
        `Another report has the same id or file name; this one was written to ${name}${format.ending}.`,
        result.report.id,
      ),
    ];
  };
  return { put, end: async () => {} };
}

/** The pieces without the line feed that ends the last one. */
function* trimmed(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    if (held !== '') yield held;
    held = piece;
  }
  yield held.replace(/\n$/, '');
}
