/** What can be put in the place of the word that is being written. */
export interface Suggestion {
  /** The whole query with it. */
  readonly query: string;
  readonly label: string;
  readonly about?: string;
}

interface Known {
  readonly fields: readonly { readonly field: string; readonly about: string }[];
  /** Values of fields that have a few. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Names of people and outlets known to the record. */
  readonly people: readonly string[];
  readonly outlets: readonly string[];
}

const PEOPLE = new Set(['speaker', 'addressee', 'via', 'holder', 'with', 'actor']);
const MOST = 8;

/** The word at the end of the query, as far as it is written: a field with a beginning of its value, or a beginning of a word. */
export function lastWord(query: string): { readonly before: string; readonly field?: string; readonly text: string } {
  const match = /(?:^|[\s(-])((?:([a-z]+):)?("?)([^\s"():]*(?:(?<=:"[^"]*) [^"]*)?))$/.exec(query);
  if (match === null) return { before: query, text: '' };
  const [, whole = '', field, , text = ''] = match;
  return { before: query.slice(0, query.length - whole.length), text, ...(field !== undefined && { field }) };
}

/** Fields first, then values that the record knows. */
export function suggestionsFor(query: string, { fields, values, people, outlets }: Known): readonly Suggestion[] {
  const { before, field, text } = lastWord(query);
  const begins = text.toLowerCase();
  if (field === undefined) {
    if (begins === '') return [];
    return fields
      .filter((one) => one.field.startsWith(begins))
      .map((one) => ({ query: `${before}${one.field}:`, label: `${one.field}:`, about: one.about }))
      .slice(0, MOST);
  }
  const known = PEOPLE.has(field) ? people : field === 'outlet' ? outlets : (values[field] ?? []);
  return known
    .filter(
      (one) =>
        one
          .toLowerCase()
          .split(' ')
          .some((word) => word.startsWith(begins)) || one.toLowerCase().startsWith(begins),
    )
    .filter((one) => one !== text)
    .slice(0, MOST)
    .map((one) => ({ query: `${before}${field}:${/\s/.test(one) ? `"${one}"` : one} `, label: one }));
}
