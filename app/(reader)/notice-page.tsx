import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import type { Edition } from '#lib/editions/types.ts';
import { env } from '#lib/env.ts';
import { answer } from '#lib/press/answer.ts';
import { ReaderPage } from './reader-page.tsx';
import { readEdition } from './reading.ts';

type Props = {
  status: 404 | 410;
  label: string;
  heading: string;
  edition?: Edition | undefined;
  children: ReactNode;
};

/** A notice in the paper's own frame, with the status it stands for. */
export async function NoticePage({ status, label, heading, edition, children }: Props) {
  answer(status);
  const shown = edition ?? (await readEdition());
  const notice = (
    <Notice label={label} heading={heading}>
      {children}
    </Notice>
  );
  // an installation without an edition has no frame yet
  return shown ? <ReaderPage edition={shown}>{notice}</ReaderPage> : <main className="page">{notice}</main>;
}

export const notFoundMetadata: Metadata = { title: 'Page not found', robots: { index: false } };

/** There is nothing at this address. */
export function NotFoundPage({ edition }: { edition?: Edition | undefined }) {
  return (
    <NoticePage status={404} label="Page not found" heading="There is nothing at this address" edition={edition}>
      <p>The page may have moved, or the address may have been mistyped.</p>
      <p>
        <a href={edition ? `/${edition.slug}` : '/'}>Go to the front page of {edition?.name ?? env().SITE_NAME}</a>
      </p>
    </NoticePage>
  );
}
