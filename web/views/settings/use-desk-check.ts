import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { perform } from '../../api/deed.ts';
import { ApiProblem, type Issue, problemFrom } from '../../api/issue.ts';

/** Milliseconds of rest after which what was written is checked. */
const REST = 350;

export interface DeskCheck {
  /** Absent until the first check has come back. */
  readonly issues: readonly Issue[] | undefined;
  readonly checking: boolean;
  /** The check itself could not be made. */
  readonly issue: Issue | undefined;
}

/** What is wrong with the text of a desk file, asked whenever the writing rests. */
export function useDeskCheck(name: string, text: string): DeskCheck {
  const [rested, rest] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => rest(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  const found = useQuery({
    queryKey: ['/desks/check', name, rested],
    queryFn: () => checked(name, rested),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  return {
    issues: found.data,
    checking: found.isFetching || rested !== text,
    issue: found.error === null ? undefined : problemFrom(found.error).issue,
  };
}

async function checked(name: string, text: string): Promise<readonly Issue[]> {
  const { data, issue } = await perform('post', '/desks/check', { name, text }, undefined, { quiet: true });
  if (issue !== undefined) throw new ApiProblem(issue, 0);
  return data?.issues ?? [];
}
