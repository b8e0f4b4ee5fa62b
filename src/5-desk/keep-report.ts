import { createHash } from 'node:crypto';
import { type Issue, issueOf } from '#base/issue.ts';
import type { Reading } from '#reading/reading.ts';
import type { ArrivedReport } from '#record/log/deed.ts';
import type { Writing } from '#record/store/record-store.ts';
import { originOf } from '#report/origin.ts';
import type { Report } from '#report/report.ts';
import type { Identity } from '#source/feeds/item-identity.ts';
import type { TextItem } from '#source/item.ts';

/** A report on its way into the record. */
export interface Coming {
  readonly report: Report;
  readonly item: TextItem;
  readonly id: string;
  readonly identity: Identity;
  /** The report that it is a later text of. */
  readonly revises?: string;
}

/** What reading it gave. */
export interface Outcome {
  readonly reading?: Reading | undefined;
  /** Why there is none. */
  readonly issue?: Issue | undefined;
  /** What made the reading. */
  readonly reader: string;
}

/** What is in the record now. */
export type KeptReport =
  | {
      readonly outcome: 'read';
      readonly id: string;
      readonly name: string;
      readonly entries: number;
      readonly words: number;
      readonly revises?: string;
    }
  | { readonly outcome: 'kept'; readonly id: string; readonly name: string; readonly issue: Issue };

/** The id of a report: the same text from the same outlet (or site, where none is named) has the same, whenever and from wherever it is offered. */
export function reportIdOf({ sha256, outlet, url }: Pick<Report, 'sha256' | 'outlet' | 'url'>): string {
  const from = outlet?.trim().toLowerCase() ?? (url !== undefined && URL.canParse(url) ? new URL(url).host : '');
  return createHash('sha256').update(`${sha256}\n${from}`).digest('hex').slice(0, 12);
}

/** Writes a report and what was read in it. */
export async function keepReport(writing: Writing, coming: Coming, { reading, issue, reader }: Outcome): Promise<KeptReport> {
  const { report, item, id, revises } = coming;
  const name = item.origin;
  await writing.append('arrived', await arrivedOf(writing, coming));
  if (reading === undefined) {
    const why = issue ?? report.unread ?? issueOf('reading.failed', 'It was not read.', name);
    if (report.unread === undefined) await writing.append('unread', { report: id, issue: why });
    return { outcome: 'kept', id, name, issue: why };
  }
  const { report: _, ...entries } = reading;
  await writing.append('read', { report: id, reading: await writing.keepText(JSON.stringify(entries)), reader });
  const { actors, ...others } = entries;
  const count = Object.values(others).reduce((sum, all) => sum + all.length, 0) + actors.reduce((sum, { roles }) => sum + roles.length, 0);
  return {
    outcome: 'read',
    id,
    name,
    entries: count,
    words: report.text.match(/\S+/g)?.length ?? 0,
    ...(revises !== undefined && { revises }),
  };
}

async function arrivedOf(writing: Writing, { report, item, id, identity, revises }: Coming): Promise<ArrivedReport> {
  const { id: name, text, unread, ...head } = report;
  const { page, section } = item.particulars;
  const { url, aliases, guid, fingerprint } = identity;
  return {
    ...head,
    id,
    name,
    from: item.origin,
    text: await writing.keepText(text),
    ...(item.original !== undefined && { original: await writing.keepBytes(item.original) }),
    length: text.length,
    ...(page !== undefined && { page }),
    ...(section !== undefined && { section }),
    identity: { aliases, fingerprint, ...(url !== undefined && { url }), ...(guid !== undefined && { guid }) },
    origin: originOf(report),
    ...(revises !== undefined && { revises }),
    ...(unread !== undefined && { unread }),
  };
}
