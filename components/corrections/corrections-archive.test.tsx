import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CorrectionsArchive } from '#components/corrections/corrections-archive.tsx';
import type { ArchivedCorrection } from '#lib/stories/reading/types.ts';
import { calgary, montreal } from '#testing/editions.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'attr-case': 'off' } });
const note = (id: number, at: string, changes: Partial<ArchivedCorrection> = {}): ArchivedCorrection => ({
  id,
  kind: 'correction',
  text: `What was wrong in ${id}.`,
  correctedAt: new Date(at),
  path: `/story/ice-${id}`,
  headline: `Ice ${id}`,
  language: 'en',
  ...changes,
});
const print = (corrections: readonly ArchivedCorrection[], edition = calgary, page = 1) =>
  renderToStaticMarkup(
    <CorrectionsArchive
      edition={edition}
      list={{ items: [...corrections], page, hasNext: page < 2, pageCount: 2, total: 21 }}
      policyPath={`/${edition.slug}/corrections-policy`}
    />,
  );

test('each note is under its day in the city and leads to its place on the story', async () => {
  const html = print([
    // midnight in Calgary is between the first two
    note(4, '2025-11-23T07:30:00Z', { kind: 'editorsNote' }),
    note(3, '2025-11-23T06:30:00Z', { kind: 'clarification', language: 'fr' }),
    note(2, '2025-11-22T20:00:00Z'),
  ]);
  const report = await validator.validateString(`<main>${html}</main>`);
  expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  expect(html.match(/<h2 /g)).toHaveLength(2);
  expect(html).toContain('<a href="/story/ice-4#correction-4">Ice 4</a>');
  expect(html).toContain('<h3 class="correction-story" lang="fr">');
  expect(html).toContain('Editors’ note');
  expect(html.indexOf('Nov 23, 2025')).toBeLessThan(html.indexOf('Nov 22, 2025'));
});

test('an empty archive says so, in the language of its edition', () => {
  expect(print([])).toContain('Nothing has had to be put right here yet.');
  const french = print([], montreal);
  expect(french).toContain('Rien n’a encore dû être rectifié ici.');
  expect(french).toContain('href="/montreal/corrections-policy"');
});

test('a later page says which it is', () => {
  expect(print([note(1, '2025-11-23T07:30:00Z')], calgary, 2)).toContain('Page 2');
});
