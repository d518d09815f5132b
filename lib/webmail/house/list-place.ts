import { maxInteger } from '#lib/row-id.ts';

/** Where a page of a list ended: what follows is older, or as old with a lower number. */
export type ListPlace = { at: Date; id: number };

const pattern = /^(\d{1,15})-(\d{1,10})$/;

/** For addresses: to be handed back, not to be understood. */
export const formatListPlace = ({ at, id }: ListPlace): string => `${at.getTime()}-${id}`;

/** @returns null for what is none: the list begins at its beginning then */
export function parseListPlace(text: string | null): ListPlace | null {
  const [, atMs, id] = pattern.exec(text ?? '') ?? [];
  const place = { at: new Date(Number(atMs)), id: Number(id) };
  return Number.isNaN(place.at.getTime()) || !(place.id <= maxInteger) ? null : place;
}
