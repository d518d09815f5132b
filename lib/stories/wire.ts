import { z } from 'zod';
import type { WireAttribution } from '#lib/stories/types.ts';

const storedSchema = z.object({
  supplier: z.string(),
  feedName: z.string(),
  originalUrl: z.string(),
  copyright: z.string(),
  // stories that were stored before suppliers could ask for it
  canonical: z.boolean().default(false),
  isSummary: z.boolean().default(false),
  isRelease: z.boolean().optional(),
});

/** Reads a stored wire attribution; one that does not parse is none. */
export function readWire(stored: unknown): WireAttribution | null {
  return storedSchema.safeParse(stored).data ?? null;
}

/**
 * The address search engines are sent to instead of ours: the originator's, where its rights ask for that or only its
 * summary is here.
 */
export function canonicalOf(wire: WireAttribution | null): string | null {
  if (!wire?.canonical && !wire?.isSummary) return null;
  return /^https?:\/\//i.test(wire.originalUrl) && URL.canParse(wire.originalUrl) ? wire.originalUrl : null;
}
