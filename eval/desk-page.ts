import type { Result } from './result.ts';
import { markdown, origin } from './results-page.ts';

/** The figures of a desk that people work with, in tables: how it opens, its views in a browser, and its answers while many ask. */
export function deskSection(result: Result): string {
  const { figures } = result;
  const namesOf = (part: string): readonly string[] =>
    Object.keys(figures).flatMap((id) => (id.startsWith(`${part}.`) ? [id.slice(part.length + 1)] : []));
  const ms = (id: string): string => (figures[id] === undefined ? '' : `${figures[id]} ms`);
  const whole = [
    ['listens after', ms('started'), ''],
    ['a small question while another asks the worst, 99 of 100', ms('p99.beside the worst'), '≤ 500 ms'],
    ['errors while 50 read and 5 review for a minute', String(figures['errors.all requests']), '0'],
    ['their requests, 95 of 100', ms('p95.all requests'), ''],
  ];
  const views = namesOf('painted').map((view) => [`\`${view}\``, ms(`painted.${view}`), ms(`filled.${view}`), ms(`slowest key.${view}`)]);
  const requests = namesOf('p95')
    .filter((what) => what !== 'all requests')
    .map((what) => [what, ms(`p50.${what}`), ms(`p95.${what}`), ms(`most.${what}`)]);
  return [
    origin(result),
    markdown(['what', 'figure', 'goal'], whole),
    markdown(['view', 'first painted (goal ≤ 1,000 ms)', 'filled', 'slowest key (goal ≤ 100 ms)'], views),
    markdown(['request', 'median', '95 of 100', 'slowest'], requests),
  ].join('\n\n');
}
