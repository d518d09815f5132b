import { kindOfPicture } from '#lib/media/kind-of-picture.ts';
import { typeOfMarkup } from '#lib/webmail/reading/files/type-of-markup.ts';
import { listZipNames } from '#lib/webmail/reading/files/zip-names.ts';

const hex = (digits: string) => Buffer.from(digits, 'hex').toString('latin1');

/** What files begin with. */
const beginnings: readonly [beginning: string, type: string][] = [
  ['%PDF-', 'application/pdf'],
  ['{\\rtf', 'application/rtf'],
  [hex('7f454c46'), 'application/x-executable'],
  // Mach-O; the last is Java's classes as well
  [hex('feedface'), 'application/x-mach-binary'],
  [hex('feedfacf'), 'application/x-mach-binary'],
  [hex('cefaedfe'), 'application/x-mach-binary'],
  [hex('cffaedfe'), 'application/x-mach-binary'],
  [hex('cafebabe'), 'application/x-mach-binary'],
  [`${hex('4c000000')}${hex('01140200')}`, 'application/x-ms-shortcut'],
  ['ITSF', 'application/vnd.ms-htmlhelp'],
  ['#!', 'text/x-script'],
  [hex('0061736d'), 'application/wasm'],
  [hex('1f8b'), 'application/gzip'],
  [hex('fd377a585a00'), 'application/x-xz'],
  [hex('377abcaf271c'), 'application/x-7z-compressed'],
  ['Rar!\x1a\x07', 'application/vnd.rar'],
  ['MSCF\0\0\0\0', 'application/vnd.ms-cab-compressed'],
  [hex('49492a00'), 'image/tiff'],
  [hex('4d4d002a'), 'image/tiff'],
  ['ID3\x02', 'audio/mpeg'],
  ['ID3\x03', 'audio/mpeg'],
  ['ID3\x04', 'audio/mpeg'],
  ['OggS\0', 'audio/ogg'],
  [hex('1a45dfa3'), 'video/webm'],
  [hex('00051607'), 'application/applefile'],
  ['BEGIN:VCALENDAR', 'text/calendar'],
  ['BEGIN:VCARD', 'text/vcard'],
];

/** The same where bytes between them vary, or where words may begin with the first ones. */
const patterns: readonly [pattern: RegExp, type: string][] = [
  // no header of a program is without a zero, and no text has one
  [/^MZ.{0,60}\0/s, 'application/x-msdownload'],
  [/^BZh[1-9]1AY&SY/, 'application/x-bzip2'],
  [/^....ftyp(?:avif|avis)/s, 'image/avif'],
  [/^....ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/s, 'image/heic'],
  [/^....ftypqt/s, 'video/quicktime'],
  [/^....ftypM4A/s, 'audio/mp4'],
  [/^....ftyp/s, 'video/mp4'],
  [/^RIFF....WAVE/s, 'audio/wav'],
  [/^RIFF....AVI /s, 'video/x-msvideo'],
];

/** "CD001" of ISO 9660, at the second of its sixteenth sector of 2,048 bytes. */
const isoAt = 16 * 2_048 + 1;

/** The MIME type that a file's own bytes show; null where they show none. */
export function typeByBytes(bytes: Buffer): string | null {
  const picture = kindOfPicture(bytes.subarray(0, 32));
  if (picture.accepted) return `image/${picture.kind}`;
  const start = bytes.toString('latin1', 0, 64);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return typeOfZip(bytes);
  if (start.startsWith(hex('d0cf11e0a1b11ae1'))) return typeOfOle(bytes);
  const begun = beginnings.find(([beginning]) => start.startsWith(beginning));
  if (begun) return begun[1];
  const alike = patterns.find(([pattern]) => pattern.test(start));
  if (alike) return alike[1];
  if (bytes.toString('latin1', isoAt, isoAt + 5) === 'CD001') return 'application/x-iso9660-image';
  return typeOfMarkup(bytes);
}

const office = 'application/vnd.openxmlformats-officedocument';
/** What tells a ZIP's kind, by the names of files in it. */
const zipKinds: readonly [pattern: RegExp, type: string][] = [
  [/(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\//i, 'application/vnd.ms-office.macroenabled'],
  [/^word\//, `${office}.wordprocessingml.document`],
  [/^xl\//, `${office}.spreadsheetml.sheet`],
  [/^ppt\//, `${office}.presentationml.presentation`],
  [/^AndroidManifest\.xml$/, 'application/vnd.android.package-archive'],
  [/^META-INF\/MANIFEST\.MF$/i, 'application/java-archive'],
];

function typeOfZip(bytes: Buffer): string {
  // OpenDocument and EPUB say what they are in their first file, which is stored as it is
  const first = /mimetype(application\/[a-z0-9.+-]{1,80}?)(?=PK|[^a-z0-9.+-])/.exec(bytes.toString('latin1', 30, 160));
  if (first?.[1]) return first[1];
  const names = listZipNames(bytes);
  return zipKinds.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'application/zip';
}

/** Word, Excel, PowerPoint and Outlook before 2007, and installers; one with macros has a project of Visual Basic. */
function typeOfOle(bytes: Buffer): string {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('_VBA_PROJECT')) return 'application/vnd.ms-office.macroenabled';
  if (has('WordDocument')) return 'application/msword';
  if (has('Workbook')) return 'application/vnd.ms-excel';
  if (has('PowerPoint Document')) return 'application/vnd.ms-powerpoint';
  if (has('__properties_version1.0')) return 'application/vnd.ms-outlook';
  return 'application/x-ole-storage';
}
