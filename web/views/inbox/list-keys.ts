import { useNavigate } from '@tanstack/react-router';
import { messages } from '../../messages/inbox.ts';
import { useKeys } from '../../parts/use-keys.ts';

/** Goes through the reports by keys. */
export function useListKeys(ids: readonly string[], chosen: number, choose: (id: string) => void): void {
  const navigate = useNavigate();
  const step = (by: -1 | 1) => () => {
    const next = ids[chosen < 0 ? 0 : chosen + by];
    if (next !== undefined) choose(next);
  };
  useKeys({
    j: { about: messages.keys.next, run: step(1) },
    k: { about: messages.keys.previous, run: step(-1) },
    o: {
      about: messages.keys.open,
      run: () => {
        const id = ids[chosen];
        if (id !== undefined) void navigate({ to: '/reports/$id', params: { id } });
      },
    },
  });
}
