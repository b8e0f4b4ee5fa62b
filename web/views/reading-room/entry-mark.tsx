import { type ReactNode, useState } from 'react';
import { perform } from '../../api/deed.ts';
import { messages as parts } from '../../messages/parts.ts';
import { messages } from '../../messages/reading-room.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Choice, Field } from '../../parts/field.tsx';
import { toast, toastIssue } from '../../parts/toast.tsx';
import type { Entry } from './report.ts';

type Mark = NonNullable<Entry['mark']>;

/** How an entry is to be handled; changed in a dialog. */
export function EntryMark({ entry: { id, mark } }: { readonly entry: Entry }): ReactNode {
  const save = async (to: Mark | null, why: string): Promise<boolean> =>
    told(await perform('put', '/entries/{id}/mark', { mark: to, ...(why !== '' && { why }) }, { path: { id } }));
  return <MarkButton mark={mark} save={save} />;
}

export function ReportMark({ id, mark }: { readonly id: string; readonly mark: Mark | undefined }): ReactNode {
  const save = async (to: Mark | null, why: string): Promise<boolean> =>
    told(await perform('put', '/reports/{id}/mark', { mark: to, ...(why !== '' && { why }) }, { path: { id } }));
  return <MarkButton mark={mark} save={save} />;
}

function told({ data, issue }: Awaited<ReturnType<typeof perform<'put', '/reports/{id}/mark'>>>): boolean {
  if (issue !== undefined) {
    toastIssue(issue);
    return false;
  }
  const deed = data?.seq;
  const undo = async (): Promise<void> => {
    const taken = await perform('post', '/undo', deed === undefined ? {} : { deed });
    if (taken.issue !== undefined) toastIssue(taken.issue);
  };
  toast({ text: messages.markSaved, undo: () => void undo() });
  return true;
}

interface MarkButtonProps {
  readonly mark: Mark | undefined;
  readonly save: (mark: Mark | null, why: string) => Promise<boolean>;
}

function MarkButton({ mark, save }: MarkButtonProps): ReactNode {
  const [isOpen, open] = useState(false);
  const [to, choose] = useState<string>(mark ?? '');
  const [why, setWhy] = useState('');
  const done = async (): Promise<void> => {
    if (await save(to === '' ? null : (to as Mark), why)) open(false);
  };
  return (
    <>
      <Button small look="plain" className="-ml-2 self-start" onClick={() => open(true)}>
        {messages.markEntry(mark === undefined ? messages.markNone : (parts.marks[mark] ?? mark))}
      </Button>
      <Dialog
        title={messages.markChange}
        open={isOpen}
        onClose={() => open(false)}
        size="small"
        actions={
          <Button look="main" onClick={() => void done()}>
            {messages.save}
          </Button>
        }
      >
        <div className="flex flex-col gap-4">
          <Choice
            label={messages.mark}
            value={to}
            onChange={choose}
            options={[{ value: '', label: messages.markNone }, ...Object.entries(parts.marks).map(([value, label]) => ({ value, label }))]}
          />
          <Field label={messages.markWhy} value={why} onChange={(event) => setWhy(event.target.value)} />
        </div>
      </Dialog>
    </>
  );
}
