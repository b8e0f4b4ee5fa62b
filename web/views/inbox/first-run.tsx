import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../app/session.ts';
import { messages } from '../../messages/inbox.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { toast, toastIssue } from '../../parts/toast.tsx';
import { sendSamples } from './samples.ts';

/** An empty record: what to do first. */
export function FirstRun(): ReactNode {
  const may = useMay('edit');
  const [sent, tell] = useState<readonly [done: number, all: number]>();
  if (!may) return <Empty title={messages.emptyTitle} hint={messages.emptyReader} />;
  const open = async (): Promise<void> => {
    const { count, issue } = await sendSamples((done, all) => tell([done, all]));
    tell(undefined);
    if (issue !== undefined) toastIssue(issue);
    if (count > 0) toast({ text: messages.samplesSent(count) });
  };
  const link = 'inline-flex min-h-9 items-center rounded border px-3 font-medium no-underline';
  return (
    <div className="mx-auto my-10 max-w-4xl">
      <h2 className="text-center font-serif text-2xl">{messages.emptyTitle}</h2>
      <p className="mt-1 text-center text-soft">{messages.emptyHint}</p>
      <ul aria-label={messages.ways} className="mt-10 grid gap-8 sm:grid-cols-3">
        <Way title={messages.addTitle} hint={messages.addHint}>
          <Link to="/read" className={`${link} border-accent bg-accent text-on-accent hover:opacity-90`}>
            {messages.add}
          </Link>
        </Way>
        <Way title={messages.followTitle} hint={messages.followHint}>
          <Link
            to="/settings/$"
            params={{ _splat: 'feeds' }}
            search={{ follow: 'true' }}
            className={`${link} border-edge bg-sheet hover:bg-tint`}
          >
            {messages.follow}
          </Link>
        </Way>
        <Way title={messages.samplesTitle} hint={messages.samplesHint}>
          <Button disabled={sent !== undefined} onClick={() => void open()}>
            {sent === undefined ? messages.samples : messages.samplesReading(...sent)}
          </Button>
        </Way>
      </ul>
    </div>
  );
}

function Way({ title, hint, children }: { readonly title: string; readonly hint: string; readonly children?: ReactNode }): ReactNode {
  return (
    <li className="flex flex-col items-start gap-2 border-t-2 border-accent pt-3">
      <h3 className="font-serif text-xl">{title}</h3>
      <p className="flex-1 text-soft">{hint}</p>
      {children}
    </li>
  );
}
