'use client';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { usePerson } from '#components/desk/keeping/keeping.tsx';
import { browserStorage, type Kept, listLost } from '#components/desk/keeping/shelf.ts';
import { thisTab } from '#components/desk/keeping/tabs.ts';
import { ago } from '#lib/ago.ts';
import { nowMs } from '#lib/clock.ts';

export type Lost = { what: string; kept: Kept<unknown> };

type Props = {
  /** How the names of the things begin that are listed here: `story `. */
  about: string;
  /** The page that offers the words of a thing. */
  pathOf: (what: string) => string;
  /** Only what the server lacks; default: all of it. */
  isStored?: (lost: Lost) => Promise<boolean>;
};

/** Names, on a list of the desk, what this person wrote that is in this browser and nowhere else. */
export function LostWords({ about, pathOf, isStored = nothing }: Props) {
  const person = usePerson();
  const [lost, setLost] = useState<readonly Lost[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list opens
  useEffect(() => {
    if (person === null) return;
    let isOver = false;
    const look = async () => {
      const others = await (await thisTab()).others();
      const found = listLost(browserStorage(), { person, about, livingTabs: others });
      const stored = await Promise.all(found.map((one) => isStored(one).catch(() => false)));
      if (!isOver) setLost(found.filter((_, index) => !stored[index]));
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [person]);
  if (lost.length === 0) return null;
  return (
    <section className="notice notice-warn lost-words stack" aria-label="Words that only this browser has">
      <p>
        <strong>Words of yours are only in this browser.</strong> Open them to save or drop them.
      </p>
      <ul>
        {lost.map(({ what, kept }) => (
          <li key={what}>
            <a href={pathOf(what)} dir="auto">
              {titleOf(kept.value)}
            </a>
            , from {ago(kept.atMs, nowMs())}
          </li>
        ))}
      </ul>
    </section>
  );
}

const nothing = () => Promise.resolve(false);

const titled = z.object({ headline: z.string().optional(), name: z.string().optional() });

function titleOf(value: unknown): string {
  const { headline = '', name = '' } = titled.safeParse(value).data ?? {};
  return headline || name || 'Untitled';
}
