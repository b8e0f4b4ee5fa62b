/** Detection looks at three stretches of this many code units: the start, the middle, the end. */
const STRETCH = 3000;

/** Below this many letters of a Latin script an answer other than English is chance ("Trump wins" passes for Danish). */
const LEAST_LATIN_LETTERS = 40;

/** English function words that are rare in every other language written in Latin letters. */
const FUNCTION_WORDS = new Set(
  'the of and to that with for is by said his from has was were which would their they this its have had been not are he she about'.split(
    ' ',
  ),
);

/** BCP 47 code of the language a text is written in; undefined where the text is too short or too mixed to tell. */
export async function languageOf(text: string): Promise<string | undefined> {
  const sample = sampleOf(text);
  // Plain English prose is the usual case and needs no statistics; loading them takes a good part of a cold start.
  if (isPlainlyEnglish(sample)) return 'en';
  const { eld } = await import('eld/small');
  const found = eld.detect(sample);
  if (found.language === '' || !found.isReliable()) return undefined;
  if (found.language === 'en') return 'en';
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin > letters / 2 && latin < LEAST_LATIN_LETTERS ? undefined : found.language;
}

function sampleOf(text: string): string {
  if (text.length <= 3 * STRETCH) return text;
  const middle = Math.floor((text.length - STRETCH) / 2);
  return [text.slice(0, STRETCH), text.slice(middle, middle + STRETCH), text.slice(-STRETCH)].join('\n');
}

/** True where a fifth of the words of every third of the sample are English function words: other languages stay far below. */
function isPlainlyEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < 30) return false;
  const third = Math.ceil(words.length / 3);
  return [0, 1, 2].every((part) => {
    const here = words.slice(part * third, (part + 1) * third);
    return here.filter((word) => FUNCTION_WORDS.has(word)).length >= here.length / 5;
  });
}
