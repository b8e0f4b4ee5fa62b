import { clock } from './progress.ts';

const FIRST_AFTER = 1000;
const EVERY = 200;

/** Shows on a terminal, from the first second on, which share of a task is done. */
export function progressLine(task: string, silent: boolean): { readonly show: (share: number) => void; readonly end: () => void } {
  const { stderr } = process;
  const start = performance.now();
  let shown = 0;
  if (silent || stderr.isTTY !== true) return { show: () => {}, end: () => {} };
  return {
    show: (share) => {
      const now = performance.now();
      if (now - start < FIRST_AFTER || now - shown < EVERY) return;
      shown = now;
      const left = share > 0.01 ? `, about ${clock(((now - start) / share) * (1 - share))} left` : '';
      stderr.write(`\r\u001b[2K${task} ${Math.floor(share * 100)}%${left}`);
    },
    end: () => {
      if (shown > 0) stderr.write('\r\u001b[2K');
    },
  };
}
