import type { InboxTab, ItemState, WireDoubt } from '#lib/wires/desk/types.ts';

export const doubtNames: Readonly<Record<WireDoubt, string>> = {
  future: 'Dated in the future',
  sponsored: 'Sponsored',
  incomplete: 'Less came than the licence allows',
  returned: 'Withdrawn before and back again',
  embargo: 'Speaks of an embargo',
};

export const tabNames: Readonly<Record<InboxTab, string>> = {
  inbox: 'Inbox',
  releases: 'News Releases',
  taken: 'Taken',
  dropped: 'Dropped',
  withdrawn: 'Withdrawn',
};

/** Of the same story over another wire. */
export const stateWords: Readonly<Record<ItemState, string>> = {
  inbox: '',
  taken: 'taken',
  dropped: 'dropped',
};

export const emptyWords: Readonly<Record<InboxTab, string>> = {
  inbox: 'Nothing waits here.',
  releases: 'No news release waits here.',
  taken: 'No story was taken in the last 30 days.',
  dropped: 'No story was dropped in the last 30 days.',
  withdrawn: 'No withdrawal waits for a decision.',
};
