import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuestion } from '../../api/question.ts';
import { messages as all } from '../../messages/settings.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { DeskEditor } from './desk-editor.tsx';
import { Part } from './part.tsx';

const messages = all.desks;

/** A desk file to be edited; one that is not there yet begins with what every desk has. */
export function DeskFile({ name }: { readonly name: string }): ReactNode {
  const { data, issue, loading, again } = useQuestion('/desks/{name}', { params: { path: { name } } }, { keep: false });
  const isNew = issue?.code === 'desk.missing';
  return (
    <Part
      title={messages.text(name)}
      tools={
        <Link to="/settings/$" params={{ _splat: 'desks' }} className="link inline-flex min-h-9 items-center">
          {messages.back}
        </Link>
      }
    >
      {loading && <Loading />}
      {issue !== undefined && !isNew && <Failure issue={issue} again={again} />}
      {isNew && <DeskEditor key="new" name={name} saved={undefined} />}
      {data !== undefined && !isNew && <DeskEditor key="saved" name={name} saved={data} />}
    </Part>
  );
}
