import { expect, test } from 'vitest';
import { attacks } from '#testing/foreign-html/attacks.ts';
import { skeletonOf } from '#testing/foreign-html/foreign-markup.ts';
import { composeConfirmMail, composeStoryMail, correctedStory, paragraph } from '#testing/sharing/mails.ts';

/** A story whose every word is the same. */
function storyOf(words: string): typeof correctedStory {
  const picture = correctedStory.leadPicture && {
    ...correctedStory.leadPicture,
    caption: words,
    credit: words,
    alt: words,
  };
  return {
    ...correctedStory,
    ...{ kicker: words, headline: words, deck: words, dateline: words, leadPicture: picture },
    bylines: [{ name: words, authorSlug: null }],
    body: [paragraph(words)],
    corrections: correctedStory.corrections.map((note) => ({ ...note, text: words })),
  };
}

test.each([
  ['the friend', (words: string) => composeStoryMail(storyOf(words)).html],
  ['the sender', (words: string) => composeConfirmMail(storyOf(words)).html],
])('whatever a story says, the mail to %s is made of the same elements', (_to, write) => {
  const usual = skeletonOf(write('Ice closes three footbridges'));
  expect(usual.length).toBeGreaterThan(20);
  for (const attack of attacks) expect(skeletonOf(write(attack)), attack).toEqual(usual);
});
