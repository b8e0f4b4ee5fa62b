import { type ReactNode, useId, useState } from 'react';
import { queries } from '../../api/client.ts';
import { type Issue, problemFrom, problemOf } from '../../api/issue.ts';
import type { components } from '../../api/schema.generated.ts';
import { messages as all } from '../../messages/settings.ts';
import { Failure } from '../../parts/failure.tsx';
import { toast } from '../../parts/toast.tsx';

const messages = all.feeds;

type Outlined = components['schemas']['Outlined'];

/** Lists of feeds, out and in. */
export function Opml({ may }: { readonly may: boolean }): ReactNode {
  const id = useId();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const { data, issue } = await broughtIn(file);
    setIssues(issue === undefined ? (data?.notes ?? []) : [issue]);
    if (data !== undefined) toast({ text: messages.opmlDone(data.followed.length, data.known) });
    await queries.invalidateQueries();
  };
  return (
    <>
      <p className="flex flex-wrap items-center gap-4">
        <a href="/api/v1/opml" download className="link inline-flex min-h-9 items-center">
          {messages.opmlOut}
        </a>
        {may && (
          <label
            htmlFor={id}
            className="inline-flex min-h-9 cursor-pointer items-center rounded border border-edge bg-sheet px-3 font-medium focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent hover:bg-tint"
          >
            {messages.opmlIn}
            <input
              id={id}
              type="file"
              accept=".opml,.xml,text/x-opml,application/xml,text/xml"
              className="sr-only"
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                event.target.value = '';
                void take(file);
              }}
            />
          </label>
        )}
      </p>
      {issues.map((issue) => (
        <Failure key={`${issue.code}-${issue.given}`} issue={issue} />
      ))}
    </>
  );
}

async function broughtIn(file: File): Promise<{ readonly data?: Outlined; readonly issue?: Issue }> {
  try {
    const answer = await fetch('/api/v1/opml', { method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' } });
    const body: unknown = await answer.json();
    return answer.ok ? { data: body as Outlined } : { issue: problemOf(body, answer.status).issue };
  } catch (thrown) {
    return { issue: problemFrom(thrown).issue };
  }
}
