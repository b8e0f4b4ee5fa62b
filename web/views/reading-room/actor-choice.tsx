import { type ReactNode, useDeferredValue, useId, useState } from 'react';
import { useQuestion } from '../../api/question.ts';
import { messages } from '../../messages/reading-room.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/field.tsx';
import { useNameOf, useReportActors } from './names.tsx';

export interface ActorChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** Chooses somebody: of the report, or by name from the record. */
export function ActorChoice({ label, value, onChange }: ActorChoiceProps): ReactNode {
  const nameOf = useNameOf();
  const actors = useReportActors();
  const [isSearching, search] = useState(false);
  const options = actors.map(({ id, name }) => ({ value: id, label: name }));
  const own = value === undefined || actors.some(({ id }) => id === value) ? [] : [{ value, label: nameOf(value) }];
  const none = value === undefined ? [{ value: '', label: messages.editNone }] : [];
  return (
    <div>
      <Choice
        label={label}
        value={value ?? ''}
        options={[...none, ...own, ...options, { value: OTHER, label: messages.editActorUnknown }]}
        onChange={(id) => (id === OTHER ? search(true) : onChange(id === '' ? undefined : id))}
      />
      {isSearching && (
        <ActorSearch
          choose={(id) => {
            search(false);
            onChange(id);
          }}
        />
      )}
    </div>
  );
}

const OTHER = ' other';

export function ActorsChoice({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}): ReactNode {
  const nameOf = useNameOf();
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <ul className="mb-1 flex flex-wrap gap-1.5">
        {value.map((id) => (
          <li key={id} className="inline-flex items-center gap-1 rounded border border-line pl-2">
            {nameOf(id)}
            <Button
              small
              look="plain"
              aria-label={`${messages.editRemove}: ${nameOf(id)}`}
              onClick={() => onChange(value.filter((one) => one !== id))}
            >
              <span aria-hidden="true">✕</span>
            </Button>
          </li>
        ))}
      </ul>
      <ActorChoice
        label={messages.editAddActor}
        value={undefined}
        onChange={(id) => id !== undefined && !value.includes(id) && onChange([...value, id])}
      />
    </fieldset>
  );
}

/** Finds somebody of the record by a part of the name. */
export function ActorSearch({
  choose,
  without,
}: {
  readonly choose: (id: string, name: string) => void;
  readonly without?: string;
}): ReactNode {
  const id = useId();
  const [text, write] = useState('');
  const name = useDeferredValue(text.trim());
  const { data } = useQuestion('/people', { params: { query: { name, limit: 12 } } }, { enabled: name.length >= 2 });
  const found = name.length < 2 ? [] : (data?.items ?? []).filter((one) => one.id !== without);
  return (
    <div className="mt-2">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {messages.mergeFind}
      </label>
      <input
        id={id}
        type="search"
        data-autofocus
        className="input w-full"
        value={text}
        autoComplete="off"
        onChange={(event) => write(event.target.value)}
      />
      <ul aria-label={messages.mergeOther} className="mt-1 flex max-h-56 flex-col overflow-y-auto">
        {found.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="flex min-h-8 w-full items-baseline justify-between gap-3 rounded px-2 text-left hover:bg-tint"
              onClick={() => choose(one.id, one.name)}
            >
              <span>{one.name}</span>
              <span className="text-sm text-soft">{messages.actorCounts(one.reports, one.statements)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="text-sm text-soft" role="status">
        {name.length < 2 ? messages.mergeType : data !== undefined && found.length === 0 ? messages.mergeNobody : ''}
      </p>
    </div>
  );
}
