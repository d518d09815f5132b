import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';
import { env } from '#lib/env.ts';
import { setStatus } from '#lib/page-notes.ts';
import { ReaderPage } from './reader-page.tsx';
import { readPageEdition, readPageWords } from './reading.ts';
import { readerWords } from './words.ts';

type Props = {
  status: 404 | 410;
  label: string;
  heading: string;
  edition?: Edition | undefined;
  /** False where the notice is kept and shown later. */
  showsAlert?: boolean;
  children: ReactNode;
};

/** A notice in the paper's own frame, with the status it stands for. */
export async function NoticePage({ status, label, heading, edition, showsAlert = true, children }: Props) {
  setStatus(status);
  const shown = edition ?? (await readPageEdition());
  const notice = (
    <Notice label={label} heading={heading}>
      {children}
    </Notice>
  );
  // an installation without an edition has no frame yet
  if (!shown) return <main className="frame">{notice}</main>;
  return (
    <ReaderPage edition={shown} showsAlert={showsAlert}>
      {notice}
    </ReaderPage>
  );
}

export async function notFoundMetadata(): Promise<Metadata> {
  return { title: (await readPageWords(readerWords)).notFound, robots: { index: false } };
}

/** There is nothing at this address. */
export async function NotFoundPage({ edition }: { edition?: Edition | undefined }) {
  const words = edition ? readerWords(edition.language) : await readPageWords(readerWords);
  return (
    <NoticePage status={404} label={words.notFound} heading={words.nothingHere} edition={edition}>
      <p>{words.mistyped}</p>
      <p>
        <a href={edition ? addressOf('front', { edition: edition.slug }) : '/'}>
          {words.frontPageOf(edition?.name ?? env().SITE_NAME)}
        </a>
      </p>
    </NoticePage>
  );
}
