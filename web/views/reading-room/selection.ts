import { createContext, useContext, useSyncExternalStore } from 'react';

/** A place of the text that an address points at. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

interface Selected {
  /** Id of the entry that is read. */
  readonly entry: string | undefined;
  /** Id of the entry that is pointed at. */
  readonly pointed: string | undefined;
  readonly place: Place | undefined;
  /** The entry that is read is being edited. */
  readonly isEditing: boolean;
  /** Counts up when the words are to be brought into sight. */
  readonly shown: number;
}

/** What is selected in a reading room. Kept outside of React's tree: of thousands of cards and paragraphs only those concerned are drawn anew. */
export class Selection {
  #now: Selected = { entry: undefined, pointed: undefined, place: undefined, isEditing: false, shown: 0 };
  readonly #watching = new Set<() => void>();

  get now(): Selected {
    return this.#now;
  }

  readonly watch = (listen: () => void): (() => void) => {
    this.#watching.add(listen);
    return () => this.#watching.delete(listen);
  };

  /** Selects an entry; with `show`, its words come into sight. */
  select(entry: string | undefined, { show = false }: { readonly show?: boolean } = {}): void {
    this.#change({ entry, place: undefined, isEditing: false, shown: this.#now.shown + (show ? 1 : 0) });
  }

  /** Points at words that need be no entry's, and shows them. */
  pointTo(place: Place): void {
    this.#change({ place, shown: this.#now.shown + 1 });
  }

  /** Opens the form of an entry; or closes it and shows the entry again. */
  edit(entry: string, isEditing = true): void {
    this.#change({ entry, isEditing, shown: this.#now.shown + (isEditing ? 0 : 1) });
  }

  hover(pointed: string | undefined): void {
    if (pointed !== this.#now.pointed) this.#change({ pointed });
  }

  #change(to: Partial<Selected>): void {
    this.#now = { ...this.#now, ...to };
    for (const one of this.#watching) one();
  }
}

const Context = createContext(new Selection());
export const SelectionProvider = Context.Provider;

export function useSelection(): Selection {
  return useContext(Context);
}

/** A part of what is selected; the component is drawn anew only where that part changes. */
export function useSelected<T extends string | number | boolean | Place | undefined>(part: (now: Selected) => T): T {
  const selection = useSelection();
  return useSyncExternalStore(selection.watch, () => part(selection.now));
}
