import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef } from 'react';
import { classes } from '../../parts/class-names.ts';

interface YamlFieldProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  /** Lines with faults, from 1. */
  readonly wrong: readonly number[];
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
  readonly onSave: () => void;
}

/** A text with the numbers of its lines; those with faults are marked. */
export function YamlField({ ref, label, hint, text, wrong, readOnly, onChange, onSave }: YamlFieldProps): ReactNode {
  const id = useId();
  const gutter = useRef<HTMLDivElement>(null);
  const faulty = new Set(wrong);
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave();
    }
  };
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <div className="flex h-[min(65dvh,44rem)] overflow-hidden rounded border border-edge bg-sheet font-mono text-sm leading-6">
        <div ref={gutter} aria-hidden="true" className="figures shrink-0 overflow-hidden bg-well py-2 text-right text-soft select-none">
          {text.split('\n').map((_, at) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number here.
              key={at}
              className={classes('px-2', faulty.has(at + 1) && 'bg-wrong font-bold text-page')}
            >
              {faulty.has(at + 1) ? `✕ ${at + 1}` : at + 1}
            </div>
          ))}
          <div className="h-8" />
        </div>
        <textarea
          ref={ref}
          id={id}
          value={text}
          readOnly={readOnly}
          wrap="off"
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          aria-invalid={faulty.size > 0}
          className="min-w-0 flex-1 resize-none overflow-auto bg-transparent px-3 py-2 outline-offset-[-2px]"
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={pressed}
          onScroll={({ currentTarget }) => {
            if (gutter.current !== null) gutter.current.scrollTop = currentTarget.scrollTop;
          }}
        />
      </div>
      <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
        {hint}
      </p>
    </div>
  );
}
