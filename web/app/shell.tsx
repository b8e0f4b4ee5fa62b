import { Link, Navigate, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { messages } from '../messages/app.ts';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/class-names.ts';
import { useModal } from '../parts/dialog.tsx';
import { Toasts, undoLast } from '../parts/toast.tsx';
import { type Keys, useKeys } from '../parts/use-keys.ts';
import { Account } from './account.tsx';
import { Announcer } from './announcer.tsx';
import { DeskChoice, ThemeChoice } from './desk-choice.tsx';
import { Icon } from './icon.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { PlaceList, ReadLink } from './navigation.tsx';
import { FIRST_PLACES, PLACES } from './places.ts';
import { SearchBox } from './search-box.tsx';
import { useSession } from './session.ts';

/** The frame around all views: a column of them at wide widths, a bar at the foot of narrow ones. */
export function Shell(): ReactNode {
  const [isHelpOpen, openHelp] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { data: session } = useSession();
  useDeskKeys(() => openHelp(true));
  const isOutside = path === '/sign-in';
  if (!isOutside && session !== undefined && session.user === undefined) return <Navigate to="/sign-in" search={{ back: path } as never} />;
  return (
    <div className={classes(!isOutside && 'wide:grid wide:grid-cols-[12.5rem_minmax(0,1fr)] print:block')}>
      <a
        href="#content"
        className="no-print sr-only z-50 rounded bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {messages.skip}
      </a>
      {!isOutside && <SideColumn onHelp={() => openHelp(true)} />}
      <main id="content" tabIndex={-1} className="min-w-0 outline-none">
        <Outlet />
      </main>
      {!isOutside && <FootBar onHelp={() => openHelp(true)} />}
      <Toasts />
      <Announcer />
      <KeyboardHelp open={isHelpOpen} onClose={() => openHelp(false)} />
    </div>
  );
}

function useDeskKeys(help: () => void): void {
  const navigate = useNavigate();
  const places = PLACES.map(
    ({ to, label, key }) => [`g ${key}`, { about: messages.keys.goto(label), run: () => void navigate({ to }) }] as const,
  );
  const keys: Keys = {
    '?': { about: messages.keys.help, run: help },
    u: { about: messages.keys.undo, run: () => void undoLast() },
    'g n': { about: messages.keys.read, run: () => void navigate({ to: '/read' }) },
    ...Object.fromEntries(places),
  };
  useKeys(keys);
}

function SideColumn({ onHelp }: { readonly onHelp: () => void }): ReactNode {
  return (
    <header className="no-print sticky top-0 hidden h-dvh flex-col gap-4 overflow-y-auto border-r border-line px-3 py-5 wide:flex">
      <Link to="/" className="px-2 font-serif text-2xl no-underline">
        {messages.name}
      </Link>
      <SearchBox />
      <ReadLink />
      <nav aria-label={messages.navigation}>
        <PlaceList />
      </nav>
      <div className="mt-auto flex flex-col gap-3 px-1 pt-4">
        <DeskChoice />
        <ThemeChoice />
        <HelpButton onHelp={onHelp} />
        <Account />
      </div>
    </header>
  );
}

function HelpButton({ onHelp }: { readonly onHelp: () => void }): ReactNode {
  return (
    <Button look="plain" small onClick={onHelp} className="justify-start self-start">
      <kbd className="rounded border border-edge px-1 font-sans text-xs">?</kbd>
      {messages.help}
    </Button>
  );
}

function FootBar({ onHelp }: { readonly onHelp: () => void }): ReactNode {
  const [isOpen, open] = useState(false);
  const item =
    'flex min-h-12 flex-1 flex-col items-center justify-center gap-0.5 text-xs no-underline text-soft data-[status=active]:font-semibold data-[status=active]:text-accent';
  return (
    <>
      <nav
        aria-label={messages.navigation}
        className="no-print fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-sheet pb-[env(safe-area-inset-bottom)] wide:hidden"
      >
        {FIRST_PLACES.map(({ to, label, icon }) => (
          <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }} className={item}>
            <Icon path={icon} />
            {label}
          </Link>
        ))}
        <button type="button" className={item} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => open(true)}>
          <Icon path="M4 6h12M4 10h12M4 14h12" />
          {messages.more}
        </button>
      </nav>
      {isOpen && <Drawer onClose={() => open(false)} onHelp={onHelp} />}
    </>
  );
}

function Drawer({ onClose, onHelp }: { readonly onClose: () => void; readonly onHelp: () => void }): ReactNode {
  const frame = useRef<HTMLDialogElement>(null);
  useModal(frame, onClose);
  return (
    <dialog
      ref={frame}
      aria-label={messages.moreViews}
      className="mt-auto mb-0 max-h-[90dvh] w-full max-w-none overflow-y-auto border-t border-line bg-sheet p-0 backdrop:bg-black/40"
    >
      <div className="flex flex-col gap-4 p-5">
        <SearchBox onDone={onClose} />
        <ReadLink onChoose={onClose} />
        <nav aria-label={messages.moreViews}>
          <PlaceList onChoose={onClose} />
        </nav>
        <div className="grid grid-cols-2 gap-4">
          <DeskChoice />
          <ThemeChoice />
        </div>
        <HelpButton
          onHelp={() => {
            onClose();
            onHelp();
          }}
        />
        <Account />
      </div>
    </dialog>
  );
}
