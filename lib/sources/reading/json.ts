const utf8 = new TextDecoder('utf-8');

/**
 * What an answer in JSON holds; undefined when it is none: a page of HTML, cut off, empty. Bytes that are no UTF-8 come
 * as U+FFFD, so that one wrong letter costs no more than itself. So do numbers that JSON has no letters for: they are null.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = utf8.decode(bytes);
  return parsed(text) ?? (noNumber.test(text) ? parsed(withoutNoNumbers(text)) : undefined);
}

/** Python writes them as they stand, unless it is told not to. */
const noNumber = /\b(?:NaN|Infinity)\b/;
// a text that is cut off goes to the end, so that none is looked for in it again and again
const textOrNoNumber = /"[^"\\]*(?:\\[\s\S][^"\\]*)*\\?(?:"|$)|-?\b(?:NaN|Infinity)\b/g;

const withoutNoNumbers = (text: string) =>
  text.replace(textOrNoNumber, (found) => (found.startsWith('"') ? found : 'null'));

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
