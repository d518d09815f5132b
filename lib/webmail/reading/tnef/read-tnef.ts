import iconv from 'iconv-lite';
import { readAttachmentProperties, TnefLie } from '#lib/webmail/reading/tnef/mapi-properties.ts';

const maxFiles = 100;
/** Messages within messages that are opened for their files. */
const maxDepth = 4;
/** A hundred files have some twelve hundred. */
const maxAttributes = 2_000;

const signature = 0x223e9f78;
const attributes = {
  codepage: 0x9007,
  beginsAttachment: 0x9002,
  title: 0x8010,
  data: 0x800f,
  properties: 0x9005,
} as const;

export type TnefFile = { name: string; bytes: Buffer };
type OpenFile = { title: string; longName: string; bytes: Buffer | null; embedded: Buffer | null };

/**
 * The files of a `winmail.dat`, in which Outlook packs a mail (MS-OXTNEF). Files of a message within it are among them.
 * Every size it claims is held against what is there, and no byte is copied.
 * @returns names as they were written, possibly empty; null where it is no TNEF, claims what it does not have, or holds
 *   more than 100 files
 */
export function readTnef(bytes: Buffer): TnefFile[] | null {
  try {
    const files: TnefFile[] = [];
    readInto(files, bytes, 0);
    return files;
  } catch (error) {
    if (error instanceof TnefLie) return null;
    throw error;
  }
}

function readInto(files: TnefFile[], bytes: Buffer, depth: number): void {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== signature) throw new TnefLie('not a TNEF');
  let codepage = 'windows-1252';
  let open: OpenFile | null = null;
  for (const { id, data } of attributesOf(bytes)) {
    if (id === attributes.codepage) codepage = readCodepage(data) ?? codepage;
    if (id === attributes.beginsAttachment) {
      close(files, open, depth);
      open = { title: '', longName: '', bytes: null, embedded: null };
    }
    if (open) readAttribute(open, id, data, codepage);
  }
  close(files, open, depth);
}

/** Level, id and type, size, data, checksum. What is too short at the end to be another one is padding. */
function* attributesOf(bytes: Buffer): Generator<{ id: number; data: Buffer }> {
  let at = 6;
  for (let count = 0; at + 9 <= bytes.length; count += 1) {
    if (count === maxAttributes) throw new TnefLie('too many attributes');
    const id = bytes.readUInt16LE(at + 1);
    const end = at + 9 + bytes.readUInt32LE(at + 5);
    if (end > bytes.length) throw new TnefLie('an attribute is larger than its file');
    yield { id, data: bytes.subarray(at + 9, end) };
    at = end + 2;
  }
}

function readAttribute(open: OpenFile, id: number, data: Buffer, codepage: string): void {
  if (id === attributes.title) open.title = decodeTitle(data, codepage);
  if (id === attributes.data) open.bytes = data;
  if (id !== attributes.properties) return;
  const found = readAttachmentProperties(data, codepage);
  open.longName = found.name;
  open.bytes ??= found.bytes;
  open.embedded = found.embedded;
}

function close(files: TnefFile[], open: OpenFile | null, depth: number): void {
  if (!open) return;
  if (open.embedded) {
    if (depth === maxDepth) throw new TnefLie('messages too deep in one another');
    readInto(files, open.embedded, depth + 1);
  } else if (open.bytes) {
    if (files.length === maxFiles) throw new TnefLie('too many files');
    files.push({ name: open.longName || open.title, bytes: open.bytes });
  }
}

const utf8Codepage = 65_001;

function readCodepage(data: Buffer): string | null {
  const codepage = data.length >= 4 ? data.readUInt32LE(0) : 0;
  const name = codepage === utf8Codepage ? 'utf-8' : `cp${codepage}`;
  return iconv.encodingExists(name) ? name : null;
}

const maxTitleBytes = 1_024;

const decodeTitle = (data: Buffer, codepage: string) =>
  (iconv.decode(data.subarray(0, maxTitleBytes), codepage).split('\0', 1)[0] ?? '').trim();
