import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { History } from '#components/desk/story-editor/history.tsx';

test.each([
  ['story.create', {}, 'Begun'],
  ['story.save', { revision: 2 }, 'Saved'],
  ['story.submit', { state: 'submitted' }, 'Submitted'],
  ['story.return', { state: 'draft' }, 'Returned to the reporter'],
  ['story.publish', { revision: 2, state: 'published' }, 'Published'],
  ['story.publish', { revision: 2, state: 'scheduled' }, 'Scheduled'],
  ['story.publish', { revision: 2, significant: false }, 'Updated for readers'],
  ['story.unschedule', { state: 'draft' }, 'Unscheduled'],
  ['story.take-back', { state: 'draft' }, 'Taken back'],
  ['story.correct', { kind: 'correction' }, 'Corrected'],
  ['story.hide-version', { hidden: true }, 'Hidden from readers’ history'],
  ['story.hide-version', { hidden: false }, 'Shown in readers’ history again'],
  ['story.restore-version', { revision: 4, restored: 2 }, 'Went back to version 2'],
  ['story.kill', {}, 'Killed'],
  ['story.spike', { state: 'spiked' }, 'Spiked'],
  ['story.spike', { state: 'draft' }, 'Restored'],
])('%s with %j reads: %s', (action, details, expected) => {
  const at = new Date('2026-11-23T15:35:00Z');
  const entry = { id: 1, at, by: 'Ann Bell', action, details, day: '2026-11-23', clock: '8:35' };
  const html = renderToStaticMarkup(<History storyId={7} entries={[entry]} placeName="Calgary" />);
  expect(html).toContain(`<strong>${expected}</strong> by Ann Bell`);
});
