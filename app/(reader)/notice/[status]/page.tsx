import type { Metadata } from 'next';
import type { NoticeStatus } from '#lib/press/notices.ts';
import { NotFoundPage, NoticePage } from '../../notice-page.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Something went wrong', robots: { index: false } };

type Words = { label: string; heading: string; text: string };

const words: Readonly<Record<NoticeStatus, Words>> = {
  400: {
    label: 'That did not work',
    heading: 'This address cannot be read',
    text: 'Part of it was lost or mistyped. Nothing was sent and nothing was stored.',
  },
  403: {
    label: 'Not sent',
    heading: 'This form did not come from our pages',
    text: 'To keep strangers from doing things in your name, we accept forms only from the paper itself. Go back to the page, reload it, and send the form from there. Nothing was sent and nothing was stored.',
  },
  405: {
    label: 'That did not work',
    heading: 'This page can only be read',
    text: 'What was asked for is not something a page of the paper can do.',
  },
  409: {
    label: 'Not sent',
    heading: 'The form could not be used',
    text: 'The page it was on is older than the paper is now, or part of it was lost on the way. Go back, reload the page, and send it again: your browser will still have what you typed. Nothing was sent and nothing was stored.',
  },
  413: {
    label: 'Not sent',
    heading: 'That is more than this form takes',
    text: 'The form has room for two email addresses. Nothing was sent and nothing was stored.',
  },
  415: {
    label: 'Not sent',
    heading: 'That is not one of our forms',
    text: 'What was sent did not come as a form does. Go back to the page, reload it, and send the form from there. Nothing was sent and nothing was stored.',
  },
  500: {
    label: 'Our mistake',
    heading: 'The page could not be printed',
    text: 'Something went wrong on our side, and it has been noted. Please try again in a few minutes.',
  },
  503: {
    label: 'Back soon',
    heading: 'The paper is being looked after',
    text: 'We cannot reach our own stories just now. Please try again in a few minutes.',
  },
};

/**
 * The paper's error pages. The press asks for each of them once, at its start, and keeps them for when it needs them;
 * to anybody else there is nothing at this address.
 */
export default async function PressNotice({ params }: { params: Promise<{ status: string }> }) {
  const { status } = await params;
  const chosen = Object.entries(words).find(([code]) => code === status)?.[1];
  if (!chosen) return <NotFoundPage />;
  return (
    <NoticePage status={404} label={chosen.label} heading={chosen.heading}>
      <p>{chosen.text}</p>
      <p>
        <a href="/">Go to the front page</a>
      </p>
    </NoticePage>
  );
}
