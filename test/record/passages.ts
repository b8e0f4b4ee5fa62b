import { type Passage, passageOf } from '#reading/passage.ts';
import { Reader } from '#reading/reader.ts';

let reader: Promise<Reader> | undefined;

/** A text as the real model understands it; the model is loaded once a test file. */
export async function passageFrom(
  text: string,
  report: { readonly published?: string; readonly outlet?: string; readonly title?: string } = {},
): Promise<Passage> {
  reader ??= Reader.open({ threads: 1 });
  return passageOf({ id: 'r', sha256: '', text, ...report }, 0, await (await reader).syntax(text));
}
