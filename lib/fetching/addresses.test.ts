import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '#lib/fetching/addresses.ts';

const none = () => new Set<string>();

describe('an address of the public internet', () => {
  it.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '93.184.216.34',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '223.255.255.255',
    '2001:200::1',
    '2001:4860:4860::8888',
    '2606:4700:4700::1111',
    '2a00:1450:4001:80b::200e',
    '3ffe::1',
  ])('is %s', (address) => {
    expect(isPublicAddress(address, none)).toBe(true);
  });
});

describe('no address of the public internet', () => {
  it.each([
    ['0.0.0.0', 'this host'],
    ['0.1.2.3', 'this network'],
    ['10.0.0.1', 'private'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['100.100.100.200', 'metadata of Alibaba’s cloud'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['168.63.129.16', 'the platform of Azure'],
    ['169.254.169.254', 'metadata of most clouds'],
    ['169.254.170.2', 'credentials of Amazon’s containers'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.0.0.1', 'protocol assignments'],
    ['192.0.0.192', 'metadata of Oracle’s cloud'],
    ['192.0.2.1', 'documentation'],
    ['192.31.196.1', 'AS112'],
    ['192.52.193.1', 'AMT'],
    ['192.88.99.1', '6to4 relays'],
    ['192.168.1.1', 'private'],
    ['192.175.48.1', 'AS112'],
    ['198.18.0.1', 'benchmarks'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.255', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::127.0.0.1', 'IPv4-compatible'],
    ['::1.1.1.1', 'IPv4-compatible, of a public one'],
    ['::ffff:127.0.0.1', 'mapped'],
    ['::ffff:1.1.1.1', 'mapped, of a public one'],
    ['::ffff:7f00:1', 'mapped'],
    ['0:0:0:0:0:ffff:a9fe:a9fe', 'mapped'],
    ['::ffff:0:127.0.0.1', 'IPv4-translated'],
    ['64:ff9b::127.0.0.1', 'NAT64'],
    ['64:ff9b::a9fe:a9fe', 'NAT64'],
    ['64:ff9b:1::7f00:1', 'NAT64 of one network'],
    ['100::1', 'discard'],
    ['2001::1', 'Teredo'],
    ['2001:0:7f00:1::', 'Teredo'],
    ['2001:2::1', 'benchmarks'],
    ['2001:3::1', 'AMT'],
    ['2001:10::1', 'ORCHID'],
    ['2001:20::1', 'ORCHID v2'],
    ['2001:db8::1', 'documentation'],
    ['2001:470:1:1:0:5efe:7f00:1', 'ISATAP'],
    ['2001:470:1:1:200:5efe:a00:1', 'ISATAP'],
    ['2002:7f00:1::', '6to4'],
    ['2002:a9fe:a9fe::1', '6to4'],
    ['2620:4f:8000::1', 'AS112'],
    ['3fff::1', 'documentation'],
    ['4000::1', 'not given out'],
    ['5f00::1', 'segment routing'],
    ['1fff::1', 'not given out'],
    ['fc00::1', 'unique local'],
    ['fd00:ec2::254', 'metadata of Amazon’s cloud'],
    ['fdff::1', 'unique local'],
    ['fe80::1', 'link local'],
    ['fe80::1%eth0', 'link local with a zone'],
    ['2606:4700::1%eth0', 'with a zone'],
    ['febf::1', 'link local'],
    ['fec0::1', 'site local'],
    ['ff02::1', 'multicast'],
    ['', 'nothing'],
    ['localhost', 'a name'],
    ['1.1.1.1/8', 'a range'],
    ['1.1.1.1.1', 'none'],
    ['[2606:4700::1]', 'with brackets'],
  ])('is %s, %s', (address) => {
    expect(isPublicAddress(address, none)).toBe(false);
  });

  it('is one of this machine', () => {
    const own = () => new Set(['93.184.216.34', '2606:4700::1']);
    expect(isPublicAddress('93.184.216.34', own)).toBe(false);
    expect(isPublicAddress('2606:4700:0:0::0001', own)).toBe(false);
    expect(isPublicAddress('93.184.216.35', own)).toBe(true);
  });
});
