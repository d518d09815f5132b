import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { inheritedEnv } from '#lib/env.ts';
import { jsonString, terminalLine } from '#lib/log-line.ts';

/** What a visitor would have the log or a terminal do. */
const hostile: readonly [name: string, words: string][] = [
  ['a line of their own', 'a\n{"time":"2026","level":"error","message":"forged"}'],
  ['a line of their own, as on Windows', 'a\r\n{"forged":1}'],
  ['a line over this one', 'a\rb'],
  ['another colour, and a title', '\u001b[31mred\u001b]0;title\u0007'],
  ['the same in C1', '\u009b31mred\u009d0;title\u009c'],
  ['a form feed, a vertical tab, NEL', 'a\fb\vc\u0085d'],
  ['the line ends of Unicode', 'a\u2028b\u2029c'],
  ['words turned around', 'a\u202etxt.exe\u2066b\u2069'],
  ['what nobody sees', 'a\u200bb\ufeffc\u00add\u061ce'],
  ['tags nobody sees', 'a\u{e0041}\u{e007f}b'],
  ['NUL and DEL', 'a\u0000b\u007fc'],
  ['half a sign', 'a\ud83db'],
];
const seen = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u;

describe.each(hostile)('%s', (_name, words) => {
  test('stays a string of one line in the log', () => {
    expect(jsonString(words)).toMatch(seen);
    expect(JSON.parse(jsonString(words))).toBe(words);
  });

  test('is written out on a terminal', () => {
    expect(terminalLine(words)).toMatch(seen);
  });
});

test('people’s names stay as they are written', () => {
  for (const name of ['Zoë Ångström', '李小龍', 'محمد', 'می\u200cخواهم', '👩\u200d👧']) {
    expect(terminalLine(name)).toBe(name);
    expect(JSON.parse(jsonString(name))).toBe(name);
  }
});

test('whatever a process says with its console is one entry a line', () => {
  const program = `
    const { guardConsole } = await import('#lib/log-line.ts');
    guardConsole();
    const hostile = ${JSON.stringify(hostile.map(([, words]) => words))};
    for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir']) {
      for (const words of hostile) console[method](words);
    }
    console.error(new Error(hostile[0]), { [hostile[0]]: hostile }, '%s', hostile[3]);
    console.table([{ a: hostile[0] }]);
    console.assert(false, hostile[0]);
    process.emitWarning(hostile[0]);
    setTimeout(() => { throw new Error(hostile[0]); }, 50);
  `;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    // our own programs are started without warnings
    env: { ...inheritedEnv(), NODE_NO_WARNINGS: '0' },
  });
  const entries = `${stdout}${stderr}`.trimEnd().split('\n');
  expect(entries.length).toBe(7 * hostile.length + 5);
  for (const entry of entries) {
    expect(entry).toMatch(seen);
    expect(Object.keys(JSON.parse(entry))).toEqual(['time', 'level', 'message']);
  }
  expect(status).toBe(1);
});
