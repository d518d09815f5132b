/** How much of a page is looked through for the name of its charset; browsers read 1,024 bytes, and old pages open with scripts. */
const maxProlog = 4_096;
const metaCharset =
  /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i;

/** The text of a page: by its byte order mark, its HTTP charset, its own word, as UTF-8 where it is that, else windows-1252. */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const [, sent = ''] = /charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(contentType) ?? [];
  const said = bytes.length > 0 ? (markOf(bytes) ?? sent) || charsetIn(bytes) : '';
  return (said && decodeAs(said, bytes)) || decodeAs('utf-8', bytes, true) || (decodeAs('windows-1252', bytes) ?? '');
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

/** A page that can be read this far as ASCII is not in UTF-16, whatever it says. */
function charsetIn(bytes: Uint8Array): string {
  const prolog = new TextDecoder('latin1').decode(bytes.subarray(0, maxProlog));
  const [, meta, xml] = metaCharset.exec(prolog) ?? [];
  const name = meta ?? xml ?? '';
  return /^utf-?16/i.test(name) ? 'utf-8' : name;
}

/** Null where there is no such charset, or it cannot be that. */
function decodeAs(charset: string, bytes: Uint8Array, fatal = false): string | null {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}
