import { describe, expect, it } from 'vitest';
import { EnvError, parseEnv } from '#lib/env.ts';

describe('SHARE_LIMITS', () => {
  const defaults = { sender: 20, confirmation: 2, network: 30, story: 200, overall: 500, recipient: 5 };

  it.each([
    [undefined, {}],
    ['', {}],
    ['story=9', { story: 9 }],
    [' network = 1 , overall=1000000, ', { network: 1, overall: 1_000_000 }],
  ])('%j changes %j', (SHARE_LIMITS, changed) => {
    expect(parseEnv({ SHARE_LIMITS }).SHARE_LIMITS).toEqual({ ...defaults, ...changed });
  });

  it.each([
    ['sender=0', /^SHARE_LIMITS: sender must be a whole number from 1 to 1000000/],
    ['sender=-1', /sender must be a whole number/],
    ['sender=1.5', /sender must be a whole number/],
    ['sender=', /sender must be a whole number/],
    ['sender', /sender must be a whole number/],
    ['sender=1000001', /sender must be a whole number/],
    ['sender=1,sender=2', /sender is there twice/],
    ['sender=1,hunter2=3', /entry 2 is no limit such as sender=20; there are sender, confirmation, network/],
    ['toString=3', /entry 1 is no limit/],
  ])('%j is refused in words', (SHARE_LIMITS, fault) => {
    expect(() => parseEnv({ SHARE_LIMITS })).toThrow(fault);
  });

  it('is told with every other fault, and never repeated', () => {
    const parse = () => parseEnv({ SHARE_LIMITS: 'hunter2=1,story=x', PORT: 'y' });
    expect(parse).toThrow(EnvError);
    expect(parse).toThrow(/^PORT: .*\nSHARE_LIMITS: entry 1 .*\nSHARE_LIMITS: story must/);
    expect(parse).not.toThrow(/hunter2/);
  });
});
