import { describe, expect, test } from 'vitest';
import { packagedZoneData, zoneDataWarning } from './zone-data.ts';

describe('zone data', () => {
  test.each([
    ['the packaged one', packagedZoneData, false],
    ['a newer one of the year', '2026d', false],
    ['one of next year', '2027a', false],
    ['an older one of the year', '2026b', true],
    ['one of last year', '2025c', true],
    ['none', undefined, true],
  ])('%s', (_name, known, warns) => {
    const warning = zoneDataWarning(known, '24.9.0');
    expect(warning !== null).toBe(warns);
    if (warning) expect(warning).toMatch(/^Action News: Node 24\.9\.0 knows time zones as of .*2026c.*Install/);
    expect(warning ?? '').not.toContain('\n');
  });

  // the tests run in the packaged Node: a newer one asks for its own version here
  test('is named as the packaged Node has it', () => expect(process.versions.tz).toBe(packagedZoneData));
});
