const utf8 = new TextDecoder('utf-8');

/**
 * What an answer in JSON holds; undefined when it is none: a page of HTML, cut off, empty. Bytes that are no UTF-8 come
 * as U+FFFD, so that one wrong letter costs no more than itself.
 */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes));
    return value;
  } catch {
    return undefined;
  }
}
