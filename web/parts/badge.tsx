import type { ReactNode } from 'react';
import { classes } from './class-names.ts';

const LOOKS = {
  normal: 'border-line text-soft',
  accent: 'border-accent text-accent',
  good: 'border-good text-good',
  warn: 'border-warn text-warn',
  wrong: 'border-wrong text-wrong',
} as const;

/** A word or two in a thin frame. */
export function Badge({
  look = 'normal',
  title,
  children,
}: {
  readonly look?: keyof typeof LOOKS;
  readonly title?: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <span title={title} className={classes('inline-block rounded-sm border px-1.5 text-xs leading-5 whitespace-nowrap', LOOKS[look])}>
      {children}
    </span>
  );
}
