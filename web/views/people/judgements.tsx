import { type ReactNode, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import { useQuestion } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { useMay } from '../../app/session.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages } from '../../messages/people.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { toast, toastIssue } from '../../parts/toast.tsx';
import { CandidateTold, type Verdict } from './candidate.tsx';
import type { PersonLine } from './groups.ts';
import { Judged } from './judged.tsx';

type Candidate = components['schemas']['Candidate'];

/** Who this may be as well, with the reasons; what was decided on it, to be taken back. */
export function Judgements({ person }: { readonly person: PersonLine }): ReactNode {
  const { id, members, judgements } = person;
  const may = useMay('review');
  const [why, setWhy] = useState('');
  const { data, issue, again } = useQuestion('/identity/candidates');
  const { say, takeBack, busy } = useJudging(why, () => setWhy(''));
  const own = data?.items.filter(({ a, b }) => [id, ...members].some((one) => one === a || one === b)) ?? [];
  return (
    <>
      <section>
        <h2 className="caps border-b border-line pb-1">{messages.same}</h2>
        <p className="pt-1 text-sm text-soft">{messages.sameHint}</p>
        {issue !== undefined && <Failure issue={issue} again={again} />}
        {data !== undefined && own.length === 0 && <p className="py-2 text-soft">{messages.noCandidates}</p>}
        {own.length > 0 && !may && <p className="py-2 text-sm text-soft">{messages.mayNot}</p>}
        <ul className="divide-y divide-line">
          {own.map((one) => (
            <CandidateTold
              key={`${one.a} ${one.b}`}
              candidate={one}
              members={[id, ...members]}
              disabled={busy}
              onSay={may ? (verdict) => void say(one, verdict) : undefined}
            />
          ))}
        </ul>
        {may && own.length > 0 && (
          <Field
            label={messages.why}
            value={why}
            className="no-print pt-2"
            onChange={(event) => setWhy((event.target as HTMLInputElement).value)}
          />
        )}
      </section>
      {judgements.length > 0 && (
        <section>
          <h2 className="caps border-b border-line pb-1">{messages.judgements}</h2>
          <ul className="divide-y divide-line">
            {judgements.map((one) => (
              <Judged key={one.deed} judgement={one} disabled={busy} onTakeBack={may ? () => void takeBack(one.deed) : undefined} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface Judging {
  readonly say: (candidate: Candidate, verdict: Verdict) => Promise<void>;
  readonly takeBack: (deed: number) => Promise<void>;
  readonly busy: boolean;
}

/** Says whether two are one, and takes it back. */
function useJudging(why: string, onSaid: () => void): Judging {
  const judge = useDeed('post', '/identity/judgements');
  const undo = useDeed('post', '/undo');
  const takeBack = async (deed: number): Promise<void> => {
    const { issue } = await undo.run({ deed });
    if (issue !== undefined) toastIssue(issue);
    else toast({ text: shared.undone });
  };
  const say = async ({ a, b, names }: Candidate, verdict: Verdict): Promise<void> => {
    const { data, issue } = await judge.run({ a, b, verdict, ...(why.trim() !== '' && { why: why.trim() }) });
    if (issue !== undefined) {
      toastIssue(issue);
      return;
    }
    onSaid();
    const text = messages.noted(String(names[0]), String(names[1]), messages.judged[verdict]);
    toast({ text, ...(data !== undefined && { undo: () => void takeBack(data.seq) }) });
  };
  return { say, takeBack, busy: judge.busy || undo.busy };
}
