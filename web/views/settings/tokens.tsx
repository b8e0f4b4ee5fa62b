import { type ReactNode, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import { type Answer, useQuestion } from '../../api/question.ts';
import { useMay, useSession } from '../../app/session.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages as all } from '../../messages/settings.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Instant } from '../../parts/day.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Switch } from '../../parts/switch.tsx';
import { toast, toastIssue } from '../../parts/toast.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { Part } from './part.tsx';
import { SecretDialog } from './secret.tsx';
import { TokenDialog } from './token-dialog.tsx';

const messages = all.tokens;

type Token = Answer<'/tokens'>['items'][number];

/** Tokens for programs that act in one's name. */
export function TokenSettings(): ReactNode {
  const [{ all: ofAll }, change] = useSearchState({ all: false });
  const isAdmin = useMay('admin');
  const { data: session } = useSession();
  const { data, issue, loading, again } = useQuestion('/tokens', { params: { query: { all: isAdmin && ofAll ? true : undefined } } });
  const [isMaking, make] = useState(false);
  const [secret, show] = useState<string>();
  const isLocal = session?.user?.via === 'local';
  const begin = isLocal ? undefined : (
    <Button look="main" onClick={() => make(true)}>
      {messages.make}
    </Button>
  );
  return (
    <Part title={messages.title} lead={messages.lead} tools={data?.items.length === 0 ? undefined : begin}>
      {isAdmin && !isLocal && <Switch label={messages.all} checked={ofAll} onChange={(value) => change({ all: value })} />}
      {loading && <Loading />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {data?.items.length === 0 && (
        <Empty title={messages.emptyTitle} hint={isLocal ? messages.localHint : messages.emptyHint} action={begin} />
      )}
      <ul aria-label={messages.list} className="divide-y divide-line">
        {data?.items.map((token) => (
          <li key={token.id} className="flex flex-wrap items-start gap-x-6 gap-y-2 py-3">
            <TokenTold token={token} withName={ofAll} />
          </li>
        ))}
      </ul>
      {isMaking && (
        <TokenDialog
          onClose={() => make(false)}
          onMade={(token) => {
            make(false);
            show(token);
          }}
        />
      )}
      {secret !== undefined && (
        <SecretDialog title={messages.shownTitle} label={messages.secret} secret={secret} onClose={() => show(undefined)} />
      )}
    </Part>
  );
}

function TokenTold({ token, withName }: { readonly token: Token; readonly withName: boolean }): ReactNode {
  const { id, name, label, scopes, made, expires, seen, withdrawn } = token;
  const [asking, ask] = useState(false);
  const isOver = withdrawn !== undefined || expires <= new Date().toISOString();
  return (
    <>
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-serif text-lg">{label}</span>
          {withName && <span className="text-soft">{messages.of(name)}</span>}
          {withdrawn !== undefined ? <Badge look="wrong">{messages.withdrawn}</Badge> : isOver && <Badge>{messages.expired}</Badge>}
        </p>
        <p className="text-sm text-soft">{scopes.join(', ')}</p>
        <p className="figures text-sm text-soft">
          {messages.made} <Instant value={made} /> · {messages.expires} <Instant value={expires} /> ·{' '}
          {seen === undefined ? (
            messages.unused
          ) : (
            <>
              {messages.seen} <Instant value={seen} />
            </>
          )}
        </p>
      </div>
      {!isOver && (
        <Button small aria-label={messages.withdrawOf(label)} onClick={() => ask(true)}>
          {messages.withdraw}
        </Button>
      )}
      {asking && <WithdrawDialog id={id} label={label} onClose={() => ask(false)} />}
    </>
  );
}

interface WithdrawDialogProps {
  readonly id: string;
  readonly label: string;
  readonly onClose: () => void;
}

function WithdrawDialog({ id, label, onClose }: WithdrawDialogProps): ReactNode {
  const withdraw = useDeed('delete', '/tokens/{id}');
  const run = async (): Promise<void> => {
    const { issue } = await withdraw.run(undefined, { path: { id } });
    onClose();
    if (issue === undefined) toast({ text: messages.withdrawDone });
    else toastIssue(issue);
  };
  return (
    <Dialog
      open
      size="small"
      title={messages.withdrawTitle(label)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button look="danger" disabled={withdraw.busy} onClick={() => void run()}>
            {messages.withdraw}
          </Button>
        </>
      }
    >
      <p>{messages.withdrawAbout}</p>
    </Dialog>
  );
}
