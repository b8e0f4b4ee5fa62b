/** A host that is nobody's: what leads away from it leads away from the desk. */
const HERE = 'https://desk.invalid';

/** Where to go after signing in, if that is a place of the desk itself; its first page otherwise. Whatever a browser could take for the address of another host is no such place. */
export function safePath(wish: string | undefined): string {
  if (wish === undefined || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wish) || wish.length > 2000 || !URL.canParse(wish, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(wish, HERE);
  // Dots may leave two slashes at the beginning once they are followed.
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/';
}
