import { rulesOf } from '#lib/foreign-html/text/styles.ts';
import { elementsBelow, type ForeignElement, textBelow } from '#lib/foreign-html/trees/tree.ts';
import { isDocumentElement, rulesFor } from '#lib/webmail/reading/bodies/sent/allowed.ts';
import { cleanDeclarations } from '#lib/webmail/reading/bodies/sent/clean-declarations.ts';

const maxSheet = 200_000;
const maxRules = 1_000;
const maxSelectors = 20;

/** Rules of a mail's own sheets whose selectors and declarations are all of kinds we know; none of a medium. */
export function cleanSheets(document: ForeignElement): string {
  let sheet = '';
  for (const element of elementsBelow(document))
    if (element.isHtml && element.name === 'style' && sheet.length < maxSheet) sheet += `${textBelow(element)}\n`;
  return cleanSheet(sheet.slice(0, maxSheet));
}

export function cleanSheet(written: string): string {
  // an escape may spell anything
  const plain = written.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ');
  const rules: string[] = [];
  for (const { selectors, body } of rulesOf(plain)) {
    const known = selectors.split(',', maxSelectors).map(cleanSelector);
    const declarations = known.includes(null) ? '' : cleanDeclarations(body);
    if (declarations !== '' && rules.length < maxRules) rules.push(`${known.join(',')}{${declarations}}`);
  }
  return rules.join('\n');
}

/** Elements and classes, one within another. Nothing that speaks of the whole document, or of what cannot be seen. */
function cleanSelector(written: string): string | null {
  const selector = written
    .trim()
    .replace(/\s*>\s*/g, '>')
    .replace(/\s+/g, ' ');
  if (!/^[a-z\d._>\- ]{1,200}$/i.test(selector)) return null;
  const parts = selector.split(/[ >]/);
  const areKnown = parts.every((part) => {
    const [, name = '', classes = ''] = /^([a-z][a-z\d]*)?((?:\.[a-z_][\w-]{0,60}){0,4})$/i.exec(part) ?? [];
    const element = name.toLowerCase();
    return element === '' ? classes !== '' : !isDocumentElement(element) && rulesFor(element) !== undefined;
  });
  return areKnown && parts.length <= 6 ? selector : null;
}
