import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { demoPictures, renderPicture } from '#demo/pictures/pictures.ts';
import { demoPictureNames } from '#demo/types.ts';

const portraits = ['mission-tower', 'theatre-curtain'];
const wide = ['mountain-pass'];

function promisedSize(name: string): { width: number; height: number } {
  if (portraits.includes(name)) return { width: 1200, height: 1500 };
  if (wide.includes(name)) return { width: 1600, height: 1200 };
  return { width: 1600, height: 1067 };
}

describe('the demo pictures', () => {
  it('holds every name once', () => {
    expect(demoPictures.map(({ name }) => name).sort()).toEqual([...demoPictureNames].sort());
  });

  it.each(demoPictures)('$name has its words', ({ caption, credit, alt }) => {
    expect(caption).toMatch(/^[A-Z].{30,200}\.$/);
    expect(credit).toContain('Action News');
    expect(alt).toMatch(/^[A-Z].{40,160}\.$/);
    expect(alt).not.toMatch(/^(image|picture|drawing) of/i);
  });

  it.each(demoPictures)('$name draws without words or broken numbers', ({ draw }) => {
    expect(draw().match(/<text|NaN|undefined|Infinity/)).toBeNull();
  });

  it.each(demoPictures)(
    '$name prints as a JPEG that is a picture',
    async (picture) => {
      const { data, info } = await sharp(await renderPicture(picture))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect({ width: info.width, height: info.height }).toEqual(promisedSize(picture.name));
      const { channels } = await sharp(data, { raw: info }).stats();
      expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(25);
    },
    20_000,
  );

  it('prints the same bytes twice', async () => {
    const [picture] = demoPictures;
    if (!picture) throw new Error('There are no pictures.');
    const [first, second] = [await renderPicture(picture), await renderPicture(picture)];
    expect(first.equals(second)).toBe(true);
  });
});
