import { type Issue, IssueError, issueFrom, issueOf } from '#base/issue.ts';
import { loadOverlay } from '#reading/world/load.ts';
import type { Overlay } from '#reading/world/overlay.ts';
import { readAll } from '#record/pool.ts';
import { type Report, reportOf } from '#report/report.ts';
import { type Input, inputsOf } from '#source/inputs.ts';
import { itemsOf } from '#source/items.ts';
import { allowList } from '#source/network/address.ts';
import { Fetcher } from '#source/network/fetcher.ts';
import { Complaints } from '../complain.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { interruption } from '../interruption.ts';
import { ReaderGone, StreamOutput } from '../output.ts';
import { progressOnTerminal } from '../progress.ts';
import { screenWidth, wantsColour } from '../screen.ts';
import type { ReadRequest } from './command.ts';
import { type Destination, filing, printing } from './destination.ts';
import { formatOf } from './formats/by-name.ts';
import type { Format, Look } from './formats/format.ts';
import { type Result, resultOf } from './result.ts';
import { Tally } from './tally.ts';

/** Carries out `attache read`. Throws IssueError where nothing can be done at all: no model, a world file that is wrong, a folder that cannot be written. */
export async function performRead(request: ReadRequest): Promise<ExitCode> {
  const format = await formatOf(request.format);
  const overlays = await Promise.all((request.world ?? []).map(loadOverlay));
  const { inputs, issues, single } = await inputsOf(request.files);
  if (format.companion !== undefined && request.out === undefined && !single) {
    throw new IssueError(
      issueOf(
        'usage.wrong',
        'This format is printed for one file; for several, name a folder.',
        `--format ${request.format}`,
        'Add --out DIR.',
      ),
    );
  }
  const destination =
    request.out === undefined
      ? printing(new StreamOutput(process.stdout), format, lookOf(request), single)
      : await filing(request.out, format, request.kind);
  const run = new Run(request, format, destination, overlays);
  for (const issue of issues) run.lose(issue, 0);
  return run.over(inputs);
}

/** One run over all inputs: what is being done, and what has been done so far. */
class Run {
  readonly #request: ReadRequest;
  readonly #format: Format;
  readonly #destination: Destination;
  readonly #overlays: readonly Overlay[];
  readonly #tally = new Tally();
  readonly #progress = progressOnTerminal();
  readonly #complaints: Complaints;
  /** Sizes of the inputs behind reports that are being read, in bytes. */
  readonly #sizes = new WeakMap<Report, number>();

  constructor(request: ReadRequest, format: Format, destination: Destination, overlays: readonly Overlay[]) {
    this.#request = request;
    this.#format = format;
    this.#destination = destination;
    this.#overlays = overlays;
    this.#complaints = new Complaints(request, (line) => {
      this.#progress.clear();
      process.stderr.write(line);
    });
  }

  /** Counts and tells of a piece of input that gives no report, or warns. */
  lose(issue: Issue, bytes: number): void {
    this.#complaints.print(issue);
    if (issue.severity === 'error') this.#tally.lost++;
    this.#progress.advance(bytes, undefined);
  }

  async over(inputs: readonly Input[]): Promise<ExitCode> {
    const { quiet, json, out, files } = this.#request;
    const talks = !quiet && !json;
    if (talks) this.#progress.begin(totalOf(inputs));
    const interrupted = interruption();
    try {
      await this.#readAll(inputs, interrupted.signal);
      await this.#destination.end();
      const code = interrupted.code();
      if (code !== undefined) {
        this.#tellInterrupted();
        return code;
      }
    } catch (error) {
      if (error instanceof ReaderGone) return EXIT.allRead;
      throw error;
    } finally {
      this.#progress.end();
      interrupted.end();
    }
    if (this.#tally.isEmpty) this.#complaints.print(issueOf('source.nothing-found', 'There is nothing to read.', files.join(' ')));
    if (talks && out !== undefined) process.stderr.write(`${this.#tally.summary()}; see ${out}\n`);
    return this.#tally.exitCode();
  }

  async #readAll(inputs: readonly Input[], signal: AbortSignal): Promise<void> {
    const { jobs, model } = this.#request;
    const options = {
      wanted: this.#format.wanted,
      signal,
      ...(jobs !== undefined && { jobs }),
      ...(model !== undefined && { model }),
      overlays: this.#overlays,
      progress: (report: Report, share: number): void =>
        this.#progress.within((this.#sizes.get(report) ?? 0) * share, report.text.length * share),
    };
    for await (const outcome of readAll(this.#reports(inputs), options)) {
      const result = resultOf(outcome);
      await this.#put(result);
      this.#progress.advance(this.#sizes.get(outcome.report) ?? 0, result.report.unread === undefined ? this.#tally.lastWords : undefined);
    }
  }

  async *#reports(inputs: readonly Input[]): AsyncGenerator<Report> {
    const fetcher = new Fetcher({ allowed: allowList(this.#request.allowNetwork ?? []) });
    for await (const item of itemsOf(inputs, process.stdin, { fetcher })) {
      if (item.kind === 'lost') {
        this.lose(item.issue, item.bytes);
        continue;
      }
      const { report, notes } = await reportOf(item, this.#request);
      for (const note of notes) this.#complaints.print(note);
      this.#sizes.set(report, item.bytes);
      yield report;
    }
  }

  async #put(result: Result): Promise<void> {
    this.#progress.clear();
    if (result.report.unread !== undefined) this.#complaints.print(result.report.unread);
    this.#tally.count(result.report);
    try {
      for (const note of await this.#destination.put(result)) this.#complaints.print(note);
    } catch (error) {
      if (error instanceof IssueError || error instanceof ReaderGone) throw error;
      this.#complaints.print(issueFrom(error, 'run.failed', result.report.id));
      this.#tally.lost++;
    }
  }

  #tellInterrupted(): void {
    this.#progress.end();
    const where = this.#request.out === undefined ? '' : `; their files are whole in ${this.#request.out}`;
    this.#complaints.print(issueOf('run.interrupted', `Stopped before the end: ${this.#tally.summary()}${where}.`));
  }
}

function lookOf({ color, kind }: ReadRequest): Look {
  return { columns: screenWidth(), colour: wantsColour(color), ...(kind !== undefined && { kinds: kind }) };
}

/** Bytes of all inputs, where all sizes are known. */
function totalOf(inputs: readonly Input[]): number | undefined {
  return inputs.reduce<number | undefined>((sum, { size }) => (sum === undefined || size === undefined ? undefined : sum + size), 0);
}
