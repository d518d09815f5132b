import type { Edition } from '#lib/editions/types.ts';
import type { Paper } from '#lib/mail/templates/layout.ts';
import type { Mail } from '#lib/mail/types.ts';
import { renderConfirmMail } from '#lib/sharing/mails/confirm.ts';
import { renderNoticeMail } from '#lib/sharing/mails/notice.ts';
import { renderStoryMail } from '#lib/sharing/mails/story.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import type { PublicStory } from '#lib/stories/types.ts';
import { calgary } from '#testing/editions.ts';

/** Invented mails, for the tests of their templates. */
export const paper: Paper = {
  name: 'Action News',
  url: 'https://news.example',
  postalAddress: '1 Centre Street, Calgary',
};

const rendition = (widthPx: number, format: 'avif' | 'webp' | 'jpeg') =>
  ({ url: `/media/ice-${widthPx}.${format}`, widthPx, heightPx: (widthPx / 3) * 2, format }) as const;

export const picture: NonNullable<PublicStory['leadPicture']> = {
  mediaId: '6a8f0e64-6f0c-4a0e-9a63-0f5f5a1d6b10',
  caption: 'Ice on the Bow',
  credit: 'Photo by A. Hand',
  alt: 'A river with ice',
  widthPx: 2400,
  heightPx: 1600,
  original: { url: '/media/ice.jpg', widthPx: 2400, heightPx: 1600, format: 'jpeg' },
  variants: [240, 540, 1200, 1500].flatMap((width) => [
    rendition(width, 'avif'),
    rendition(width, 'webp'),
    rendition(width, 'jpeg'),
  ]),
  shapes: {},
};

export const paragraph = (text: string): Block => ({
  id: text.slice(0, 12).replace(/\W/g, '-') || 'blank',
  type: 'paragraph',
  text: [{ text }],
});

export const story: PublicStory = {
  id: 7,
  revisionId: 12,
  path: '/story/ice-on-the-bow-7',
  section: { id: 1, slug: 'local', name: 'Local', names: { fr: 'Actualités locales' } },
  editions: [{ id: 1, slug: 'calgary', name: 'Calgary' }],
  language: 'en',
  kicker: 'Flood watch',
  headline: 'Ice closes three footbridges',
  deck: 'Crews work through the night.',
  bylines: ['Maren Oakes', 'Devi Harcourt'].map((name) => ({ name, authorSlug: null })),
  topics: [],
  versionCount: 1,
  dateline: 'CALGARY',
  leadPicture: picture,
  body: ['The ice moved at four.', 'It sounded like thunder.', 'By six, three bridges were shut.', 'A fourth.'].map(
    paragraph,
  ),
  pictures: new Map(),
  wire: null,
  corrections: [],
  publicAt: new Date('2026-07-01T18:00:00Z'),
  significantAt: null,
};

export const wireStory: PublicStory = {
  ...story,
  bylines: [],
  wire: {
    supplier: 'Prairie Dispatch',
    feedName: 'Prairie Dispatch Calgary',
    originalUrl: 'https://dispatch.example/ice',
    copyright: '© 2026 Prairie Dispatch',
    canonical: false,
    isSummary: false,
  },
};

export const correctedStory: PublicStory = {
  ...story,
  significantAt: new Date('2026-07-02T18:00:00Z'),
  corrections: [
    { id: 2, kind: 'clarification', text: 'One bridge stays open.', correctedAt: new Date('2026-07-02T18:00:00Z') },
    { id: 1, kind: 'correction', text: 'It is 6.9 metres high.', correctedAt: new Date('2026-07-02T17:00:00Z') },
  ],
};

type Choice = { edition?: Edition; isProven?: boolean };

export function composeStoryMail(
  story: PublicStory,
  { edition = calgary, isProven = true }: Choice = {},
): Omit<Mail, 'to'> {
  return renderStoryMail(paper, story, { address: 'pat@example.com', isProven }, 'never-token', edition);
}

export function composeConfirmMail(story: PublicStory, edition: Edition = calgary): Omit<Mail, 'to'> {
  return renderConfirmMail(paper, story, { confirm: 'confirm-token', never: 'never-token' }, edition);
}

export function composeNoticeMail(notice: string | null, edition: Edition = calgary): Omit<Mail, 'to'> {
  const killedAt = new Date('2026-07-02T18:00:00Z');
  return renderNoticeMail(paper, notice === null ? null : { notice, language: 'en', killedAt }, 'never-token', edition);
}
