import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';
import { StoryTable } from '#components/desk/story-list/story-table.tsx';

const headline = 'المكتبة تفتح أبوابها اليوم!';

it('runs headlines from right to left in a list of stories where their words do', () => {
  const at = new Date('2026-11-23T15:35:00Z');
  const story = {
    id: 7,
    state: 'draft' as const,
    headline,
    section: 'Local',
    author: null,
    publicAt: null,
    createdAt: at,
    changedAt: at,
    unpublishedChanges: false,
    liveNumber: null,
  };
  const place = { name: 'Calgary', timeZone: 'America/Edmonton' };
  const html = renderToStaticMarkup(
    <StoryTable stories={[story]} peopleIn={() => []} wireNotes={new Map()} now={at} place={place} />,
  );
  expect(html).toMatch(new RegExp(`<a [^>]*dir="auto"[^>]*>${headline}</a>`));
});

it.each([
  ['words', undefined, 'auto'],
  ['an address', 'url', 'ltr'],
] as const)('lets %s in a field of the editor run their own way', (_what, type, dir) => {
  const field = (
    <TextField label="Field" value={headline} maxLength={200} onChange={() => {}} {...(type && { type })} />
  );
  expect(renderToStaticMarkup(field)).toMatch(new RegExp(`<input [^>]*dir="${dir}"`));
});
