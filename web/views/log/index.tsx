import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { queries } from '../../api/client.ts';
import { useDeed } from '../../api/deed.ts';
import { problemFrom } from '../../api/issue.ts';
import { questionOptions } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { useMay } from '../../app/session.ts';
import { messages } from '../../messages/log.ts';
import { messages as shared } from '../../messages/parts.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/class-names.ts';
import { Instant } from '../../parts/day.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Choice, Field } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { toast, toastIssue } from '../../parts/toast.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { VirtualList } from '../../parts/virtual-list.tsx';

type Deed = components['schemas']['ListedDeed'];

/** Kinds that a person does by judging, not by letting the program work. */
const DECISIONS = new Set(['judged', 'reviewed', 'undone', 'followed', 'unfollowed', 'set', 'marked', 'briefed', 'account']);

/** Everything done, the last first. */
export default function LogView(): ReactNode {
  const [{ kind, by }, change] = useSearchState({ kind: '', by: '' });
  const found = useInfiniteQuery({
    queryKey: ['/log', 'pages'],
    queryFn: ({ pageParam }) =>
      queries.fetchQuery(
        questionOptions('/log', { params: { query: { limit: 200, ...(pageParam !== undefined && { before: pageParam }) } } }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next,
  });
  const all = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const shown = all.filter(
    (one) => (kind === '' || (kind === 'decisions' ? DECISIONS.has(one.kind) : one.kind === kind)) && (by === '' || one.by === by),
  );
  const people = [...new Set(all.map((one) => one.by))].sort();
  const more = found.hasNextPage && !found.isFetchingNextPage ? () => void found.fetchNextPage() : undefined;
  return (
    <Page
      title={messages.title}
      lead={messages.lead}
      tools={
        <>
          <Choice
            label={messages.show}
            value={kind}
            onChange={(value) => change({ kind: value })}
            options={[
              { value: '', label: messages.everything },
              { value: 'decisions', label: messages.decisions },
              ...[...new Set(all.map((one) => one.kind))].sort().map((value) => ({ value, label: messages.kinds[value] ?? value })),
            ]}
          />
          <Choice
            label={messages.person}
            value={by}
            onChange={(value) => change({ by: value })}
            options={[{ value: '', label: messages.anybody }, ...people.map((value) => ({ value, label: value }))]}
          />
        </>
      }
    >
      {found.isPending && <Loading label={messages.loading} />}
      {found.error !== null && <Failure issue={problemFrom(found.error).issue} again={() => void found.refetch()} />}
      {found.data !== undefined && shown.length === 0 && !found.hasNextPage && (
        <Empty title={messages.emptyTitle} hint={messages.emptyHint} />
      )}
      <VirtualList
        items={shown}
        label={messages.label}
        estimate={52}
        keyOf={({ seq }) => `${seq}`}
        onEnd={more}
        render={(deed) => <DeedTold deed={deed} />}
      />
      {shown.length < 20 && more !== undefined && <Button onClick={more}>{shared.more}</Button>}
    </Page>
  );
}

function DeedTold({ deed }: { readonly deed: Deed }): ReactNode {
  const { seq, at, by, kind, why, about, undone, undoable } = deed;
  const may = useMay('review');
  const [asking, ask] = useState(false);
  return (
    <div className="grid items-baseline gap-x-4 border-b border-line py-2 sm:grid-cols-[3.5rem_11rem_minmax(0,1fr)_max-content]">
      <span className="text-sm text-soft figures">{seq}</span>
      <span className="text-sm text-soft">
        <Instant value={at} />
      </span>
      <span className={classes('min-w-0', undone && 'line-through decoration-1')}>
        <span className="font-semibold">{by}</span> {messages.kinds[kind] ?? kind} <span className="break-words text-soft">{about}</span>
      </span>
      <span className="flex items-center gap-2">
        {undone && <Badge>{messages.taken}</Badge>}
        {may && undoable && !undone && (
          <Button small aria-label={`${kind === 'undone' ? messages.redo : messages.undo} ${seq}`} onClick={() => ask(true)}>
            {kind === 'undone' ? messages.redo : messages.undo}
          </Button>
        )}
      </span>
      <UndoDialog deed={seq} open={asking} why={why} onClose={() => ask(false)} />
    </div>
  );
}

interface UndoDialogProps {
  readonly deed: number;
  readonly open: boolean;
  readonly why: string | undefined;
  readonly onClose: () => void;
}

function UndoDialog({ deed, open, onClose }: UndoDialogProps): ReactNode {
  const [why, setWhy] = useState('');
  const undo = useDeed('post', '/undo');
  const run = async (): Promise<void> => {
    const done = await undo.run({ deed, ...(why !== '' && { why }) });
    onClose();
    if (done.issue !== undefined) return toastIssue(done.issue);
    const seq = done.data?.seq;
    toast({
      text: messages.undone,
      ...(seq !== undefined && { undo: () => void undo.run({ deed: seq }).then(({ issue }) => issue !== undefined && toastIssue(issue)) }),
    });
  };
  return (
    <Dialog
      open={open}
      size="small"
      title={messages.whyTitle(deed)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button look="main" disabled={undo.busy} onClick={() => void run()}>
            {messages.undo}
          </Button>
        </>
      }
    >
      <Field label={messages.why} value={why} onChange={(event) => setWhy((event.target as HTMLInputElement).value)} />
    </Dialog>
  );
}
