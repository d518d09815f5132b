import { z } from 'zod';
import { unseal } from '#lib/crypto/seal.ts';

const addressesSchema = z.object({ sender: z.string(), recipient: z.string() });
export type ShareAddresses = z.infer<typeof addressesSchema>;

/** Where a share's sealed addresses are kept (see `seal`). */
export const placeOfShare = (shareId: string) => `share:${shareId}`;

/** The addresses of a share, or null once they are forgotten. */
export function openShare(share: { id: string; sealed: string | null }): ShareAddresses | null {
  const text = share.sealed === null ? null : unseal(share.sealed, placeOfShare(share.id));
  return text === null ? null : addressesSchema.parse(JSON.parse(text));
}
