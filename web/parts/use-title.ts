import { useEffect } from 'react';

/** Gives the window a title; screen readers are told of it when the view is opened. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Attaché`;
  }, [title]);
}
