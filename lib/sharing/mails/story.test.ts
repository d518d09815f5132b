import { describe, expect, it } from 'vitest';
import { montreal } from '#testing/editions.ts';
import {
  composeConfirmMail,
  composeNoticeMail,
  composeStoryMail,
  correctedStory,
  paragraph,
  picture,
  story,
  wireStory,
} from '#testing/sharing/mails.ts';

const plain = (text: string) => text.replace(/[^\S\u00a0]+/g, ' ');

describe('the friend’s mail', () => {
  it('says who asked, that they know each other, that it is one mail, and how to stop', () => {
    const { text, unsubscribeUrl, replyTo, language } = composeStoryMail(story);
    expect(plain(text)).toContain('pat@example.com knows you personally and asked Action News to send you this story.');
    expect(plain(text)).toContain('You are on no list');
    expect(text).toContain('Never email me again');
    expect(unsubscribeUrl).toBe('https://news.example/share/never/never-token/one-click');
    expect(replyTo).toBe('pat@example.com');
    expect(language).toBe('en-CA');
  });

  it('offers nobody a reply to an address that was only claimed', () => {
    const { text, replyTo } = composeStoryMail(story, { isProven: false });
    expect(text).toContain('Somebody who gave the address pat@example.com');
    expect(text).not.toContain('Reply');
    expect(replyTo).toBeUndefined();
  });

  it('begins the story as the paper prints it', () => {
    const { text } = composeStoryMail(correctedStory);
    expect(text).toContain(`Local / Flood watch / Updated

Ice closes three footbridges
----------------------------

Crews work through the night.

By Maren Oakes and Devi Harcourt
Published Jul 1, 2026, 12:00 p.m.
Updated Jul 2, 2026, 12:00 p.m.

Photograph: Ice on the Bow — Photo by A. Hand

Correction: It is 6.9 metres high.
(Jul 2, 2026, 11:00 a.m.)

CALGARY — The ice moved at four.

It sounded like thunder.

By six, three bridges were shut.

Clarification: One bridge stays open.
(Jul 2, 2026, 12:00 p.m.)

Read the whole story
https://news.example/story/ice-on-the-bow-7
`);
  });

  it('speaks the edition’s language, and marks the story’s where it is another', () => {
    const { subject, text, html } = composeStoryMail(correctedStory, { edition: montreal });
    expect(subject).toBe('Un ami vous envoie\u00a0: Ice closes three footbridges');
    expect(plain(text)).toContain('pat@example.com vous connaît personnellement');
    expect(text).toContain('Actualités locales / Flood watch / Mis à jour');
    expect(text).toMatch(/Publié le 1er juill\. 2026, 14\sh\s00/);
    expect(text).toContain('Rectification\u00a0: It is 6.9 metres high.');
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="fr-CA" dir="ltr">/);
    expect(html).toMatch(/<div lang="en" dir="ltr">\n<p class="kicker"[^>]*><span lang="fr-CA" dir="ltr">/);
    expect(composeStoryMail(story).html).not.toMatch(/<div lang="en"/);
  });

  it('turns a story that is written from the right', () => {
    expect(composeStoryMail({ ...story, language: 'ar' }).html).toContain('<div lang="ar" dir="rtl">');
  });

  it('quotes a wire’s headline and deck, and nothing else that is its supplier’s', () => {
    const { text, html } = composeStoryMail(wireStory);
    expect(text).toContain('Ice closes three footbridges');
    expect(text).toContain('Crews work through the night.');
    expect(plain(text)).toContain('Articled from the Prairie Dispatch Calgary RSS syndication.');
    expect(html).not.toContain('<img');
    expect(text).not.toContain('The ice moved at four.');
  });

  it('does not promise the whole of a wire’s story where the paper has its summary', () => {
    const wire = wireStory.wire && { ...wireStory.wire, isSummary: true };
    const { text, html } = composeStoryMail({ ...wireStory, wire });
    for (const mail of [text, html]) {
      expect(mail).toContain('Read the summary');
      expect(mail).not.toContain('whole story');
    }
  });

  it('cuts a long opening between words and says that there is more', () => {
    const { text } = composeStoryMail({ ...story, body: [paragraph('word '.repeat(2_000))] });
    expect(text.length).toBeLessThan(4_000);
    expect(text).toMatch(/ word…\n/);
  });

  it('never cuts a character of its subject', () => {
    const { subject } = composeStoryMail({ ...story, headline: '👨‍👩‍👧‍👦'.repeat(18) });
    expect(subject).toBe(`A friend sent you: ${'👨‍👩‍👧‍👦'.repeat(9)}…`);
  });
});

describe('the picture of the friend’s mail', () => {
  const image = (lead: typeof picture) =>
    /<img[^>]*>/.exec(composeStoryMail({ ...story, leadPicture: lead }).html)?.[0];
  const jpeg = (widthPx: number, heightPx: number) => ({
    url: '/media/a.jpg',
    widthPx,
    heightPx,
    format: 'jpeg' as const,
  });

  it('is the narrowest JPEG that is sharp, by its whole address, with its size and description', () => {
    expect(image(picture)).toContain('src="https://news.example/media/ice-1200.jpeg" width="552" height="368"');
    expect(image(picture)).toContain('alt="A river with ice"');
  });

  it.each([
    ['a small one is not blown up', { ...picture, variants: [jpeg(240, 160)] }, 'width="240" height="160"'],
    ['a tall one is held to a height', { ...picture, variants: [jpeg(800, 1600)] }, 'width="320" height="640"'],
    ['without copies it is the original', { ...picture, variants: [] }, 'src="https://news.example/media/ice.jpg"'],
    ['without a description it has its caption', { ...picture, alt: '' }, 'alt="Ice on the Bow"'],
  ])('%s', (_what, lead, part) => {
    expect(image(lead)).toContain(part);
  });

  it('is left out where few programs could show it', () => {
    expect(image({ ...picture, variants: [], original: { ...picture.original, format: 'webp' } })).toBeUndefined();
  });
});

describe('the sender’s mails', () => {
  it('asks to confirm in the edition’s language, once, and lets nothing unsubscribe by itself', () => {
    const mail = composeConfirmMail(story, montreal);
    expect(mail.subject).toBe('À confirmer\u00a0: envoyer «\u00a0Ice closes three footbridges\u00a0» à votre ami');
    expect(mail.text).toContain('\nhttps://news.example/share/confirm/confirm-token\n');
    expect(mail.html).toMatch(/<p class="deck"[^>]* lang="en" dir="ltr">/);
    expect(mail.unsubscribeUrl).toBeUndefined();
    expect(mail.replyTo).toBeUndefined();
  });

  it('tells of a withdrawn story when and why, and nothing of what it said', () => {
    const mail = composeNoticeMail('It named the wrong bridge.', montreal);
    expect(mail.text).toMatch(/«\u00a0It named the wrong bridge\.\u00a0»\nRetirée le 2 juill\. 2026, 14\sh\s00/);
    expect(composeNoticeMail('').text).not.toContain('What we say');
  });
});
