import { useMutation } from '@tanstack/react-query';
import type { MaybeOptionalInit } from 'openapi-fetch';
import { api, queries } from './client.ts';
import { type Issue, problemFrom, problemOf } from './issue.ts';
import type { Answered, PathWith } from './paths.ts';
import type { paths } from './schema.generated.ts';

type Method = 'post' | 'put' | 'delete';
type Init<P extends keyof paths, M extends Method> = MaybeOptionalInit<paths[P], M & keyof paths[P]>;
type BodyOf<I> = I extends { readonly body?: infer B } ? B : undefined;
type ParamsOf<I> = I extends { readonly params?: infer Q } ? Q : undefined;
type Given<P extends keyof paths, M extends Method> = Answered<NonNullable<paths[P][M & keyof paths[P]]>>;

/** How a deed went: one of the two is there, and neither where it succeeds without an answer. */
export interface Done<T> {
  readonly data?: T;
  readonly issue?: Issue;
}

export interface Deed<B, Q, T> {
  /** Never rejects: what went wrong is in the answer, and in `issue` until the next run. */
  readonly run: (body?: B, params?: Q) => Promise<Done<T>>;
  readonly busy: boolean;
  readonly issue: Issue | undefined;
  readonly forget: () => void;
}

/** Does something through the API, outside of a component or in one. What was asked before is asked anew afterwards, unless `quiet`. */
export async function perform<M extends Method, P extends PathWith<M>>(
  method: M,
  path: P,
  body?: BodyOf<Init<P, M>>,
  params?: ParamsOf<Init<P, M>>,
  { quiet = false }: { readonly quiet?: boolean } = {},
): Promise<Done<Given<P, M>>> {
  try {
    const request = api.request as unknown as (
      method: string,
      path: string,
      init: object,
    ) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
    const { data, error, response } = await request(method, path as string, {
      ...(body !== undefined && { body }),
      ...(params !== undefined && { params }),
    });
    if (!response.ok) return { issue: problemOf(error, response.status).issue };
    if (!quiet) void queries.invalidateQueries();
    return data === undefined ? {} : { data: data as Given<P, M> };
  } catch (thrown) {
    return { issue: problemFrom(thrown).issue };
  }
}

/** A deed of a component: `const undo = useDeed('post', '/undo'); await undo.run({ deed })`. */
export function useDeed<M extends Method, P extends PathWith<M>>(
  method: M,
  path: P,
  options?: { readonly quiet?: boolean },
): Deed<BodyOf<Init<P, M>>, ParamsOf<Init<P, M>>, Given<P, M>> {
  const mutation = useMutation({
    mutationFn: ({ body, params }: { body?: BodyOf<Init<P, M>>; params?: ParamsOf<Init<P, M>> }) =>
      perform(method, path, body, params, options),
  });
  return {
    run: (body, params) => mutation.mutateAsync({ ...(body !== undefined && { body }), ...(params !== undefined && { params }) }),
    busy: mutation.isPending,
    issue: mutation.data?.issue,
    forget: () => mutation.reset(),
  };
}
