import { type Cited, type Fault, hasWords, normal, type Parsed } from './support.ts';

/** What stands in quotation marks must stand so, whole words and all letters, in words that are cited; a cut is told by dots, what is put in stands in square brackets. */
export function wrongQuotation({ quotes }: Parsed, cited: readonly Cited[]): Fault | undefined {
  const words = cited.map(({ cite }) => normal(cite.words));
  for (const quote of quotes) {
    const pieces = normal(quote)
      .split(/\s*(?:\[[^\]]*\]|…|\.\.\.)\s*/u)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '');
    const wrong = pieces.find((piece) => !words.some((one) => hasWords(one, piece)));
    if (wrong !== undefined) return { word: quote, why: 'the words in quotation marks are not those of the report' };
  }
  return undefined;
}
