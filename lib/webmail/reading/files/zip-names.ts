const maxNames = 1_000;
/** The end of a directory is at most this far from the end of the file: 22 bytes and a comment. */
const maxTail = 22 + 65_535;

const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1');
const entry = Buffer.from('PK\x01\x02', 'latin1');
const localEntry = Buffer.from('PK\x03\x04', 'latin1');

/**
 * The names of the files in a ZIP, as its directory lists them, at most 1,000; nothing is unpacked. Where the directory
 * cannot be read, the name of its first file.
 */
export function listZipNames(bytes: Buffer): string[] {
  const names = namesInDirectory(bytes);
  return names.length > 0 ? names : firstName(bytes);
}

function namesInDirectory(bytes: Buffer): string[] {
  const tail = bytes.subarray(Math.max(0, bytes.length - maxTail));
  const end = tail.lastIndexOf(endOfDirectory);
  if (end < 0 || end + 22 > tail.length) return [];
  const names: string[] = [];
  // what stands before the archive, as in one that unpacks itself, shifts all its offsets
  const endAt = bytes.length - tail.length + end;
  let at = endAt - tail.readUInt32LE(end + 12);
  while (names.length < maxNames && at >= 0 && at + 46 <= endAt && bytes.subarray(at, at + 4).equals(entry)) {
    const nameLength = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, Math.min(at + 46 + nameLength, endAt)));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

function firstName(bytes: Buffer): string[] {
  if (bytes.length < 30 || !bytes.subarray(0, 4).equals(localEntry)) return [];
  return [bytes.toString('utf8', 30, Math.min(30 + bytes.readUInt16LE(26), bytes.length))];
}
