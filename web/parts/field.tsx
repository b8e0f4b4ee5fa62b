import { type ComponentProps, type ReactNode, useId } from 'react';
import { messages } from '../messages/parts.ts';
import { classes } from './class-names.ts';

interface Labelled {
  readonly label: string;
  /** Further words beneath. */
  readonly hint?: ReactNode;
  /** What is wrong with what was entered. */
  readonly error?: string | undefined;
  /** The label is for screen readers only. */
  readonly quiet?: boolean;
}

type Input = Labelled & { readonly lines?: undefined } & ComponentProps<'input'>;
type Area = Labelled & { readonly lines: number } & ComponentProps<'textarea'>;

/** A labelled input; with `lines`, one of several lines. */
export function Field({ label, hint, error, quiet = false, className, ...rest }: Input | Area): ReactNode {
  const id = useId();
  const about = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const shared = {
    id,
    'aria-describedby': about,
    'aria-invalid': error === undefined ? undefined : true,
    className: 'input w-full',
  } as const;
  const { lines, ...input } = rest;
  return (
    <div className={classes('min-w-0', className)}>
      <FieldLabel id={id} label={label} quiet={quiet} required={rest.required === true} />
      {lines === undefined ? (
        <input type="text" autoComplete="off" {...(input as ComponentProps<'input'>)} {...shared} />
      ) : (
        <textarea rows={lines} {...(input as ComponentProps<'textarea'>)} {...shared} />
      )}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}

export interface ChoiceProps extends Labelled, Omit<ComponentProps<'select'>, 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A list of values with what they are called, or of groups of them. */
  readonly options: readonly (ChoiceOption | { readonly group: string; readonly options: readonly ChoiceOption[] })[];
}

interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

/** A labelled choice of one among several. */
export function Choice({ label, hint, error, quiet = false, value, onChange, options, className, ...rest }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div className={classes('min-w-0', className)}>
      <FieldLabel id={id} label={label} quiet={quiet} required={rest.required === true} />
      <select
        {...rest}
        id={id}
        className="input w-full pr-8"
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={[hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((one) =>
          'group' in one ? (
            <optgroup key={one.group} label={one.group}>
              {one.options.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(one)
          ),
        )}
      </select>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}

function optionOf({ value, label }: ChoiceOption): ReactNode {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

interface LabelProps {
  readonly id: string;
  readonly label: string;
  readonly quiet: boolean;
  readonly required: boolean;
}

function FieldLabel({ id, label, quiet, required }: LabelProps): ReactNode {
  return (
    <label htmlFor={id} className={quiet ? 'sr-only' : 'mb-1 block text-sm font-medium'}>
      {label}
      {required && <span className="font-normal text-soft"> ({messages.required})</span>}
    </label>
  );
}

function FieldNotes({ id, hint, error }: { readonly id: string; readonly hint: ReactNode; readonly error: string | undefined }): ReactNode {
  return (
    <>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-sm text-wrong">
          {error}
        </p>
      )}
    </>
  );
}
