import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectPath } from '#lib/project.ts';

/* Forms of the desk and WebMail are made of parts that lose no words and show all of them: no page may go around those. */

const parts = new Set([
  'components/desk/forms/text-area.tsx',
  'components/desk/forms/text-box.tsx',
  'components/desk/forms/use-desk-form.ts',
  'components/desk/sign-out-button.tsx',
]);

const rules: readonly (readonly [string, RegExp])[] = [
  // a browser without `field-sizing` would show one of its lines
  ['has a textarea of its own', /<textarea\b/],
  // it would cut what is pasted without a word
  ['has a field that cuts', /<(?:input|TextArea)\b[^<]*\bmaxLength\b/],
  // it would lose what was typed when the server is not reached, or when somebody leaves
  ['sends a form past useDeskForm', /\buseActionState\(|<form\b[^>]*\baction=\{(?!send\}|addressOf\()/],
];

const breaches = (file: string, source: string) =>
  parts.has(file) ? [] : rules.filter(([, pattern]) => pattern.test(source)).map(([what]) => `${file} ${what}`);

test('every form of the desk keeps what is typed, and shows all of it', () => {
  const files = globSync(['components/{desk,webmail}/**/*.{ts,tsx}', 'app/(desk)/**/*.tsx', 'app/(webmail)/**/*.tsx'], {
    cwd: projectPath(),
  });
  expect(files.length).toBeGreaterThan(80);
  expect(files.flatMap((file) => breaches(file, readFileSync(projectPath(file), 'utf8')))).toEqual([]);
});

describe('a breach is seen:', () => {
  test.each([
    ['a bare textarea', '<textarea name="text" />'],
    ['a field that cuts', '<input\n  name="text"\n  maxLength={40}\n/>'],
    ['a form of its own', '<form action={send} /> ; useActionState(action, idle)'],
    ['a server action alone', '<form className="x" action={signOut}>'],
  ])('%s', (_name, source) => expect(breaches('components/desk/x.tsx', source)).toHaveLength(1));
});
