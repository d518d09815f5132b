import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pageNames } from '#lib/pages/kinds.ts';
import { projectPath } from '#lib/project.ts';

type Words = (language: string) => object;

/** Every `words.ts` of the paper, and what else is kept in two languages. */
const files = globSync(['app/(reader)/**/words.ts', '{components,lib}/**/{words,photo-words}.ts'], {
  exclude: ['components/desk/**', 'components/webmail/**'],
});
const kept = await Promise.all(files.map((file) => import(projectPath(file)) as Promise<Record<string, Words>>));
const all: Record<string, Words> = { ...Object.assign({}, ...kept), pageNames };

/** What reads the same in both languages. */
const sameInFrench = [
  'alertWords.colours.orange',
  'archiveWords.titleOf',
  'authorWords.page',
  'authorWords.title',
  'correctionsWords.page',
  'frontWords.page',
  'topicWords.page',
  'topicWords.title',
  'uiWords.page',
  'uiWords.pages',
  'uiWords.webmail',
  'readerWords.sectionTitle',
];

/** Every text by its path; a message is given the same values in each language. */
function textsOf(words: unknown, path: string): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [[path, String(Reflect.apply(words, undefined, [2, 3, 4, 5]))]];
  return Object.entries(words ?? {}).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

test('all of them are found', () => expect(Object.keys(all).length).toBeGreaterThan(15));

describe.each(Object.entries(all))('%s', (name, words) => {
  const french = textsOf(words('fr-CA'), name);

  test('are all in French', () => {
    const english = new Map(textsOf(words('en-CA'), name));
    const untranslated = french.filter(([path, text]) => text === english.get(path) && !sameInFrench.includes(path));
    expect(untranslated).toEqual([]);
  });

  test('have no straight apostrophe, and no space that could break before a sign', () => {
    expect(french.filter(([, text]) => /'|"| [:;!?»]|« /.test(text))).toEqual([]);
  });
});

describe('pages and components keep no words of their own', () => {
  const files = globSync(['app/(reader)/**/*.tsx', 'components/!(desk|webmail)/**/*.tsx'], {
    exclude: ['**/*.test.tsx'],
  });
  const literals = [
    // a text between tags, on one line or on its own
    /^\s*[A-Z][a-z]+(?:[ ,.’!:–]+[A-Za-z]+)*[ ,.!:]*(?:[<{].*)?$/,
    /<\w[^<>]*>\s*[A-Z][a-z]+[^<>{}=;()]*[<{]/,
    // a text that is read aloud
    /(?:label|alt|title|heading|placeholder)="[^"]*[a-z]/,
  ];

  test.each(files)('%s', (file) => {
    const lines = readFileSync(file, 'utf8')
      .replace(/^.*\*.*$/gm, '')
      .split('\n');
    expect(lines.filter((line) => literals.some((literal) => literal.test(line)))).toEqual([]);
  });

  test('are found', () => {
    const found = [
      '  Skip to content',
      '<p>Read on</p>',
      '<h2 id="a">Latest</h2>',
      'aria-label="Pages"',
      '  Updated <Time />',
    ];
    expect(found.filter((line) => !literals.some((literal) => literal.test(line)))).toEqual([]);
    expect(files.length).toBeGreaterThan(30);
  });
});
