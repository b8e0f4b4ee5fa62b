/** An address as it may be shown and kept: a name and password in it become "***". What is no address, or holds none, stays as it is. */
export function withoutCredentials(address: string): string {
  // Of what cannot be understood, more may be hidden than has to be: a list of hosts, a password with a slash.
  if (!URL.canParse(address)) return address.replace(/^([a-z][a-z\d+.-]*:\/\/).*@/is, '$1***@');
  const url = new URL(address);
  if (url.username === '' && url.password === '') return address;
  url.username = '***';
  url.password = '';
  return url.href;
}
