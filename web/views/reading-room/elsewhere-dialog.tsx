import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Answer, useQuestion } from '../../api/question.ts';
import { messages } from '../../messages/reading-room.ts';
import { Attribution } from '../../parts/attribution.tsx';
import { Badge } from '../../parts/badge.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Told } from '../../parts/told.tsx';

type Line = Answer<'/reports/{id}/elsewhere'>['items'][number];

/** What other reports say of the same thing; what says the same as the entry comes first. */
export function ElsewhereDialog({
  report,
  entry,
  onClose,
}: {
  readonly report: string;
  readonly entry: string | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { data, issue, again } = useQuestion('/reports/{id}/elsewhere', { params: { path: { id: report } } });
  const lines = [...(data?.items ?? [])].sort((a, b) => Number(isTied(b, entry)) - Number(isTied(a, entry)));
  return (
    <Dialog title={messages.elsewhereTitle} open onClose={onClose} size="large">
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {data === undefined && issue === undefined && <Loading />}
      {data !== undefined && lines.length === 0 && <p className="text-soft">{messages.elsewhereNone}</p>}
      {lines.length > 0 && entry !== undefined && <p className="mb-3 text-sm text-soft">{messages.elsewhereOfEntry}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {lines.map((line) => (
          <li key={line.report.id} className="py-3">
            <ElsewhereReport line={line} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function isTied({ shared: { same, contacts } }: Line, entry: string | undefined): boolean {
  return [...same, ...contacts].some(({ here }) => here === entry);
}

function ElsewhereReport({ line: { report, sameOrigin, shared, entries } }: { readonly line: Line }): ReactNode {
  const same = new Set(shared.same.map(({ there }) => there));
  const contacts = new Set(shared.contacts.map(({ there }) => there));
  return (
    <article>
      <h3>
        <Link to="/reports/$id" params={{ id: report.id }} search={{}} className="link font-serif text-lg">
          {report.title ?? report.id}
        </Link>
      </h3>
      <p className="flex flex-wrap items-center gap-2">
        <Attribution report={report} titled={false} />
        {sameOrigin && <Badge look="warn">{messages.elsewhereSameOrigin}</Badge>}
        {shared.speakers.length > 0 && <Badge>{messages.elsewhereSpeakers(shared.speakers.map(({ name }) => name).join(', '))}</Badge>}
        {shared.agreements.length > 0 && <Badge>{messages.elsewhereAgreements}</Badge>}
      </p>
      {entries.map((item) => (
        <Told key={item.id} item={item}>
          {same.has(item.id) && <Badge look="good">{messages.elsewhereSame}</Badge>}
          {contacts.has(item.id) && <Badge look="good">{messages.elsewhereContact}</Badge>}
        </Told>
      ))}
    </article>
  );
}
