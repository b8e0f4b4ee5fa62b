import type { RecordStore } from '#record/store/record-store.ts';
import { type Generated, keepGenerated } from './generated.ts';

/** Keeps a made-up report as `add` does: once, whoever else offers it; a repetition is told in the list of items. */
export function offer(store: RecordStore, report: Generated): Promise<'read' | 'duplicate'> {
  return store.write(async (writing) => {
    const known = await writing.db.selectFrom('reports').select('id').where('id', '=', report.id).executeTakeFirst();
    if (known === undefined) {
      await keepGenerated(writing, report);
      return 'read';
    }
    await writing.append('turned', { source: 'made up', item: report.id, outcome: 'duplicate', report: report.id, reason: 'text' });
    return 'duplicate';
  });
}
