import { IssueError, issueOf } from '#base/issue.ts';
import { type Added, add } from '#desk/add.ts';
import { readerVersion } from '#desk/reader-version.ts';
import { loadOverlay } from '#reading/world/load.ts';
import { inputsOf } from '#source/inputs.ts';
import type { Item } from '#source/item.ts';
import { itemsOf } from '#source/items.ts';
import { allowList } from '#source/network/address.ts';
import { Fetcher } from '#source/network/fetcher.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { interruption } from '../interruption.ts';
import { progressOnTerminal } from '../progress.ts';
import { progressLine } from '../progress-line.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { Screen } from '../screen.ts';
import { type Call, inRecord } from './record-command.ts';

export interface AddCommandOptions extends ReadingOptions {
  readonly again?: true;
  readonly quiet?: true;
}

/** Carries out `attache add`. */
export function performAdd(call: Call<AddCommandOptions>): Promise<ExitCode> {
  const { words, options } = call;
  if (options.again) return performAgain(call);
  if (words.length === 0)
    throw new IssueError(issueOf('usage.wrong', 'Name a file to add, or - for standard input.', undefined, 'See `attache add --help`.'));
  return performNew(call);
}

/** Reads reports of the record again. */
function performAgain({ words, options, screen }: Call<AddCommandOptions>): Promise<ExitCode> {
  if (words.length > 0)
    throw new IssueError(
      issueOf('usage.wrong', 'What is read again is in the record already.', words.join(' '), 'Give --again without files.'),
    );
  return inRecord(options, async (store) => {
    const { readAgain, readByOthers } = await import('#desk/read-again.ts');
    const reader = await readerVersion(options.model);
    const total = (await readByOthers(store, reader)).length;
    const line = progressLine('Reading again', screen.json || options.quiet === true);
    const interrupted = interruption();
    const { jobs, model } = options;
    const overlays = await Promise.all((options.world ?? []).map(loadOverlay));
    const sums = { read: 0, failed: 0, fresh: 0, gone: 0 };
    const all = readAgain(store, {
      reader,
      overlays,
      signal: interrupted.signal,
      ...(jobs !== undefined && { jobs }),
      ...(model !== undefined && { model }),
    });
    for await (const one of all) {
      sums[one.outcome]++;
      sums.fresh += one.fresh;
      sums.gone += one.gone;
      if (screen.json) await screen.piece(`${JSON.stringify(one)}\n`);
      if (one.issue !== undefined) screen.complaints.print(one.issue);
      line.show((sums.read + sums.failed) / total);
    }
    line.end();
    interrupted.end();
    const ended = interrupted.code();
    if (ended !== undefined)
      screen.complaints.print(issueOf('run.interrupted', `Stopped before the end: ${sums.read} of ${total} read again, which is kept.`));
    else if (!screen.json)
      await screen.line(
        total === 0
          ? 'All reports were read by this model and version.'
          : `${sums.read} read again: ${sums.fresh} entries are new or otherwise, ${sums.gone} are no longer read${sums.failed === 0 ? '' : `; ${sums.failed} failed`}.`,
      );
    return ended ?? (sums.failed > 0 ? EXIT.someUnread : EXIT.allRead);
  });
}

/** Reads new ones. */
function performNew({ words, options, screen }: Call<AddCommandOptions>): Promise<ExitCode> {
  return inRecord(
    options,
    async (store) => {
      const { inputs, issues } = await inputsOf(words);
      for (const issue of issues) screen.complaints.print(issue);
      const overlays = await Promise.all((options.world ?? []).map(loadOverlay));
      const progress = progressOnTerminal();
      const interrupted = interruption();
      const counts = { read: 0, kept: 0, duplicate: 0, failed: issues.filter(({ severity }) => severity === 'error').length };
      const { jobs, model, outlet, published, quiet } = options;
      const fetcher = new Fetcher({ allowed: allowList(options.allowNetwork ?? []) });
      let bytes = 0;
      const items = async function* (): AsyncGenerator<Item> {
        for await (const item of itemsOf(inputs, process.stdin, { fetcher })) {
          bytes = item.bytes;
          yield item;
        }
      };
      if (!quiet && !screen.json)
        progress.begin(inputs.some(({ size }) => size === undefined) ? undefined : inputs.reduce((sum, { size }) => sum + (size ?? 0), 0));
      try {
        const added = add(store, items(), {
          reader: await readerVersion(model),
          overlays,
          signal: interrupted.signal,
          defaults: { ...(outlet !== undefined && { outlet }), ...(published !== undefined && { published }) },
          ...(jobs !== undefined && { jobs }),
          ...(model !== undefined && { model }),
          warn: (issue) => {
            if (!quiet) screen.complaints.print(issue);
          },
        });
        for await (const one of added) {
          counts[one.outcome]++;
          progress.clear();
          if (!quiet) await told(one, screen);
          progress.advance(bytes, one.outcome === 'read' ? one.words : undefined);
        }
      } finally {
        progress.end();
        interrupted.end();
      }
      const ended = interrupted.code();
      if (ended !== undefined)
        screen.complaints.print(issueOf('run.interrupted', `Stopped before the end: ${summary(counts)}. What was told as read is kept.`));
      else if (!screen.json) await screen.line(`${summary(counts)}.`, screen.styles.faint);
      return ended ?? exitCodeOf(counts);
    },
    { create: true },
  );
}

/** One line an item: JSON for programs, as soon as it is on the disk. */
async function told(one: Added, screen: Screen): Promise<void> {
  if (screen.json) await screen.piece(`${JSON.stringify(one)}\n`);
  if ('issue' in one) screen.complaints.print(one.issue);
  if (screen.json) return;
  if (one.outcome === 'read')
    await screen.line(
      `${one.id}  ${one.name}: ${one.entries} ${one.entries === 1 ? 'entry' : 'entries'}${one.revises === undefined ? '' : `, a later text of ${one.revises}`}`,
    );
  if (one.outcome === 'kept') await screen.line(`${one.id}  ${one.name}: kept, not read`);
  if (one.outcome === 'duplicate')
    await screen.line(`${one.id}  ${one.name}: there already (${one.reason === 'text' ? 'the same text' : `the same ${one.reason}`})`);
}

function summary({ read, kept, duplicate, failed }: Readonly<Record<Added['outcome'], number>>): string {
  const parts = [
    `${read} read`,
    ...(kept > 0 ? [`${kept} kept unread`] : []),
    ...(duplicate > 0 ? [`${duplicate} there already`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  return parts.join(', ');
}

/** How a run ended that gave these outcomes. */
function exitCodeOf(outcomes: Readonly<Record<Added['outcome'], number>>): ExitCode {
  const { read, kept, duplicate, failed } = outcomes;
  if (kept + failed === 0) return EXIT.allRead;
  return read + duplicate > 0 ? EXIT.someUnread : EXIT.nothingRead;
}
