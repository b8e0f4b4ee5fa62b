import { gzipSync } from 'node:zlib';

/** What a test says of a record; fields given as undefined are left out. */
export interface Given {
  readonly type?: string;
  readonly url?: string;
  readonly fields?: Readonly<Record<string, string | undefined>> | undefined;
  readonly block?: string | Uint8Array;
}

/** One record of WARC 1.1. */
export function recordOf({ type = 'response', url = 'https://example.org/a', fields = {}, block = '' }: Given, version = '1.1'): Buffer {
  const bytes = Buffer.from(block as string);
  const all: Record<string, string | undefined> = {
    'WARC-Type': type,
    'WARC-Target-URI': url,
    'WARC-Date': '2026-10-03T08:00:00Z',
    'WARC-Record-ID': `<urn:uuid:${type}-${url}>`,
    'Content-Type': type === 'response' ? 'application/http; msgtype=response' : 'text/html',
    'Content-Length': String(bytes.length),
    ...fields,
  };
  const head = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\r\n`]));
  return Buffer.concat([Buffer.from(`WARC/${version}\r\n${head.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** An answer of HTTP. */
export function answerOf(body: string | Uint8Array, fields: Readonly<Record<string, string>> = {}, status = '200 OK'): Buffer {
  const head = Object.entries({ 'Content-Type': 'text/html', ...fields }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head.join('')}\r\n`), Buffer.from(body as string)]);
}

/** An archived page at an address. */
export function pageRecord(url: string, text: string, fields: Given['fields'] = {}): Buffer {
  return recordOf({ url, fields, block: answerOf(`<p>${text}</p>`) });
}

export function packed(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}
