/* Writes a `winmail.dat` as Outlook does (MS-OXTNEF), for tests. */

export type TnefPart = Buffer;

const signature = Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]);

/** @param parts as `attribute` and `attachment` give them */
export const tnef = (...parts: readonly TnefPart[]): Buffer => Buffer.concat([signature, ...parts]);

export const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** @param claimedBytes what it says its size is; its own unless given */
export function attribute(level: 1 | 2, id: number, data: Buffer, claimedBytes = data.length): TnefPart {
  const sum = data.reduce((total, byte) => (total + byte) & 0xffff, 0);
  return Buffer.concat([
    Buffer.from([level]),
    uint32(id),
    uint32(claimedBytes),
    data,
    Buffer.from([sum & 255, sum >> 8]),
  ]);
}

const beginAttachment = attribute(2, 0x00069002, Buffer.alloc(14));
export const codepage = (number: number): TnefPart =>
  attribute(1, 0x00069007, Buffer.concat([uint32(number), uint32(0)]));
export const mapiProperties = (...properties: readonly Buffer[]): TnefPart =>
  attribute(2, 0x00069005, Buffer.concat([uint32(properties.length), ...properties]));

/** A file under the short name that DOS would give it, and what else is said of it. */
export function attachment(title: string | Buffer, content: Buffer | null, ...more: readonly TnefPart[]): TnefPart {
  const name = Buffer.concat([typeof title === 'string' ? Buffer.from(title, 'latin1') : title, Buffer.alloc(1)]);
  const data = content ? [attribute(2, 0x0006800f, content)] : [];
  return Buffer.concat([beginAttachment, attribute(2, 0x00018010, name), ...data, ...more]);
}

const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

/** A property of one value with a size of its own. */
export const sizedProperty = (type: number, id: number, value: Buffer): Buffer =>
  Buffer.concat([uint32(type | (id << 16)), uint32(1), uint32(value.length), padded(value)]);

export const longName = (name: string): Buffer => sizedProperty(0x1f, 0x3707, Buffer.from(`${name}\0`, 'utf16le'));

const messageId = Buffer.from('0703020000000000c000000000000046', 'hex');
/** A mail that is attached to the mail. */
export const attachedMessage = (message: Buffer): Buffer =>
  sizedProperty(0x0d, 0x3701, Buffer.concat([messageId, message]));
