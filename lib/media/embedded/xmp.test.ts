import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodePicture } from '#lib/media/decode.ts';
import { embeddedWords, type Metadata } from '#lib/media/embedded-words.ts';
import { dataset, description, inLanguage, packet } from '#testing/media/embedded-blocks.ts';
import { drawnPicture } from '#testing/media/test-storage.ts';

const wordsIn = (metadata: Metadata) => embeddedWords(metadata, Buffer.from([0xff, 0xd8]));

describe('XMP', () => {
  const caption = description(inLanguage('x-default', 'Ice on the Bow.'));
  test.each([
    ['as elements', packet(`${caption}<photoshop:Credit>Dispatch</photoshop:Credit>`)],
    ['as attributes', packet(caption, 'photoshop:Credit="Dispatch"')],
    ['in CDATA', packet('<dc:description><![CDATA[Ice on the Bow.]]></dc:description>', 'photoshop:Credit="Dispatch"')],
    [
      'with properties of properties',
      packet(
        `<dc:description><rdf:Alt><rdf:li rdf:parseType="Resource"><rdf:value>Ice on the Bow.</rdf:value><dc:rights>x</dc:rights></rdf:li></rdf:Alt></dc:description>`,
        'photoshop:Credit="Dispatch"',
      ),
    ],
    [
      'in UTF-16',
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(packet(caption, 'photoshop:Credit="Dispatch"').toString(), 'utf16le'),
      ]),
    ],
    ['with room behind it', Buffer.concat([packet(caption, 'photoshop:Credit="Dispatch"'), Buffer.alloc(2_000)])],
    ['that breaks off', packet(`${caption}<photoshop:Credit>Dispatch</photoshop:Credit>`).subarray(0, -50)],
  ])('is read %s', (_how, xmp) => {
    expect(wordsIn({ xmp })).toEqual({ caption: 'Ice on the Bow.', credit: 'Dispatch' });
  });

  test('is read in its default language, or the first', () => {
    const german = inLanguage('de', 'Eis');
    expect(wordsIn({ xmp: packet(description(german, inLanguage('x-default', 'Ice'))) }).caption).toBe('Ice');
    expect(wordsIn({ xmp: packet(description(german, inLanguage('fr', 'Glace'))) }).caption).toBe('Eis');
  });

  test('says what it escapes, and nothing that cannot be seen', () => {
    const xmp = packet(description(inLanguage('x-default', 'Bell &amp; Li &#233;t&#xE9;\u202e &lt;b&gt;\n\n🧊')));
    expect(wordsIn({ xmp }).caption).toBe('Bell & Li été <b> 🧊');
  });

  test('says the whole of what IPTC cuts', () => {
    const iptc = dataset(120, 'Ice on the');
    expect(wordsIn({ xmp: packet(caption), iptc }).caption).toBe('Ice on the Bow.');
    expect(wordsIn({ xmp: packet(''), iptc }).caption).toBe('Ice on the');
  });

  test('ends where a field ends, with a whole character', () => {
    const xmp = packet(description(inLanguage('x-default', `x${'🧊'.repeat(900)}`)));
    expect(wordsIn({ xmp }).caption).toBe(`x${'🧊'.repeat(499)}`);
  });

  const entities = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
  test.each([
    ['entities that multiply', packet(description(inLanguage('x-default', '&c;')), 'photoshop:Credit="&b;"', entities)],
    ['a file of the system', packet(caption, '', '<!DOCTYPE x SYSTEM "file:///etc/passwd">')],
    ['ten megabytes', packet(description(inLanguage('x-default', 'x'.repeat(10_000_000))))],
    ['a million elements', packet('<dc:description>'.repeat(100_000))],
    ['no XML', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['the names of another', Buffer.from(packet(caption).toString().replaceAll('purl.org', 'evil.example'))],
  ])('has no words where there is %s', (_what, xmp) => {
    expect(wordsIn({ xmp })).toEqual({ caption: '', credit: '' });
  });

  const keyword = 'XML:com.adobe.xmp';
  test.each([
    ['a JPEG', (xmp: string) => drawnPicture(16, 16).withXmp(xmp).jpeg()],
    ['a WebP', (xmp: string) => drawnPicture(16, 16).withXmp(xmp).webp()],
    [`a PNG (${keyword})`, (xmp: string) => drawnPicture(16, 16).withXmp(xmp).png()],
  ])('is found in %s', async (_kind, draw) => {
    const file = await draw(packet(caption, 'photoshop:Credit="Dispatch"').toString()).toBuffer();
    expect(await decodePicture(file)).toMatchObject({ caption: 'Ice on the Bow.', credit: 'Dispatch' });
  });

  const segment = (code: number, content: Buffer) =>
    Buffer.concat([Buffer.from([0xff, code, (content.length + 2) >> 8, (content.length + 2) & 255]), content]);
  const named = (name: string, content: Buffer) => Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const app1 = (xmp: Buffer) => segment(0xe1, named('http://ns.adobe.com/xap/1.0/\0', xmp));
  const jpegWith = async (...segments: Buffer[]) => {
    const jpeg = await drawnPicture(16, 16).jpeg().toBuffer();
    return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
  };
  const credited = 'photoshop:Credit="Dispatch"';

  test.each([
    ['the second packet', [app1(packet(caption)), app1(packet('', credited))]],
    ['the second packet, after an empty one', [app1(packet('')), app1(packet(caption, credited))]],
    ['a packet behind stray bytes', [Buffer.from('\0\0AB'), app1(packet(caption, credited))]],
    [
      'the second part of an IPTC block, cut within a text',
      [
        segment(
          0xed,
          named(
            'Photoshop 3.0\0',
            Buffer.concat([dataset(110, 'Dispatch'), dataset(120, 'Ice on the Bow.').subarray(0, 9)]),
          ),
        ),
        segment(0xed, named('Photoshop 3.0\0', dataset(120, 'Ice on the Bow.').subarray(9))),
      ],
    ],
  ])('is found in %s of a JPEG', async (_where, segments) => {
    expect(await decodePicture(await jpegWith(...segments))).toMatchObject({
      caption: 'Ice on the Bow.',
      credit: 'Dispatch',
    });
  });

  test('is found behind the picture in a PNG, deflated or not, and in a GIF', async () => {
    const png = await drawnPicture(16, 16).png().toBuffer();
    const xmp = packet(caption, credited);
    const chunk = (content: Buffer) => {
      const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from('iTXt'), content, Buffer.alloc(4)]);
      bytes.writeUInt32BE(content.length, 0);
      bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
      return Buffer.concat([png.subarray(0, -12), bytes, png.subarray(-12)]);
    };
    const gif = await drawnPicture(16, 16).gif().toBuffer();
    // beyond the packet, bytes that lead readers who know blocks only to the end of it
    const magic = Buffer.from([1, ...Array.from({ length: 256 }, (_, place) => 255 - place), 0]);
    for (const file of [
      chunk(named(`${keyword}\0\0\0\0\0`, xmp)),
      chunk(named(`${keyword}\0\x01\0en\0\0`, deflateSync(xmp))),
      Buffer.concat([
        gif.subarray(0, -1),
        Buffer.from('\x21\xff\x0bXMP DataXMP', 'latin1'),
        xmp,
        magic,
        gif.subarray(-1),
      ]),
    ]) {
      expect(await decodePicture(file)).toMatchObject({ caption: 'Ice on the Bow.', credit: 'Dispatch' });
    }
  });

  test('is found in a PNG that ImageMagick made', () => {
    const hex = (block: Buffer) => `\nxmp\n    ${block.length}\n${block.toString('hex').replace(/(.{72})/g, '$1\n')}\n`;
    const comments = [{ keyword: 'Raw profile type xmp', text: hex(packet(caption)) }];
    expect(wordsIn({ comments }).caption).toBe('Ice on the Bow.');
    expect(
      wordsIn({ comments: [{ keyword: 'Raw profile type iptc', text: hex(dataset(80, 'Ann Bell')) }] }).credit,
    ).toBe('Ann Bell');
    expect(wordsIn({ comments: [{ keyword: 'Author', text: 'Ann Bell' }] }).credit).toBe('Ann Bell');
  });

  describe('that goes on elsewhere in the file', () => {
    const guid = 'AB'.repeat(16);
    const more = packet(caption);
    const file = (parts: readonly (readonly [number, number])[], length = more.length) =>
      Buffer.concat([
        Buffer.from([0xff, 0xd8]),
        ...parts.map(([from, to]) => {
          const numbers = Buffer.alloc(8);
          numbers.writeUInt32BE(length, 0);
          numbers.writeUInt32BE(from, 4);
          const head = Buffer.from(`http://ns.adobe.com/xmp/extension/\0${guid}`);
          const content = Buffer.concat([head, numbers, more.subarray(from, to)]);
          const marker = Buffer.from([0xff, 0xe1, (content.length + 2) >> 8, (content.length + 2) & 255]);
          return Buffer.concat([marker, content]);
        }),
        Buffer.from([0xff, 0xda]),
      ]);
    const main = packet('', `photoshop:Credit="Dispatch" xmpNote:HasExtendedXMP="${guid}"`);

    test('is read together, in whatever order its parts are', () => {
      const parts = [
        [100, more.length],
        [0, 100],
      ] as const;
      expect(embeddedWords({ xmp: main }, file(parts))).toEqual({ caption: 'Ice on the Bow.', credit: 'Dispatch' });
    });

    test.each([
      ['a part is missing', file([[0, 100]])],
      ['it says it is huge', file([[0, 100]], 0xffff_ffff)],
      ['there is none', file([])],
    ])('has only its first part’s words when %s', (_what, bytes) => {
      expect(embeddedWords({ xmp: main }, bytes)).toEqual({ caption: '', credit: 'Dispatch' });
    });
  });
});
