import type { ReactNode } from 'react';
import { Loading } from '../../parts/loading.tsx';

export default function View(): ReactNode {
  return <Loading />;
}
