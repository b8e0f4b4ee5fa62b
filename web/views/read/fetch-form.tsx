import { type ReactNode, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import { messages } from '../../messages/read.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { isWebAddress } from './given.ts';

/** Fetches a page and reads it. */
export function FetchForm(): ReactNode {
  const [url, setUrl] = useState('');
  const [outlet, setOutlet] = useState('');
  const { run, busy, issue } = useDeed('post', '/reports/fetch');
  const isWrong = url !== '' && !isWebAddress(url.trim());
  const submit = async (): Promise<void> => {
    const { issue: wrong } = await run({ url: url.trim(), ...(outlet.trim() !== '' && { outlet: outlet.trim() }) });
    if (wrong === undefined) setUrl('');
  };
  return (
    <form
      className="flex flex-col gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        label={messages.address}
        type="url"
        required
        hint={messages.addressHint}
        value={url}
        onChange={(event) => setUrl(event.target.value)}
        error={isWrong && url.length > 8 ? messages.addressWrong : undefined}
      />
      <Field label={messages.outlet} hint={messages.defaults} value={outlet} onChange={(event) => setOutlet(event.target.value)} />
      {issue !== undefined && <Failure issue={issue} />}
      <Button type="submit" look="main" className="self-start" disabled={busy || isWrong || url.trim() === ''}>
        {messages.read}
      </Button>
    </form>
  );
}
