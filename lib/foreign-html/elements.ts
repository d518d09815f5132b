import type { LeftOutKind } from '#lib/foreign-html/types.ts';

const names = (list: string) => new Set(list.split(' '));

/** Elements before and after which a paragraph ends. */
export const blockElements: ReadonlySet<string> = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main marquee menu nav ol optgroup option p plaintext pre ' +
    'search section summary table tbody td tfoot th thead tr ul xmp',
);

/** Never walked, whatever is in them; what people would miss is named. */
export const droppedElements: ReadonlyMap<string, LeftOutKind | null> = new Map([
  ...kinds('script', 'script'),
  ...kinds('frame', 'object embed applet frame frameset noframes noembed portal fencedframe'),
  ...kinds('media', 'audio video canvas'),
  // LibreOffice's own, in a cell
  ...kinds('comment', 'comment'),
  ...kinds('form', 'select textarea datalist option optgroup'),
  ...kinds(
    null,
    'style template head title meta link base area map param track source xml input button progress meter',
  ),
  // of formulas and drawings that lost their namespace
  ...kinds('formula', 'math'),
  ...kinds('drawing', 'svg'),
  // a picture as Word alone shows it, where there is no other
  ...kinds('picture', 'v:imagedata'),
]);

function kinds(kind: LeftOutKind | null, list: string): [string, LeftOutKind | null][] {
  return list.split(' ').map((name) => [name, kind]);
}

/** Classes of what a page shows only to screen readers or to those who may edit it. */
export const unseenClasses = ['screen-reader-text', 'sr-only', 'visually-hidden', 'visuallyhidden', 'mw-editsection'];

export const isHeading = (name: string) => /^h[1-6]$/.test(name);
