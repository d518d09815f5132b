import sharp from 'sharp';

const tileSize = 512;
const grainStrength = 21;
let grain: Buffer | undefined;

/**
 * Prints an SVG as a JPEG of the SVG's own size, with a light paper grain over it: flat colour looks printed rather than
 * computed, and long gradients do not band. The grain is one small tile of seeded noise, because a turbulence filter over
 * the whole sheet costs more than the rest of the print.
 */
export async function print(svg: string): Promise<Buffer> {
  grain ??= await grainTile();
  return sharp(Buffer.from(svg))
    .flatten({ background: '#ffffff' })
    .composite([{ input: grain, tile: true, blend: 'overlay' }])
    .removeAlpha()
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}

/** A tile of grey noise around the middle grey that `overlay` leaves unchanged. */
function grainTile(): Promise<Buffer> {
  const pixels = Buffer.alloc(tileSize * tileSize);
  let state = 20260701;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    pixels[at] = 128 + ((state >>> 8) / 2 ** 24 - 0.5) * 2 * grainStrength;
  }
  return sharp(pixels, { raw: { width: tileSize, height: tileSize, channels: 1 } })
    .blur(0.6)
    .png()
    .toBuffer();
}
