import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useQuestion } from '../../api/question.ts';
import { messages } from '../../messages/search.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/class-names.ts';
import { lastWord, type Suggestion, suggestionsFor } from './suggestions.ts';

interface QueryBoxProps {
  readonly query: string;
  readonly onSearch: (query: string) => void;
  /** What is wrong with the query that was asked. */
  readonly error: string | undefined;
}

/** The query with suggestions as it is written: a combobox after the pattern of ARIA, with a list. */
export function QueryBox({ query, onSearch, error }: QueryBoxProps): ReactNode {
  const id = useId();
  const [text, setText] = useState(query);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  useEffect(() => setText(query), [query]);
  const fields = useQuestion('/search/fields').data?.items ?? [];
  const word = lastWord(text);
  const asksPeople = open && word.field !== undefined && word.text.length > 0;
  const people = useQuestion('/people', { params: { query: { name: word.text, limit: 20 } } }, { enabled: asksPeople }).data?.items ?? [];
  const outlets = useQuestion('/status').data?.outlets.map(({ value }) => value) ?? [];
  const all = open ? suggestionsFor(text, { fields, values: messages.values, people: people.map(({ name }) => name), outlets }) : [];
  const take = (to: string): void => {
    setText(to);
    setAt(-1);
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && all.length > 0) {
      event.preventDefault();
      setAt((at + step + all.length + (at < 0 && step < 0 ? 1 : 0)) % all.length);
    } else if (event.key === 'Escape' && open) setOpen(false);
    else if ((event.key === 'Enter' || event.key === 'Tab') && all[at] !== undefined) {
      event.preventDefault();
      take(all[at].query);
    }
  };
  const listed = open && all.length > 0;
  return (
    <search className="no-print">
      <form
        className="relative flex gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          setOpen(false);
          onSearch(text.trim());
        }}
      >
        <label htmlFor={id} className="sr-only">
          {messages.label}
        </label>
        <input
          id={id}
          type="search"
          role="combobox"
          aria-expanded={listed}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={listed && at >= 0 ? `${id}-${at}` : undefined}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          autoComplete="off"
          spellCheck={false}
          value={text}
          placeholder={messages.placeholder}
          className="input min-w-0 flex-1 text-base"
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setAt(-1);
          }}
          onBlur={() => setOpen(false)}
          onKeyDown={pressed}
        />
        <Button type="submit" look="main">
          {messages.run}
        </Button>
        <Suggestions id={id} all={all} at={at} isOpen={listed} onTake={(one) => take(one.query)} />
      </form>
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-wrong">
          {error}
        </p>
      )}
    </search>
  );
}

interface SuggestionsProps {
  readonly id: string;
  readonly all: readonly Suggestion[];
  readonly at: number;
  readonly isOpen: boolean;
  readonly onTake: (one: Suggestion) => void;
}

function Suggestions({ id, all, at, isOpen, onTake }: SuggestionsProps): ReactNode {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={messages.suggestions}
      hidden={!isOpen}
      className="absolute top-full left-0 z-30 mt-1 w-full max-w-xl rounded border border-line bg-sheet py-1 shadow-lg"
    >
      {all.map((one, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, as the pattern has it.
        <div
          key={one.label}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === at}
          className={classes('flex min-h-8 cursor-pointer items-center gap-3 px-3', i === at && 'bg-tint')}
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(one);
          }}
        >
          <span className="font-medium">{one.label}</span>
          {one.about !== undefined && <span className="text-sm text-soft">{one.about}</span>}
        </div>
      ))}
    </div>
  );
}
