import { useEffect, useState } from 'react';
import { queries } from '../../api/client.ts';

interface JobNow {
  /** Items that are done. */
  readonly items: number;
  /** What is in the middle of being done, and which share of it is. */
  readonly name?: string;
  readonly share?: number;
}

/** Milliseconds between two looks at the list while items come in. */
const REST = 1500;

/** Follows a job as it happens; the record is asked anew as items come in, and when the job has ended. */
export function useJobNow(id: string): JobNow | undefined {
  const [now, tell] = useState<JobNow>();
  useEffect(() => {
    const source = new EventSource(`/api/v1/jobs/${encodeURIComponent(id)}/events`);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({ queryKey: ['/reports'] });
      }, REST);
    };
    source.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      const { item, name, share } = JSON.parse(data) as { readonly item: number; readonly name: string; readonly share: number };
      tell({ items: item - 1, name, share });
    });
    source.addEventListener('added', ({ data }: MessageEvent<string>) => {
      tell({ items: (JSON.parse(data) as { readonly item: number }).item });
      later();
    });
    const over = (): void => {
      source.close();
      void queries.invalidateQueries();
    };
    for (const end of ['done', 'failed', 'cancelled']) source.addEventListener(end, over);
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [id]);
  return now;
}
