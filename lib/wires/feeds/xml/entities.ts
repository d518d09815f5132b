import { defaultTreeAdapter, parseFragment } from 'parse5';

const ofXml: readonly (readonly [string, string])[] = [
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
];

/** Those of HTML, as far as documents have used them; XML doesn't know them, and feeds use them all the same. */
const ofHtml = new Map<string, string>(ofXml);

/** Signs that feeds number as Windows did, 128–159. */
const windowsSigns = new TextDecoder('windows-1252');

const reference = /&(?:#(\d{1,10})|#[xX]([\da-fA-F]{1,8})|([a-zA-Z][a-zA-Z\d]{0,31})(?=;));?/g;
/** One that XML has none of its own for. */
const rare = /&(?!(?:lt|gt|amp|quot|apos);)[#a-zA-Z]/;

/** Of one document, which could have three million. Of those behind them only XML's own are read. */
const maxRare = 500_000;

/** Of one document: an entity that stands for 100 signs may stand a million times, and a name may mean nothing. */
const maxExpanded = 10_000;
const maxUnknown = 1_000;

/** What references stand for in one document. */
export class Entities {
  readonly #declared: ReadonlyMap<string, string>;
  #expandedLeft = maxExpanded;
  #unknownLeft = maxUnknown;
  #rareLeft = maxRare;

  /** @param declared simple ones of the document's own; what they stand for is not read again */
  constructor(declared: ReadonlyMap<string, string> = new Map()) {
    this.#declared = declared;
  }

  /** A text with what its references stand for. An ampersand that begins none stays, and so does a name nobody declared. */
  decode(text: string): string {
    if (!text.includes('&')) return text;
    if (!rare.test(text)) return decodeOfXml(text);
    return this.#decodeEach(text);
  }

  #decodeEach(text: string): string {
    let decoded = '';
    let end = 0;
    reference.lastIndex = 0;
    for (let found = reference.exec(text); found !== null && this.#rareLeft > 0; found = reference.exec(text)) {
      this.#rareLeft -= 1;
      decoded += text.slice(end, found.index) + this.#signOf(found);
      end = reference.lastIndex;
    }
    return decoded + decodeOfXml(text.slice(end));
  }

  #signOf([whole, decimal, hex, name]: RegExpExecArray): string {
    if (name !== undefined) return this.#findDeclared(name) ?? this.#findUsual(name) ?? whole;
    if (decimal !== undefined) return fromCode(Number(decimal));
    return hex === undefined ? whole : fromCode(Number.parseInt(hex, 16));
  }

  #findDeclared(name: string): string | undefined {
    const value = this.#declared.get(name);
    if (value === undefined || this.#expandedLeft === 0) return undefined;
    this.#expandedLeft -= 1;
    return value;
  }

  #findUsual(name: string): string | undefined {
    const known = ofHtml.get(name);
    if (known !== undefined || this.#unknownLeft === 0) return known;
    const [node] = parseFragment(`&${name};`).childNodes;
    const sign = node !== undefined && defaultTreeAdapter.isTextNode(node) ? node.value : '&';
    if (sign.startsWith('&')) {
      this.#unknownLeft -= 1;
      return undefined;
    }
    ofHtml.set(name, sign);
    return sign;
  }
}

/** The ampersand comes last, so that what it makes is not read again. A megabyte of them costs some milliseconds. */
const decodeOfXml = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

export const decodeEntities = (text: string): string => (text.includes('&') ? new Entities().decode(text) : text);

/** Signs that no text may hold are left out: PostgreSQL takes neither U+0000 nor half a surrogate pair. */
function fromCode(code: number): string {
  if (code >= 128 && code <= 159) return windowsSigns.decode(Uint8Array.of(code));
  const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13;
  const isNone = isControl || code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff) || (code & 0xff_fe) === 0xff_fe;
  return isNone ? '' : String.fromCodePoint(code);
}
