import type { ReactNode } from 'react';
import { useMay, useSession } from '../../app/session.ts';
import { messages } from '../../messages/read.ts';
import { Empty } from '../../parts/empty.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { FetchForm } from './fetch-form.tsx';
import { FilesForm } from './files-form.tsx';
import { Jobs } from './jobs.tsx';
import { PasteForm } from './paste-form.tsx';

/** Takes reports in: pasted, from files, from an address. */
export default function Read(): ReactNode {
  const [{ way }, change] = useSearchState({ way: 'paste' });
  const mayEdit = useMay('edit');
  const { data: session } = useSession();
  return (
    <Page title={messages.title} lead={messages.lead} width="text">
      {session === undefined ? (
        <Loading />
      ) : mayEdit ? (
        <>
          <Tabs
            label={messages.ways}
            value={way}
            onChange={(id) => change({ way: id })}
            tabs={[
              { id: 'paste', label: messages.paste, content: <PasteForm /> },
              { id: 'files', label: messages.files, content: <FilesForm /> },
              { id: 'fetch', label: messages.fetch, content: <FetchForm /> },
            ]}
          />
          <Jobs />
        </>
      ) : (
        <Empty title={messages.mayNot} hint={messages.mayNotHint} />
      )}
    </Page>
  );
}
