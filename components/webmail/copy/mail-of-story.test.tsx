import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MailOfStory } from '#components/webmail/copy/mail-of-story.tsx';
import type { MailOfStory as Mail } from '#lib/webmail/copy/types.ts';

const mail: Mail = {
  box: { slug: 'news', name: 'News' },
  conversationId: '7',
  messageId: '12',
  trouble: null,
  contact: [],
  rest: [],
  unclearEmbargo: null,
  pictureCount: 0,
  files: [],
};
const link = '<a href="/webmail/news/conversations/7#message-12">a message in News</a>';
const away = 'The mail server cannot be reached. Nothing is lost: try again in a moment.';

test.each<[string, Partial<Mail>, string, string]>([
  ['a message that is there', {}, 'notice mail-of-story', `<p>Made from ${link}.</p>`],
  [
    'one whose mail server is away: what it says of an embargo is not known',
    { trouble: away },
    'notice notice-warn mail-of-story',
    `<p>Made from ${link}.</p><p>Whom to ask, its files and what it says of an embargo cannot be shown now. ${away}</p>`,
  ],
  [
    'one that is gone',
    { conversationId: null },
    'notice mail-of-story',
    '<p>Made from a message in News, which is no longer at the mail server.</p>',
  ],
  [
    'one with more pictures than the story',
    { pictureCount: 3 },
    'notice mail-of-story',
    `<p>Made from ${link}. It has 3 pictures; 2 are in the story.</p>`,
  ],
])('beside a story stands %s', (_name, changes, className, words) => {
  const html = renderToStaticMarkup(createElement(MailOfStory, { mail: { ...mail, ...changes }, pictureCount: 2 }));
  expect(html).toBe(`<aside class="${className}" aria-label="The mail it was made from">${words}</aside>`);
});
