import { packageVersion } from '#base/package-version.ts';
import { modelVersion } from '#reading/model/card.ts';

/** What made a reading: the version of the program and that of the weights. A newer one is a reason to read again. */
export async function readerVersion(model?: string): Promise<string> {
  return `attache ${packageVersion()}, model ${await modelVersion(model)}`;
}
