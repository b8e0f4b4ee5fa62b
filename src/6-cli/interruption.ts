import { EXIT, type ExitCode } from './exit-codes.ts';

/** Watches for Ctrl-C and for being told to end. */
export interface Interruption {
  /** Aborted by the first of these signals, so that the program can end in order. */
  readonly signal: AbortSignal;
  /** The exit code to end with then. */
  readonly code: () => ExitCode | undefined;
  /** Stops watching. */
  readonly end: () => void;
}

/** A second signal ends the program at once, as if nobody had watched. */
export function interruption(): Interruption {
  const abort = new AbortController();
  let code: ExitCode | undefined;
  const on = (name: 'SIGINT' | 'SIGTERM'): void => {
    if (code !== undefined) {
      end();
      process.kill(process.pid, name);
      return;
    }
    code = name === 'SIGINT' ? EXIT.interrupted : EXIT.terminated;
    abort.abort();
  };
  const end = (): void => {
    process.off('SIGINT', on).off('SIGTERM', on);
  };
  process.on('SIGINT', on).on('SIGTERM', on);
  return { signal: abort.signal, code: () => code, end };
}
