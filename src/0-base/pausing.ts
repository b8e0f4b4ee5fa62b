import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds of work after which others have a turn. */
const TURN = 15;

/** For work in many steps: awaited between them, it lets whatever else waits in this thread go on, where the work has had it for long enough. */
export function pausing(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last <= TURN) return;
    await turn();
    last = performance.now();
  };
}
