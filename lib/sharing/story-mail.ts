import { layOut, layOutText, type Paper } from '#lib/mail/layout.ts';
import { markup } from '#lib/mail/markup.ts';
import type { Mail } from '#lib/mail/types.ts';
import { type Body, textOf } from '#lib/stories/body.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/** The friend reads this much of the story in the mail itself, the rest in the paper. */
const openingParagraphs = 3;

/** The story, to the friend: as the paper tells it, and nothing of the sender's but who they are. */
export function storyMail(
  paper: Paper,
  story: PublicStory,
  sender: { address: string; isProven: boolean },
  never: string,
): Omit<Mail, 'to'> {
  const subject = `A friend sent you: ${story.headline}`;
  const storyUrl = paper.url + story.path;
  const neverUrl = `${paper.url}/share/never/${never}`;
  const who = sender.isProven ? sender.address : `Somebody who gave the address ${sender.address}`;
  const why = `${who} knows you personally and asked ${paper.name} to send you this story.`;
  const kicker = [story.section.name, story.kicker].filter(Boolean).join(' · ');
  const byline = [
    story.bylines.length > 0 ? `By ${story.bylines.map(({ name }) => name).join(', ')}` : '',
    story.dateline,
  ]
    .filter(Boolean)
    .join(' · ');
  const opening = openingOf(story);
  const corrections = story.corrections.map(
    ({ kind, text }) => `${kind === 'correction' ? 'Correction' : 'Clarification'}: ${text}`,
  );
  const source = story.wire ? `From ${story.wire.feedName}. ${story.wire.copyright}` : '';
  const once = 'You are on no list: this is one mail, sent because one person asked for it.';
  const text = layOutText(
    paper,
    [
      why,
      kicker.toUpperCase(),
      story.headline,
      byline,
      story.deck,
      ...opening,
      ...corrections,
      'Read the whole story:',
      storyUrl,
      source,
    ],
    [once, `Never email me again: ${neverUrl}`],
  );
  const html = layOut({
    paper,
    language: 'en',
    body: markup`<p>${why}</p>
<div lang="${story.language}">
<p class="kicker">${kicker}</p>
<h1><a href="${storyUrl}">${story.headline}</a></h1>
${byline ? markup`<p class="byline">${byline}</p>` : ''}
${story.deck ? markup`<p class="deck">${story.deck}</p>` : ''}
${opening.map((paragraph) => markup`<p>${paragraph}</p>\n`)}
${corrections.map((correction) => markup`<p><em>${correction}</em></p>\n`)}
</div>
<p><a class="button" href="${storyUrl}">Read the whole story</a></p>
${source ? markup`<p class="byline">${source}</p>` : ''}`,
    footer: [markup`<p>${once} <a href="${neverUrl}">Never email me again</a></p>`],
  });
  return {
    subject,
    text,
    html,
    unsubscribeUrl: `${neverUrl}/one-click`,
    ...(sender.isProven ? { replyTo: sender.address } : {}),
  };
}

/** A wire's story is its supplier's: its headline and deck are quoted, the rest is read at the paper. */
function openingOf(story: PublicStory): string[] {
  if (story.wire) return [];
  const paragraphs: Body = story.body.filter((block) => block.type === 'paragraph').slice(0, openingParagraphs);
  return textOf(paragraphs);
}
