import { colourNames, lookWords } from '#lib/webmail/reading/bodies/sent/css-words.ts';

const names = (list: string) => new Set(list.split(' '));
const sides = ['top', 'right', 'bottom', 'left'];
const ofSides = (names: readonly string[]) => sides.flatMap((side) => names.map((name) => name.replace('*', side)));

/** What a mail may say of its looks. Nothing of it can place words over others, move them, or name an address. */
const properties: ReadonlySet<string> = new Set([
  ...names('color background background-color opacity visibility display float clear overflow box-sizing'),
  ...names('font font-family font-size font-style font-weight font-variant line-height letter-spacing word-spacing'),
  ...names('text-align text-decoration text-decoration-line text-decoration-color text-decoration-style'),
  ...names('text-transform text-indent vertical-align white-space word-break word-wrap overflow-wrap'),
  ...names('list-style list-style-type table-layout border-collapse border-spacing caption-side empty-cells'),
  ...names('width height min-width min-height max-width max-height margin padding'),
  ...names('border border-color border-style border-width border-radius'),
  ...ofSides(['margin-*', 'padding-*', 'border-*', 'border-*-color', 'border-*-style', 'border-*-width']),
]);

/** Of these only some words are taken. */
const values: Readonly<Record<string, RegExp>> = {
  display:
    /^(?:none|block|inline|inline-block|list-item|table|inline-table|table-(?:cell|row|row-group|header-group|footer-group|column|column-group|caption))$/,
  overflow: /^(?:hidden|visible|clip)$/,
  visibility: /^(?:hidden|visible|collapse)$/,
  float: /^(?:left|right|none)$/,
};

/** Up to four digits, and no unit that grows with the frame, whose height follows what is in it. */
const number = String.raw`\d{1,4}(?:\.\d{1,6})?(?:px|pt|pc|em|rem|ex|ch|cm|mm|in|%)?|\.\d{1,6}(?:px|pt|pc|em|rem|ex|ch|cm|mm|in|%)?`;
const hex = String.raw`#[\da-f]{3,8}|(?:rgb|hsl)a?\([\d\s.,%/]{1,60}\)`;
const colour = `${hex}|${colourNames.replaceAll(' ', '|')}`;
const plainValue = listOf(`${number}|${colour}|${lookWords.replaceAll(' ', '|')}`);
/** The names of fonts are whatever their makers called them. */
const fontValue = listOf(String.raw`${number}|[a-z][a-z-]{0,30}|'[a-z\d][a-z\d _-]{0,60}'`);
const colourAlone = new RegExp(`^(?:${colour}|inherit|initial|unset)$`);
const colourWithin = new RegExp(String.raw`(?:^|\s)(${colour})(?=\s|$)`);

function listOf(token: string): RegExp {
  return new RegExp(`^(?:${token})(?:(?:[ ,/]|, )(?:${token})){0,20}$`);
}

const maxLength = 4_000;

/** Declarations of which every name and every value is one we know, in one spelling. */
export function cleanDeclarations(written: string): string {
  const kept = new Map<string, string>();
  for (const declaration of declarationsOf(written.slice(0, maxLength))) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const clean = cleanValue(property, declaration.slice(colon + 1));
    if (clean === null) continue;
    const key = property === 'background' ? 'background-color' : property;
    kept.delete(key);
    kept.set(key, clean);
  }
  return [...kept].map(([property, value]) => `${property}:${value}`).join(';');
}

/** Parted by what ends one: a semicolon outside of brackets and quotation marks. */
function declarationsOf(written: string): string[] {
  const found: string[] = [];
  let from = 0;
  let depth = 0;
  let quote = '';
  for (const { 0: sign, index } of written.matchAll(/[;"'()]/g)) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      found.push(written.slice(from, index));
      from = index + 1;
    }
  }
  return quote === '' && depth === 0 ? [...found, written.slice(from)] : found;
}

function cleanValue(property: string, written: string): string | null {
  if (!properties.has(property) || written.length > 300) return null;
  const value = written
    .toLowerCase()
    .replace(/!\s*important\s*$/, '')
    .replaceAll('"', "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?([,/]) ?/g, '$1')
    .trim();
  if (property === 'background') return backgroundColour(value);
  const pattern = values[property] ?? (/^font(?:-family)?$/.test(property) ? fontValue : plainValue);
  return pattern.test(value) ? value : null;
}

/** A picture behind words is left away; the colour that stands in for it is not. */
function backgroundColour(value: string): string | null {
  return colourAlone.test(value) ? value : (colourWithin.exec(value.replace(/url\([^)]*\)/g, ' '))?.[1] ?? null);
}
