import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { messages } from '../messages/app.ts';
import { useKeys } from '../parts/use-keys.ts';

/** The search of the shell: leads to the view of that name. */
export function SearchBox({ onDone }: { readonly onDone?: () => void }): ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const { q = '' } = useSearch({ strict: false }) as { readonly q?: string };
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  useKeys({
    '/': {
      about: messages.keys.search,
      run: () => {
        // The view of search has a box of its own, with suggestions.
        const own = document.querySelector<HTMLInputElement>('main input[type="search"]');
        (own ?? input.current)?.focus();
        (own ?? input.current)?.select();
      },
    },
  });
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          void navigate({
            to: '/search',
            search: (old: object) => ({ ...('desk' in old && { desk: old.desk }), q: text.trim() }) as never,
          });
          onDone?.();
        }}
      >
        <label htmlFor={id} className="sr-only">
          {messages.searchLabel}
        </label>
        <input
          ref={input}
          id={id}
          type="search"
          value={text}
          placeholder={messages.searchPlaceholder}
          onChange={(event) => setText(event.target.value)}
          className="input w-full"
          autoComplete="off"
          enterKeyHint="search"
        />
      </form>
    </search>
  );
}
