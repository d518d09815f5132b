import type { Metadata } from 'next';
import { noticeWords } from '#app/(reader)/notice/words.ts';
import { NotFoundPage, NoticePage } from '#frame/notice-page.tsx';
import { readPageWords } from '#frame/reading.ts';
import { readerWords } from '#frame/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { env } from '#lib/env.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readPageWords(noticeWords)).title, robots: { index: false } };
}

/**
 * The paper's error pages. The press asks for each of them once, at its start, and keeps them for when it needs them;
 * to anybody else there is nothing at this address.
 */
export default async function PressNotice({ params }: { params: Promise<{ status: string }> }) {
  const { status } = await params;
  const { notices, ownAddresses } = await readPageWords(noticeWords);
  const chosen = Object.entries(notices).find(([code]) => code === status)?.[1];
  if (!chosen) return <NotFoundPage />;
  const { frontPage } = await readPageWords(readerWords);
  return (
    <NoticePage status={404} label={chosen.label} heading={chosen.heading} showsAlert={false}>
      <p>{chosen.text}</p>
      {status === '403' && <OwnAddresses words={ownAddresses} />}
      <p>
        <a href="/">{frontPage}</a>
      </p>
    </NoticePage>
  );
}

/** Whoever opened the paper by another name or number is refused however often they try: here is what to open. */
function OwnAddresses({ words }: { words: { paper: string; desk: string } }) {
  const { origin } = new URL(env().SITE_URL);
  const desk = origin + addressOf('desk');
  return (
    <p>
      {words.paper} <a href={origin}>{origin}</a> {words.desk} <a href={desk}>{desk}</a>
    </p>
  );
}
