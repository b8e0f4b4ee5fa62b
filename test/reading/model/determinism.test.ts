import { readFileSync } from 'node:fs';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadModel, type ModelFiles } from '#reading/model/card.ts';
import { analyse } from '#reading/model/decode.ts';
import { Encoder } from '#reading/model/encoder.ts';
import { windowsOf } from '#reading/model/windows.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const long = ['svalbard-landing', 'arica-railway', 'columbia-river']
  .map((name) => readFileSync(at(`samples/${name}.txt`), 'utf8'))
  .join('\n\n');
const short = 'The ministry said nothing.';

describe('the numbers of a text do not depend', () => {
  let files: ModelFiles;
  let one: Encoder;
  let two: Encoder;
  beforeAll(async () => {
    files = await loadModel(at('models/reader'));
    one = await Encoder.open(files, 1);
    two = await Encoder.open(files, 2);
  });
  afterAll(async () => {
    await one.close();
    await two.close();
  });
  const features = async (encoder: Encoder, text: string): Promise<Float32Array> => {
    const pieces = encoder.vocabulary.pieces(text);
    return (await encoder.encode(pieces, windowsOf(text, pieces))).data;
  };

  test('on the number of threads', async () => {
    expect(await features(two, long)).toEqual(await features(one, long));
  });

  test('on what was read before, or is read at the same time', async () => {
    const alone = await features(one, short);
    await features(one, long);
    expect(await features(one, short)).toEqual(alone);
    const [, beside] = await Promise.all([features(two, long), features(two, short)]);
    expect(beside).toEqual(alone);
  });

  test('on the run', async () => {
    expect(await analyse(long, one)).toEqual(await analyse(long, two));
  });
});

describe('a model folder is refused', () => {
  test('where a file is missing', async () => {
    await expect(loadModel(at('samples'))).rejects.toMatchObject({
      issue: { code: 'model.missing', given: expect.stringContaining('reader.') },
    });
  });

  test('where the weights are not those of the card', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attache-model-'));
    await cp(at('models/reader'), folder, { recursive: true });
    await appendFile(join(folder, 'reader.onnx'), 'x');
    await expect(loadModel(folder)).rejects.toMatchObject({ issue: { code: 'model.damaged' } });
    await rm(folder, { recursive: true });
  });
});
