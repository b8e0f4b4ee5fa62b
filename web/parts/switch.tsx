import type { ReactNode } from 'react';
import { classes } from './class-names.ts';

export interface SwitchProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** Something that is on or off, at once. */
export function Switch({ label, checked, onChange, disabled = false, className }: SwitchProps): ReactNode {
  return (
    <label className={classes('inline-flex min-h-7 items-center gap-2', disabled && 'opacity-60', className)}>
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-accent"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
