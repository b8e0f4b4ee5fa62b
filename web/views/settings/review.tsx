import type { ReactNode } from 'react';
import { useDeed } from '../../api/deed.ts';
import { useQuestion } from '../../api/question.ts';
import { useMay } from '../../app/session.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages as all } from '../../messages/settings.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { toast } from '../../parts/toast.tsx';
import { Part, Subpart } from './part.tsx';

const messages = all.review;

/** How many must agree, and how far they do. */
export function ReviewSettings(): ReactNode {
  const { data, issue, loading, again } = useQuestion('/settings');
  const may = useMay('admin');
  const set = useDeed('put', '/settings');
  const choose = async (reviewers: 1 | 2): Promise<void> => {
    const done = await set.run({ reviewers });
    if (done.issue === undefined) toast({ text: messages.changed });
  };
  const ways = [
    { reviewers: 1, label: messages.one, hint: messages.oneHint },
    { reviewers: 2, label: messages.two, hint: messages.twoHint },
  ] as const;
  return (
    <Part title={messages.title} lead={messages.lead}>
      {loading && <Loading />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {set.issue !== undefined && <Failure issue={set.issue} />}
      {data !== undefined && (
        <fieldset disabled={!may || set.busy} className="space-y-2">
          <legend className="mb-1 text-sm font-medium">{messages.reviewers}</legend>
          {ways.map(({ reviewers, label, hint }) => (
            <label key={reviewers} className="flex min-h-9 items-start gap-3">
              <input
                type="radio"
                name="reviewers"
                className="mt-1 size-4 accent-accent"
                checked={data.reviewers === reviewers}
                onChange={() => void choose(reviewers)}
              />
              <span>
                {label}
                <span className="block text-sm text-soft">{hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {!may && <p className="mt-3 text-soft">{all.mayNotAdmin}</p>}
      <Subpart title={messages.agreement} lead={messages.agreementLead}>
        <Agreement />
      </Subpart>
    </Part>
  );
}

function Agreement(): ReactNode {
  const { data, issue, again } = useQuestion('/review/agreement');
  const kinds = (data?.items ?? []).filter(({ pairs }) => pairs.length > 0);
  if (issue !== undefined) return <Failure issue={issue} again={again} />;
  if (data === undefined) return <Loading />;
  if (kinds.length === 0) return <p className="text-soft">{messages.agreementNone}</p>;
  return (
    <table className="border-collapse text-left" aria-label={messages.agreement}>
      <thead>
        <tr className="border-b border-line text-sm text-soft">
          {[messages.kind, messages.entries, messages.alpha].map((head) => (
            <th key={head} scope="col" className="py-1 pr-8 font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, entries, alpha }) => (
          <tr key={kind} className="border-b border-line">
            <th scope="row" className="py-1.5 pr-8 font-normal">
              {shared.kinds[kind] ?? kind}
            </th>
            <td className="py-1.5 pr-8">{entries}</td>
            <td className="py-1.5">{alpha === undefined ? messages.untold : alpha.toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
