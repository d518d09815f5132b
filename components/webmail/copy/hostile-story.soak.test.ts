import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StoryBody } from '#components/story/body.tsx';
import { MailOfStory } from '#components/webmail/copy/mail-of-story.tsx';
import { bodyHtml } from '#lib/feeds/block-html.ts';
import type { Body } from '#lib/stories/blocks/body.ts';
import { storyContentSchema } from '#lib/stories/input.ts';
import { composeStory, sourceOf } from '#lib/webmail/copy/compose-story.ts';
import { readBesideWords } from '#lib/webmail/copy/parts/beside-words.ts';
import { storyPartsOf } from '#lib/webmail/copy/parts/story-parts.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import { calgary } from '#testing/editions.ts';
import { liveMarkupIn } from '#testing/foreign-html/foreign-markup.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { hostileMails } from '#testing/webmail/hostile-mails.ts';

const receivedAt = new Date('2026-12-01T15:35:00Z');
const paper = { editions: [calgary], section: { id: 1, slug: 'local', name: 'Local', names: {} } };

const pageOf = (body: Body) =>
  renderToStaticMarkup(createElement(StoryBody, { body, pictures: new Map(), dateline: '', language: 'en' }));

test(
  'a story of a hostile mail is a story, and its page and feed run and fetch nothing',
  async () => {
    for (const { mail, attacks } of hostileMails(soakCount(1_500), 4)) {
      const raw = Buffer.from(mail);
      const reading = await readMail(raw, { receivedAt, ownAddresses: [] });
      const parts = storyPartsOf(reading, await readBesideWords(raw), receivedAt);
      const source = sourceOf(reading, { kind: 'unverified', because: 'unsigned' });
      const content = storyContentSchema.parse(composeStory(parts, new Map(), source, paper));
      const said = attacks.join('\n');
      expect(JSON.stringify(content), said).toContain('Before 0');
      expect(liveMarkupIn(pageOf(content.body)), said).toEqual([]);
      expect(liveMarkupIn(bodyHtml(content.body, new Map(), 'https://paper.example')), said).toEqual([]);
      const { contact, rest } = parts;
      const beside = {
        conversationId: '1',
        messageId: '2',
        contact,
        rest,
        pictureCount: 0,
        unclearEmbargo: said,
        trouble: null,
      };
      const shown = { ...beside, box: { slug: 'news', name: 'News' }, files: reading.files };
      const panel = createElement(MailOfStory, { mail: shown, pictureCount: 0 });
      const ownLinks = renderToStaticMarkup(panel).replaceAll('href="/', 'href="https://paper.example/');
      expect(liveMarkupIn(ownLinks), said).toEqual([]);
    }
  },
  soakTimeoutMs(30_000),
);
