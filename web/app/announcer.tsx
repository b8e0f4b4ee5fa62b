import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Milliseconds after which a view has given the window its title. */
const TITLED = 300;

/** Tells screen readers which view was opened, and moves the focus to its beginning where what had it has gone. */
export function Announcer(): ReactNode {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [title, setTitle] = useState('');
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the path that is announced.
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => {
      setTitle(document.title);
      if (document.activeElement === null || document.activeElement === document.body)
        document.getElementById('content')?.focus({ preventScroll: true });
    }, TITLED);
    return () => clearTimeout(timer);
  }, [path]);
  return (
    <p aria-live="polite" className="sr-only">
      {title}
    </p>
  );
}
