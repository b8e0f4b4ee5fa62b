import { useMemo } from 'react';
import { useQuestion } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';

export type ReportRef = components['schemas']['ReportRef'];

/** The reports that a brief cites, by their ids. */
export function useSources(id: string): ReadonlyMap<string, ReportRef> {
  const { data } = useQuestion('/briefs/{id}/reports', { params: { path: { id } } });
  return useMemo(() => new Map(data?.items.map((report) => [report.id, report])), [data]);
}
