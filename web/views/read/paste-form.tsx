import { type ReactNode, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import { messages } from '../../messages/read.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { isDay } from './given.ts';

const NOTHING = { text: '', title: '', outlet: '', published: '', url: '' };

/** Reads a text that is pasted. */
export function PasteForm(): ReactNode {
  const [given, change] = useState(NOTHING);
  const { run, busy, issue } = useDeed('post', '/reports');
  const set = (name: keyof typeof NOTHING) => (event: { readonly target: { readonly value: string } }) =>
    change((before) => ({ ...before, [name]: event.target.value }));
  const isDayWrong = given.published !== '' && !isDay(given.published);
  const submit = async (): Promise<void> => {
    const { text, ...rest } = given;
    const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim() !== ''));
    const { issue: wrong } = await run({ text, ...told });
    if (wrong === undefined) change(NOTHING);
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label={messages.text} lines={12} required dir="auto" value={given.text} onChange={set('text')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={messages.headline} hint={messages.headlineHint} value={given.title} onChange={set('title')} />
        <Field label={messages.outlet} value={given.outlet} onChange={set('outlet')} />
        <Field
          label={messages.published}
          hint={messages.publishedHint}
          value={given.published}
          onChange={set('published')}
          error={isDayWrong ? messages.publishedWrong : undefined}
        />
        <Field label={messages.url} type="url" value={given.url} onChange={set('url')} />
      </div>
      {issue !== undefined && <Failure issue={issue} />}
      <Button type="submit" look="main" className="self-start" disabled={busy || given.text.trim() === '' || isDayWrong}>
        {messages.read}
      </Button>
    </form>
  );
}
