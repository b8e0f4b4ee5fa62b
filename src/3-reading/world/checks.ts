import { nearest } from './nearest.ts';

/** Keys and indices from the top of a file to a value in it. */
export type Path = readonly (string | number)[];

/** What is wrong with one value of a user's file. */
export interface Fault {
  /** Where in the file: "outlets[2].kind". */
  readonly place: string;
  readonly path: Path;
  /** Whether the key itself is wrong, or what stands under it; a missing key is wrong with what it is missing in. */
  readonly at: 'key' | 'value' | 'missing';
  readonly message: string;
  readonly remedy: string;
  /** What stands there, where something does. */
  readonly given?: unknown;
}

/** Takes a value of a file as a T, or tells what is wrong with it and gives something harmless in its place. */
export type Check<T> = (value: unknown, path: Path, faults: Fault[]) => T;

export function faultOf(path: Path, message: string, remedy: string, given?: unknown, at: Fault['at'] = 'value'): Fault {
  return { place: placeOf(path), path, at, message, remedy, ...(given !== undefined && { given }) };
}

/** A path as people write it: "outlets[2].kind". */
export function placeOf(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
}

export const text: Check<string> = (value, path, faults) => {
  if (typeof value === 'string' && value.trim() !== '' && !/[|\n]/.test(value)) return value.trim();
  const remedy = 'Write it in quotation marks if YAML takes it for a number or a date.';
  faults.push(faultOf(path, 'It is no text on one line without "|".', remedy, value));
  return '';
};

/** `what` it is, as its own name: "a Wikidata item". */
export function like(pattern: RegExp, what: string, example: string, exists: (value: string) => boolean = () => true): Check<string> {
  return (value, path, faults) => {
    if (typeof value === 'string' && pattern.test(value) && exists(value)) return value;
    faults.push(faultOf(path, `It is no ${what}.`, `Write it as "${example}".`, value));
    return '';
  };
}

export function oneOf<T extends string | boolean>(...values: T[]): Check<T> {
  return (value, path, faults) => {
    if ((values as unknown[]).includes(value)) return value as T;
    const meant = typeof value === 'string' ? nearest(value, values.map(String)) : undefined;
    const remedy = `${meant === undefined ? '' : `Did you mean "${meant}"? `}Write one of ${values.join(', ')}.`;
    faults.push(faultOf(path, `It is none of ${values.join(', ')}.`, remedy, value));
    return values[0] as T;
  };
}

export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value, path, faults) => {
    if (Array.isArray(value)) return value.map((one, i) => check(one, [...path, i], faults));
    faults.push(faultOf(path, 'It is no list.', 'Write one entry a line, each after "- ", or [one, two].', value));
    return [];
  };
}

/** A list with one entry at least. */
export function someOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value, path, faults) => {
    if (Array.isArray(value) && value.length === 0) faults.push(faultOf(path, 'It is empty.', 'Give it one entry at least.', value));
    return listOf(check)(value, path, faults);
  };
}

export type Fields<T> = {
  readonly [K in keyof T]-?: { readonly check: Check<NonNullable<T[K]>>; readonly otherwise?: T[K]; readonly optional?: true };
};

/** A value with these fields and no other; `elsewhere` are keys that others check. */
export function record<T extends object>(fields: Fields<T>, elsewhere: readonly string[] = []): Check<T> {
  const keys = [...Object.keys(fields), ...elsewhere];
  return (value, path, faults) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      faults.push(faultOf(path, 'It has no fields.', `Give it ${keys.join(', ')}.`, value));
      return {} as T;
    }
    const misspelt = new Set<string>();
    for (const key of Object.keys(value)) {
      if (keys.includes(key)) continue;
      const meant = nearest(key, keys);
      if (meant !== undefined) misspelt.add(meant);
      const remedy = `${meant === undefined ? '' : `Did you mean "${meant}"? `}The keys here are ${keys.join(', ')}.`;
      faults.push(faultOf([...path, key], 'There is no such key.', remedy, undefined, 'key'));
    }
    const entries = Object.entries(fields as Record<string, { check: Check<unknown>; otherwise?: unknown; optional?: true }>);
    return Object.fromEntries(
      entries.flatMap(([key, { check, otherwise, optional }]) => {
        const given = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
        const at = [...path, key];
        if (given !== undefined && given !== null) return [[key, check(given, at, faults)]];
        if (otherwise === undefined && !optional && !misspelt.has(key))
          faults.push(faultOf(at, 'It is missing.', `Give ${placeOf(path) || 'the file'} the key "${key}".`, undefined, 'missing'));
        return otherwise === undefined ? [] : [[key, otherwise]];
      }),
    ) as T;
  };
}
