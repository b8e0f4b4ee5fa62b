/** Shows on stderr how far a long run has come: one line rewritten on a terminal, a line a tenth elsewhere. Returns what to call after each item. */
export function progress(label: string, total: number): () => void {
  const began = performance.now();
  let done = 0;
  let tenths = 0;
  return () => {
    done += 1;
    const seconds = (performance.now() - began) / 1000;
    const line = `${label}: ${done} of ${total}, ${Math.round((seconds / done) * (total - done))} s left`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001B[K${done === total ? '\n' : ''}`);
    else if (Math.floor((10 * done) / total) > tenths) {
      tenths = Math.floor((10 * done) / total);
      process.stderr.write(`${line}\n`);
    }
  };
}
