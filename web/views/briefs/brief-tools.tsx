import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import { messages } from '../../messages/briefs.ts';
import { messages as shared } from '../../messages/parts.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { Menu } from '../../parts/menu.tsx';
import type { KeptBrief } from './brief.ts';
import { ExportMenu } from './export-menu.tsx';
import { keep, tell } from './keeping.ts';
import { VersionsDialog } from './versions.tsx';

interface BriefToolsProps {
  readonly kept: KeptBrief;
  readonly may: boolean;
  readonly onAdd: () => void;
  readonly onLine: (id: string) => void;
}

type Open = 'versions' | 'rename' | 'remove' | undefined;

/** What can be done with a whole brief. */
export function BriefTools({ kept, may, onAdd, onLine }: BriefToolsProps): ReactNode {
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  return (
    <>
      {may && <Button onClick={onAdd}>{messages.addLine}</Button>}
      <Button onClick={() => setOpen('versions')}>{messages.versions}</Button>
      <ExportMenu brief={kept.brief} onLine={onLine} />
      {may && (
        <Menu
          label={messages.moreDeeds}
          items={[
            { label: messages.rename, run: () => setOpen('rename') },
            { label: messages.removeBrief, run: () => setOpen('remove'), danger: true },
          ]}
        />
      )}
      {open === 'versions' && <VersionsDialog kept={kept} may={may} onClose={close} />}
      {open === 'rename' && <RenameDialog kept={kept} onClose={close} />}
      {open === 'remove' && <RemoveDialog kept={kept} onClose={close} />}
    </>
  );
}

function RenameDialog({ kept: { brief }, onClose }: { readonly kept: KeptBrief; readonly onClose: () => void }): ReactNode {
  const form = useId();
  const [occasion, name] = useState(brief.occasion);
  const [place, put] = useState(brief.place ?? '');
  const [busy, setBusy] = useState(false);
  const [issue, setIssue] = useState<Parameters<typeof Failure>[0]['issue']>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const done = await keep(brief.id, { occasion: occasion.trim(), place: place.trim() === '' ? null : place.trim() });
    setBusy(false);
    if (done.issue === undefined) onClose();
    else setIssue(done.issue);
  };
  return (
    <Dialog
      open
      title={messages.renameTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button look="main" type="submit" form={form} disabled={busy || occasion.trim() === ''}>
            {messages.save}
          </Button>
        </>
      }
    >
      <form id={form} className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        {issue !== undefined && <Failure issue={issue} />}
        <Field
          label={messages.occasion}
          required
          maxLength={500}
          value={occasion}
          onChange={(event) => name((event.target as HTMLInputElement).value)}
        />
        <Field
          label={messages.place}
          hint={messages.placeHint}
          maxLength={300}
          value={place}
          onChange={(event) => put((event.target as HTMLInputElement).value)}
        />
      </form>
    </Dialog>
  );
}

function RemoveDialog({ kept: { brief }, onClose }: { readonly kept: KeptBrief; readonly onClose: () => void }): ReactNode {
  const navigate = useNavigate();
  const remove = useDeed('delete', '/briefs/{id}');
  const run = async (): Promise<void> => {
    await navigate({ to: '/briefs' });
    const { issue } = await remove.run(undefined, { path: { id: brief.id } });
    if (issue === undefined) tell(messages.removed(brief.occasion), brief.id);
  };
  return (
    <Dialog
      open
      size="small"
      title={messages.removeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button look="danger" disabled={remove.busy} onClick={() => void run()}>
            {messages.removeBrief}
          </Button>
        </>
      }
    >
      <p>{messages.removeAbout}</p>
    </Dialog>
  );
}
