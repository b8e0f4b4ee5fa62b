import { useQueries } from '@tanstack/react-query';
import { questionOptions } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import type { Brief } from './brief.ts';

export type ReportRef = components['schemas']['ReportRef'];

/** The reports that a brief cites, by their ids, as they come. */
export function useSources({ sections }: Brief): ReadonlyMap<string, ReportRef> {
  const entries = new Map(sections.flatMap(({ lines }) => lines.flatMap(({ cites }) => cites.map(({ report, entry }) => [report, entry]))));
  return useQueries({
    queries: [...entries.values()].map((id) => ({
      ...questionOptions('/entries/{id}', { params: { path: { id: id as string } } }),
      staleTime: 60_000,
    })),
    combine: (found) =>
      new Map(found.flatMap(({ data }) => (data?.entry === undefined ? [] : [[data.entry.report.id, data.entry.report] as const]))),
  });
}
