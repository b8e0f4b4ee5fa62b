import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';

/** What stands in an address: the fields of a view with the values that they have where the address says nothing. */
export type SearchSchema = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

type Wide<T> = T extends readonly string[]
  ? readonly string[]
  : T extends boolean
    ? boolean
    : T extends number
      ? number
      : T extends string
        ? string
        : string | undefined;
export type SearchState<S extends SearchSchema> = { readonly [K in keyof S]: Wide<S[K]> };

/** What is undefined goes back to its default. */
export type ChangeSearch<S extends SearchSchema> = (
  change: { readonly [K in keyof S]?: SearchState<S>[K] | undefined },
  options?: { readonly push?: boolean },
) => void;

/**
 * The state of a view, kept in its address: `const [state, change] = useSearchState({ q: '', asOf: undefined, kinds: [] as string[], withRejected: false })`. A value that is the default leaves the address; a change
 * takes the place of the last one in the history, unless `push` is said. Other fields of the address stay.
 */
export function useSearchState<const S extends SearchSchema>(schema: S): readonly [SearchState<S>, ChangeSearch<S>] {
  const search = useSearch({ strict: false }) as Readonly<Record<string, string | readonly string[] | undefined>>;
  const navigate = useNavigate();
  // The schema is a constant of the view, though it may be written anew with each render.
  const fixed = useRef(schema).current;
  const state = useMemo(
    () => Object.fromEntries(Object.entries(fixed).map(([name, usual]) => [name, read(search[name], usual)])) as SearchState<S>,
    [search, fixed],
  );
  const change = useCallback<ChangeSearch<S>>(
    (next, { push = false } = {}) => {
      const written = Object.fromEntries(Object.entries(next).map(([name, value]) => [name, write(value, fixed[name])]));
      void navigate({ to: '.', search: (old: object) => ({ ...old, ...written }), replace: !push, resetScroll: false } as never);
    },
    [navigate, fixed],
  );
  return [state, change];
}

type Value = SearchSchema[string];

function read(given: string | readonly string[] | undefined, usual: Value): Value {
  if (given === undefined) return usual;
  const [first = ''] = typeof given === 'string' ? [given] : given;
  if (Array.isArray(usual)) return typeof given === 'string' ? [given] : given;
  if (typeof usual === 'boolean') return first === 'true' || first === '1';
  if (typeof usual === 'number') return Number.isFinite(Number(first)) ? Number(first) : usual;
  return first;
}

function write(value: unknown, usual: Value): string | readonly string[] | undefined {
  if (value === undefined || value === usual || (value === '' && usual === undefined)) return undefined;
  if (Array.isArray(value)) return value.length === 0 || value.join('\n') === [usual].flat().join('\n') ? undefined : (value as string[]);
  return String(value);
}
