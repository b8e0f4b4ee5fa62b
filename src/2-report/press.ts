import { packed } from './press.generated.ts';

/** An outlet of the press list. */
export interface Outlet {
  /** The fullest form of its name. */
  readonly name: string;
  readonly kind: 'agency' | 'outlet';
}

const lists = JSON.parse(packed) as { readonly agencies: readonly (readonly string[])[]; readonly outlets: readonly (readonly string[])[] };

/** Every form that is no ordinary word, with its outlet. */
const byForm: ReadonlyMap<string, Outlet> = new Map([...formsOf(lists.outlets, 'outlet'), ...formsOf(lists.agencies, 'agency')]);

function formsOf(all: readonly (readonly string[])[], kind: Outlet['kind']): readonly (readonly [string, Outlet])[] {
  return all.flatMap((forms) => forms.map((form) => [form, { name: forms[0] as string, kind }] as const));
}

/** The outlet of a name as written; capitals count, an article does not. */
export function outletNamed(name: string): Outlet | undefined {
  const plain = name.trim().replace(/^the /i, '');
  return byForm.get(plain) ?? byForm.get(plain.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase()));
}

/** The agency of a name as written. */
export function agencyNamed(name: string): string | undefined {
  const found = outletNamed(name);
  return found?.kind === 'agency' ? found.name : undefined;
}
