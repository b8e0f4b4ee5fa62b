/** Kinds of lines that a timeline has, in their order on one day. */
export const LINES = ['signed', 'contact', 'statement'] as const;

export type LineKind = (typeof LINES)[number];
