import type { WireInput } from '#lib/wires/types.ts';

/** What is the same of all press offices: nobody asks them, and what they send is whole. */
export const officeDefaults = {
  kind: 'mail',
  feedUrl: null,
  rights: 'full',
  licence: 'Sent to us for publication.',
  isCanonical: false,
  pictures: 'copy',
  pictureDays: null,
  destination: 'inbox',
  withdrawal: 'ask',
  intervalMinutes: 1_440,
  idleHours: null,
} as const satisfies Partial<WireInput>;

/** What somebody says of a press office whose name stands for everything that a feed's supplier has words for. */
export type NamedOffice = Pick<WireInput, 'name' | 'sectionId' | 'editionIds' | 'language' | 'timeZone'> & {
  senders: string[];
};

/** A new press office. */
export function newOffice({ name, ...said }: NamedOffice): WireInput & { id: null } {
  return { ...officeDefaults, id: null, slug: '', homepage: '', name, supplier: name, copyright: name, ...said };
}
