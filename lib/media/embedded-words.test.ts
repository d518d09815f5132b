import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodePicture } from '#lib/media/decode.ts';
import { embeddedWords, type Metadata } from '#lib/media/embedded-words.ts';
import { drawnPicture } from '#testing/media/test-storage.ts';

const wordsIn = (metadata: Metadata) => embeddedWords(metadata, Buffer.from([0xff, 0xd8]));

/** A dataset of IPTC's second record, where the words are, or of another. */
function dataset(number: number, text: string | Buffer, record = 2): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x1c, record, number, bytes.length >> 8, bytes.length & 0xff]), bytes]);
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

/** An EXIF block with one text. */
function exifBlock(tag: number, text: string): Buffer {
  const head = Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0', 'latin1');
  const entry = Buffer.alloc(16);
  entry.writeUInt16LE(tag, 0);
  entry.writeUInt16LE(2, 2);
  entry.writeUInt32LE(text.length, 4);
  entry.writeUInt32LE(26, 8);
  return Buffer.concat([head, entry, Buffer.from(text, 'latin1')]);
}

const namespaces =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ' +
  'xmlns:xmpNote="http://ns.adobe.com/xmp/note/"';

function packet(properties: string, attributes = '', before = ''): Buffer {
  return Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>${before}<x:xmpmeta xmlns:x="adobe:ns:meta/">` +
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
      `<rdf:Description rdf:about="" ${namespaces} ${attributes}>${properties}</rdf:Description>` +
      '</rdf:RDF></x:xmpmeta>     <?xpacket end="w"?>',
  );
}

const description = (...texts: string[]) => `<dc:description><rdf:Alt>${texts.join('')}</rdf:Alt></dc:description>`;
const inLanguage = (language: string, text: string) => `<rdf:li xml:lang="${language}">${text}</rdf:li>`;

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
