import type { DemoSection } from '#lib/demo/types.ts';

/** The demo's sections in the order of the navigation. */
export const demoSections: readonly { slug: DemoSection; name: string }[] = [
  { slug: 'local', name: 'Local' },
  { slug: 'world', name: 'World' },
  { slug: 'business', name: 'Business' },
  { slug: 'sports', name: 'Sports' },
  { slug: 'arts', name: 'Arts' },
  { slug: 'opinion', name: 'Opinion' },
  { slug: 'science', name: 'Science' },
  { slug: 'community', name: 'Community' },
  { slug: 'news-releases', name: 'News Releases' },
];
