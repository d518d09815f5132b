import iconv from 'iconv-lite';

/** It claims what it does not have, or more than is read. */
export class TnefLie extends Error {}

const properties = { data: 0x3701, longName: 0x3707, name: 0x3704, displayName: 0x3001 } as const;
const types = { string8: 0x1e, unicode: 0x1f, object: 0x0d, binary: 0x0102 } as const;
const multiple = 0x1000;
/** Ids from here on have a name before their value. */
const firstNamed = 0x8000;

/** Bytes of a value of a fixed size; all values of a property together are padded to four. */
const fixedBytes: Readonly<Record<number, number>> = {
  2: 2,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 2,
  20: 8,
  64: 8,
  72: 16,
};

type Found = { name: string; bytes: Buffer | null; embedded: Buffer | null };

const maxNameBytes = 2_048;
/** An attachment has some thirty, most of one value. */
const maxProperties = 500;
const maxValues = 1_000;

/**
 * Name and data in the properties of an attachment (MS-OXTNEF 2.1.3.4, MsgProps). After a property of an unknown type
 * nothing more can be read, and what came before it stands.
 * @throws {TnefLie} when it claims more than there is
 */
export function readAttachmentProperties(block: Buffer, codepage: string): Found {
  const names = new Map<number, string>();
  const found: Found = { name: '', bytes: null, embedded: null };
  const reader = new Reader(block);
  for (let left = reader.count(maxProperties); left > 0; left -= 1) {
    const type = reader.number(2);
    const id = reader.number(2);
    if (id >= firstNamed) reader.skipName();
    const value = reader.value(type);
    if (value === 'unknown') break;
    if (id === properties.data && value) Object.assign(found, contentOf(value, type));
    if (type === types.unicode && value) names.set(id, value.toString('utf16le', 0, maxNameBytes & ~1));
    if (type === types.string8 && value) names.set(id, iconv.decode(value.subarray(0, maxNameBytes), codepage));
  }
  const name = [properties.longName, properties.name, properties.displayName].map((id) => names.get(id));
  found.name = (name.find((one) => one) ?? '').split('\0', 1)[0]?.trim() ?? '';
  return found;
}

/** IMessage, the interface of a message within: its bytes are a TNEF of their own. Any other object is a file. */
const message = Buffer.from('0703020000000000c000000000000046', 'hex');
const idBytes = 16;

function contentOf(value: Buffer, type: number): Partial<Found> {
  if (type === types.binary) return { bytes: value };
  if (type !== types.object || value.length < idBytes) return {};
  const content = value.subarray(idBytes);
  return value.subarray(0, idBytes).equals(message) ? { embedded: content } : { bytes: content };
}

class Reader {
  readonly #block: Buffer;
  #at = 0;

  constructor(block: Buffer) {
    this.#block = block;
  }

  number(size: 2 | 4 = 4): number {
    const bytes = this.#take(size);
    return size === 2 ? bytes.readUInt16LE(0) : bytes.readUInt32LE(0);
  }

  count(most: number): number {
    const count = this.number();
    if (count > most) throw new TnefLie('more of something than any mail has');
    return count;
  }

  /** A GUID and a number, or a GUID and words. */
  skipName(): void {
    this.#take(16);
    if (this.number() === 0) this.#take(4);
    else this.#sized();
  }

  /** @returns the last of its values where it has a size of its own; null where it is none that is wanted */
  value(type: number): Buffer | null | 'unknown' {
    const single = type & ~multiple;
    const isSized =
      single === types.string8 || single === types.unicode || single === types.object || single === types.binary;
    const fixed = fixedBytes[single];
    if (!isSized && fixed === undefined) return single === 1 || single === 0 ? null : 'unknown';
    const count = isSized || type & multiple ? this.count(maxValues) : 1;
    if (fixed !== undefined) {
      this.#take(Math.ceil((count * fixed) / 4) * 4);
      return null;
    }
    let value: Buffer | null = null;
    for (let left = count; left > 0; left -= 1) value = this.#sized();
    return value;
  }

  #sized(): Buffer {
    const size = this.number();
    const bytes = this.#take(size);
    // padded to four; the last one of a block may lack it
    this.#at = Math.min(this.#block.length, this.#at + (-size & 3));
    return bytes;
  }

  #take(size: number): Buffer {
    const end = this.#at + size;
    if (end > this.#block.length) throw new TnefLie('a property is larger than its block');
    const bytes = this.#block.subarray(this.#at, end);
    this.#at = end;
    return bytes;
  }
}
