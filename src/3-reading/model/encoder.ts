import * as ort from 'onnxruntime-node';
import type { ModelFiles } from './card.ts';
import { Features } from './features.ts';
import { type Pieces, Vocabulary } from './pieces.ts';
import type { Window } from './windows.ts';

/** Shape class of [CLS]: no letters, at the start. [SEP] has 0. */
const CLS_SHAPE = 12;

/**
 * The network as it runs: one window a call. Activations are quantized by the tensor, so that a call of several windows would make
 * each depend on its neighbours; one window a call gives the same numbers whatever is read beside it.
 */
export class Encoder {
  readonly vocabulary: Vocabulary;
  readonly card: ModelFiles['card'];
  /** Milliseconds spent inside the network so far. */
  milliseconds = 0;
  readonly #session: ort.InferenceSession;

  private constructor(session: ort.InferenceSession, files: ModelFiles) {
    this.#session = session;
    this.card = files.card;
    this.vocabulary = new Vocabulary(files.vocabulary);
  }

  /** `threads` is how many the matrix products share; the numbers do not depend on it. */
  static async open(files: ModelFiles, threads: number): Promise<Encoder> {
    const session = await ort.InferenceSession.create(files.weights, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
      // Spinning threads starve each other on a busy machine; the arena keeps the memory of the longest window for good.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
      enableCpuMemArena: true,
      logSeverityLevel: 3,
    });
    return new Encoder(session, files);
  }

  /** The features of a stretch of windows: one row for each piece of their cores, in order. */
  async encode(pieces: Pieces, windows: readonly Window[]): Promise<Features> {
    const first = windows[0]?.start ?? 0;
    const end = windows.at(-1)?.end ?? 0;
    const width = this.card.width;
    const data = new Float32Array((end - first) * width);
    for (const w of windows) {
      const rows = await this.#run(pieces, w);
      const from = (1 + w.start - w.left) * width;
      data.set(rows.subarray(from, from + (w.end - w.start) * width), (w.start - first) * width);
    }
    return new Features(data, width, first, end - first);
  }

  async #run(pieces: Pieces, w: Window): Promise<Float32Array> {
    const n = w.right - w.left + 2;
    const ids = new Int32Array(n);
    const shapes = new Int32Array(n);
    ids[0] = this.vocabulary.cls;
    shapes[0] = CLS_SHAPE;
    ids.set(pieces.ids.subarray(w.left, w.right), 1);
    shapes.set(pieces.shapes.subarray(w.left, w.right), 1);
    ids[n - 1] = this.vocabulary.sep;
    const started = performance.now();
    const out = await this.#session.run({ ids: new ort.Tensor('int32', ids, [n]), shapes: new ort.Tensor('int32', shapes, [n]) });
    this.milliseconds += performance.now() - started;
    return (out.features as ort.Tensor).data as Float32Array;
  }

  async close(): Promise<void> {
    await this.#session.release();
  }
}
