import type { ReactNode } from 'react';
import { messages } from '../../messages/reading-room.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, Field } from '../../parts/field.tsx';
import { toast } from '../../parts/toast.tsx';
import { ActorChoice, ActorsChoice } from './actor-choice.tsx';
import type { EditableField } from './editable.ts';
import { choiceWords } from './field-words.ts';
import type { Entry, Words } from './report.ts';
import { selectedWords } from './selected-words.ts';

export interface EditFieldProps {
  readonly field: EditableField;
  readonly entry: Entry;
  readonly agreements: ReadonlyMap<string, string>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The input of one field of an entry, by what the field holds. */
export function EditField({ field: { name, type, choices = [], required }, agreements, value, onChange }: EditFieldProps): ReactNode {
  const label = messages.fieldNames[name] ?? name;
  const none = value === undefined ? [{ value: '', label: messages.editNone }] : [];
  switch (type) {
    case 'choice':
      return (
        <Choice
          label={label}
          value={(value as string | undefined) ?? ''}
          options={[...none, ...choices.map((one) => ({ value: one, label: choiceWords(name, one) }))]}
          onChange={onChange}
        />
      );
    case 'agreement':
      return (
        <Choice
          label={label}
          value={(value as string | undefined) ?? ''}
          options={[...none, ...[...agreements].map(([id, text]) => ({ value: id, label: text }))]}
          onChange={(id) => onChange(id === '' ? undefined : id)}
        />
      );
    case 'actor':
      return <ActorChoice label={label} value={value as string | undefined} onChange={onChange} />;
    case 'actors':
      return <ActorsChoice label={label} value={(value as readonly string[] | undefined) ?? []} onChange={onChange} />;
    case 'words':
      return <WordsField label={label} value={value === undefined ? [] : [value as Words]} onChange={([one]) => onChange(one)} isOne />;
    case 'many-words':
      return <WordsField label={label} value={(value as readonly Words[] | undefined) ?? []} onChange={onChange} />;
    case 'year':
      return (
        <Field
          label={label}
          inputMode="numeric"
          value={String(value ?? '')}
          onChange={(event) => onChange(/^\d{1,4}$/.test(event.target.value) ? Number(event.target.value) : undefined)}
        />
      );
    default:
      return (
        <Field
          label={label}
          required={required === true}
          value={(value as string | undefined) ?? ''}
          {...(type === 'edtf' && { hint: messages.editEdtf })}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        />
      );
  }
}

interface WordsFieldProps {
  readonly label: string;
  readonly value: readonly Words[];
  readonly onChange: (value: readonly Words[]) => void;
  /** Only one stretch of words. */
  readonly isOne?: boolean;
}

/** Words of the report: taken from what is selected in its text, never written. */
function WordsField({ label, value, onChange, isOne = false }: WordsFieldProps): ReactNode {
  const take = (): void => {
    const words = selectedWords();
    if (words === undefined) toast({ text: messages.editNoSelection, more: messages.editWordsHint });
    else onChange(isOne ? [words] : [...value.filter((one) => one.start !== words.start), words].sort((a, b) => a.start - b.start));
  };
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <ul className="flex flex-col gap-1">
        {value.map(({ start, end, words }) => (
          <li key={`${start}-${end}`} className="flex items-start gap-2">
            <q className="min-w-0 flex-1 font-serif before:content-['“'] after:content-['”']">{words}</q>
            {!isOne && (
              <Button
                small
                look="plain"
                aria-label={`${messages.editRemove}: ${words}`}
                onClick={() => onChange(value.filter((one) => one.start !== start))}
              >
                <span aria-hidden="true">✕</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {/* The selection would be lost with the focus. */}
      <Button small title={messages.editWordsHint} onMouseDown={(event) => event.preventDefault()} onClick={take}>
        {messages.editWords}
      </Button>
    </fieldset>
  );
}
