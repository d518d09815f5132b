/** What differs between two builds of the same pages, or two runs on the same paper, and what is put in its place. */
const passing: readonly (readonly [RegExp, string])[] = [
  [/http:\/\/localhost:\d+|http%3A%2F%2Flocalhost%3A\d+/g, 'http://paper'],
  [/\/_next\/static\/[\w./~@%-]+/g, '/_next/static/…'],
  [/\/paper\/[\w-]+\.js/g, '/paper/….js'],
  // how a form says which action it calls
  [/(?:<input type="hidden" name="\$(?:ACTION_|form)[^>]*>)+/g, '<input hidden action>'],
  [/name="action" value="[\w-]+"/g, 'name="action" value="…"'],
  [/(?<=T\d\d:\d\d:)\d\d(?:\.\d+)?(?=Z|[+-]\d\d)/g, '00'],
  // the framework's own scripts on the pages of the desk
  [/<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/g, ''],
  [/ nonce="[^"]*"/g, ''],
  [/'nonce-[\w+/=]+'/g, "'nonce-…'"],
  [/<link rel="(?:preload|modulepreload)"[^>]*>/g, ''],
  // mails
  [/--_NmP-[\w-]+|_NmP-[\w-]+/g, 'boundary'],
  [/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g, 'uuid'],
  [/^Date: .*/gm, 'Date: …'],
];

/** An answer as it can be compared with that of another version. Tags begin lines, so that `diff` shows places. */
export function comparable(text: string): string {
  const plain = passing.reduce((sofar, [pattern, instead]) => sofar.replaceAll(pattern, instead), text);
  if (!plain.includes('<html')) return plain;
  return plain.replaceAll(/(?<=>)(?=<)/g, '\n').replace(/<head>([\s\S]*?)<\/head>/, (head) => sorted(head));
}

/** React writes a link of a page before or after the metadata, as it comes. */
const sorted = (head: string) => head.split('\n').toSorted().join('\n');

/** A file's name for a request. */
export function fileName(request: string): string {
  return `${request
    .replaceAll('/', '_')
    .replaceAll(/[^\w .=&?~-]/g, '+')
    .slice(0, 180)}.txt`;
}
