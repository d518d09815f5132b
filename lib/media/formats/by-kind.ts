import { isAnimatedGif, mendGif } from '#lib/media/formats/gif.ts';
import { mendJpeg } from '#lib/media/formats/jpeg.ts';
import { isAnimatedPng, mendPng } from '#lib/media/formats/png.ts';
import { isAnimatedWebp, mendWebp } from '#lib/media/formats/webp.ts';
import type { AcceptedKind } from '#lib/media/kind-of-picture.ts';

type Format = {
  /**
   * Writes a picture anew that a strict decoder refuses, so that what every viewer shows can be read. Null when some
   * of its lines are missing: those nobody makes up. What it returns may still turn out to be unreadable.
   */
  mend: (bytes: Buffer) => Promise<Buffer | null> | Buffer | null;
  /** Has it more frames than the one we keep? */
  isAnimated: (bytes: Buffer) => boolean;
};

/** What differs by the kind of picture. */
export const formats: Readonly<Record<AcceptedKind, Format>> = {
  jpeg: { mend: mendJpeg, isAnimated: () => false },
  png: { mend: mendPng, isAnimated: isAnimatedPng },
  webp: { mend: mendWebp, isAnimated: isAnimatedWebp },
  gif: { mend: mendGif, isAnimated: isAnimatedGif },
};
