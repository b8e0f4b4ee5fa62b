/** A host that is nobody's: what leads away from it leads away from the desk. */
const HERE = 'https://desk.invalid';

/** Where to go after signing in, if that is a place of the desk; its first page otherwise. */
export function pathInside(wish: string | undefined): string {
  if (wish === undefined || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wish) || !URL.canParse(wish, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(wish, HERE);
  // Signing in leads to no second signing in, and dots that are followed to no other host.
  return origin === HERE && !pathname.startsWith('//') && pathname !== '/sign-in' ? `${pathname}${search}${hash}` : '/';
}
