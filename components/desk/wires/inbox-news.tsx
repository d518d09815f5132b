'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useLive } from '#components/desk/live/live.tsx';
import { createRefresher } from '#components/desk/story-list/refresher.ts';
import { nowMs } from '#lib/clock.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { InboxFilter } from '#lib/wires/desk/types.ts';

type Page = { filter: InboxFilter; known: number[]; isWhole: boolean };
type Props = Page & {
  /** How many items there are that the page lacks. */
  count: (page: Page) => Promise<DeskResult<number>>;
};

/** Says what came since the page was drawn. Nothing moves until somebody wants to see it. */
export function InboxNews({ filter, known, isWhole, count }: Props) {
  const router = useRouter();
  const drawn = known.join();
  const [news, setNews] = useState({ fresh: 0, drawn });
  const look = useRef(async () => {});
  look.current = async () => {
    const counted = await count({ filter, known, isWhole }).catch(() => null);
    if (counted?.kind === 'ok') setNews({ fresh: counted.value, drawn });
  };
  const looker = useRef(
    createRefresher({
      refresh: () => void look.current(),
      isBusy: () => document.hidden,
      later: (ms, task) => {
        const timer = window.setTimeout(task, ms);
        return () => clearTimeout(timer);
      },
      nowMs,
    }),
  ).current;
  useLive('wires', looker.changed);
  // of another page than this one is nothing known yet
  const fresh = news.drawn === drawn ? news.fresh : 0;
  return (
    <p className="wire-news" role="status">
      {fresh > 0 && (
        <>
          {fresh === 1 ? '1 new story' : `${fresh} new stories`}{' '}
          <button type="button" className="button button-small" onClick={() => router.refresh()}>
            Show
          </button>
        </>
      )}
    </p>
  );
}
