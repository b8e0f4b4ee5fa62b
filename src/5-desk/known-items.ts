import type { ArrivedReport } from '#record/log/deed.ts';
import { columnKey } from '#record/store/column-text.ts';
import { textOf } from '#record/store/contents.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Known, KnownItems } from '#source/feeds/item-identity.ts';

/**
 * Looks up reports of the record by what they are known by; where several fit, the latest. Where `outlet` is given, the same words in another outlet are not the same report: a reprint is one of its own.
 */
export function knownItems({ db }: Pick<RecordStore, 'db'>, outlet?: string): KnownItems {
  const by = async (mark: string, inOutlet?: string): Promise<Known | undefined> => {
    let query = db
      .selectFrom('marks')
      .innerJoin('reports', 'reports.id', 'marks.report')
      .select(['reports.id', 'reports.body'])
      .where('marks.mark', '=', columnKey(mark))
      .orderBy('reports.seq', 'desc')
      .limit(1);
    if (inOutlet !== undefined) query = query.where((is) => is.or([is('reports.outlet', '=', inOutlet), is('reports.outlet', 'is', null)]));
    const row = await query.executeTakeFirst();
    if (row === undefined) return undefined;
    const { identity, text } = JSON.parse(row.body) as ArrivedReport;
    const { url, guid, fingerprint } = identity;
    return {
      id: row.id,
      fingerprint,
      ...(url !== undefined && { url }),
      ...(guid !== undefined && { guid }),
      text: () => textOf(db, text),
    };
  };
  return {
    byUrl: (key) => by(`url ${key}`),
    byGuid: (guid) => by(`guid ${guid}`),
    byFingerprint: (fingerprint) => by(`text ${fingerprint}`, outlet),
  };
}
