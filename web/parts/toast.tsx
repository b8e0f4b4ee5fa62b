import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Issue } from '../api/issue.ts';
import { messages } from '../messages/parts.ts';
import { Button } from './button.tsx';
import { classes } from './class-names.ts';

export interface Toast {
  readonly text: string;
  /** What to do about it, or more of it. */
  readonly more?: string;
  readonly look?: 'normal' | 'wrong';
  /** Offers to take it back. */
  readonly undo?: () => void;
}

interface Shown extends Toast {
  readonly id: number;
}

/** Milliseconds that one is seen: long enough to be read and reached; while it is pointed at or has the focus it stays. */
const SEEN = 10_000;
const MOST = 3;

let shown: readonly Shown[] = [];
let next = 1;
const watching = new Set<() => void>();

function change(to: readonly Shown[]): void {
  shown = to;
  for (const one of watching) one();
}

/** Tells of something that was done, from anywhere. It takes the place of what was told before; problems stay until they are dismissed. Gives what takes it away again. */
export function toast(one: Toast): () => void {
  const id = next++;
  change([...shown.filter(({ look }) => look === 'wrong'), { ...one, id }].slice(-MOST));
  return () => dismiss(id);
}

/** Tells of a deed that could not be done. */
export function toastIssue({ message, given, remedy }: Issue): void {
  toast({ text: given === undefined ? message : `${message} (${given})`, more: remedy, look: 'wrong' });
}

/** Takes back what the last toast offers to; false where none does. */
export function undoLast(): boolean {
  const last = shown.findLast(({ undo }) => undo !== undefined);
  if (last === undefined) return false;
  dismiss(last.id);
  last.undo?.();
  return true;
}

function dismiss(id: number): void {
  change(shown.filter((one) => one.id !== id));
}

/** Where toasts are seen: once, in the shell. */
export function Toasts(): ReactNode {
  const all = useSyncExternalStore(
    (listen) => {
      watching.add(listen);
      return () => watching.delete(listen);
    },
    () => shown,
  );
  return (
    <section
      aria-label={messages.notices}
      className="no-print pointer-events-none fixed inset-x-0 bottom-16 z-50 flex flex-col items-center gap-2 px-3 wide:bottom-4"
    >
      <div role="status" aria-live="polite" className="contents">
        {all.map((one) => (
          <OneToast key={one.id} {...one} />
        ))}
      </div>
    </section>
  );
}

function OneToast({ id, text, more, look = 'normal', undo }: Shown): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (look === 'wrong') return;
    const timer = setInterval(() => {
      if (frame.current?.matches(':hover, :focus-within') !== true) dismiss(id);
    }, SEEN);
    return () => clearInterval(timer);
  }, [id, look]);
  return (
    <div
      ref={frame}
      className={classes(
        'pointer-events-auto flex w-full max-w-lg items-center gap-3 rounded-md border bg-sheet px-4 py-2 shadow-lg',
        look === 'wrong' ? 'border-wrong' : 'border-edge',
      )}
    >
      <div className="min-w-0 flex-1">
        <p>{text}</p>
        {more !== undefined && <p className="text-sm text-soft">{more}</p>}
      </div>
      {undo !== undefined && (
        <Button
          small
          onClick={() => {
            dismiss(id);
            undo();
          }}
        >
          {messages.undo}
        </Button>
      )}
      <Button look="plain" small aria-label={messages.dismiss} onClick={() => dismiss(id)}>
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
}
