/** Mails as tests write them, with CR LF. */

let count = 0;

/** A multipart of whole parts, each with its headers. It is a whole part itself, and a mail. */
export function multipart(subtype: string, ...parts: readonly string[]): string {
  count += 1;
  const boundary = `part-of-${count}`;
  const body = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n${body}--${boundary}--\r\n`;
}

/** A mail with these headers before those of its content. */
export const mailOf = (headers: readonly string[], content: string): Buffer =>
  Buffer.from([...headers, content].join('\r\n'));

/** Multiparts within multiparts. */
export function nested(levels: number): string {
  let part = 'Content-Type: text/plain\r\n\r\ndeep';
  for (let level = 0; level < levels; level += 1) part = multipart('mixed', part);
  return part;
}
