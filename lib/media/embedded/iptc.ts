import { cleanText, decodeUnknown } from '#lib/media/embedded/text.ts';
import type { FoundWords } from '#lib/media/embedded/types.ts';

/** IPTC-IIM, records and their datasets: https://www.iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf */
const datasets = { charset: 0x015a, byline: 0x0250, credit: 0x026e, copyright: 0x0274, caption: 0x0278 } as const;
const wanted: readonly number[] = Object.values(datasets);

/** Escape sequences of ISO 2022, by which 1:90 says what the texts of record 2 are written in. */
const charsets: Readonly<Record<string, string>> = {
  '\x1b%G': 'utf-8',
  '\x1b-A': 'iso-8859-1',
  '\x1b.A': 'iso-8859-1',
  '\x1b-B': 'iso-8859-2',
  '\x1b-L': 'iso-8859-5',
  '\x1b-G': 'iso-8859-6',
  '\x1b-F': 'iso-8859-7',
  '\x1b-H': 'iso-8859-8',
  '\x1b-M': 'iso-8859-9',
};

/** The words of an IPTC block: datasets `1C <record> <number> <length, 2 bytes> <text>`, wherever they begin in it. */
export function iptcWords(block: Buffer): FoundWords {
  const found = new Map<number, Buffer[]>();
  for (let at = 0; at + 5 <= block.length; ) {
    const name = block.readUInt16BE(at + 1);
    if (block.readUInt8(at) !== 0x1c || !wanted.includes(name)) {
      at += 1;
      continue;
    }
    const end = at + 5 + block.readUInt16BE(at + 3);
    if (end > block.length) break;
    found.set(name, [...(found.get(name) ?? []), block.subarray(at + 5, end)]);
    at = end;
  }
  const charset = charsets[found.get(datasets.charset)?.[0]?.toString('latin1') ?? ''];
  const decode = charset ? (bytes: Buffer) => new TextDecoder(charset).decode(bytes) : decodeUnknown;
  const textsOf = (name: number) => (found.get(name) ?? []).map((bytes) => cleanText(decode(bytes))).filter(Boolean);
  return {
    caption: textsOf(datasets.caption)[0] ?? '',
    creators: textsOf(datasets.byline),
    credit: textsOf(datasets.credit)[0] ?? '',
    copyright: textsOf(datasets.copyright)[0] ?? '',
  };
}
