import sharp from 'sharp';

/** What a camera sends, with who made it and where. Another `seed` is another picture. */
export function cameraPicture(seed: number, widthPx = 1280, heightPx = 720): Promise<Buffer> {
  const background = { r: (seed * 37) % 256, g: (seed * 91) % 256, b: (seed * 151) % 256 };
  return sharp({ create: { width: widthPx, height: heightPx, channels: 3, background } })
    .withExif({
      IFD0: { Artist: madeBy, Copyright: 'The county' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 25/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '119/1 41/1 0/1' },
    })
    .jpeg({ quality: 90 })
    .toBuffer();
}

export const madeBy = 'Camera of the county';
