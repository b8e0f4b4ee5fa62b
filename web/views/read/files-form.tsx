import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { queries } from '../../api/client.ts';
import { type Issue, problemFrom, problemOf } from '../../api/issue.ts';
import { messages } from '../../messages/read.ts';
import { classes } from '../../parts/class-names.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { isDay } from './given.ts';

/** Reads files that are dropped or chosen, one after the other. */
export function FilesForm(): ReactNode {
  const id = useId();
  const [isOver, over] = useState(false);
  const [sending, send] = useState<string>();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [outlet, setOutlet] = useState('');
  const [published, setPublished] = useState('');
  const take = async (files: readonly File[]): Promise<void> => {
    setIssues([]);
    for (const file of files) {
      send(file.name);
      const issue = await upload(file, { outlet: outlet.trim(), published: isDay(published) ? published : '' });
      if (issue !== undefined) setIssues((before) => [...before, issue]);
      await queries.invalidateQueries({ queryKey: ['/jobs'] });
    }
    send(undefined);
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    over(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    <div className="flex flex-col gap-4">
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          over(true);
        }}
        onDragLeave={() => over(false)}
        onDrop={dropped}
        className={classes(
          'flex min-h-44 cursor-pointer flex-col items-center justify-center gap-2 rounded border-2 border-dashed p-6 text-center focus-within:outline-2 focus-within:outline-accent',
          isOver ? 'border-accent bg-tint' : 'border-edge',
        )}
      >
        <span className="font-serif text-xl">{messages.drop}</span>
        <span className="text-soft">{messages.dropHint}</span>
        <span className="link">{messages.choose}</span>
        <input
          id={id}
          type="file"
          multiple
          className="sr-only"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            void take(files);
          }}
        />
      </label>
      <p role="status" className="text-soft empty:hidden">
        {sending !== undefined && messages.uploading(sending)}
      </p>
      {issues.map((issue) => (
        <Failure key={`${issue.code}-${issue.given ?? issue.message}`} issue={issue} />
      ))}
      <fieldset>
        <legend className="mb-2 text-soft">{messages.defaults}</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={messages.outlet} value={outlet} onChange={(event) => setOutlet(event.target.value)} />
          <Field
            label={messages.published}
            hint={messages.publishedHint}
            value={published}
            onChange={(event) => setPublished(event.target.value)}
            error={published !== '' && !isDay(published) ? messages.publishedWrong : undefined}
          />
        </div>
      </fieldset>
    </div>
  );
}

/** Sends a file as it is. Gives what went wrong, if anything did. */
async function upload(file: File, defaults: { readonly outlet: string; readonly published: string }): Promise<Issue | undefined> {
  const given = Object.entries(defaults).filter(([, value]) => value !== '');
  try {
    const response = await fetch(`/api/v1/reports/upload?${new URLSearchParams([['name', file.name], ...given])}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    if (response.ok) return undefined;
    return problemOf(await response.json().catch(() => undefined), response.status).issue;
  } catch (thrown) {
    return problemFrom(thrown).issue;
  }
}
