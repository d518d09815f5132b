import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { InvalidError } from '#lib/errors.ts';
import { decodePicture } from '#lib/media/decode.ts';
import { projectPath } from '#lib/project.ts';
import { drawnPicture } from '#testing/media/test-storage.ts';
import { seededRandom } from '#testing/seeded-random.ts';

const fixture = (name: string) => readFileSync(projectPath('lib', 'media', 'fixtures', name));
const drawn = (format: (picture: Sharp) => Sharp) => format(drawnPicture(160, 120)).toBuffer();
const jpeg = await drawn((picture) => picture.jpeg());
const progressive = await drawn((picture) => picture.jpeg({ progressive: true }));
const restarting = fixture('restarting.jpg');
const arithmetic = fixture('arithmetic.jpg');
const png = await drawn((picture) => picture.png());
const interlaced = await drawn((picture) => picture.png({ progressive: true }));
const webp = await drawn((picture) => picture.webp());
const annotated = await drawn((picture) => picture.withExif({ IFD0: { Artist: 'Ann Bell' } }).webp());
const gif = await drawn((picture) => picture.gif());
const frames = await Promise.all([1, 2, 3].map((seed) => drawnPicture(40, 30, seed).png().toBuffer()));
const animated = (format: (picture: Sharp) => Sharp) => format(sharp(frames, { join: { animated: true } })).toBuffer();
const animatedGif = await animated((picture) => picture.gif({ delay: [90, 90, 90] }));
const animatedWebp = await animated((picture) => picture.webp({ delay: [90, 90, 90] }));

const bytes = (...numbers: number[]) => Buffer.from(numbers);
const endOfImage = bytes(0xff, 0xd9);
/** Where the last or the first of a JPEG's markers of this kind stands. */
const last = (file: Buffer, code: number) => file.lastIndexOf(bytes(0xff, code));
const first = (file: Buffer, code: number) => file.indexOf(bytes(0xff, code));

const joined = (...parts: Buffer[]) => Buffer.concat(parts);
const inserted = (file: Buffer, at: number, what: Buffer) => joined(file.subarray(0, at), what, file.subarray(at));
const removed = (file: Buffer, at: number, count: number) => joined(file.subarray(0, at), file.subarray(at + count));
const part = (file: Buffer, share: number) => file.subarray(0, Math.floor(file.length * share));

function changed(file: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(file);
  copy[at] = value;
  return copy;
}

const flipped = (file: Buffer, at: number) => changed(file, at, file.readUInt8(at) ^ 0x10);

/** With the last coefficient that the scan says it has; 63 is right. */
function withScanEnd(file: Buffer, value: number): Buffer {
  const scan = first(file, 0xda);
  return changed(file, scan + 6 + 2 * file.readUInt8(scan + 4), value);
}

function segment(code: number, content: Buffer): Buffer {
  return joined(bytes(0xff, code, (content.length + 2) >> 8, (content.length + 2) & 255), content);
}

function chunk(name: string, content: Buffer, crcFault = 0): Buffer {
  const whole = joined(Buffer.alloc(4), Buffer.from(name), content, Buffer.alloc(4));
  whole.writeUInt32BE(content.length, 0);
  whole.writeUInt32BE((crc32(whole.subarray(4, -4)) ^ crcFault) >>> 0, whole.length - 4);
  return whole;
}

const afterHeader = 33;
const iendBytes = 12;

/** With the last chunk of data changed and its checksum right. */
function withLastData(file: Buffer, change: (data: Buffer) => Buffer): Buffer {
  const at = file.lastIndexOf('IDAT') - 4;
  const data = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
  return joined(file.subarray(0, at), chunk('IDAT', change(data)), file.subarray(-iendBytes));
}

function withRiffSize(file: Buffer, size: number): Buffer {
  const copy = Buffer.from(file);
  copy.writeUInt32LE(size, 4);
  return copy;
}

/** Of PNGs and WebPs, whose lossless reading can be compared; JPEGs are written anew and differ a little each time. */
async function pixels(file: Buffer): Promise<Buffer> {
  return sharp(file, { failOn: 'none' }).raw().toBuffer();
}

describe('a picture that every viewer shows whole is taken', () => {
  test.each([
    ['a JPEG whose scan header ends at 0', withScanEnd(jpeg, 0), jpeg],
    ['a JPEG without an end', jpeg.subarray(0, -2), jpeg],
    ['a JPEG with half an end', jpeg.subarray(0, -1), jpeg],
    ['a progressive JPEG without an end', progressive.subarray(0, -2), progressive],
    ['a progressive JPEG with half an end', progressive.subarray(0, -1), progressive],
    ['a JPEG with both faults', withScanEnd(jpeg, 0).subarray(0, -2), jpeg],
    ['a JPEG with restarts and without an end', restarting.subarray(0, -2), restarting],
    ['a JPEG of arithmetic coding', arithmetic, arithmetic],
    ['stray bytes before the end', inserted(jpeg, last(jpeg, 0xd9), bytes(1, 2, 3)), jpeg],
    ['stray bytes before a restart', inserted(restarting, first(restarting, 0xd0), bytes(1, 2, 3)), restarting],
    ['stray bytes before a scan', inserted(progressive, last(progressive, 0xda), bytes(1, 2)), progressive],
    ['stray bytes before the frame header', inserted(jpeg, first(jpeg, 0xc0), bytes(0, 0, 0)), jpeg],
    ['stray bytes behind the first marker', inserted(jpeg, 2, bytes(0, 1)), jpeg],
    ['a marker with much filling', inserted(jpeg, last(jpeg, 0xd9), bytes(0xff, 0xff, 0xff)), jpeg],
    ['words behind the end', joined(jpeg, Buffer.from('and more')), jpeg],
    ['a second picture behind the end', joined(jpeg, jpeg), jpeg],
    ['zeros behind the end', joined(jpeg, Buffer.alloc(5_000)), jpeg],
    [
      'an unknown kind of Adobe’s colours',
      inserted(jpeg, 2, segment(0xee, joined(Buffer.from('Adobe'), bytes(0, 100, 0, 0, 0, 0, 7)))),
      jpeg,
    ],
    ['an EXIF block of garbage', inserted(jpeg, 2, segment(0xe1, Buffer.from('Exif\0\0garbage'))), jpeg],
    [
      'a colour profile of garbage',
      inserted(jpeg, 2, segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01garbage'))),
      jpeg,
    ],
    ['a PNG without an end', png.subarray(0, -iendBytes), png],
    ['an interlaced PNG without the checksum of its data', interlaced.subarray(0, -iendBytes - 2), interlaced],
    ['a PNG without the checksum of its lines', png.subarray(0, -iendBytes - 8), png],
    ['a wrong checksum of a comment', inserted(png, afterHeader, chunk('tEXt', Buffer.from('Comment\0hello'), 1)), png],
    ['a wrong checksum of the data', flipped(png, png.length - iendBytes - 1), png],
    ['a wrong checksum of the header', flipped(png, afterHeader - 1), png],
    ['a wrong checksum of the lines', withLastData(png, (data) => flipped(data, data.length - 1)), png],
    ['a chunk that nobody knows', inserted(png, afterHeader, chunk('ABCD', Buffer.from('what'))), png],
    ['words behind the end of a PNG', joined(png, Buffer.from('and more')), png],
    ['a WebP that says it is longer', withRiffSize(webp, webp.length + 90), webp],
    ['a WebP that says it is shorter', withRiffSize(webp, webp.length - 28), webp],
    ['a WebP that says it is empty', withRiffSize(annotated, 0), annotated],
    ['a WebP whose last words are cut', annotated.subarray(0, -5), annotated],
    ['words behind the end of a WebP', joined(webp, Buffer.from('and more')), webp],
    ['a GIF without an end', gif.subarray(0, -1), gif],
    ['a GIF without the end of its data', gif.subarray(0, -2), gif],
    ['words behind the end of a GIF', joined(gif, Buffer.from('and more')), gif],
    ['an animated GIF that breaks off behind its first frame', part(animatedGif, 0.6), animatedGif],
    ['an animated WebP that breaks off behind its first frame', part(animatedWebp, 0.6), animatedWebp],
  ])('%s', async (_what, file, whole) => {
    const decoded = await decodePicture(file);
    expect(await pixels(decoded.bytes)).toEqual(await pixels((await decodePicture(whole)).bytes));
  });
});

describe('a picture that lacks lines is refused', () => {
  test.each([
    ['a JPEG that was given an end', joined(part(jpeg, 0.6), endOfImage)],
    ['a JPEG whose scan header ends at 0', part(withScanEnd(jpeg, 0), 0.9)],
    ['a JPEG filled up with zeros', joined(part(jpeg, 0.6), Buffer.alloc(4_000))],
    ['a progressive JPEG cut between two scans', progressive.subarray(0, last(progressive, 0xda))],
    ['a progressive JPEG that was given an end in a scan', joined(part(progressive, 0.6), endOfImage)],
    ['a restart marker is lost', removed(restarting, first(restarting, 0xd0), 2)],
    [
      'all between two restart markers is lost',
      removed(restarting, first(restarting, 0xd0), first(restarting, 0xd1) - first(restarting, 0xd0)),
    ],
    ['a PNG whose data is damaged', flipped(png, png.length >> 1)],
    ['a GIF of which a block is lost', removed(gif, gif.length - 300, 256)],
    ['an animated GIF that breaks off in its first frame', part(animatedGif, 0.3)],
    ['nothing but a beginning', endOfImage.map((byte) => (byte === 0xd9 ? 0xd8 : byte))],
  ])('%s', async (_what, file) => {
    const refused = decodePicture(Buffer.from(file));
    await expect(refused).rejects.toThrow(InvalidError);
    await expect(refused).rejects.toMatchObject({ userMessage: expect.stringContaining('damaged or incomplete') });
  });

  test.each(Object.entries({ jpeg, progressive, restarting, arithmetic, png, interlaced, webp, annotated, gif }))(
    'a %s cut anywhere',
    async (_kind, file) => {
      const random = seededRandom(11);
      // the last bytes are ends, checksums and bits that no eye misses; annotations come behind the picture
      const lines = file === annotated ? file.indexOf('EXIF') - 8 : file.length - 32;
      const cuts = Array.from({ length: 12 }, () => Math.floor(random() * lines));
      for (const cut of [...cuts, lines]) {
        await expect(decodePicture(file.subarray(0, cut)), `cut at ${cut}`).rejects.toThrow(InvalidError);
      }
    },
  );

  test('a JPEG of a kind that nobody shows says so', async () => {
    const frame = first(jpeg, 0xc0);
    await expect(decodePicture(changed(changed(jpeg, frame + 1, 0xc1), frame + 4, 12))).rejects.toMatchObject({
      userMessage: 'This kind of JPEG cannot be read. Save it as an ordinary JPEG (8 bits).',
    });
  });
});

describe('a picture with several frames', () => {
  const control = chunk('acTL', bytes(0, 0, 0, 3, 0, 0, 0, 0));
  test.each([
    ['GIF', animatedGif, true],
    ['GIF that breaks off', part(animatedGif, 0.6), true],
    ['WebP', animatedWebp, true],
    ['PNG', inserted(png, afterHeader, control), true],
    ['GIF of one frame', gif, false],
    ['WebP of one frame', webp, false],
    ['PNG of one frame', png, false],
    ['JPEG', jpeg, false],
  ])('%s: became a still', async (_kind, file, isFirstFrame) => {
    expect((await decodePicture(file)).isFirstFrame).toBe(isFirstFrame);
  });
});
