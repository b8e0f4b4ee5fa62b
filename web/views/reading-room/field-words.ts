import { messages } from '../../messages/reading-room.ts';
import { dayWords } from '../../parts/day-words.ts';
import { EDITABLE } from './editable.ts';
import { useNameOf } from './names.tsx';
import type { EntryKind, Words } from './report.ts';

/** The value of a field of an entry in words. */
export function useFieldWords(kind: EntryKind): (field: string, value: unknown) => string {
  const nameOf = useNameOf();
  return (field, value) => {
    const type = EDITABLE[kind].find(({ name }) => name === field)?.type;
    if (value === undefined) return messages.editNone;
    if (type === 'actor') return nameOf(value as string);
    if (type === 'actors') return (value as readonly string[]).map(nameOf).join(', ') || messages.nobody;
    if (type === 'words') return quoted([value as Words]);
    if (type === 'many-words') return quoted(value as readonly Words[]) || messages.editNone;
    if (type === 'edtf') return dayWords(value as string);
    return choiceWords(field, String(value));
  };
}

function quoted(words: readonly Words[]): string {
  return words.map((one) => `“${one.words}”`).join(' … ');
}

/** What a choice is called. */
export function choiceWords(field: string, value: string): string {
  if (field === 'stance') return messages.stances[value] ?? value;
  if (field === 'modality') return messages.modalities[value] ?? value;
  return value;
}
