import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import { useQuestion } from '../../api/question.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages } from '../../messages/search.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { toast, toastIssue } from '../../parts/toast.tsx';

/** Searches that were kept, each with what is new since it was last opened. */
export function SavedSearches({ query }: { readonly query: string }): ReactNode {
  const { data, issue, again } = useQuestion('/searches');
  const [naming, setNaming] = useState(false);
  const visit = useDeed('put', '/searches/{id}/visit', { quiet: true });
  const save = useDeed('post', '/searches');
  const remove = useDeed('delete', '/searches/{id}');
  const items = data?.items ?? [];
  const removed = async (id: string, name: string, old: string): Promise<void> => {
    const done = await remove.run(undefined, { path: { id } });
    if (done.issue !== undefined) toastIssue(done.issue);
    else toast({ text: messages.removed(name), undo: () => void save.run({ name, query: old }) });
  };
  return (
    <section aria-label={messages.saved} className="no-print">
      <h2 className="caps border-b border-line pb-1">{messages.saved}</h2>
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {data !== undefined && items.length === 0 && <p className="py-2 text-sm text-soft">{messages.noneSaved}</p>}
      <ul className="divide-y divide-line">
        {items.map(({ id, name, query: kept, news, more }) => (
          <li key={id} className="flex items-center justify-between gap-2 py-1.5">
            <Link
              to="/search"
              search={(old: object) => ({ ...old, q: kept })}
              className="min-w-0 flex-1 hover:underline"
              onClick={() => void visit.run(undefined, { path: { id } })}
            >
              {name}
              <span className="block text-sm text-soft">
                {news > 0 ? <Badge look="accent">{messages.news(news, more)}</Badge> : messages.news(0, false)}
              </span>
            </Link>
            <Button look="plain" small aria-label={`${messages.remove}: ${name}`} onClick={() => void removed(id, name, kept)}>
              <span aria-hidden="true">✕</span>
            </Button>
          </li>
        ))}
      </ul>
      {query !== '' && !items.some((one) => one.query === query) && (
        <Button small className="mt-3" onClick={() => setNaming(true)}>
          {messages.save}
        </Button>
      )}
      <NameDialog
        open={naming}
        query={query}
        onClose={() => setNaming(false)}
        onName={async (name) => {
          const done = await save.run({ name, query });
          if (done.issue !== undefined) toastIssue(done.issue);
          setNaming(false);
        }}
      />
    </section>
  );
}

interface NameDialogProps {
  readonly open: boolean;
  readonly query: string;
  readonly onClose: () => void;
  readonly onName: (name: string) => Promise<void>;
}

function NameDialog({ open, query, onClose, onName }: NameDialogProps): ReactNode {
  const [name, setName] = useState('');
  const id = 'name-of-search';
  return (
    <Dialog
      open={open}
      size="small"
      title={messages.save}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button look="main" type="submit" form={id} disabled={name.trim() === ''}>
            {messages.save}
          </Button>
        </>
      }
    >
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          void onName(name.trim());
        }}
      >
        <p className="mb-3 font-mono text-sm">{query}</p>
        <Field
          label={messages.name}
          value={name}
          required
          autoFocus
          onChange={(event) => setName((event.target as HTMLInputElement).value)}
        />
      </form>
    </Dialog>
  );
}
