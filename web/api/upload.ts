import { queries } from './client.ts';
import { type Issue, problemFrom, problemOf } from './issue.ts';
import { questionOptions } from './question.ts';
import type { components } from './schema.generated.ts';

type Job = components['schemas']['Job'];

/** Milliseconds between two looks at a job. */
const LOOK = 700;

/** Sends a file as it is. Gives the job that reads it. */
export async function upload(file: File): Promise<{ readonly job?: string; readonly issue?: Issue }> {
  try {
    const answer = await fetch(`/api/v1/reports/upload?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'application/octet-stream' },
    });
    const body: unknown = await answer.json();
    return answer.ok ? { job: (body as { readonly job: string }).job } : { issue: problemOf(body, answer.status).issue };
  } catch (thrown) {
    return { issue: problemFrom(thrown).issue };
  }
}

/** Waits until a job has ended; what was asked before is then asked anew. */
export async function jobEnded(id: string): Promise<Job> {
  for (;;) {
    const job = await queries.fetchQuery({ ...questionOptions('/jobs/{id}', { params: { path: { id } } }), staleTime: 0 });
    if (job.ended !== undefined) {
      void queries.invalidateQueries();
      return job;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}
