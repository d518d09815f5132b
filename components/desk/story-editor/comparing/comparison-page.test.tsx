import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ComparisonPage } from '#components/desk/story-editor/comparing/comparison-page.tsx';
import type { StoredVersion } from '#lib/stories/desk/types.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { toBody } from '#testing/stories/bodies.ts';
import { contentWith, deskStoryWith } from '#testing/stories/story-content.ts';

const now = new Date('2026-11-23T15:35:00Z');
const content = contentWith({
  slug: 'ferry-stops',
  language: 'fr',
  headline: 'Ferry stops',
  bylines: ['Ann Bell'],
  body: toBody('a The ferry stops at noon. || b Buses run.'),
});
const story = deskStoryWith({
  version: 9,
  state: 'published',
  content,
  unpublishedChanges: true,
  liveNumber: 1,
});
const version = (number: number, changes: Partial<StoryContent> = {}): StoredVersion => ({
  number,
  savedAt: now,
  savedBy: 'Ann Bell',
  content: { ...content, ...changes },
});
const lines = (...numbers: number[]) =>
  numbers.map((number) => ({ number, savedAt: now, savedBy: 'Ann Bell', isCut: true }));

const print = (from: StoredVersion, to: StoredVersion, numbers: number[], mayRestore = true) =>
  renderToStaticMarkup(
    <ComparisonPage
      story={story}
      from={from}
      to={to}
      versions={lines(...numbers)}
      names={{ sectionId: (id) => (id === 1 ? 'Local' : 'World') }}
      place={{ name: 'Calgary', timeZone: 'America/Edmonton' }}
      now={now}
      restore={mayRestore ? async (previous) => previous : null}
    />,
  );
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('two versions', () => {
  const moved = version(3, { sectionId: 2, body: toBody('b Buses run. || a The ferry stops at noon.') });

  test('are compared in every part, what was moved as moved, and the older can be gone back to', () => {
    const html = print(version(1), moved, [3, 2, 1]);
    const text = words(html);
    expect(text).toContain('What changed from version 1 to 3');
    expect(text).toContain('Body Moved Buses run. 1 line as before');
    expect(text).toContain('Section removed: Local end added: World end');
    expect(text).not.toContain('Headline');
    expect(text).toContain('Version 1, what readers see, at 09:35');
    expect(html).toMatch(/<select id="version-from" name="from">.*<option value="1" selected="">/);
    expect(text).toContain('Version 1 becomes the newest version again, as version 4. Versions 2 to 3 stay');
  });

  test('are valid HTML', async () => {
    const html = `<main>${print(version(1), moved, [3, 2, 1], false)}</main>`;
    const report = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'attr-case': 'off' },
    }).validateString(html);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });
});

test.each<[string, string, RegExp, RegExp]>([
  ['the newest is not gone back to', print(version(2), version(1), [2, 1]), /from version 2 to 1/, /Go back/],
  ['nor anything by whoever may not', print(version(1), version(2), [2, 1], false), /from version 1 to 2/, /Go back/],
  ['equal versions', print(version(1), version(2), [2, 1]), /Nothing differs/, /as before/],
  ['a story of one version', print(version(1), version(1), [1]), /one version so far/, /from version/],
])('%s', (_name, html, has, hasNot) => {
  expect(words(html)).toMatch(has);
  expect(words(html)).not.toMatch(hasNot);
});
