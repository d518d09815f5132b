import { drawnPicture } from '#testing/media/test-storage.ts';

/* The blocks of words that programs write into pictures. */

/** A dataset of IPTC's second record, where the words are, or of another. */
export function dataset(number: number, text: string | Buffer, record = 2): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x1c, record, number, bytes.length >> 8, bytes.length & 0xff]), bytes]);
}

/** A JPEG with an IPTC block, as photo desks write it: an APP13 segment with Photoshop's resource 0x0404. */
export async function jpegWithIptc(...datasets: Buffer[]): Promise<Buffer> {
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
export function exifBlock(tag: number, text: string): Buffer {
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

/** An XMP packet. */
export function packet(properties: string, attributes = '', before = ''): Buffer {
  return Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>${before}<x:xmpmeta xmlns:x="adobe:ns:meta/">` +
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
      `<rdf:Description rdf:about="" ${namespaces} ${attributes}>${properties}</rdf:Description>` +
      '</rdf:RDF></x:xmpmeta>     <?xpacket end="w"?>',
  );
}

/** XMP's captions, one a language. */
export const description = (...texts: string[]) =>
  `<dc:description><rdf:Alt>${texts.join('')}</rdf:Alt></dc:description>`;
export const inLanguage = (language: string, text: string) => `<rdf:li xml:lang="${language}">${text}</rdf:li>`;
