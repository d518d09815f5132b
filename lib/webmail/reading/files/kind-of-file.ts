import { isDangerousEnding } from '#lib/webmail/reading/files/dangerous-endings.ts';
import { endingOf, typeOfEnding } from '#lib/webmail/reading/files/endings.ts';
import { readFileName } from '#lib/webmail/reading/files/read-file-name.ts';
import { typeByBytes } from '#lib/webmail/reading/files/type-by-bytes.ts';
import { listZipNames } from '#lib/webmail/reading/files/zip-names.ts';
import type { FileWarning } from '#lib/webmail/types.ts';

const unknown = 'application/octet-stream';
const shownPictures: readonly string[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** Types that a computer runs, or that open as something that runs. */
const dangerousTypes: ReadonlySet<string> = new Set([
  'application/x-msdownload',
  'application/x-executable',
  'application/x-mach-binary',
  'application/x-ms-shortcut',
  'application/vnd.ms-htmlhelp',
  'application/vnd.ms-office.macroenabled',
  'application/vnd.android.package-archive',
  'application/java-archive',
  'application/x-iso9660-image',
  'application/wasm',
  'application/xhtml+xml',
  'application/xml',
  'text/x-script',
  'text/html',
  'image/svg+xml',
]);
/** The same by what the mail says, where the bytes show nothing. */
const dangerousClaim =
  /^(?:(?:text|application)\/(?:x-)?(?:java|ecma|vb|j)script|application\/(?:hta|x-sh|x-csh|x-bat|x-php|x-perl|x-python|.*macroenabled.*|vnd\.microsoft\.portable-executable|x-dosexec|x-msi|x-ms-installer|x-apple-diskimage)|text\/(?:xml|xsl|x-component|x-sh|x-php|x-python))/;

/**
 * What a file is, whatever the mail says of it.
 * @param claimedType its `Content-Type`, without parameters; empty for none
 * @param name as the mail names it or as `readFileName` gives it; `override` is told of the former only
 * @returns `type`: as its bytes show; otherwise as the mail says, or its name's ending where that says nothing
 */
export function kindOfFile(
  bytes: Buffer,
  claimedType: string,
  name: string,
): { type: string; isPicture: boolean; warnings: FileWarning[] } {
  const { name: legible, hasOverride } = readFileName(name);
  const claimed = readType(claimedType);
  const byEnding = typeOfEnding(legible);
  const shown = typeByBytes(bytes);
  const type = refined(shown, claimed, byEnding) ?? (claimed === unknown ? (byEnding ?? unknown) : claimed);

  const warnings: FileWarning[] = [];
  if (isDangerous(type, legible) || holdsDanger(shown, bytes)) warnings.push({ kind: 'dangerous' });
  if (shown && isDisguised(type, claimed, byEnding)) warnings.push({ kind: 'disguised', actual: type });
  if (hasOverride) warnings.push({ kind: 'override' });
  return { type, isPicture: shown !== null && shownPictures.includes(shown), warnings };
}

const typePattern = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,62}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,99}$/;

function readType(claimed: string): string {
  const type = claimed.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === 'image/jpg' || type === 'image/pjpeg') return 'image/jpeg';
  return typePattern.test(type) ? type : unknown;
}

/** Kinds that are known by their bytes only in the rough: what the mail or the name says of them is more exact. */
const rough: Readonly<Record<string, RegExp>> = {
  'application/zip': /zip|openxmlformats|opendocument|vnd\.google-earth|iwork|pages|numbers|keynote/,
  'application/x-ole-storage': /msword|ms-excel|ms-powerpoint|ms-outlook|ms-office|visio|publisher/,
  'application/gzip': /gzip|x-tar|compressed/,
  'application/xml': /xml|rss|atom|gpx|kml/,
  'audio/ogg': /ogg/,
  'video/mp4': /mp4|3gpp|quicktime|m4/,
  'video/webm': /webm|matroska/,
};

function refined(shown: string | null, claimed: string, byEnding: string | null): string | null {
  const closer = shown ? rough[shown] : undefined;
  if (!closer) return shown;
  return [claimed, byEnding].find((type) => type && closer.test(type)) ?? shown;
}

const dangerousInside = /\.(?:exe|scr|js|jse|vbs|vbe|wsf|hta|lnk|bat|cmd|com|pif|ps1|msi|iso|img|dll|jar|url)$/i;

/** A ZIP is opened with a click, and what it holds with another. Documents are ZIPs that nobody opens as such. */
function holdsDanger(shown: string | null, bytes: Buffer): boolean {
  return shown === 'application/zip' && listZipNames(bytes).some((name) => dangerousInside.test(name));
}

function isDangerous(type: string, name: string): boolean {
  if (isDangerousEnding(endingOf(name))) return true;
  // maps and the like, which another program than a browser opens
  if (type === 'application/xml' && typeOfEnding(name) === type) return false;
  return dangerousTypes.has(type) || dangerousClaim.test(type);
}

/** A picture under the name of another kind of picture deceives nobody; neither do archives of one another's kinds. */
const families: readonly [pattern: RegExp, family: string][] = [
  [/^image\/svg|html|^application\/xml$|^text\/xml$|\+xml$/, 'markup'],
  [/^image\//, 'picture'],
  [/^(?:audio|video)\/|^application\/ogg$/, 'sound or film'],
  [/^application\/pdf$/, 'pdf'],
  [/^application\/(?:zip|gzip|x-bzip2|x-xz|x-7z|vnd\.rar|x-tar|x-zip|x-rar|x-gzip)/, 'archive'],
  [/msword|ms-excel|ms-powerpoint|ms-office|officedocument|opendocument|rtf$|ole-storage|outlook/, 'document'],
  [/^text\/(?:calendar|vcard|x-vcard|directory)$/, 'card'],
  [/^text\/x-script$|script|^application\/x-(?:ms|exec|mach|sh)|java-archive|android|wasm/, 'program'],
  [/^text\/|^application\/json$/, 'text'],
];
const familyOf = (type: string) => families.find(([pattern]) => pattern.test(type))?.[1] ?? null;

/** Says the mail, or the ending of the name, another family of files than the bytes? What says nothing deceives nobody. */
function isDisguised(actual: string, claimed: string, byEnding: string | null): boolean {
  const family = familyOf(actual);
  return [claimed, byEnding].some((said) => {
    const saidFamily = said ? familyOf(said) : null;
    return saidFamily !== null && saidFamily !== family && !isHarmless(saidFamily, family);
  });
}

/** Texts are what is sent for want of a better type; Office writes RTF, CSV and pages under each other's names. */
function isHarmless(said: string, actual: string | null): boolean {
  if (actual === 'card') return said === 'text';
  return (said === 'document' && actual === 'archive') || (said === 'archive' && actual === 'document');
}
