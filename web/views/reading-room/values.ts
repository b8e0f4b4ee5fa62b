import type { components } from '../../api/schema.generated.ts';
import type { Entry } from './report.ts';

type Schemas = components['schemas'];

/** What each kind of entry holds. */
interface Values {
  readonly statement: Schemas['StatementValue'];
  readonly position: Schemas['PositionValue'];
  readonly contact: Schemas['ContactValue'];
  readonly role: Schemas['RoleValue'];
  readonly agreement: Schemas['AgreementValue'];
  readonly provision: Schemas['ProvisionValue'];
  readonly concern: Schemas['ConcernValue'];
  readonly event: Schemas['EventValue'];
}

/** The kind of an entry with its value, which the API gives as a union of all. */
export type Valued = { readonly [K in keyof Values]: { readonly kind: K; readonly value: Values[K] } }[keyof Values];

export function valued({ kind, value }: Pick<Entry, 'kind' | 'value'>): Valued {
  return { kind, value } as Valued;
}

/** The value as fields by their names. */
export function fieldsOf({ value }: Pick<Entry, 'value'>): Readonly<Record<string, unknown>> {
  return value as unknown as Readonly<Record<string, unknown>>;
}
