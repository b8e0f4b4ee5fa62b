import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { perform } from '../../api/deed.ts';
import { ApiProblem, type Issue, problemFrom } from '../../api/issue.ts';
import type { Edit, KeptBrief } from './brief.ts';

/** Milliseconds of rest after which what is being written is checked. */
const REST = 500;

export interface Checked {
  /** Absent until the first check has come back. */
  readonly faults: readonly Issue[] | undefined;
  readonly checking: boolean;
  /** The check itself could not be made. */
  readonly issue: Issue | undefined;
}

/** What of a brief, or of a change of it, the record does not bear. Asked anew when the change is another. */
export function useCheck({ brief, version }: KeptBrief, edit: Edit = {}, enabled = true): Checked {
  const found = useQuery({
    queryKey: ['/briefs/{id}/check', brief.id, version, edit],
    queryFn: () => checked(brief.id, edit),
    placeholderData: keepPreviousData,
    enabled,
  });
  return {
    faults: found.data,
    checking: found.isFetching,
    issue: found.error === null ? undefined : problemFrom(found.error).issue,
  };
}

async function checked(id: string, edit: Edit): Promise<readonly Issue[]> {
  const { data, issue } = await perform('post', '/briefs/{id}/check', edit, { path: { id } }, { quiet: true });
  if (issue !== undefined) throw new ApiProblem(issue, 0);
  return data?.faults ?? [];
}

/** A value once it has rested; true beside it while it has not. */
export function useRested<T>(value: T): readonly [T, boolean] {
  const [rested, rest] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => rest(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return [rested, rested !== value];
}
