import { loadModel, shippedModel } from './model/card.ts';
import { analyse, type Progress } from './model/decode.ts';
import { Encoder } from './model/encoder.ts';
import { type Passage, passageOf } from './passage.ts';
import type { ReportHead } from './reading.ts';
import { sectionsOf } from './sections.ts';
import type { Syntax } from './syntax.ts';
import type { Overlay } from './world/overlay.ts';
import { type World, worldWith } from './world/world.ts';

export interface ReaderOptions {
  /** Folder with reader.onnx, reader.json and vocab.txt. */
  readonly model?: string;
  /** Threads the network's matrix products share; the reading does not depend on it. */
  readonly threads?: number;
  /** What users' files add to what the reader knows beforehand. */
  readonly overlays?: readonly Overlay[];
}

/** Reads texts: the network first, then the deterministic steps over what it says. */
export class Reader {
  readonly #encoder: Encoder;
  readonly #world: World;

  private constructor(encoder: Encoder, world: World) {
    this.#encoder = encoder;
    this.#world = world;
  }

  /** Loads the model. Throws where a file is missing or is not the one the model's card names. */
  static async open(options: ReaderOptions = {}): Promise<Reader> {
    const files = await loadModel(options.model ?? shippedModel());
    return new Reader(await Encoder.open(files, options.threads ?? 2), worldWith(options.overlays ?? []));
  }

  /** First digits of the weights' digest. */
  get version(): string {
    return this.#encoder.card.version;
  }

  /** Time spent inside the network since the reader was opened, in milliseconds. */
  get modelMilliseconds(): number {
    return this.#encoder.milliseconds;
  }

  /** Words, sentences, names, raw attributions and coreference of a text. */
  syntax(text: string, progress?: Progress): Promise<Syntax> {
    return analyse(text, this.#encoder, progress);
  }

  /** What a report says, passage by passage: one for nearly every report, several where the text is very long. */
  async *passages(report: ReportHead, progress?: Progress): AsyncGenerator<Passage> {
    for (const { start, end } of sectionsOf(report.text)) {
      const text = report.text.slice(start, end);
      const share = (done: number): void => progress?.((start + done * (end - start)) / report.text.length);
      yield passageOf({ ...report, text }, start, await this.syntax(text, share), this.#world);
    }
  }

  async close(): Promise<void> {
    await this.#encoder.close();
  }
}
