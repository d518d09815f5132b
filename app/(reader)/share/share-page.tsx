import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { inLanguage } from '#components/ui/foreign.ts';
import { Notice } from '#components/ui/notice.tsx';
import { ReaderPage } from '#frame/reader-page.tsx';
import { readEdition, readPageEdition } from '#frame/reading.ts';
import type { FoundStory } from '#lib/sharing/queries.ts';
import type { PublicStory } from '#lib/stories/types.ts';
import { shareWords } from './words.ts';

type Props = {
  /** Above the heading. Default: "Email a story". */
  label?: string | undefined;
  heading: string;
  /** The edition of the story it is about, by its slug: the page stands in its frame. */
  edition?: string | undefined;
  children: ReactNode;
};

/** A step on the way of emailing a story. */
export async function SharePage({ label, heading, edition: slug, children }: Props) {
  const edition = slug ? await readEdition(slug) : await readPageEdition();
  const notice = (
    <Notice label={label ?? shareWords(edition?.language ?? 'en').label} heading={heading}>
      {children}
    </Notice>
  );
  return edition ? <ReaderPage edition={edition}>{notice}</ReaderPage> : <main className="frame">{notice}</main>;
}

/** These pages are one reader's: no search engine keeps them, no other site hears of their addresses. */
export function shareMetadata(title: string): Metadata {
  return { title, robots: { index: false, follow: false }, referrer: 'same-origin' };
}

/** Back to where the reader came from. */
export function BackToStory({ story, children }: { story: PublicStory; children: string }) {
  return (
    <p>
      <a href={story.path}>{children}</a>
    </p>
  );
}

/** What readers of a story that was withdrawn are told. */
export function KillNotice({ found }: { found: FoundStory }) {
  if (found?.kind !== 'killed' || !found.story.notice) return null;
  return (
    <p className="notice-text" {...inLanguage(found.story.language)}>
      {found.story.notice}
    </p>
  );
}
