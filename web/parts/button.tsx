import type { ComponentProps, ReactNode } from 'react';
import { classes } from './class-names.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `main` is the one deed of a place; `plain` has no border. */
  readonly look?: 'main' | 'normal' | 'plain' | 'danger';
  readonly small?: boolean;
}

const LOOKS = {
  main: 'border-accent bg-accent text-on-accent hover:opacity-90',
  normal: 'border-edge bg-sheet hover:bg-tint',
  plain: 'border-transparent hover:bg-tint',
  danger: 'border-wrong text-wrong bg-sheet hover:bg-tint',
} as const;

export function Button({ look = 'normal', small = false, className, type = 'button', ...rest }: ButtonProps): ReactNode {
  return (
    <button
      type={type}
      className={classes(
        'inline-flex items-center justify-center gap-1.5 rounded border font-medium disabled:cursor-not-allowed disabled:opacity-60',
        small ? 'min-h-7 px-2 text-sm' : 'min-h-9 px-3',
        LOOKS[look],
        className,
      )}
      {...rest}
    />
  );
}
