import type { DemoSection } from '#lib/demo/types.ts';

/** The demo's sections, as rows of `sections`, in the order of the navigation. */
export const demoSections: readonly { slug: DemoSection; name: string; position: number }[] = [
  { slug: 'local', name: 'Local', position: 1 },
  { slug: 'world', name: 'World', position: 2 },
  { slug: 'business', name: 'Business', position: 3 },
  { slug: 'sports', name: 'Sports', position: 4 },
  { slug: 'arts', name: 'Arts', position: 5 },
  { slug: 'opinion', name: 'Opinion', position: 6 },
  { slug: 'science', name: 'Science', position: 7 },
  { slug: 'community', name: 'Community', position: 8 },
  { slug: 'news-releases', name: 'News Releases', position: 9 },
];
