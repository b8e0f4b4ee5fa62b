import { crc32, deflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

interface Member {
  readonly name: string;
  readonly bytes: Buffer;
}

/** 1980-01-01, the first day that a ZIP archive can tell: its members bear no time of their own. */
const [DOS_TIME, DOS_DATE] = [0, 0x21];

/** An archive that a library made, written again so that nothing in it tells when that was: members in the order of their names, without times, and `made` as the time of the document. */
export async function settled(archive: Uint8Array, made: Date): Promise<Uint8Array> {
  const members = await membersOf(Buffer.from(archive));
  const instant = `${made.toISOString().slice(0, 19)}Z`;
  const dated = members.map(({ name, bytes }) =>
    name === 'docProps/core.xml'
      ? { name, bytes: Buffer.from(bytes.toString('utf8').replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`)) }
      : { name, bytes },
  );
  // Readers expect the list of types first.
  const first = ({ name }: Member): number => (name === '[Content_Types].xml' ? 0 : 1);
  return packed(dated.sort((a, b) => first(a) - first(b) || (a.name < b.name ? -1 : 1)));
}

function membersOf(archive: Buffer): Promise<Member[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const members: Member[] = [];
      zip.on('error', reject);
      zip.on('end', () => resolve(members));
      zip.on('entry', (entry: Entry) => {
        if (entry.fileName.endsWith('/')) return zip.readEntry();
        bytesOf(zip, entry).then((bytes) => {
          members.push({ name: entry.fileName, bytes });
          zip.readEntry();
        }, reject);
      });
      zip.readEntry();
    });
  });
}

function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(pieces)));
    });
  });
}

/** Members as an archive: local headers with their bytes, then the directory (APPNOTE 6.3.10, sections 4.3.7 to 4.3.16). */
function packed(members: readonly Member[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of members) {
    const [path, data] = [Buffer.from(name, 'utf8'), deflateRawSync(bytes, { level: 9 })];
    const common = Buffer.alloc(26);
    for (const [at, value] of [
      [0, 20],
      [2, 0x800],
      [4, 8],
      [6, DOS_TIME],
      [8, DOS_DATE],
      [22, path.length],
      [24, 0],
    ] as const)
      common.writeUInt16LE(value, at);
    for (const [at, value] of [
      [10, crc32(bytes)],
      [14, data.length],
      [18, bytes.length],
    ] as const)
      common.writeUInt32LE(value, at);
    const local = Buffer.concat([signed(0x04034b50), common, path, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signed(0x02014b50), Buffer.from([20, 0]), common, rest, path]));
    locals.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  for (const at of [4, 6]) end.writeUInt16LE(members.length, at);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, index, signed(0x06054b50), end]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
