import path from 'node:path';
import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import type { Mark } from '#desk/access/marks.ts';
import type { ExportedStatus, ExportQuestion, Piece } from '#desk/export/exported.ts';
import type { ExportFormat } from '#desk/export/format-names.ts';
import { exported, FORMAT_FACTS } from '#desk/export/formats.ts';
import type { EntryKind } from '#record/entries/entry.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { interruption } from '../interruption.ts';
import { ReaderGone, StreamOutput } from '../output.ts';
import { type Call, inRecord } from '../record/record-command.ts';
import type { Clocks } from '../record/view-options.ts';
import { type Destination, fileAt, folderAt } from './drafts.ts';

/** What the user asked of `attache export`, each value checked. */
export interface ExportOptions extends Clocks {
  readonly format: ExportFormat;
  readonly out?: string;
  readonly kind?: readonly EntryKind[];
  readonly status?: readonly ExportedStatus[];
  readonly from?: string;
  readonly to?: string;
  readonly actor?: readonly string[];
  readonly report?: readonly string[];
  readonly handling?: Mark;
}

/** Carries out `attache export`. Throws IssueError where nothing can be done at all. */
export function performExport(call: Call<ExportOptions>): Promise<ExitCode> {
  const question = questionOf(call.options);
  return inRecord(call.options, async (store) => {
    const destination = await destinationOf(call.options);
    try {
      return await carriedOut(store, question, destination, call);
    } catch (error) {
      await destination.discard();
      if (error instanceof ReaderGone) return EXIT.allRead;
      throw error;
    }
  });
}

async function carriedOut(
  store: RecordStore,
  question: ExportQuestion,
  destination: Destination,
  { options, screen }: Call<ExportOptions>,
): Promise<ExitCode> {
  const { format, out } = options;
  let [count, refused, told] = [0, 0, 0];
  const telling = {
    written: (more = 1): void => {
      count += more;
    },
    problem: (issue: Issue): void => {
      screen.complaints.print(issue);
      told++;
      if (issue.severity === 'error') refused++;
    },
  };
  const before = await lastDeed(store);
  const ended = await poured(exported(store, format, question, telling), destination);
  if (ended !== undefined || count === 0) {
    await destination.discard();
    const why = told > 0 ? 'Nothing that matches can be exported so' : 'Nothing matches';
    const issue =
      ended === undefined
        ? issueOf('export.nothing', `${why}; nothing was written.`, `--format ${format}`)
        : issueOf('run.interrupted', 'Stopped before the end; nothing was written.', out);
    screen.complaints.print(issue);
    return ended ?? EXIT.nothingRead;
  }
  const sha256 = await destination.finish();
  const after = await lastDeed(store);
  if (after !== before)
    screen.complaints.print(issueOf('export.while-written', `The record was written to meanwhile (deeds ${before + 1} to ${after}).`));
  const to = out === undefined ? '-' : path.resolve(out);
  await store.do('exported', { format, entries: count, to });
  if (out !== undefined) {
    const { counts } = FORMAT_FACTS[format];
    const words = [
      `${count} ${counts} in ${out}`,
      ...(refused > 0 ? [`${refused} refused`] : []),
      ...(sha256 === undefined ? [] : [`sha256 ${sha256}`]),
    ];
    if (screen.json) await screen.value({ format, [counts]: count, refused, to, ...(sha256 !== undefined && { sha256 }) });
    else await screen.line(words.join('; '));
  }
  return refused === 0 ? EXIT.allRead : EXIT.someUnread;
}

/** Writes all pieces, unless the user stops it; gives the exit code then. */
async function poured(pieces: AsyncIterable<Piece>, destination: Destination): Promise<ExitCode | undefined> {
  const interrupted = interruption();
  try {
    for await (const piece of pieces) {
      if (interrupted.signal.aborted) break;
      await destination.put(piece);
    }
    return interrupted.code();
  } finally {
    interrupted.end();
  }
}

/** What was asked, if the format can answer it. */
function questionOf({ format, kind, status, from, to, actor, report, asOf, knownAt, handling }: ExportOptions): ExportQuestion {
  const { only, whole } = FORMAT_FACTS[format];
  const given = { kinds: kind, statuses: status, from, to, actors: actor, reports: report, asOf, knownAt };
  const asked = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (whole && Object.keys(asked).length > 0)
    throw new IssueError(
      issueOf(
        'usage.wrong',
        'This format is the whole record as it is: it takes no choice of entries.',
        `--format ${format}`,
        'Leave the other options out, or take jsonld.',
      ),
    );
  if (only !== undefined && kind?.some((one) => one !== only))
    throw new IssueError(
      issueOf(
        'usage.wrong',
        `This format holds entries of one kind: ${only}.`,
        `--kind ${kind.join(',')}`,
        'Leave --kind out, or take jsonld or csv.',
      ),
    );
  if (from !== undefined && to !== undefined && from > to)
    throw new IssueError(issueOf('usage.wrong', 'The first day is after the last.', `--from ${from} --to ${to}`, 'Exchange them.'));
  return { ...asked, ...(handling !== undefined && { handling }) };
}

async function destinationOf({ format, out }: ExportOptions): Promise<Destination> {
  const { folder } = FORMAT_FACTS[format];
  if (out !== undefined) return folder ? folderAt(out) : fileAt(out);
  if (folder)
    throw new IssueError(
      issueOf('usage.wrong', 'This format makes several files.', `--format ${format}`, 'Add --out with the name of a new folder.'),
    );
  const output = new StreamOutput(process.stdout);
  return { put: ({ text }) => output.write([text]), finish: async () => undefined, discard: async () => {} };
}

/** The number of the last deed in the log. */
async function lastDeed({ db }: RecordStore): Promise<number> {
  const { last } = await db
    .selectFrom('log')
    .select(({ fn }) => fn.max('seq').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}
