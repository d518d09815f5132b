'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { addressOf } from '#lib/addresses/address-of.ts';
import { secondMs } from '#lib/clock.ts';
import { lookAnswerSchema } from '#lib/webmail/imap/types.ts';

/** Much less than a connection is held without anybody who looks. */
const calmMs = 30 * secondMs;
/** While the server is away, or older mail is being read in. */
const soonMs = 5 * secondMs;

type Props = {
  box: string;
  /** Messages that were still to be read in when the page was drawn. */
  toGo: number;
  /** The page could not be drawn, as the server was away. */
  isAway: boolean;
  /** Somebody writes here: nothing is drawn anew under their hands. */
  isWriting: boolean;
};

/**
 * Has a box at the mail server looked into for as long as its page is open, so that somebody listens there to what comes.
 * Draws the page anew when the server is back, and as older mail is read in.
 */
export function KeepsLooking({ box, toGo, isAway, isWriting }: Props) {
  const router = useRouter();
  const everyMs = isAway || toGo > 0 ? soonMs : calmMs;
  useEffect(() => {
    let isAsking = false;
    const look = async (): Promise<void> => {
      // a slow server is not asked twice at once
      if (isAsking) return;
      isAsking = true;
      const left = await askToLook(box).catch(() => null);
      isAsking = false;
      if (left !== null && !isWriting && (isAway || left !== toGo)) router.refresh();
    };
    const timer = window.setInterval(() => void look(), everyMs);
    return () => clearInterval(timer);
  }, [box, toGo, isAway, isWriting, everyMs, router]);
  return null;
}

/** @returns how many messages are still to be read in; null where nobody could look */
async function askToLook(box: string): Promise<number | null> {
  const answer = await fetch(addressOf('mailLook'), { method: 'POST', body: JSON.stringify({ box }) });
  return answer.ok ? lookAnswerSchema.parse(await answer.json()).belowCount : null;
}
