import { describe, expect, test } from 'vitest';
import { clientEntries, modulesReached } from '#testing/house-rules/client-graph.ts';
import { houseImports, type Import, plantedImports } from '#testing/house-rules/imports.ts';
import { readSource, withoutComments } from '#testing/house-rules/sources.ts';

/*
 * What 17:05 in Calgary is, the server decides: a browser may have older zone data, and would be an hour off without
 * knowing. So no code that reaches a browser converts, reads or prints a time by a zone, its own included.
 */

/** Rooms of the server that do, by name: even what a client would use of them today must not be there. */
const zoneModules = ['desk-times', 'zoned-time', 'dates', 'days'].map((name) => `lib/editions/${name}.ts`);

const byZone: readonly (readonly [string, RegExp])[] = [
  ['formats by a zone', /\bDateTimeFormat\b|\.toLocale(?:Date|Time)?String\(|\.to(?:Date|Time)String\(/],
  [
    'reads the browser’s own zone',
    /\.(?:get|set)(?!UTC|Time\()(?:Hours|Minutes|Date|Day|Month|FullYear|TimezoneOffset)\(/,
  ],
  // a text may lack its offset, and several numbers are a wall clock of the browser's
  ['parses a time', /\bDate\.parse\(|\bnew Date\((?!\)|Date\.UTC\()|\bcoerce\.date\(|\bvalueAsDate\b/],
  ['reckons by a zone', /\bTemporal\.|\bresolvedOptions\(\)\.timeZone\b/],
];

/** Files that seem to and do not, and why. */
const harmless: Readonly<Record<string, string>> = {
  'enhancements/relative-times.ts': 'the texts of `<time>` are instants with their offset; only ages are told',
  'lib/clock.ts': 'an instant of a number of milliseconds',
  'lib/stories/blocks/conditions.ts': 'its schema takes only instants that end in Z',
};

function breaches(entries: readonly string[], imports: readonly Import[], read = readSource): string[] {
  return modulesReached(entries, imports).flatMap((file) => {
    if (zoneModules.includes(file)) return [`${file} reaches a browser`];
    if (file in harmless) return [];
    const source = withoutComments(read(file));
    return byZone.filter(([, pattern]) => pattern.test(source)).map(([what]) => `${file} ${what}`);
  });
}

test('no code that reaches a browser knows zones', async () => {
  const entries = clientEntries();
  expect(entries.length).toBeGreaterThan(20);
  expect(breaches(entries, await houseImports())).toEqual([]);
});

/** What is found in an entry of this source, beside which stands a module that hands a zone on. */
async function breachesIn(source: string): Promise<string[]> {
  const planted: Readonly<Record<string, string>> = {
    'testing/planted/entry.ts': source,
    'testing/planted/history.ts': "export { instantToZoned as History } from '#lib/editions/zoned-time.ts';",
  };
  const imports = [...(await houseImports()), ...(await plantedImports(planted))];
  return breaches(['testing/planted/entry.ts'], imports, (file) => planted[file] ?? readSource(file));
}

describe('a breach is seen:', () => {
  test.each([
    [
      'a zone module',
      "import { placeTime } from '#lib/editions/desk-times.ts';\nexport const a = placeTime;",
      'desk-times.ts',
    ],
    ['one behind another', "export { History } from './history.ts';", 'zoned-time.ts'],
    ['a format', "export const a = new Intl.DateTimeFormat('en').format();", 'formats by a zone'],
    ['a short way to one', 'export const a = (at: Date) => at.toLocaleTimeString();', 'formats by a zone'],
    ['a text read as a time', 'export const a = (local: string) => new Date(local);', 'parses a time'],
    ['the browser’s hour', 'export const a = (at: Date) => at.getHours();', 'reads the browser’s own zone'],
  ])('%s', async (_name, source, expected) => {
    expect((await breachesIn(source)).join('\n')).toContain(expected);
  });

  test('but not where only a type is taken, or an instant is a number', async () => {
    const source =
      "import type { Span } from '#lib/editions/days.ts';\nexport const a = (span: Span) => span.endAt.getTime() + new Date().getTime();";
    expect(await breachesIn(source)).toEqual([]);
  });
});
