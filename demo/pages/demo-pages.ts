import { englishPages } from '#demo/pages/english.ts';
import { frenchPages } from '#demo/pages/french.ts';
import type { PageKind } from '#lib/pages/kinds.ts';

/** One of the newsroom's own pages, as the desk would type it. */
export type DemoPage = { kind: PageKind; language: 'en' | 'fr'; headline: string; text: string };

export const demoPages: readonly DemoPage[] = [...englishPages, ...frenchPages];
