import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowList, mayDial } from '#source/network/address.ts';

describe('may not be dialled', () => {
  test.each([
    ...[
      '127.0.0.1',
      '127.255.0.9',
      '10.0.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '255.255.255.255',
    ],
    ...['192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1', '240.0.0.1', '192.88.99.1'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      'fd12:3456::1',
      'ff02::1',
      '64:ff9b::7f00:1',
      '2001:db8::1',
      '2002:7f00:1::',
      '2001::1',
      '3fff::1',
      '5f00::1',
      '100::1',
    ],
    ...[
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '0:0:0:0:0:ffff:10.0.0.1',
      '::127.0.0.1',
      'fe80::1%eth0',
      '2a00::1%eth0',
      '::ffff:0:127.0.0.1',
    ],
    ...['localhost', '', '0x7f.1', '2130706433', '127.1'],
  ])('%s', (address) => expect(mayDial(address)).toBe(false));
});

describe('may be dialled', () => {
  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '11.0.0.1',
    '2606:4700::1111',
    '2a00:1450::1',
    '::ffff:8.8.8.8',
    '::ffff:808:808',
  ])('%s', (address) => expect(mayDial(address)).toBe(true));
});

test('an IPv4 address is judged the same in every spelling of IPv6 that holds it', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a, b, c, d] = address.split('.').map(Number) as [number, number, number, number];
      const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
      for (const spelling of [`::ffff:${address}`, `::ffff:${hex}`, `0:0:0:0:0:FFFF:${hex}`])
        expect(mayDial(spelling)).toBe(mayDial(address));
    }),
  );
});

describe('networks that the operator opens', () => {
  test.each([
    [['10.1.0.0/16'], '10.1.2.3', true],
    [['10.1.0.0/16'], '10.2.0.1', false],
    [['127.0.0.1'], '127.0.0.1', true],
    [['127.0.0.1'], '::ffff:127.0.0.1', true],
    [['fd00::/8'], 'fd00::7', true],
    [['fd00::/8'], '::1', false],
  ])('%j: %s %s', (blocks, address, may) => expect(mayDial(address, allowList(blocks))).toBe(may));

  test.each(['10.1.0.0/33', '10.1/16', 'intranet', '', '::/129', '10.0.0.0/-1'])('"%s" is no block', (block) =>
    expect(() => allowList([block])).toThrow('no block'),
  );
});
