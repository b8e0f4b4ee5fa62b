import { useState } from 'react';
import { messages } from '../../messages/briefs.ts';
import type { MenuItem } from '../../parts/menu.tsx';
import { toastIssue } from '../../parts/toast.tsx';
import { useKeys } from '../../parts/use-keys.ts';
import { useSearchState } from '../../parts/use-search-state.ts';
import { type Brief, type KeptBrief, linesOf, type PlacedLine } from './brief.ts';
import { canMove, editOf, moved, without } from './editing.ts';
import { keep } from './keeping.ts';
import type { Desk } from './line-deeds.ts';
import { useSources } from './sources.ts';

/** What can be done with the lines of a brief, by menu and by keys; the line that is looked at stands in the address. */
export function useBriefDesk(kept: KeptBrief, may: boolean): Desk & { readonly choose: (id: string) => void } {
  const { brief } = kept;
  const [{ line: chosen }, change] = useSearchState({ line: undefined });
  const [editing, edit] = useState<string>();
  const reports = useSources(brief.id);
  const choose = (id: string): void => {
    change({ line: id });
    document.getElementById(`line-${id}`)?.scrollIntoView({ block: 'center' });
  };
  const keepThese = async (sections: Brief['sections'], told?: string): Promise<boolean> => {
    const { issue } = await keep(brief.id, editOf(sections), told);
    if (issue !== undefined) toastIssue(issue);
    return issue === undefined;
  };
  const open = (id: string): void => {
    choose(id);
    edit(id);
  };
  const move = (id: string, by: -1 | 1): void => void keepThese(moved(brief.sections, id, by), messages.moved);
  const remove = (id: string): void => void keepThese(without(brief.sections, id), messages.takenOut);
  const deedsOf = ({ line: { id }, section }: PlacedLine): readonly MenuItem[] => [
    { label: messages.edit, run: () => open(id), key: 'e' },
    { label: messages.up, run: () => move(id, -1), disabled: !canMove(section, id, -1), key: 'K' },
    { label: messages.down, run: () => move(id, 1), disabled: !canMove(section, id, 1), key: 'J' },
    { label: messages.remove, run: () => remove(id), danger: true, key: 'x' },
  ];
  useLineKeys({ brief, chosen, choose, may, open, move, remove });
  return { kept, reports, chosen, editing, may, deedsOf, keep: keepThese, edit, choose };
}

interface LineKeys {
  readonly brief: Brief;
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  readonly may: boolean;
  readonly open: (id: string) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly remove: (id: string) => void;
}

function useLineKeys({ brief, chosen, choose, may, open, move, remove }: LineKeys): void {
  const { keys } = messages;
  const lines = linesOf(brief);
  const at = lines.findIndex(({ line }) => line.id === chosen);
  const current = lines[at];
  const step = (by: -1 | 1) => () => {
    const next = lines[at < 0 ? 0 : at + by];
    if (next !== undefined) choose(next.line.id);
  };
  const withLine = (about: string, run: (placed: PlacedLine) => void) =>
    may ? { about, run: () => current !== undefined && run(current) } : undefined;
  const moving = (by: -1 | 1) => (placed: PlacedLine) => canMove(placed.section, placed.line.id, by) && move(placed.line.id, by);
  useKeys({
    j: { about: keys.next, run: step(1) },
    k: { about: keys.previous, run: step(-1) },
    e: withLine(keys.edit, ({ line }) => open(line.id)),
    K: withLine(keys.up, moving(-1)),
    J: withLine(keys.down, moving(1)),
    x: withLine(keys.remove, ({ line }) => remove(line.id)),
  });
}
