/** Mails as tests write them, with CR LF. */

let count = 0;

/** A multipart ("mixed", "related; start=…") of whole parts, each with its headers. It is a whole part itself, and a mail. */
export function multipart(kind: string, ...parts: readonly string[]): string {
  const [subtype = '', ...params] = kind.split(';');
  count += 1;
  const boundary = `part-of-${count}`;
  const body = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: ${[`multipart/${subtype}; boundary="${boundary}"`, ...params].join(';')}\r\n\r\n${body}--${boundary}--\r\n`;
}

/** A part of that type whose bytes are encoded. */
export function base64Part(contentType: string, bytes: Buffer, ...headers: readonly string[]): string {
  const lines = bytes.toString('base64').replace(/.{76}/g, '$&\r\n');
  const head = [`Content-Type: ${contentType}`, 'Content-Transfer-Encoding: base64', ...headers];
  return `${head.join('\r\n')}\r\n\r\n${lines}`;
}

/** One grey pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** A part that is a mail of Bo's. @param content its last headers and its body */
export const forwardedMail = (subject: string, content: string): string =>
  `Content-Type: message/rfc822\r\n\r\nFrom: Bo <bo@mill.test>\r\nSubject: ${subject}\r\n${content}`;

/** A mail with these headers before those of its content. */
export const mailOf = (headers: readonly string[], content: string): Buffer =>
  Buffer.from([...headers, content].join('\r\n'));

/** Multiparts within multiparts. */
export function nested(levels: number): string {
  let part = 'Content-Type: text/plain\r\n\r\ndeep';
  for (let level = 0; level < levels; level += 1) part = multipart('mixed', part);
  return part;
}
