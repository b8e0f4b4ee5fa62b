import { FORM_HOSTS, FORMS, TRACKING } from './address-marks.ts';
import { webAddress } from './web-address.ts';

/**
 * What is the same for all addresses of one article: scheme, host and default port written one way, without fragment, tracking, forms for phones and print, closing
 * slash; the parameters in order. A key to compare by: it need not lead anywhere. Undefined for what is no address of the web.
 */
export function addressKey(address: string | undefined): string | undefined {
  const given = webAddress(address);
  if (given === undefined) return undefined;
  const url = new URL(unwrapped(new URL(given)));
  const host = hostKey(url.hostname.toLowerCase().replace(/\.$/, ''));
  const port = url.port && !['80', '443'].includes(url.port) ? `:${url.port}` : '';
  const path = pathKey(url.pathname);
  const kept = [...url.searchParams].filter(([name, value]) => !isMark(name.toLowerCase(), value.toLowerCase()));
  const query = new URLSearchParams(kept.sort(([a, v], [b, w]) => (a < b ? -1 : a > b ? 1 : v < w ? -1 : v > w ? 1 : 0))).toString();
  // "#!" leads to another page, where sites are made of one.
  const fragment = url.hash.startsWith('#!') ? url.hash : '';
  return `https://${host}${port}${path}${query === '' ? '' : `?${query}`}${fragment}`;
}

/** True where the address names a site and no page of it. */
export function isFrontPage(key: string): boolean {
  const { pathname, search, hash } = new URL(key);
  return search === '' && hash === '' && /^\/(?:index\.[a-z]{3,5}|home)?$/i.test(pathname);
}

/** The page that an address of a store of AMP pages stands for. */
function unwrapped(url: URL): string {
  const held =
    /(?:^|\.)google\.[a-z.]{2,7}$/.test(url.hostname) && url.pathname.startsWith('/amp/')
      ? url.pathname.slice(4)
      : url.hostname.endsWith('.cdn.ampproject.org')
        ? /^\/(?:[a-z]\/)?((?:s\/)?.+)$/
            .exec(url.pathname)?.[1]
            ?.replace(/^(?!s\/)/, '/')
            .replace(/^s\//, '/s/')
        : undefined;
  if (held === undefined) return url.href;
  return webAddress(`https://${held.replace(/^\/(?:s\/)?/, '')}${url.search}`) ?? url.href;
}

function hostKey(host: string): string {
  let labels = host.split('.');
  while (labels.length > 2 && FORM_HOSTS.has(labels[0] as string)) labels = labels.slice(1);
  return labels.join('.');
}

function pathKey(path: string): string {
  const plain = path
    .replace(/\/{2,}/g, '/')
    .replace(/\/amp\/?$/i, '')
    .replace(/\.amp(?:\.html?)?$/i, '')
    .replace(/^\/amp(?=\/.)/i, '');
  return plain.replace(/\/$/, '') || '/';
}

function isMark(name: string, value: string): boolean {
  if (TRACKING.names.has(name) || TRACKING.beginnings.some((start) => name.startsWith(start))) return true;
  const values = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
  return values !== undefined && (values.includes('*') || values.includes(value));
}
