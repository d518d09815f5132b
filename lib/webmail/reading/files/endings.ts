/** Kinds of files that mails bring, each with the endings its name may have; the first is the usual one. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/tiff': ['tif', 'tiff'],
  'image/bmp': ['bmp'],
  'image/heic': ['heic', 'heif'],
  'image/avif': ['avif'],
  'image/svg+xml': ['svg'],
  'application/pdf': ['pdf'],
  'application/rtf': ['rtf'],
  'application/msword': ['doc', 'dot'],
  'application/vnd.ms-excel': ['xls', 'xlt'],
  'application/vnd.ms-powerpoint': ['ppt', 'pps', 'pot'],
  'application/vnd.ms-outlook': ['msg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx', 'dotx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx', 'xltx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx', 'ppsx', 'potx'],
  'application/vnd.oasis.opendocument.text': ['odt', 'ott'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods', 'ots'],
  'application/vnd.oasis.opendocument.presentation': ['odp', 'otp'],
  'application/epub+zip': ['epub'],
  'application/zip': ['zip'],
  'application/gzip': ['gz', 'tgz'],
  'application/x-bzip2': ['bz2'],
  'application/x-xz': ['xz'],
  'application/x-7z-compressed': ['7z'],
  'application/vnd.rar': ['rar'],
  'application/json': ['json', 'geojson'],
  'application/xml': ['xml', 'kml', 'gpx'],
  'text/plain': ['txt', 'text', 'log', 'md'],
  'text/csv': ['csv'],
  'text/html': ['html', 'htm'],
  'text/calendar': ['ics', 'ical', 'ifb'],
  'text/vcard': ['vcf', 'vcard'],
  'message/rfc822': ['eml'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a'],
  'audio/wav': ['wav'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov'],
  'video/x-msvideo': ['avi'],
  'video/webm': ['webm'],
  'application/pgp-encrypted': ['pgp', 'gpg'],
};

const typesByEnding = new Map(Object.entries(endings).flatMap(([type, of]) => of.map((ending) => [ending, type])));

/** ".pdf" for "application/pdf"; empty where it has no usual one. */
export function endingOfType(type: string): string {
  const ending = Object.hasOwn(endings, type) ? endings[type]?.[0] : undefined;
  return ending ? `.${ending}` : '';
}

/** "application/pdf" for "minutes.PDF"; null where the ending is missing or unknown. */
export const typeOfEnding = (name: string): string | null => typesByEnding.get(endingOf(name)) ?? null;

/** "pdf" of "minutes.PDF"; empty where it has none. */
export const endingOf = (name: string): string => /\.([^.\s]{1,20})[.\s]*$/u.exec(name)?.[1]?.toLowerCase() ?? '';
