import { perform } from '../../api/deed.ts';
import type { Issue } from '../../api/issue.ts';

/** The reports that come with the program, each loaded when it is wanted. */
const SAMPLES = import.meta.glob<string>('../../../samples/*.txt', { query: '?raw', import: 'default' });

/** Sends the samples to be read. Gives how many were taken, and what stood against the others. */
export async function sendSamples(tell: (done: number, all: number) => void): Promise<{ readonly count: number; readonly issue?: Issue }> {
  const all = Object.entries(SAMPLES);
  let count = 0;
  for (const [path, load] of all) {
    tell(count, all.length);
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.txt$/, '');
    const { issue } = await perform('post', '/reports', { text: await load(), name });
    if (issue !== undefined) return { count, issue };
    count++;
  }
  return { count };
}
