import type { DemoSection } from '#demo/types.ts';

/** The demo's sections in the order of the navigation. */
export const demoSections: readonly { slug: DemoSection; name: string; names: { fr: string } }[] = [
  { slug: 'local', name: 'Local', names: { fr: 'Actualités locales' } },
  { slug: 'world', name: 'World', names: { fr: 'Monde' } },
  { slug: 'business', name: 'Business', names: { fr: 'Affaires' } },
  { slug: 'sports', name: 'Sports', names: { fr: 'Sports' } },
  { slug: 'arts', name: 'Arts', names: { fr: 'Arts' } },
  { slug: 'opinion', name: 'Opinion', names: { fr: 'Opinions' } },
  { slug: 'science', name: 'Science', names: { fr: 'Sciences' } },
  { slug: 'community', name: 'Community', names: { fr: 'Vie communautaire' } },
  { slug: 'news-releases', name: 'News Releases', names: { fr: 'Communiqués' } },
];
