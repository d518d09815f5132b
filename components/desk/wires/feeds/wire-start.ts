import type { Wire } from '#lib/wires/types.ts';

/** What the form of a wire begins with. */
export type WireStart = Omit<Wire, 'id' | 'version' | 'pausedAt'>;

/** What is usual for a new wire: careful in every way. */
export function newWireStart({ sectionId, editionId }: { sectionId: number; editionId: number | null }): WireStart {
  return {
    slug: '',
    feedUrl: '',
    homepage: '',
    name: '',
    supplier: '',
    copyright: '',
    language: 'en',
    timeZone: 'UTC',
    rights: 'summary',
    licence: '',
    isCanonical: true,
    pictures: 'none',
    pictureDays: null,
    sectionId,
    editionIds: editionId === null ? [] : [editionId],
    destination: 'inbox',
    withdrawal: 'ask',
    intervalMinutes: 30,
    idleHours: 72,
  };
}
