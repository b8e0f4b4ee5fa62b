/** Shows how far a run has come, from its first second on: one line that is rewritten on a terminal, a plain line now and then elsewhere. */
export interface ProgressOptions {
  readonly write: (text: string) => void;
  /** A terminal, whose line can be rewritten. */
  readonly live: boolean;
  /** Columns of that terminal. */
  readonly columns: () => number;
  /** Milliseconds, growing. */
  readonly now: () => number;
}

const FIRST_AFTER = 1000;
const LIVE_EVERY = 200;
const PLAIN_EVERY = 5000;
/** Words of a report in the middle of its reading are estimated by its length. */
const LETTERS_A_WORD = 6;

export class Progress {
  readonly #options: ProgressOptions;
  readonly #start: number;
  #total: number | undefined;
  #bytes = 0;
  #reports = 0;
  #words = 0;
  /** Of the report that is being read: bytes and words done so far. */
  #part = { bytes: 0, words: 0 };
  #shown: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: ProgressOptions) {
    this.#options = options;
    this.#start = options.now();
  }

  /** Begins to show. `total` is the size of the whole input in bytes, where it is known. */
  begin(total: number | undefined): void {
    this.#total = total;
    this.#timer = setInterval(() => this.#tick(), LIVE_EVERY);
    this.#timer.unref();
  }

  /** Counts a piece of input as done: its size in bytes, and its words where it was a report that was read. */
  advance(bytes: number, words: number | undefined): void {
    this.#bytes += bytes;
    this.#part = { bytes: 0, words: 0 };
    if (words !== undefined) {
      this.#reports++;
      this.#words += words;
    }
    this.#tick();
  }

  /** Tells how far the report is that is being read: bytes of its input, and code units of its text. */
  within(bytes: number, length: number): void {
    this.#part = { bytes, words: length / LETTERS_A_WORD };
    this.#tick();
  }

  /** Wipes the line, so that something else can be printed. */
  clear(): void {
    if (this.#options.live && this.#shown !== undefined) this.#options.write('\r\u001b[2K');
  }

  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.clear();
  }

  #tick(): void {
    const now = this.#options.now();
    const wait = this.#options.live ? LIVE_EVERY : PLAIN_EVERY;
    const due = this.#shown === undefined ? this.#start + (this.#options.live ? FIRST_AFTER : PLAIN_EVERY) : this.#shown + wait;
    if (this.#timer === undefined || now < due) return;
    this.clear();
    this.#shown = now;
    const line = this.#line(now - this.#start);
    this.#options.write(this.#options.live ? line.slice(0, Math.max(20, this.#options.columns() - 1)) : `${line}\n`);
  }

  #line(elapsed: number): string {
    const share = this.#total === undefined || this.#total === 0 ? undefined : Math.min(1, (this.#bytes + this.#part.bytes) / this.#total);
    const rate = Math.round(((this.#words + this.#part.words) / elapsed) * 1000).toLocaleString('en');
    const parts = [`${this.#reports} ${this.#reports === 1 ? 'report' : 'reports'}`, `${rate} words/s`, `${clock(elapsed)} so far`];
    if (share === undefined) return `Reading: ${parts.join(', ')}`;
    const left = share === 0 ? [] : [`about ${clock((elapsed / share) * (1 - share))} left`];
    return `Reading ${Math.floor(share * 100)}%: ${[...parts, ...left].join(', ')}`;
  }
}

/** Progress on standard error. */
export function progressOnTerminal(): Progress {
  const { stderr } = process;
  return new Progress({
    write: (text) => stderr.write(text),
    live: stderr.isTTY === true,
    columns: () => stderr.columns ?? 80,
    now: () => performance.now(),
  });
}

/** `9 s`, `2 min 05 s`, `1 h 10 min`. */
export function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
