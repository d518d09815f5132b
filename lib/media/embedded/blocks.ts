import { inflateSync } from 'node:zlib';
import { jpegSegments } from '#lib/media/formats/jpeg-scans.ts';
import { pngChunks } from '#lib/media/formats/png.ts';
import { kindOfPicture } from '#lib/media/kind-of-picture.ts';

/** Blocks of metadata as they stand in a file. A decoder keeps the first of each kind, and some not at all. */
export type Blocks = { xmp: Buffer[]; iptc: Buffer[] };

const maxInflatedBytes = 1024 * 1024;

/** What of a file's XMP and IPTC stands where decoders do not look: in a second segment, behind the picture, in a GIF. */
export function findBlocks(file: Buffer): Blocks {
  const found = kindOfPicture(file);
  if (!found.accepted) return { xmp: [], iptc: [] };
  switch (found.kind) {
    case 'jpeg':
      return inJpeg(file);
    case 'png':
      return { xmp: inPng(file), iptc: [] };
    case 'gif':
      return { xmp: inGif(file), iptc: [] };
    case 'webp':
      return { xmp: [], iptc: [] };
    default:
      return found.kind satisfies never;
  }
}

const app1 = 0xe1;
const app13 = 0xed;
const xmpName = 'http://ns.adobe.com/xap/1.0/\0';
const photoshopName = 'Photoshop 3.0\0';

function inJpeg(file: Buffer): Blocks {
  const blocks: Blocks = { xmp: [], iptc: [] };
  for (const { code, content } of jpegSegments(file)) {
    const behind = (name: string) =>
      content.toString('latin1', 0, name.length) === name ? [content.subarray(name.length)] : [];
    if (code === app1) blocks.xmp.push(...behind(xmpName));
    // Photoshop parts what is too long for one segment, even within a text
    if (code === app13) blocks.iptc.push(...behind(photoshopName));
  }
  return blocks;
}

/** https://www.w3.org/TR/png-3/#11iTXt */
const keyword = 'XML:com.adobe.xmp\0';

function inPng(file: Buffer): Buffer[] {
  return pngChunks(file).flatMap(({ name, content }) => {
    if (name !== 'iTXt' || content.toString('latin1', 0, keyword.length) !== keyword) return [];
    // whether it is deflated, how, a language, and the keyword in it
    const language = content.indexOf(0, keyword.length + 2);
    const translated = content.indexOf(0, language + 1);
    if (language === -1 || translated === -1) return [];
    const text = content.subarray(translated + 1);
    return content[keyword.length] === 0 ? [text] : inflated(text);
  });
}

function inflated(text: Buffer): Buffer[] {
  try {
    return [inflateSync(text, { maxOutputLength: maxInflatedBytes })];
  } catch {
    return [];
  }
}

/** An application extension whose packet is not parted into blocks: XMP specification part 3, 1.1.2. */
const gifName = Buffer.from('\x21\xff\x0bXMP DataXMP', 'latin1');
const gifTrailer = Buffer.from([0x01, 0xff, 0xfe, 0xfd]);

function inGif(file: Buffer): Buffer[] {
  const at = file.indexOf(gifName);
  const end = at === -1 ? -1 : file.indexOf(gifTrailer, at);
  return end === -1 ? [] : [file.subarray(at + gifName.length, end)];
}
