import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodePicture } from '#lib/media/decode.ts';
import { embeddedWords } from '#lib/media/embedded-words.ts';
import { drawnPicture } from '#lib/media/testing.ts';

function dataset(number: number, text: string | Buffer): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x1c, 2, number, bytes.length >> 8, bytes.length & 0xff]), bytes]);
}

/** A JPEG with an IPTC block, as photo desks write it: an APP13 segment with Photoshop's resource 0x0404. */
async function jpegWithIptc(...datasets: Buffer[]): Promise<Buffer> {
  const data = Buffer.concat(datasets);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const resource = Buffer.concat([
    Buffer.from('8BIM\x04\x04\0\0', 'latin1'),
    size,
    data,
    Buffer.alloc(data.length % 2),
  ]);
  const segment = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), resource]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xed, (segment.length + 2) >> 8, (segment.length + 2) & 0xff]);
  const jpeg = await drawnPicture(32, 32).jpeg().toBuffer();
  return Buffer.concat([head, segment, jpeg.subarray(2)]);
}

describe('the words in a picture', () => {
  test('are read from IPTC, and the credit stays in the file', async () => {
    const bytes = await jpegWithIptc(
      dataset(120, 'Ice on the Bow.\r\nAt dawn.'),
      dataset(80, 'Ann Bell'),
      dataset(110, 'Prairie Dispatch'),
    );
    const decoded = await decodePicture(bytes);
    expect(decoded).toMatchObject({ caption: 'Ice on the Bow. At dawn.', credit: 'Ann Bell / Prairie Dispatch' });
    const written = await sharp(decoded.bytes).metadata();
    expect(written.iptc).toBeUndefined();
    expect(embeddedWords(written)).toEqual({ caption: '', credit: 'Ann Bell / Prairie Dispatch' });
  });

  test('are read from EXIF where there is no IPTC, and the place goes all the same', async () => {
    const bytes = await drawnPicture(32, 32)
      .withExif({
        IFD0: { ImageDescription: 'Spring', Artist: 'Ann Bell', Copyright: '© Bell', Make: 'Cameraco' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 3/1 0/1' },
      })
      .jpeg()
      .toBuffer();
    const decoded = await decodePicture(bytes);
    expect(decoded).toMatchObject({ caption: 'Spring', credit: 'Ann Bell' });
    const written = (await sharp(decoded.bytes).metadata()).exif ?? Buffer.alloc(0);
    expect(written.includes('Ann Bell')).toBe(true);
    expect(written.includes('Cameraco')).toBe(false);
    // the pointer to a GPS directory is tag 0x8825
    expect(written.includes(Buffer.from([0x25, 0x88]))).toBe(false);
    expect(written.includes(Buffer.from([0x88, 0x25]))).toBe(false);
  });

  test('may be in Latin-1', () => {
    expect(embeddedWords({ iptc: dataset(80, Buffer.from('René', 'latin1')) }).credit).toBe('René');
  });

  test('carry nothing invisible and have an end', () => {
    const words = embeddedWords({ iptc: Buffer.concat([dataset(80, 'A\u202e\0B'), dataset(120, 'x'.repeat(5_000))]) });
    expect(words.credit).toBe('A B');
    expect(words.caption).toHaveLength(1_000);
  });

  test.each([
    ['no block', {}],
    ['empty blocks', { iptc: Buffer.alloc(0), exif: Buffer.alloc(0) }],
    ['a length that leads out of the block', { iptc: dataset(80, 'Ann').subarray(0, 6) }],
    ['a directory outside', { exif: Buffer.from('Exif\0\0II*\0\xff\xff\xff\x7f', 'latin1') }],
    ['more entries than bytes', { exif: Buffer.from('Exif\0\0II*\0\x08\0\0\0\xff\xff', 'latin1') }],
  ])('are none where there is %s', (_what, metadata) => {
    expect(embeddedWords(metadata)).toEqual({ caption: '', credit: '' });
  });
});
