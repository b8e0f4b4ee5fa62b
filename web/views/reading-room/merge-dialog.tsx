import { type ReactNode, useState } from 'react';
import { perform } from '../../api/deed.ts';
import { useQuestion } from '../../api/question.ts';
import { messages } from '../../messages/reading-room.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Choice, Field } from '../../parts/field.tsx';
import { toast, toastIssue } from '../../parts/toast.tsx';
import { ActorSearch } from './actor-choice.tsx';
import type { Entry, Report } from './report.ts';

type Verdict = 'same' | 'different' | 'unsure';

export interface MergeDialogProps {
  readonly report: Report;
  /** Its actors are offered first. */
  readonly entry: Entry | undefined;
  readonly onClose: () => void;
}

/** Judges who is whom: an actor of the report against another of the record, with a reason; the judgement can be taken back. */
export function MergeDialog({ report, entry, onClose }: MergeDialogProps): ReactNode {
  const actors = actorsOf(report, entry);
  const [one, chooseOne] = useState(actors[0]?.id ?? '');
  const [other, chooseOther] = useState<{ readonly id: string; readonly name: string }>();
  const [verdict, judge] = useState<Verdict>('same');
  const [scope, setScope] = useState<'all' | 'here'>('all');
  const [why, write] = useState('');
  const name = actors.find(({ id }) => id === one)?.name ?? one;
  const save = async (): Promise<void> => {
    if (other === undefined) return;
    const figure = report.figures.find(({ actor }) => actor.id === one);
    const a = scope === 'here' && figure !== undefined ? `${report.report.id}#${figure.local}` : one;
    const { data, issue } = await perform('post', '/identity/judgements', { a, b: other.id, verdict, ...(why !== '' && { why }) });
    if (issue !== undefined) return toastIssue(issue);
    toast({ text: messages.mergeDone[verdict](name, other.name), undo: () => void undo(data?.seq) });
    onClose();
  };
  return (
    <Dialog
      title={messages.mergeTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button look="main" disabled={other === undefined} onClick={() => void save()}>
            {messages.mergeSave}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-soft">{messages.mergeLead}</p>
      <div className="flex flex-col gap-4">
        <Choice
          label={messages.mergeOne}
          value={one}
          onChange={chooseOne}
          options={actors.map(({ id, name: label }) => ({ value: id, label }))}
        />
        {other === undefined ? (
          <ActorSearch choose={(id, text) => chooseOther({ id, name: text })} without={one} />
        ) : (
          <p>
            <span className="block text-sm font-medium">{messages.mergeOther}</span>
            {other.name}{' '}
            <Button small look="plain" onClick={() => chooseOther(undefined)}>
              {messages.mergeAnother}
            </Button>
          </p>
        )}
        <Choice
          label={messages.mergeVerdict}
          value={verdict}
          onChange={(value) => judge(value as Verdict)}
          options={Object.entries(messages.mergeVerdicts).map(([value, label]) => ({ value, label }))}
        />
        <Choice
          label={messages.mergeScope}
          value={scope}
          onChange={(value) => setScope(value as 'all' | 'here')}
          options={[
            { value: 'all', label: messages.mergeAll },
            { value: 'here', label: messages.mergeHere },
          ]}
        />
        <Field label={messages.mergeWhy} value={why} onChange={(event) => write(event.target.value)} />
        <Judged actor={one} />
      </div>
    </Dialog>
  );
}

/** What was judged of an actor before, each of it to be taken back. */
function Judged({ actor }: { readonly actor: string }): ReactNode {
  const { data } = useQuestion('/actors/{id}', { params: { path: { id: actor } } }, { enabled: actor !== '' });
  const judgements = data?.judgements ?? [];
  if (judgements.length === 0) return null;
  return (
    <div>
      <h3 className="caps">{messages.mergeJudged}</h3>
      <ul>
        {judgements.map(({ deed, a, b, verdict }) => (
          <li key={deed} className="flex items-center justify-between gap-3">
            <span className="min-w-0 break-words">{messages.mergeHeld(a, messages.mergeVerdicts[verdict as Verdict] ?? verdict, b)}</span>
            <Button small onClick={() => void undo(deed)}>
              {messages.mergeTakeBack}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function undo(deed: number | undefined): Promise<void> {
  const { issue } = await perform('post', '/undo', deed === undefined ? {} : { deed });
  if (issue === undefined) toast({ text: messages.undone });
  else toastIssue(issue);
}

/** Who is in the report, those of the entry first. */
function actorsOf({ figures }: Report, entry: Entry | undefined): readonly { readonly id: string; readonly name: string }[] {
  const named = [...(entry?.actors ?? []), ...figures.map(({ actor }) => actor)];
  return [...new Map(named.map((one) => [one.id, one])).values()];
}
