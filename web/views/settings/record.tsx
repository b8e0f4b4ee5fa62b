import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import type { Answered } from '../../api/paths.ts';
import { useQuestion } from '../../api/question.ts';
import type { paths } from '../../api/schema.generated.ts';
import { useMay } from '../../app/session.ts';
import { messages as all } from '../../messages/settings.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Day } from '../../parts/day.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { toast } from '../../parts/toast.tsx';
import { Facts, Part, Subpart } from './part.tsx';

const messages = all.record;

/** How much there is, the versions it rests on, whether all is well, and copies. */
export function RecordSettings(): ReactNode {
  const isAdmin = useMay('admin');
  const mayEdit = useMay('edit');
  return (
    <Part title={messages.title} lead={messages.lead}>
      <Amount />
      <Versions />
      {mayEdit && <ReadAgain />}
      {isAdmin ? (
        <>
          <Doctor />
          <Backup />
        </>
      ) : (
        <Subpart title={messages.doctor} lead={all.mayNotAdmin} />
      )}
    </Part>
  );
}

function Amount(): ReactNode {
  const { data, issue, loading, again } = useQuestion('/status');
  if (issue !== undefined) return <Failure issue={issue} again={again} />;
  if (data === undefined) return loading ? <Loading /> : null;
  const { reports, entries, database } = data;
  return (
    <Facts
      of={[
        [messages.reports, reports.all],
        [messages.origins, reports.origins],
        [messages.entries, entries.reduce((sum, one) => sum + one.all, 0)],
        ...(reports.firstDay !== undefined && reports.lastDay !== undefined
          ? [
              [
                messages.days,
                <>
                  <Day value={reports.firstDay} /> – <Day value={reports.lastDay} />
                </>,
              ] as const,
            ]
          : []),
        [messages.size, all.bytes(database.bytes)],
      ]}
    />
  );
}

function Versions(): ReactNode {
  const { data, issue, again } = useQuestion('/about');
  return (
    <Subpart title={messages.versions}>
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {data !== undefined && (
        <Facts
          of={[
            [messages.program, `${data.program.name} ${data.program.version}`],
            [messages.node, data.program.node],
            [messages.model, `${data.model.version} (${data.model.precision})`],
            [
              messages.hash,
              <code key="hash" className="text-sm break-all">
                {data.model.sha256}
              </code>,
            ],
            [messages.data, messages.lists(data.data.states, data.data.organizations, data.data.outlets, data.data.agreements)],
            [messages.database, `${data.record.database}, ${data.record.schema}`],
            [messages.reader, data.record.reader],
          ]}
        />
      )}
    </Subpart>
  );
}

function ReadAgain(): ReactNode {
  const again = useDeed('post', '/reports/read-again');
  const run = async (): Promise<void> => {
    const { issue } = await again.run();
    if (issue === undefined) toast({ text: messages.readAgainStarted });
  };
  return (
    <Subpart title={messages.readAgain} lead={messages.readAgainLead}>
      {again.issue !== undefined && <Failure issue={again.issue} />}
      <p className="flex flex-wrap items-center gap-4">
        <Button disabled={again.busy} onClick={() => void run()}>
          {messages.readAgain}
        </Button>
        <Link to="/read" className="link">
          {messages.toJobs}
        </Link>
      </p>
    </Subpart>
  );
}

const LOOKS = { well: 'good', warning: 'warn', wrong: 'wrong' } as const;
const SIGNS = { well: '✓', warning: '⚑', wrong: '✕' } as const;

function Doctor(): ReactNode {
  const { data, issue, loading, refreshing, again } = useQuestion('/doctor');
  return (
    <Subpart
      title={messages.doctor}
      lead={messages.doctorLead}
      tools={
        <Button small disabled={refreshing} onClick={again}>
          {messages.examine}
        </Button>
      }
    >
      {loading && <Loading />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      <ul className="divide-y divide-line">
        {data?.items.map(({ about, state, found, remedy }) => (
          <li key={about} className="grid gap-x-6 py-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <span className="flex items-baseline gap-2">
              <Badge look={LOOKS[state]}>
                <span aria-hidden="true">{SIGNS[state]} </span>
                {messages.states[state]}
              </Badge>
              {about}
            </span>
            <span className="min-w-0 break-words">
              {found}
              {remedy !== undefined && <span className="block text-soft">{remedy}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Subpart>
  );
}

function Backup(): ReactNode {
  const { run, busy, issue } = useDeed('post', '/backup');
  const [made, tell] = useState<Answered<paths['/backup']['post']>>();
  const copy = async (): Promise<void> => {
    const { data } = await run();
    tell(data);
  };
  return (
    <Subpart title={messages.backup} lead={messages.backupLead}>
      {issue !== undefined && <Failure issue={issue} />}
      <Button disabled={busy} onClick={() => void copy()}>
        {busy ? messages.backingUp : messages.backUp}
      </Button>
      <div role="status" className="mt-3">
        {made !== undefined && (
          <>
            <p className="mb-2 text-good">{messages.backedUp}</p>
            <Facts
              of={[
                [messages.folder, <code key="folder">{made.folder}</code>],
                [messages.bytes, all.bytes(made.bytes)],
                [messages.deeds, made.deeds],
              ]}
            />
          </>
        )}
      </div>
    </Subpart>
  );
}
