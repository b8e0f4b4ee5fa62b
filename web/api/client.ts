import { QueryClient } from '@tanstack/react-query';
import createClient from 'openapi-fetch';
import { ApiProblem } from './issue.ts';
import type { paths } from './schema.generated.ts';

/** The API of the desk, typed by its document. Views ask through `useQuestion` and do through `useDeed`. */
export const api = createClient<paths>({
  baseUrl: '/api/v1',
  // The browser keeps answers by their tags and asks whether they still hold.
  fetch: (request: Request) => fetch(request),
  querySerializer: { array: { style: 'form', explode: true } },
});

/** What was answered is shown again at once, and asked for anew beside it. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => count < 2 && error instanceof ApiProblem && error.isPassing,
    },
  },
});
