import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { classes } from './class-names.ts';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Shown at the right: a key. */
  readonly key?: string;
}

/** A button that opens a menu of deeds. */
export function Menu({
  label,
  items,
  children,
}: {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly children?: ReactNode;
}): ReactNode {
  return (
    // Not modal: the modal one writes style sheets, which the content policy stops.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label={label}
        className="inline-flex min-h-7 min-w-7 items-center justify-center rounded border border-transparent px-1.5 hover:bg-tint data-[state=open]:bg-tint"
      >
        {children ?? <span aria-hidden="true">⋯</span>}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} className="z-40 min-w-40 rounded border border-line bg-sheet py-1 shadow-lg">
          {items.map(({ label: text, run, danger = false, disabled = false, key }) => (
            <DropdownMenu.Item
              key={text}
              disabled={disabled}
              onSelect={run}
              className={classes(
                'flex min-h-8 cursor-default items-center justify-between gap-6 px-3 outline-none data-[disabled]:opacity-60 data-[highlighted]:bg-tint',
                danger && 'text-wrong',
              )}
            >
              {text}
              {key !== undefined && <kbd className="font-sans text-sm text-soft">{key}</kbd>}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
