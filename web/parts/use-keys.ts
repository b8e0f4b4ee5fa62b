import { useEffect, useRef, useSyncExternalStore } from 'react';

/** What a key does; with `about`, the help lists it. */
type KeyDeed = (() => void) | { readonly run: () => void; readonly about: string };

/** Keys (`j`, `Escape`, `?`) and sequences of two (`g t`) with what they do. */
export type Keys = Readonly<Record<string, KeyDeed | undefined>>;

interface Layer {
  keys: Keys;
  readonly inDialog: boolean;
}

/** Milliseconds within which the second key of a sequence has to come. */
const SEQUENCE = 1200;

const layers: Layer[] = [];
const watching = new Set<() => void>();
let version = 0;
let first: { readonly key: string; readonly at: number } | undefined;

function tell(): void {
  version++;
  for (const one of watching) one();
}

/**
 * Keys of a view, as long as it is there; of two layers the later one has a key. They rest while somebody writes, while a modal dialog is open (but for those with `inDialog`), and with Control, Alt or Command held.
 */
export function useKeys(keys: Keys, { inDialog = false }: { readonly inDialog?: boolean } = {}): void {
  const layer = useRef<Layer>(undefined);
  if (layer.current !== undefined) layer.current.keys = keys;
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const own: Layer = { keys: now.current, inDialog };
    layer.current = own;
    layers.push(own);
    if (layers.length === 1) document.addEventListener('keydown', pressed);
    tell();
    return () => {
      layers.splice(layers.indexOf(own), 1);
      if (layers.length === 0) document.removeEventListener('keydown', pressed);
      tell();
    };
  }, [inDialog]);
}

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isWriting(event.target)) return;
  const inDialog = document.querySelector('dialog:modal') !== null;
  const open = layers.filter((one) => !inDialog || one.inDialog);
  const sequence = first !== undefined && event.timeStamp - first.at < SEQUENCE ? `${first.key} ${event.key}` : undefined;
  first = undefined;
  const found = (sequence === undefined ? undefined : deedOf(open, sequence)) ?? deedOf(open, event.key);
  if (found === undefined) {
    if (open.some(({ keys }) => Object.keys(keys).some((name) => name.startsWith(`${event.key} `))))
      first = { key: event.key, at: event.timeStamp };
    return;
  }
  event.preventDefault();
  if (typeof found === 'function') found();
  else found.run();
}

function deedOf(open: readonly Layer[], key: string): KeyDeed | undefined {
  return open.findLast(({ keys }) => keys[key] !== undefined)?.keys[key];
}

const WRITTEN_INTO = /^(?:text|search|url|email|password|number|date|time|month|week|tel|datetime-local|range)$/;

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target.closest('[role="menu"]') !== null) return true;
  return target instanceof HTMLInputElement && WRITTEN_INTO.test(target.type);
}

/** The keys that there are now and what they are about, those of the view last. */
export function useKeyHelp(): readonly { readonly key: string; readonly about: string }[] {
  useSyncExternalStore(
    (listen) => {
      watching.add(listen);
      return () => watching.delete(listen);
    },
    () => version,
  );
  const all = new Map<string, string>();
  for (const { keys } of layers) for (const [key, deed] of Object.entries(keys)) if (typeof deed === 'object') all.set(key, deed.about);
  return [...all].map(([key, about]) => ({ key, about }));
}
