/** What stands after the question mark of an address, by name; what is given several times is a list. Values stay the text that they are. */
export type Search = Readonly<Record<string, string | readonly string[]>>;

export function parseSearch(text: string): Record<string, string | readonly string[]> {
  const found: Record<string, string | readonly string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = found[name];
    found[name] = before === undefined ? value : [...[before].flat(), value];
  }
  return found;
}

export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of [value].flat()) if (one !== undefined && one !== null && one !== '') written.append(name, String(one));
  }
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}
