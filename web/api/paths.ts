import type { paths } from './schema.generated.ts';

/** Paths of the API that know a method. */
export type PathWith<M extends string> = {
  [P in keyof paths]: paths[P] extends { readonly [K in M]: { readonly responses: unknown } } ? P : never;
}[keyof paths];

type Success = 200 | 201 | 202;

/** The JSON that an operation answers with where it succeeds. */
export type Answered<O> = O extends { readonly responses: infer R }
  ? {
      [S in keyof R]: S extends Success ? (R[S] extends { readonly content: { readonly 'application/json': infer A } } ? A : never) : never;
    }[keyof R]
  : never;
