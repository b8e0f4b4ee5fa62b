import { useRouter, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { queries } from '../../api/client.ts';
import { questionOptions } from '../../api/question.ts';
import { type Session, useSession } from '../../app/session.ts';
import { messages } from '../../messages/sign-in.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { pathInside } from './path-inside.ts';
import { ProviderProblem } from './provider-problem.tsx';
import { SignInForm } from './sign-in-form.tsx';

interface Wish {
  /** Where one wanted to go; both names are in use. */
  readonly back?: string;
  readonly next?: string;
  /** Code of what went wrong at the provider. */
  readonly problem?: string;
}

/** Signing in; on a desk without accounts that asks for them, making the first. */
export default function SignInView(): ReactNode {
  const { data, issue, loading, again } = useSession();
  const { history } = useRouter();
  const { back, next, problem } = useSearch({ strict: false }) as Wish;
  const goal = pathInside(back ?? next);
  const isIn = data?.user !== undefined && data.login;
  useEffect(() => {
    if (isIn) history.replace(goal);
  }, [isIn, goal, history]);
  const entered = (session: Session): void => {
    queries.setQueryData(questionOptions('/session').queryKey, session);
  };
  const setUp = data?.setUp === true;
  const title = data?.login === false ? messages.localTitle : setUp ? messages.setUpTitle : messages.title;
  useTitle(title);
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center px-5 py-12">
      <p className="mb-8 font-serif text-4xl">{messages.desk}</p>
      <h1 className="mb-1 font-serif text-2xl">{title}</h1>
      <p className="mb-6 text-soft">{data?.login === false ? messages.local : setUp ? messages.setUpLead : messages.lead}</p>
      {loading && <Loading label={messages.loading} />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {problem !== undefined && <ProviderProblem code={problem} />}
      {data?.login === false && (
        <Button look="main" className="self-start" onClick={() => history.replace(goal)}>
          {messages.on}
        </Button>
      )}
      {data?.login === true && data.user === undefined && <SignInForm session={data} goal={goal} onDone={entered} />}
    </div>
  );
}
