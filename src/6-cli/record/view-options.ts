import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '#base/iso-date.ts';
import type { Scope } from '#desk/questions/scope.ts';

/** The two clocks, as options. */
export interface Clocks {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** What the views of a record take. */
export interface ViewOptions extends Clocks {
  /** Path of a desk file. */
  readonly desk?: string;
  readonly withRejected?: true;
}

/** A part of a long list, by days. */
export interface ListOptions extends ViewOptions {
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
}

export function withClocks(command: Command): Command {
  return command
    .option('--as-of <date>', 'only what was so by this day, as 2024-11-30', dayArgument)
    .option(
      '--known-at <instant>',
      'only what the record knew then, as 2024-11-30 (the end of that day, UTC) or 2024-11-30T09:00:00Z',
      instantArgument,
    );
}

export function withView(command: Command): Command {
  return withClocks(command)
    .option(
      '--desk <file>',
      'only what belongs to the relationship of a desk file, such as desks/japan-us.yaml (default: desk.yaml in the folder of the record, where there is one)',
    )
    .option('--with-rejected', 'also entries that a person rejected');
}

export function withList(command: Command, usual: number): Command {
  return withLimit(withView(command), usual)
    .option('--from <date>', 'from this day on', dayArgument)
    .option('--to <date>', 'up to this day', dayArgument)
    .option('--cursor <cursor>', 'go on where the answer before ended');
}

export function withLimit(command: Command, usual: number): Command {
  return command.addOption(new Option('-n, --limit <number>', 'most to show').default(usual).argParser(numberArgument));
}

/** The fields of a question that were given. */
export function asked<T extends object>(fields: T): { [K in keyof T]-?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** The question that all lists share. */
export function listQuestion({ asOf, knownAt, withRejected, from, to, limit, cursor }: ListOptions) {
  return asked({ asOf, knownAt, withRejected, from, to, limit, cursor });
}

/** Name of the desk file that lies in the folder of a record. */
export const DESK_FILE = 'desk.yaml';

/** The desk that a view is limited to: the file that is named, else the one in the folder of the record. */
export async function scopeFor({ desk, data }: { readonly desk?: string; readonly data: string }): Promise<{ readonly scope?: Scope }> {
  const own = path.join(data, DESK_FILE);
  const file = desk ?? (existsSync(own) ? own : undefined);
  if (file === undefined) return {};
  const [{ loadDesk }, { scopeOf }] = await Promise.all([import('#desk/desk-file/read-desk.ts'), import('#desk/questions/scope.ts')]);
  return { scope: scopeOf(await loadDesk(file)) };
}

/** The agreements that are known, with those that the desk adds. */
export async function registerFor(scope: Scope | undefined) {
  if (scope === undefined) return {};
  const [{ worldWith }, { registerOf }] = await Promise.all([
    import('#reading/world/world.ts'),
    import('#record/extract/agreements/register.ts'),
  ]);
  return { register: registerOf(worldWith([scope.desk.overlay])) };
}

export function dayArgument(value: string): string {
  if (!isIsoDate(value) || value.length !== 10) throw new InvalidArgumentError('It is no day such as 2024-11-30.');
  return value;
}

function instantArgument(value: string): string {
  if (!isIsoDate(value)) throw new InvalidArgumentError('It is no date such as 2024-11-30 or 2024-11-30T09:00:00Z.');
  return value.length === 10 ? `${value}T23:59:59.999Z` : new Date(value).toISOString();
}

function numberArgument(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('It is no number from 1 to 9999.');
  return Number(value);
}
