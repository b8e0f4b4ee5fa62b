import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import { useDesk, useDesks } from '../../app/desk.ts';
import { messages } from '../../messages/briefs.ts';
import { messages as shared } from '../../messages/parts.ts';
import { Button } from '../../parts/button.tsx';
import { countryName } from '../../parts/country.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Choice, Field } from '../../parts/field.tsx';

/** Asks what a brief is for, and composes it. */
export function ComposeDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const form = useId();
  const navigate = useNavigate();
  const compose = useDeed('post', '/briefs');
  const desks = useDesks().filter(({ faults }) => faults.length === 0);
  const { desk: followed } = useDesk();
  const [given, change] = useState({ desk: '', day: today(), place: '', occasion: '', asOf: '' });
  const chosen = desks.find(({ name }) => name === (given.desk === '' ? followed : given.desk)) ?? desks[0];
  const set = (name: keyof typeof given) => (event: { readonly target: EventTarget }) =>
    change((before) => ({ ...before, [name]: (event.target as HTMLInputElement).value }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (chosen === undefined) return;
    const { day, place, occasion, asOf } = given;
    const rest = Object.fromEntries(Object.entries({ place, occasion, asOf }).filter(([, value]) => value.trim() !== ''));
    const { data } = await compose.run({ desk: chosen.name, day, ...rest });
    if (data !== undefined) await navigate({ to: '/briefs/$id', params: { id: data.brief.id } });
  };
  return (
    <Dialog
      open
      title={messages.compose}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button look="main" type="submit" form={form} disabled={compose.busy || chosen === undefined || given.day === ''}>
            {compose.busy ? messages.composing : messages.compose}
          </Button>
        </>
      }
    >
      {chosen === undefined ? (
        <Empty
          title={messages.noDesk}
          hint={messages.noDeskHint}
          action={
            <Link to="/settings/$" params={{ _splat: 'desks' }} className="link">
              {messages.toDesks}
            </Link>
          }
        />
      ) : (
        <form id={form} className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
          {compose.issue !== undefined && <Failure issue={compose.issue} />}
          <Choice
            label={messages.desk}
            hint={messages.parties(chosen.parties.map(countryName))}
            value={chosen.name}
            onChange={(desk) => change((before) => ({ ...before, desk }))}
            options={desks.map(({ name, title }) => ({ value: name, label: title ?? name }))}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field type="date" label={messages.day} required value={given.day} onChange={set('day')} />
            <Field type="date" label={messages.asOf} hint={messages.asOfHint} value={given.asOf} onChange={set('asOf')} />
          </div>
          <Field label={messages.occasion} hint={messages.occasionHint} maxLength={500} value={given.occasion} onChange={set('occasion')} />
          <Field label={messages.place} hint={messages.placeHint} maxLength={300} value={given.place} onChange={set('place')} />
        </form>
      )}
    </Dialog>
  );
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
