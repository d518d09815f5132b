import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '#lib/mail/address.ts';
import { outboxIdInReturnPath, returnPathOf } from '#lib/mail/bounces/return-path.ts';

const id = '3f0c8a51-7d7e-4b8e-9a43-0c1f6f0f2a11';
const path = returnPathOf(id, 'bounce@news.example');
const [local = '', domain] = path.split('@');

describe('a return path', () => {
  it('leads back to its mail, in whatever case a mail server writes it, in whatever stands around it', () => {
    for (const written of [
      path,
      path.toUpperCase(),
      `<${path}>`,
      `a@b.example, "x" <${path}>`,
      `${local}@mx.news.example`,
    ]) {
      expect(outboxIdInReturnPath(written)).toBe(id);
    }
  });

  it('is one plain address with a local part of at most 64 octets', () => {
    const longest = returnPathOf(id, `${'b'.repeat(15)}@news.example`);
    expect(parseAddress(longest)).toBe(longest);
    expect(domain).toBe('news.example');
  });

  it.each([
    ['of another mail', path.replace('3f0c', '3f0d')],
    ['with another proof', path.replace(/(.)@/, (_, last: string) => `${last === '0' ? '1' : '0'}@`)],
    ['with its proof cut short', path.replace(/.@/, '@')],
    ['with more than its proof', path.replace('@', '0@')],
    ['without a domain', local],
    ['that is none', 'bounce@news.example'],
  ])('is not believed %s', (_what, forged) => {
    expect(outboxIdInReturnPath(forged)).toBeNull();
  });

  it('is found behind forged ones', () => {
    const forged = Array.from({ length: 50 }, () => `bounce+${randomUUID().replaceAll('-', '')}${'0'.repeat(16)}@x`);
    expect(outboxIdInReturnPath([...forged, path].join(' '))).toBe(id);
  });
});
