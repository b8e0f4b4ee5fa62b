import { BlockList, isIP } from 'node:net';

/** IPv4 that is not the public internet, after IANA's registry of special-purpose addresses; with multicast and what is reserved. */
const CLOSED_V4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24'],
  ...['192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];

/** Within 2000::/3, the only IPv6 that is public: blocks for tunnels, documentation, benchmarks. A tunnel could lead anywhere. */
const CLOSED_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

const closed = new BlockList();
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
for (const block of CLOSED_V4) addBlock(closed, block, 'ipv4');
for (const block of CLOSED_V6) addBlock(closed, block, 'ipv6');

/** Networks that an operator opens: addresses and blocks in CIDR notation ("10.1.0.0/16", "fd00::/8"). Throws RangeError for anything else. */
export function allowList(blocks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const block of blocks) {
    const [address, length] = block.split('/');
    const version = isIP(address ?? '');
    const most = version === 6 ? 128 : 32;
    if (version === 0 || (length !== undefined && !(/^\d{1,3}$/.test(length) && Number(length) <= most)))
      throw new RangeError(`"${block}" is no address and no block of addresses`);
    addBlock(list, length === undefined ? `${address}/${most}` : block, version === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

function addBlock(list: BlockList, block: string, version: 'ipv4' | 'ipv6'): void {
  const [address, length] = block.split('/') as [string, string];
  list.addSubnet(address, Number(length), version);
}

/** True for an address of the public internet, or one that the operator opened. An IPv4 address inside an IPv6 one (mapped) is judged as what it is. */
export function mayDial(address: string, allowed: BlockList = new BlockList()): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const plain = version === 6 ? unmapped(address) : address;
  const kind = isIP(plain) === 6 ? 'ipv6' : 'ipv4';
  if (allowed.check(plain, kind)) return true;
  if (kind === 'ipv6' && (!open6.check(plain, 'ipv6') || plain.includes('%'))) return false;
  return !closed.check(plain, kind);
}

/** "::ffff:127.0.0.1", "::ffff:7f00:1" and other spellings of IPv4 inside ::ffff:0:0/96 as IPv4. */
function unmapped(address: string): string {
  const bare = address.replace(/%.*$/, '');
  const host = new URL(`http://[${bare}]/`).hostname.slice(1, -1);
  const found = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(host);
  if (!found) return address;
  const [high, low] = [Number.parseInt(found[1] as string, 16), Number.parseInt(found[2] as string, 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
