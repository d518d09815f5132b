import { type JpegScan, readJpeg } from '#lib/media/formats/jpeg-scans.ts';
import { haveSamePixels } from '#lib/media/formats/pixels.ts';

const endOfImage = Buffer.from([0xff, 0xd9]);
const fillingBytes = 64;
/** For all runs together: a picture may have a hundred thousand of them. */
const maxFilledBytes = 8 * 1024 * 1024;

/**
 * Writes a JPEG anew with nothing between its segments and with an end, or returns null when lines are missing.
 *
 * libjpeg draws what is missing in grey, and its warnings of that are those of harmless faults. So the picture itself
 * is asked: random bits behind each run of coded data are skipped where the run is whole, and are seen where it is not.
 */
export async function mendJpeg(bytes: Buffer): Promise<Buffer | null> {
  const { scans, isComplete } = readJpeg(bytes);
  if (!isComplete || scans.some(({ runs, wantedRuns }) => runs.length < wantedRuns)) return null;
  const mended = write(scans, Buffer.alloc(0));
  const runs = scans.reduce((sum, scan) => sum + scan.runs.length, 0);
  const length = Math.min(fillingBytes, Math.ceil(maxFilledBytes / runs));
  // never 0xff, with which a marker would begin
  const filling = Buffer.from(Array.from({ length }, (_, index) => (index * 97 + 45) % 251));
  return (await haveSamePixels(mended, write(scans, filling))) ? mended : null;
}

function write(scans: readonly JpegScan[], filling: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (const { segments, runs, restarts } of scans) {
    parts.push(...segments);
    for (const [index, run] of runs.entries()) parts.push(run, filling, restarts[index] ?? Buffer.alloc(0));
  }
  return Buffer.concat([...parts, endOfImage]);
}
