'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useLive } from '#components/desk/live/live.tsx';
import { useRefresher } from '#components/desk/live/use-refresher.ts';
import { useMovedItems } from '#components/desk/wires/moved-items.tsx';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { InboxFilter, InboxNews as News } from '#lib/wires/desk/types.ts';

type Page = { filter: InboxFilter; known: number[]; isWhole: boolean };
type Props = Page & {
  /** What became of the page since it was drawn. */
  read: (page: Page) => Promise<DeskResult<News>>;
};

/** Says what came and what was decided since the page was drawn. No line moves until somebody wants to see it. */
export function InboxNews({ filter, known, isWhole, read }: Props) {
  const router = useRouter();
  const { items: moved, set: setMoved } = useMovedItems();
  const drawn = known.join();
  const current = useRef(drawn);
  current.current = drawn;
  const [fresh, setFresh] = useState(0);
  // of another page than the one before is nothing known yet
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the page is drawn
  useEffect(() => {
    setFresh(0);
    setMoved([]);
  }, [drawn]);
  const look = async () => {
    const answer = await read({ filter, known, isWhole }).catch(() => null);
    if (answer?.kind !== 'ok' || current.current !== drawn) return;
    setFresh(answer.value.fresh);
    setMoved(answer.value.moved);
  };
  const changed = useRefresher({
    refresh: () => void look(),
    // what this page has sent itself is no news
    isBusy: () => document.querySelector('[data-sent]') !== null,
  });
  useLive('wires', changed);
  const words = newsWords(fresh, moved.length);
  return (
    <p className="wire-news" role="status">
      {words && (
        <>
          {words}{' '}
          <button type="button" className="button button-small" onClick={() => router.refresh()}>
            Show
          </button>
        </>
      )}
    </p>
  );
}

function newsWords(fresh: number, moved: number): string {
  const came = fresh === 1 ? '1 new story' : `${fresh} new stories`;
  return [...(fresh > 0 ? [came] : []), ...(moved > 0 ? [`${moved} decided meanwhile`] : [])].join(', ');
}
