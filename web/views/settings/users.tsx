import { type ReactNode, useState } from 'react';
import { perform } from '../../api/deed.ts';
import { useQuestion } from '../../api/question.ts';
import { useSession } from '../../app/session.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages as all } from '../../messages/settings.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Instant } from '../../parts/day.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Choice } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Menu } from '../../parts/menu.tsx';
import { toast, toastIssue } from '../../parts/toast.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { Part } from './part.tsx';
import { SecretDialog } from './secret.tsx';
import type { User } from './user.ts';
import { CloseDialog, PasswordDialog } from './user-dialogs.tsx';
import { UserForm } from './user-form.tsx';

const messages = all.users;

type Change = Parameters<typeof changeUser>[1];

/** Who may open the desk. */
export function UserSettings(): ReactNode {
  const { data, issue, loading, again } = useQuestion('/users');
  const [{ add }, change] = useSearchState({ add: false });
  const [secret, show] = useState<{ readonly name: string; readonly password: string }>();
  const isEmpty = data?.items.length === 0;
  const begin = (
    <Button look="main" onClick={() => change({ add: true })}>
      {isEmpty ? messages.addFirst : messages.add}
    </Button>
  );
  return (
    <Part title={messages.title} lead={messages.lead} tools={isEmpty ? undefined : begin}>
      {loading && <Loading />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {isEmpty && <Empty title={messages.nobodyTitle} hint={messages.nobodyHint} action={begin} />}
      <ul aria-label={messages.list} className="divide-y divide-line">
        {data?.items.map((user) => (
          <li key={user.name} className="py-3">
            <UserTold user={user} onSecret={show} />
          </li>
        ))}
      </ul>
      {add && <UserForm isFirst={isEmpty} onClose={() => change({ add: false })} onSecret={show} />}
      {secret !== undefined && (
        <SecretDialog
          title={messages.shownTitle(secret.name)}
          label={messages.password}
          secret={secret.password}
          onClose={() => show(undefined)}
        />
      )}
    </Part>
  );
}

interface UserToldProps {
  readonly user: User;
  readonly onSecret: (secret: { readonly name: string; readonly password: string }) => void;
}

function UserTold({ user, onSecret }: UserToldProps): ReactNode {
  const { name, full, disabled, password, issuer, seen } = user;
  const { data: session } = useSession();
  const [open, setOpen] = useState<'password' | 'close'>();
  const close = (): void => setOpen(undefined);
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-serif text-lg">{full ?? name}</span>
          {full !== undefined && <span className="text-soft">{name}</span>}
          {session?.user?.name === name && <Badge look="accent">{messages.you}</Badge>}
          {disabled !== undefined && <Badge look="wrong">{messages.disabled}</Badge>}
        </p>
        <p className="text-sm text-soft">
          {issuer !== undefined ? `${messages.through(issuer)} · ` : password ? '' : `${messages.without} · `}
          {seen === undefined ? (
            messages.unseen
          ) : (
            <>
              {messages.seen} <Instant value={seen} />
            </>
          )}
        </p>
      </div>
      <Rights user={user} />
      <Menu
        label={messages.deeds(name)}
        items={[
          { label: messages.setPassword, run: () => setOpen('password') },
          disabled === undefined
            ? { label: messages.disable, run: () => setOpen('close'), danger: true }
            : { label: messages.enable, run: () => void changeUser(name, { disabled: false }) },
        ]}
      />
      {open === 'password' && <PasswordDialog name={name} onClose={close} onSecret={onSecret} />}
      {open === 'close' && <CloseDialog name={name} onClose={close} onRun={() => changeUser(name, { disabled: true })} />}
    </div>
  );
}

/** Role and clearance, each changed at once. */
function Rights({ user: { name, role, clearance, disabled } }: { readonly user: User }): ReactNode {
  const set = (change: Change): void => void changeUser(name, change);
  return (
    <>
      <Choice
        quiet
        className="w-40"
        label={messages.roleOf(name)}
        value={role}
        disabled={disabled !== undefined}
        onChange={(value) => set({ role: value as User['role'] })}
        options={Object.entries(messages.roles).map(([value, label]) => ({ value, label }))}
      />
      <Choice
        quiet
        className="w-48"
        label={messages.clearanceOf(name)}
        value={clearance}
        disabled={disabled !== undefined}
        onChange={(value) => set({ clearance: value as User['clearance'] })}
        options={Object.entries(shared.marks).map(([value, label]) => ({ value, label }))}
      />
    </>
  );
}

/** Changes what somebody may, and tells how it went. */
async function changeUser(
  name: string,
  change: Partial<Pick<User, 'role' | 'clearance'>> & { readonly disabled?: boolean },
): Promise<void> {
  const { issue } = await perform('put', '/users/{name}', change, { path: { name } });
  if (issue !== undefined) toastIssue(issue);
  else toast({ text: messages.changed(name) });
}
