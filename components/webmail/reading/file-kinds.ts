import type { MailFile } from '#lib/webmail/types.ts';

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^image\/jpeg$/, 'JPEG picture'],
  [/^image\/png$/, 'PNG picture'],
  [/^image\/gif$/, 'GIF picture'],
  [/^image\/webp$/, 'WebP picture'],
  [/^image\/svg\+xml$/, 'SVG drawing, which may hold programs'],
  [/^image\//, 'Picture'],
  [/^application\/pdf$/, 'PDF'],
  [/^text\/html$/, 'Web page'],
  [/^text\/calendar$/, 'Calendar'],
  [/^text\/(?:x-)?vcard$/, 'Address card'],
  [/^text\/csv$/, 'Table (CSV)'],
  [/^text\/plain$/, 'Text'],
  [/^message\/rfc822$/, 'Mail'],
  [/^application\/(?:zip|x-zip-compressed)$/, 'ZIP archive'],
  [/wordprocessingml|^application\/msword$/, 'Word document'],
  [/spreadsheetml|^application\/vnd\.ms-excel$/, 'Excel table'],
  [/presentationml|^application\/vnd\.ms-powerpoint$/, 'PowerPoint slides'],
  [/^application\/vnd\.oasis\.opendocument/, 'OpenDocument'],
  [/^audio\//, 'Sound'],
  [/^video\//, 'Film'],
  [/^application\/octet-stream$/, 'File of an unknown kind'],
];

/** What a file is, for people. A picture is one by its bytes; of others the mail only says so. */
export function fileKind({ type, isPicture }: Pick<MailFile, 'type' | 'isPicture'>): string {
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1] ?? type;
  return /^image\/(?:jpeg|png|gif|webp)$/.test(type) && !isPicture ? `No picture, though it says “${kind}”` : kind;
}
