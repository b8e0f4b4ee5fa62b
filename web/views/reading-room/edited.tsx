import type { ReactNode } from 'react';
import { useQuestion } from '../../api/question.ts';
import { messages } from '../../messages/reading-room.ts';
import { useFieldWords } from './field-words.ts';
import type { EntryKind } from './report.ts';

/** What a person put in place of the machine's value, field by field beside it; nothing where nobody did. */
export function Edited({ id, kind }: { readonly id: string; readonly kind: EntryKind }): ReactNode {
  const { data } = useQuestion('/entries/{id}', { params: { path: { id } } }, { keep: false });
  const words = useFieldWords(kind);
  const version = data?.versions.at(-1);
  if (version?.human === undefined) return null;
  const machine = version.machine as unknown as Readonly<Record<string, unknown>>;
  return (
    <div className="border-l-2 border-good pl-2">
      <p className="caps">{messages.editedByPerson}</p>
      <dl className="mt-1 grid grid-cols-[6rem_minmax(0,1fr)] gap-x-2 gap-y-1">
        {Object.entries(version.human).map(([field, value]) => (
          <div key={field} className="contents">
            <dt className="text-soft">{messages.fieldNames[field] ?? field}</dt>
            <dd>
              <ins className="no-underline">{words(field, value)}</ins>
              <del className="block text-soft no-underline">
                {machine[field] === undefined ? messages.editMachineNone : messages.editMachine(words(field, machine[field]))}
              </del>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
