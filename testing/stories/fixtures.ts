import type { ShownPicture } from '#lib/media/types.ts';
import type { PublicStory, StoryTeaser } from '#lib/stories/types.ts';

export const local = { id: 1, slug: 'local', name: 'Local', names: { fr: 'Actualités locales' } };

export const picture: ShownPicture = {
  mediaId: '6a8f0e64-6f0c-4a0e-9a63-0f5f5a1d6b10',
  caption: 'Ice on the Bow',
  credit: 'Photo by A. Hand',
  alt: 'A river with ice',
  widthPx: 1600,
  heightPx: 1067,
  original: { url: '/media/a.jpg', widthPx: 1600, heightPx: 1067, format: 'jpeg' },
  variants: [],
};

export const story: PublicStory = {
  id: 7,
  revisionId: 12,
  path: '/story/ice-on-the-bow-7',
  section: local,
  editions: [{ id: 1, slug: 'calgary', name: 'Calgary' }],
  language: 'en',
  kicker: 'Flood watch',
  headline: 'Ice closes three footbridges',
  deck: 'Crews work through the night.',
  bylines: ['Maren Oakes', 'Devi Harcourt', 'Paul Greer'].map((name) => ({ name, authorSlug: null })),
  topics: [],
  versionCount: 1,
  dateline: 'CALGARY',
  leadPicture: { ...picture, shapes: {} },
  body: [{ id: 'opening', type: 'paragraph', text: [{ text: 'The ice began to move at four.' }] }],
  pictures: new Map([[picture.mediaId, picture]]),
  wire: {
    supplier: 'Prairie Dispatch',
    feedName: 'Prairie Dispatch Calgary',
    originalUrl: 'https://dispatch.example/ice',
    copyright: '© 2025 Prairie Dispatch',
    canonical: false,
    isSummary: false,
  },
  corrections: [
    {
      id: 1,
      kind: 'correction',
      text: 'The bridge is 6.9 metres high.',
      correctedAt: new Date('2025-07-02T18:00:00Z'),
    },
  ],
  publicAt: new Date('2025-07-01T18:00:00Z'),
  significantAt: new Date('2025-07-02T18:00:00Z'),
};

export function teaser(id: number, changes: Partial<StoryTeaser> = {}): StoryTeaser {
  return {
    id,
    path: `/story/story-${id}`,
    section: local,
    prominence: 'standard',
    language: 'en',
    kicker: '',
    headline: `Story ${id}`,
    deck: 'What it is about.',
    bylines: ['A. Writer'],
    picture,
    supplier: null,
    publicAt: new Date(story.publicAt.getTime() - id * 3_600_000),
    significantAt: null,
    ...changes,
  };
}
