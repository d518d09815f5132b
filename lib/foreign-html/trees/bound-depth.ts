/** Elements in each other that are left as they are; no page or mail comes near. */
const most = 200;

const anyTag = /<!--|<(\/?)([a-z][^\s/<>]*)([^<>]*)>?/gi;
/** Whose text is no markup. */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
/** Those that end by themselves: where they are not closed, they aren't nested. */
const endByThemselves = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th tbody thead tfoot colgroup caption option optgroup rp rt html head body'
  ).split(' '),
);

/**
 * The same HTML without the tags of what is nested too deep. Chromium's parser takes time with the square of the depth
 * (100,000 `div` in each other: 46 s), and builds formatting that is never closed anew in every paragraph. One pass.
 */
export function boundDepth(html: string): string {
  const kept: string[] = [];
  const depth = { open: 0, left: 0, foreign: 0 };
  let from = 0;
  anyTag.lastIndex = 0;
  for (let found = anyTag.exec(html); found; found = anyTag.exec(html)) {
    const [tag, slash, name = '', rest = ''] = found;
    const lower = name.toLowerCase();
    const skipTo =
      tag === '<!--' ? endOfComment(html, found.index) : slash ? 0 : endOfRawText(html, lower, anyTag.lastIndex);
    if (skipTo < 0) break;
    if (skipTo > 0) anyTag.lastIndex = skipTo;
    else if (isLeft(lower, slash === '/', rest.endsWith('/'), depth)) {
      kept.push(html.slice(from, found.index));
      from = found.index + tag.length;
    }
  }
  return kept.length > 0 ? [...kept, html.slice(from)].join('') : html;
}

type Depth = { open: number; left: number; foreign: number };

/** Counts a tag; whether it is one of those that are nested too deep. */
function isLeft(name: string, closes: boolean, isEmpty: boolean, depth: Depth): boolean {
  if (endByThemselves.has(name) || (isEmpty && depth.foreign > 0)) return false;
  if (name === 'svg' || name === 'math') depth.foreign = Math.max(0, depth.foreign + (closes ? -1 : 1));
  if (!closes && depth.open < most) depth.open += 1;
  else if (!closes) depth.left += 1;
  else if (depth.left > 0) depth.left -= 1;
  else {
    depth.open = Math.max(0, depth.open - 1);
    return false;
  }
  return closes || depth.left > 0;
}

/** -1 where it never ends. */
function endOfComment(html: string, at: number): number {
  const end = html.indexOf('-->', at + 4);
  return end < 0 ? -1 : end + 3;
}

/** 0 for an element whose text is markup, -1 where it never ends. */
function endOfRawText(html: string, name: string, at: number): number {
  if (!rawText.has(name)) return 0;
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = at;
  return closing.test(html) ? closing.lastIndex : -1;
}
