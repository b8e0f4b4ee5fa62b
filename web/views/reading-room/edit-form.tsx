import { type ReactNode, useState } from 'react';
import { useQuestion } from '../../api/question.ts';
import { messages } from '../../messages/reading-room.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { EditField } from './edit-field.tsx';
import { EDITABLE } from './editable.ts';
import { useFieldWords } from './field-words.ts';
import type { Entry } from './report.ts';
import { fieldsOf } from './values.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface EditFormProps {
  readonly entry: Entry;
  readonly agreements: ReadonlyMap<string, string>;
  readonly save: (value: Fields, why: string) => Promise<boolean>;
  readonly close: () => void;
}

/** The form in which an entry is put right, field by field, with what the machine read beneath each. */
export function EditForm({ entry, ...rest }: EditFormProps): ReactNode {
  const { data, issue, again } = useQuestion('/entries/{id}', { params: { path: { id: entry.id } } }, { keep: false });
  if (issue !== undefined) return <Failure issue={issue} again={again} />;
  if (data === undefined) return <Loading />;
  const machine = data.versions.at(-1)?.machine as unknown as Fields | undefined;
  return <OpenForm entry={entry} machine={machine ?? fieldsOf(entry)} {...rest} />;
}

function OpenForm({ entry, machine, agreements, save, close }: EditFormProps & { readonly machine: Fields }): ReactNode {
  const given = fieldsOf(entry);
  const [now, change] = useState<Fields>(given);
  const [why, setWhy] = useState('');
  const [isBusy, busy] = useState(false);
  const words = useFieldWords(entry.kind);
  const fields = EDITABLE[entry.kind];
  const changed = Object.fromEntries(
    fields.flatMap(({ name }) => (now[name] !== undefined && !isSame(now[name], machine[name]) ? [[name, now[name]] as const] : [])),
  );
  const isNew = fields.some(({ name }) => !isSame(now[name], given[name]));
  const submit = async (): Promise<void> => {
    busy(true);
    if (await save(changed, why)) close();
    busy(false);
  };
  return (
    <form
      aria-label={messages.editTitle(entry.kind)}
      className="mt-2 flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="text-sm text-soft">{messages.editLead}</p>
      {fields.map((field) => (
        <div key={field.name}>
          <EditField
            field={field}
            entry={entry}
            agreements={agreements}
            value={now[field.name]}
            onChange={(value) => change((before) => ({ ...before, [field.name]: value }))}
          />
          {!isSame(now[field.name], machine[field.name]) && (
            <p className="mt-0.5 text-sm text-soft">
              {machine[field.name] === undefined ? messages.editMachineNone : messages.editMachine(words(field.name, machine[field.name]))}
            </p>
          )}
        </div>
      ))}
      <Field label={messages.editWhy} value={why} onChange={(event) => setWhy(event.target.value)} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="main" disabled={!isNew || Object.keys(changed).length === 0 || isBusy}>
          {messages.save}
        </Button>
        <Button onClick={close}>{messages.cancel}</Button>
        {!isNew && <span className="text-sm text-soft">{messages.editNothing}</span>}
      </div>
    </form>
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
