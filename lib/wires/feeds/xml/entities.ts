import { defaultTreeAdapter, parseFragment } from 'parse5';

const ofXml: readonly (readonly [string, string])[] = [
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
];

/** Those of HTML, as far as documents have used them; XML doesn't know them, and feeds use them all the same. */
const ofHtml = new Map<string, string | null>(ofXml);
const maxRemembered = 3_000;

/** Signs that feeds number as Windows did, 128–159. */
const windowsSigns = new TextDecoder('windows-1252');

const reference = /&(?:#(\d{1,10})|#[xX]([\da-fA-F]{1,8})|([a-zA-Z][a-zA-Z\d]{0,31})(?=;));?/g;

/**
 * A text with what its references stand for. An ampersand that begins none stays, and so does a name nobody declared.
 * @param declared simple ones of the document's own; what they stand for is not read again
 */
export function decodeEntities(text: string, declared?: ReadonlyMap<string, string>): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return declared?.get(name) ?? decodeName(name) ?? whole;
    return fromCode(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  });
}

function decodeName(name: string): string | null {
  const remembered = ofHtml.get(name);
  if (remembered !== undefined) return remembered;
  const [node] = parseFragment(`&${name};`).childNodes;
  const sign = node !== undefined && defaultTreeAdapter.isTextNode(node) ? node.value : '';
  const decoded = sign === '' || sign.startsWith('&') ? null : sign;
  if (ofHtml.size < maxRemembered) ofHtml.set(name, decoded);
  return decoded;
}

/** Signs that no text may hold are left out: PostgreSQL takes neither U+0000 nor half a surrogate pair. */
function fromCode(code: number): string {
  if (code >= 128 && code <= 159) return windowsSigns.decode(Uint8Array.of(code));
  const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13;
  const isNone = isControl || code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff) || (code & 0xff_fe) === 0xff_fe;
  return isNone ? '' : String.fromCodePoint(code);
}
