import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useQuestion } from '../../api/question.ts';
import { useMay } from '../../app/session.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages as all } from '../../messages/settings.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { countryName } from '../../parts/country.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { DeskFile } from './desk-file.tsx';
import { Part } from './part.tsx';

const messages = all.desks;

/** The desk files, or one of them to be edited. */
export function DeskSettings({ name }: { readonly name: string | undefined }): ReactNode {
  return name === undefined ? <DeskFileList /> : <DeskFile key={name} name={name} />;
}

function DeskFileList(): ReactNode {
  const { data, issue, loading, again } = useQuestion('/desks');
  const may = useMay('edit');
  const [isNaming, name] = useState(false);
  const begin = may ? <Button onClick={() => name(true)}>{messages.fresh}</Button> : undefined;
  return (
    <Part title={messages.title} lead={messages.lead} tools={begin}>
      {!may && <p className="mb-4 text-soft">{all.mayNotEdit}</p>}
      {loading && <Loading />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {data?.items.length === 0 && <Empty title={messages.emptyTitle} hint={messages.emptyHint} action={begin} />}
      <ul aria-label={messages.list} className="divide-y divide-line">
        {data?.items.map(({ name: file, title, parties, issues, own, faults }) => (
          <li key={file} className="py-3">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Link
                to="/settings/$"
                params={{ _splat: `desks/${file}` }}
                className="font-serif text-lg decoration-edge underline-offset-4 hover:underline"
              >
                {title ?? messages.text(file)}
              </Link>
              {own && <Badge>{messages.own}</Badge>}
              {faults.length > 0 && <Badge look="wrong">{messages.faults(faults.length)}</Badge>}
            </p>
            <p className="flex flex-wrap gap-x-3 text-sm text-soft">
              <code>{messages.text(file)}</code>
              {parties.length > 0 && <span>{parties.map(countryName).join(', ')}</span>}
              {issues.length > 0 && <span>{messages.issues(issues.length)}</span>}
            </p>
          </li>
        ))}
      </ul>
      {isNaming && <NameDialog onClose={() => name(false)} />}
    </Part>
  );
}

function NameDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const form = useId();
  const navigate = useNavigate();
  const [name, write] = useState('');
  const isWrong = name !== '' && !/^[a-z0-9][a-z0-9-]{0,63}$/.test(name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isWrong && name !== '') void navigate({ to: '/settings/$', params: { _splat: `desks/${name}` } });
  };
  return (
    <Dialog
      open
      size="small"
      title={messages.freshTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button look="main" type="submit" form={form} disabled={isWrong || name === ''}>
            {messages.begin}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Field
          label={messages.name}
          hint={messages.nameHint}
          error={isWrong ? messages.nameWrong : undefined}
          value={name}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => write((event.target as HTMLInputElement).value)}
        />
      </form>
    </Dialog>
  );
}
