import { type ReactNode, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import { useQuestion } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { useMay } from '../../app/session.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages } from '../../messages/people.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { Button } from '../../parts/button.tsx';
import { Instant } from '../../parts/day.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { toast, toastIssue } from '../../parts/toast.tsx';

type PersonLine = components['schemas']['PersonLine'];
const VERDICTS = ['same', 'different', 'unsure'] as const;

/** Who this may be as well, with the reasons; what was said of it, to be taken back. */
export function Judgements({ person: { id, judgements, members } }: { readonly person: PersonLine }): ReactNode {
  const may = useMay('review');
  const [why, setWhy] = useState('');
  const { data, issue, again } = useQuestion('/identity/candidates', { params: { query: { limit: 500 } } });
  const judge = useDeed('post', '/identity/judgements');
  const undo = useDeed('post', '/undo');
  const own = data?.items.filter(({ a, b }) => members.includes(a) || members.includes(b) || a === id || b === id) ?? [];
  const takeBack = async (deed: number): Promise<void> => {
    const done = await undo.run({ deed });
    if (done.issue !== undefined) toastIssue(done.issue);
    else toast({ text: shared.undone });
  };
  const say = async (a: string, b: string, verdict: (typeof VERDICTS)[number]): Promise<void> => {
    const done = await judge.run({ a, b, verdict, ...(why !== '' && { why }) });
    if (done.issue !== undefined) return toastIssue(done.issue);
    const seq = done.data?.seq;
    toast({ text: messages.done, ...(seq !== undefined && { undo: () => void takeBack(seq) }) });
    setWhy('');
  };
  return (
    <section>
      <h2 className="caps mt-4 border-b border-line pb-1">{messages.same}</h2>
      <p className="py-2 text-sm text-soft">{messages.sameHint}</p>
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {data !== undefined && own.length === 0 && <p className="py-2 text-soft">{messages.noCandidates}</p>}
      {may && own.length > 0 && (
        <Field label={messages.why} value={why} onChange={(event) => setWhy((event.target as HTMLInputElement).value)} />
      )}
      <ul className="divide-y divide-line">
        {own.map(({ a, b, names, reasons }) => {
          const [other, name] = members.includes(a) || a === id ? [b, names[1]] : [a, names[0]];
          return (
            <li key={`${a} ${b}`} className="py-2">
              <ActorLink id={other} name={String(name)} />
              <p className="text-sm text-soft">{reasons.join('; ')}</p>
              {may && (
                <p className="mt-1 flex flex-wrap gap-2">
                  {VERDICTS.map((verdict) => (
                    <Button key={verdict} small disabled={judge.busy} onClick={() => void say(a, b, verdict)}>
                      {messages.verdicts[verdict]}
                    </Button>
                  ))}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {judgements.length > 0 && (
        <>
          <h2 className="caps mt-6 border-b border-line pb-1">{messages.judgements}</h2>
          <ul className="divide-y divide-line">
            {judgements.map(({ deed, a, b, verdict, by, why: reason, known }) => (
              <li key={deed} className="py-2 text-sm">
                <code>{a}</code> – <code>{b}</code>: {messages.judged[verdict as keyof typeof messages.judged] ?? verdict}
                <span className="block text-soft">
                  {by}, <Instant value={known} />
                  {reason !== undefined && `: ${reason}`}
                </span>
                {may && (
                  <Button small disabled={undo.busy} onClick={() => void takeBack(deed)}>
                    {shared.undo}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
