'use client';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { browserParts } from '#components/desk/live/browser.ts';
import { type Channel, createChannel, type News } from '#components/desk/live/channel.ts';
import type { LiveEventOf, LiveKind } from '#lib/live/types.ts';

const ChannelContext = createContext<Channel | null>(null);

type Props = {
  /** Who is signed in. */
  person: string;
  /** How far the server knew what happened when it drew the page. */
  cursor: string;
  children: ReactNode;
};

/** Lets the page hear what others do (`useLive`). It shows nothing, and nothing waits for it. */
export function Live({ person, cursor, children }: Props) {
  const [channel] = useState(() => createChannel(browserParts(person), cursor));
  useEffect(() => channel.start(), [channel]);
  return <ChannelContext value={channel}>{children}</ChannelContext>;
}

/** Calls `listener` with whatever is heard, for as long as the component is there. */
export function useNews(listener: (news: News) => void): void {
  const channel = useContext(ChannelContext);
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => channel?.listen((news) => latest.current(news)), [channel]);
}

/**
 * Calls `handler` with every event of a kind that this person may hear, whoever's doing it was, their own included.
 * Null: some may have been missed, so read again what you show.
 */
export function useLive<Kind extends LiveKind>(kind: Kind, handler: (event: LiveEventOf<Kind> | null) => void): void {
  useNews((news) => {
    if (news.kind === 'lost') handler(null);
    else if (isOfKind(news, kind)) handler(news);
  });
}

function isOfKind<Kind extends LiveKind>(news: News, kind: Kind): news is LiveEventOf<Kind> {
  return news.kind === kind;
}

const never = () => () => {};

/** Neither the stream nor the server's answers come through. */
export function useIsLiveOff(): boolean {
  const channel = useContext(ChannelContext);
  return useSyncExternalStore(
    channel?.watch ?? never,
    () => channel?.isOff() ?? false,
    () => false,
  );
}
