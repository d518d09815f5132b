/** A file as Outlook packs it into a `winmail.dat` (MS-OXTNEF): its short name, its long one, and its bytes. */
export function makeWinmail(shortName: string, longName: string, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]),
    attribute(1, 0x00089006, uint32(0x10000)),
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00018010, Buffer.from(`${shortName}\0`, 'latin1')),
    attribute(2, 0x0006800f, content),
    attribute(2, 0x00069005, longNameProperty(longName)),
  ]);
}

function attribute(level: number, id: number, data: Buffer): Buffer {
  const sum = data.reduce((total, byte) => (total + byte) & 0xffff, 0);
  return Buffer.concat([
    Buffer.from([level]),
    uint32(id),
    uint32(data.length),
    data,
    Buffer.from([sum & 255, sum >> 8]),
  ]);
}

/** PR_ATTACH_LONG_FILENAME, in UTF-16, alone in its block. */
function longNameProperty(name: string): Buffer {
  const value = Buffer.from(`${name}\0`, 'utf16le');
  return Buffer.concat([
    uint32(1),
    uint32(0x3707001f),
    uint32(1),
    uint32(value.length),
    value,
    Buffer.alloc(-value.length & 3),
  ]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
