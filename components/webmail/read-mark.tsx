'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';

type Props = {
  box: string;
  id: string;
  /** The newest message that is shown: what comes later stays unread. */
  upTo: string;
  isUnread: boolean;
  noteRead: (input: { box: string; ids: string[]; isRead: boolean; upTo: string }) => Promise<DeskResult<void>>;
};

/**
 * Marks a conversation as read once somebody has it before their eyes. Fetching its page marks nothing: a browser may
 * fetch it ahead. Without scripts a button does it.
 */
export function ReadMark({ box, id, upTo, isUnread, noteRead }: Props) {
  const router = useRouter();
  useEffect(() => {
    if (!isUnread) return;
    let isNoted = false;
    const note = async (): Promise<void> => {
      if (isNoted || document.visibilityState !== 'visible') return;
      isNoted = true;
      const answer = await noteRead({ box, ids: [id], isRead: true, upTo }).catch(() => null);
      if (answer?.kind === 'ok') router.refresh();
    };
    void note();
    document.addEventListener('visibilitychange', note);
    return () => document.removeEventListener('visibilitychange', note);
  }, [box, id, upTo, isUnread, noteRead, router]);
  return null;
}
