// Stands in for the reading worker: the id of a report says how long it takes and how it ends.
import { parentPort, workerData } from 'node:worker_threads';

const reading = { actors: [], statements: [], agreements: [], provisions: [], positions: [], contacts: [], concerns: [], events: [] };

if (workerData.model === 'none') {
  parentPort.postMessage({ kind: 'failed', issue: { code: 'model.missing', severity: 'error', message: 'No model.', remedy: 'Get one.' } });
} else {
  parentPort.postMessage({ kind: 'ready' });
  parentPort.on('message', ({ kind, report }) => {
    if (kind === 'stop') return parentPort.close();
    const [, what, milliseconds] = report.id.split(' ');
    if (what === 'throw') throw new Error('broken worker');
    if (what === 'exit') process.exit(7);
    setTimeout(() => parentPort.postMessage({ kind: 'done', reading }), Number(milliseconds ?? 0));
  });
}
