import { pausing } from '#base/pausing.ts';
import type { EntryKind } from '#record/entries/entry.ts';
import { type Words, wordsIn } from '#record/entries/worded.ts';
import type { Mark } from '../access/marks.ts';
import type { Asking } from './asking.ts';
import { type Attribution, attributionsOf } from './attribution.ts';
import { type Corroboration, corroborating } from './corroboration.ts';
import type { ReportRef, Told } from './entry-rows.ts';
import { poolOf } from './pool.ts';

/** Words of the report, with the field of the entry that holds them. */
interface FieldWords extends Words {
  readonly field: string;
}

/** What every answer says of an entry. */
export interface Item {
  readonly id: string;
  readonly kind: EntryKind;
  readonly status: string;
  /** Why somebody should look again. */
  readonly flag?: string;
  readonly confidence?: number;
  /** How it is to be handled: the highest mark of its own, its report's, and of what it stands on. */
  readonly mark?: Mark;
  /** First and last day of when it was so, ISO. */
  readonly day: string;
  readonly lastDay: string;
  readonly report: ReportRef;
  /** In the order of the text. */
  readonly words: readonly FieldWords[];
  /** Absent where the report says it in its own voice. */
  readonly attribution?: Attribution;
  readonly corroboration: Corroboration;
}

/** Makes items of entries. `pool` holds those among which corroboration is sought; without it the record is asked. */
export async function itemsOf(asking: Asking, entries: readonly Told[], pool?: readonly Told[]): Promise<readonly Item[]> {
  const attributions = await attributionsOf(asking, entries);
  const count = corroborating(entries, pool ?? (await poolOf(asking, entries)), asking.who);
  const pause = pausing();
  const items: Item[] = [];
  for (const one of entries) {
    items.push(itemOf(one, attributions.get(one.id), count(one)));
    await pause();
  }
  return items;
}

export function itemOf(one: Told, attribution: Attribution | undefined, corroboration: Corroboration): Item {
  const { id, kind, status, flag, confidence, mark, day, lastDay, report } = one;
  return {
    id,
    kind,
    status,
    ...(flag !== undefined && { flag }),
    ...(confidence !== undefined && { confidence }),
    ...(mark !== undefined && { mark }),
    day,
    lastDay,
    report,
    words: fieldWordsOf(one.value),
    ...(attribution !== undefined && { attribution }),
    corroboration,
  };
}

function fieldWordsOf(value: object): readonly FieldWords[] {
  const all = Object.entries(value).flatMap(([field, one]) => [...wordsIn({ one })].map((words) => ({ field, ...words })));
  return all.sort((a, b) => a.start - b.start || a.end - b.end);
}
