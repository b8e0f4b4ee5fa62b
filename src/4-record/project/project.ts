import type { Logged } from '../log/deed.ts';
import { columnKey, columnText } from '../store/column-text.ts';
import { arrived, markedUnread } from './arrived.ts';
import { briefed } from './briefs.ts';
import { feedFrom, polled } from './feeds.ts';
import { judged } from './judged.ts';
import { marked } from './marked.ts';
import { imported } from './officials.ts';
import type { DeedOf, Projecting } from './projecting.ts';
import { proposed } from './proposed.ts';
import { read } from './read.ts';
import { reviewed } from './reviewed.ts';
import { undone } from './undone.ts';

/**
 * Brings the tables in line with one deed. They depend on the log and the contents alone: carried out again from the first deed on, they come out the same.
 * Throws IssueError where the deed is not possible.
 */
export async function project(to: Projecting, deed: Logged): Promise<void> {
  if (deed.kind === 'arrived') return arrived(to, deed);
  if (deed.kind === 'read') return read(to, deed);
  if (deed.kind === 'unread') return markedUnread(to, deed);
  if (deed.kind === 'turned') return turned(to, deed);
  if (deed.kind === 'judged') return judged(to, deed);
  if (deed.kind === 'reviewed') return reviewed(to, deed);
  if (deed.kind === 'marked') return marked(to, deed);
  if (deed.kind === 'proposed') return proposed(to, deed);
  if (deed.kind === 'undone') return undone(to, deed);
  if (deed.kind === 'followed' || deed.kind === 'unfollowed') return feedFrom(to, deed.body.feed, deed);
  if (deed.kind === 'polled') return polled(to, deed);
  if (deed.kind === 'imported') return imported(to, deed);
  if (deed.kind === 'set') return set(to, deed);
  if (deed.kind === 'briefed') return briefed(to, deed);
  // An export and a question change nothing, and accounts lie beside the tables: that it happened is in the log.
}

async function turned({ db }: Projecting, { seq, at, body }: DeedOf<'turned'>): Promise<void> {
  const { source, item, outcome, report } = body;
  await db
    .insertInto('items')
    .values({
      seq,
      source: columnKey(source),
      item: columnText(item),
      outcome,
      report: report ?? null,
      body: JSON.stringify(body),
      known: at,
    })
    .execute();
}

async function set({ db }: Projecting, { seq, body: { setting, value } }: DeedOf<'set'>): Promise<void> {
  const row = { setting, value: JSON.stringify(value), seq };
  await db
    .insertInto('settings')
    .values(row)
    .onConflict((conflict) => conflict.column('setting').doUpdateSet(row))
    .execute();
}
