import { type ReactNode, useRef, useState } from 'react';
import { queries } from '../../api/client.ts';
import { perform } from '../../api/deed.ts';
import type { Issue } from '../../api/issue.ts';
import { type Answer, questionOptions } from '../../api/question.ts';
import { useMay } from '../../app/session.ts';
import { messages as all } from '../../messages/settings.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { toast } from '../../parts/toast.tsx';
import { lineOf } from './desk-places.ts';
import { FaultList } from './fault-list.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { useDeskCheck } from './use-desk-check.ts';
import { YamlField } from './yaml-field.tsx';

const messages = all.desks;

interface DeskEditorProps {
  readonly name: string;
  /** Absent where there is no such file yet. */
  readonly saved: Answer<'/desks/{name}'> | undefined;
}

/** Edits the text of a desk file, which is checked as one writes and saved when it is in order. */
export function DeskEditor({ name, saved }: DeskEditorProps): ReactNode {
  const may = useMay('edit');
  const [base, setBase] = useState(saved);
  const [text, write] = useState(saved?.text ?? messages.template);
  const [busy, setBusy] = useState(false);
  const [issue, setIssue] = useState<Issue>();
  const field = useRef<HTMLTextAreaElement>(null);
  const check = useDeskCheck(name, text);
  const isChanged = text !== (base?.text ?? messages.template);
  const canSave = may && (isChanged || base === undefined) && !busy && check.issues?.length === 0 && !check.checking;
  const save = async (): Promise<void> => {
    if (!canSave) return;
    setBusy(true);
    const done = await perform('put', '/desks/{name}', { text, ...(base !== undefined && { was: base.sha256 }) }, { path: { name } });
    setBusy(false);
    setIssue(done.issue);
    if (done.data === undefined) return;
    setBase(done.data);
    toast({ text: messages.saved(name) });
  };
  const reload = async (): Promise<void> => {
    const fresh = await queries.fetchQuery({ ...questionOptions('/desks/{name}', { params: { path: { name } } }), staleTime: 0 });
    setIssue(undefined);
    setBase(fresh);
    write(fresh.text);
  };
  return (
    <div>
      <LeaveGuard isOn={isChanged} name={name} />
      {!may && <p className="mb-3 text-soft">{all.mayNotEdit}</p>}
      <YamlField
        ref={field}
        label={messages.text(name)}
        hint={messages.textHint}
        text={text}
        wrong={(check.issues ?? []).map(lineOf)}
        readOnly={!may}
        onChange={write}
        onSave={() => void save()}
      />
      <FaultList check={check} field={field} text={text} />
      {issue !== undefined && <Failure issue={issue} />}
      {issue?.code === 'deed.not-possible' && <Button onClick={() => void reload()}>{messages.changedElse}</Button>}
      {may && (
        <p className="mt-3 flex flex-wrap items-center gap-3">
          <Button look="main" disabled={!canSave} onClick={() => void save()}>
            {busy ? all.saving : all.save}
          </Button>
          <Button disabled={!isChanged} onClick={() => write(base?.text ?? messages.template)}>
            {messages.revert}
          </Button>
          <Badge look={isChanged ? 'warn' : 'normal'}>{isChanged ? messages.unsaved : messages.unchanged}</Badge>
        </p>
      )}
    </div>
  );
}
