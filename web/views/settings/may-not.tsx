import type { ReactNode } from 'react';
import { messages } from '../../messages/settings.ts';
import { Empty } from '../../parts/empty.tsx';

/** Says that something takes another role. */
export function MayNot({ hint }: { readonly hint: string }): ReactNode {
  return <Empty title={messages.mayNot} hint={hint} />;
}
