import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodePicture } from '#lib/media/decode.ts';
import { embeddedWords, type Metadata } from '#lib/media/embedded-words.ts';
import { dataset, exifBlock, jpegWithIptc, packet } from '#testing/media/embedded-blocks.ts';
import { drawnPicture } from '#testing/media/test-storage.ts';

const wordsIn = (metadata: Metadata) => embeddedWords(metadata, Buffer.from([0xff, 0xd8]));

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
    expect(embeddedWords(written, decoded.bytes)).toEqual({ caption: '', credit: 'Ann Bell / Prairie Dispatch' });
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

  const é = 'Émile Lévêque à Québec';
  const mac = Buffer.from('\x83mile L\x8ev\x90que \x88 Qu\x8ebec', 'latin1');
  test.each([
    ['UTF-8 that says so', [dataset(90, '\x1b%G', 1), dataset(80, é)]],
    ['UTF-8 that does not', [dataset(80, é)]],
    ['Latin-1', [dataset(80, Buffer.from(é, 'latin1'))]],
    ['Latin-1 that says so', [dataset(90, '\x1b.A', 1), dataset(80, Buffer.from(é, 'latin1'))]],
    ['MacRoman', [dataset(80, mac)]],
  ])('may be in %s', (_what, datasets) => {
    expect(wordsIn({ iptc: Buffer.concat(datasets) }).credit).toBe(é);
  });

  test('may be in Cyrillic that says so, and have quotation marks of Windows', () => {
    const cyrillic = Buffer.from([0xb8, 0xd2, 0xd0, 0xdd]);
    expect(wordsIn({ iptc: Buffer.concat([dataset(90, '\x1b-L', 1), dataset(80, cyrillic)]) }).credit).toBe('Иван');
    expect(wordsIn({ iptc: dataset(120, Buffer.from('\x93Sun\x94 \x97 it\x92s up', 'latin1')) }).caption).toBe(
      '“Sun” — it’s up',
    );
  });

  test('name everybody who took it', () => {
    const iptc = Buffer.concat([dataset(80, 'Ann Bell'), dataset(80, 'Bo Li'), dataset(110, 'Prairie Dispatch')]);
    expect(wordsIn({ iptc }).credit).toBe('Ann Bell, Bo Li / Prairie Dispatch');
    expect(wordsIn({ exif: exifBlock(0x013b, 'Ann Bell; Bo Li') }).credit).toBe('Ann Bell, Bo Li');
    const xmp = packet(`<dc:creator><rdf:Seq><rdf:li>Ann Bell</rdf:li><rdf:li>Bo Li</rdf:li></rdf:Seq></dc:creator>`);
    expect(wordsIn({ xmp }).credit).toBe('Ann Bell, Bo Li');
    expect(wordsIn({ xmp: packet('', 'dc:creator="Ann Bell"'), iptc }).credit).toContain('Bo Li');
  });

  test('say nothing twice', () => {
    const credit = (creator: string, line: string) =>
      wordsIn({ iptc: Buffer.concat([dataset(80, creator), dataset(110, line)]) }).credit;
    expect(credit('Ann Bell', 'Ann Bell')).toBe('Ann Bell');
    expect(credit('Ann Bell', 'ANN BELL / Prairie Dispatch')).toBe('ANN BELL / Prairie Dispatch');
  });

  test('are not what a camera calls every picture', () => {
    expect(wordsIn({ exif: exifBlock(0x010e, 'OLYMPUS DIGITAL CAMERA') }).caption).toBe('');
    expect(wordsIn({ exif: exifBlock(0x010e, 'A digital camera in snow') }).caption).toBe('A digital camera in snow');
  });

  test('carry nothing invisible and have an end', () => {
    const words = wordsIn({ iptc: Buffer.concat([dataset(80, 'A\u202e\0B'), dataset(120, 'x'.repeat(5_000))]) });
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
    expect(wordsIn(metadata)).toEqual({ caption: '', credit: '' });
  });
});
