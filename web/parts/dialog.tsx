import { type ReactNode, useEffect, useId, useRef } from 'react';
import { messages } from '../messages/parts.ts';
import { Button } from './button.tsx';
import { classes } from './class-names.ts';

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  /** Called when it is closed by Escape, the button or a click beside it. */
  readonly onClose: () => void;
  /** Buttons at the foot. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'normal' | 'large';
  readonly children?: ReactNode;
}

const SIZES = { small: 'max-w-md', normal: 'max-w-xl', large: 'max-w-3xl' } as const;

/** A modal dialog: the browser's own, which keeps the focus inside and gives it back. */
export function Dialog({ open, ...rest }: DialogProps): ReactNode {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ title, onClose, actions, size = 'normal', children }: Omit<DialogProps, 'open'>): ReactNode {
  const frame = useRef<HTMLDialogElement>(null);
  const id = useId();
  useModal(frame, onClose);
  return (
    <dialog
      ref={frame}
      aria-labelledby={id}
      className={classes(
        'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-1.5rem)] overflow-y-auto rounded-md border border-line bg-sheet p-0 shadow-xl backdrop:bg-black/40',
        SIZES[size],
      )}
    >
      <div className="p-5">
        <div className="mb-3 flex items-start justify-between gap-4">
          <h2 id={id} className="font-serif text-xl">
            {title}
          </h2>
          <Button look="plain" small onClick={onClose} aria-label={messages.close}>
            <span aria-hidden="true">✕</span>
          </Button>
        </div>
        {children}
        {actions !== undefined && <div className="mt-5 flex flex-wrap justify-end gap-3">{actions}</div>}
      </div>
    </dialog>
  );
}

/** Shows the element as a modal dialog as long as it is there. */
export function useModal(frame: { readonly current: HTMLDialogElement | null }, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const dialog = frame.current;
    if (dialog === null) return;
    const before = document.activeElement;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    const cancel = (event: Event): void => {
      event.preventDefault();
      close.current();
    };
    const beside = (event: MouseEvent): void => {
      if (event.target === dialog) close.current();
    };
    dialog.addEventListener('cancel', cancel);
    dialog.addEventListener('mousedown', beside);
    return () => {
      dialog.removeEventListener('cancel', cancel);
      dialog.removeEventListener('mousedown', beside);
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [frame]);
}
