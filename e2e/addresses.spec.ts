import { addresses } from '#lib/addresses/addresses.ts';
import { findAddress } from '#lib/addresses/find-address.ts';
import { pathOf, readerPages } from '#testing/portal/reader-pages.ts';
import { expect, test } from './journey.ts';

/** Pages that are not walked with the others, and why. */
const walkedElsewhere: Readonly<Record<string, string>> = {
  shareOnItsWay: 'the page of shareChecking with another sentence',
  shareConfirm: 'sharing.spec.ts follows a real link',
  shareNever: 'sharing.spec.ts follows a real link',
  shareOneClick: 'answers a mail program, not a reader',
  shareNothing: 'the page where there is nothing',
  preview: 'for the staff: desk-pages.spec.ts',
  previewNothing: 'the page where there is nothing',
  storyPlayer: 'story-parts.spec.ts plays one',
  weather: 'the page of editionWeather for the default edition',
  traffic: 'the page of editionTraffic for the default edition',
  nothing: 'says what the page of an edition that is none says',
  notice: 'press-answers.spec.ts is refused',
};

test('every page of the table of addresses is walked', async ({ request }) => {
  const walked = new Set<string>();
  for (const readerPage of readerPages) {
    const path = await pathOf(readerPage, request);
    walked.add(findAddress(path.split('?', 1)[0] ?? '').name);
  }
  const pages = Object.entries(addresses).flatMap(([name, { kind }]) => (kind === 'page' ? name : []));
  expect(pages.filter((name) => !walked.has(name) && !(name in walkedElsewhere))).toEqual([]);
});
