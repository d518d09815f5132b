import type { Wire, WireInput } from '#lib/wires/types.ts';

type NewWire = Extract<WireInput, { id: null }> & Pick<Wire, 'kind' | 'senders'>;

let count = 0;

/** A wire as somebody adds it; its slug and feed are its own. */
export function newWire(sectionId: number, editionIds: number[], changes: Partial<NewWire> = {}): NewWire {
  count += 1;
  return {
    id: null,
    slug: `prairie-dispatch-${count}`,
    kind: 'feed',
    senders: [],
    feedUrl: `https://dispatch.example/feeds/${count}.xml`,
    homepage: 'https://dispatch.example/',
    name: 'Prairie Dispatch Calgary',
    supplier: 'Prairie Dispatch',
    copyright: '© Prairie Dispatch. All rights reserved.',
    language: 'en-CA',
    timeZone: 'America/Edmonton',
    rights: 'summary',
    licence: '',
    isCanonical: true,
    pictures: 'copy',
    pictureDays: 30,
    sectionId,
    editionIds,
    destination: 'inbox',
    withdrawal: 'ask',
    intervalMinutes: 30,
    idleHours: 48,
    ...changes,
  };
}

/** A press office as somebody adds it. */
export const newOffice = (
  sectionId: number,
  editionIds: number[],
  senders: string[],
  changes: Partial<NewWire> = {},
): NewWire => ({
  ...newWire(sectionId, editionIds),
  kind: 'mail',
  feedUrl: null,
  senders,
  homepage: '',
  name: 'City of Calgary',
  supplier: 'City of Calgary',
  copyright: 'City of Calgary',
  rights: 'full',
  licence: 'Sent to us for publication.',
  idleHours: null,
  pictureDays: null,
  ...changes,
});
