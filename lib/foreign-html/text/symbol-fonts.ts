import type { Style } from '#lib/foreign-html/text/styles.ts';
import type { ForeignElement } from '#lib/foreign-html/trees/tree.ts';

/** Fonts that draw a letter as another sign: Office writes a smile as "J" in Wingdings, and an arrow as "à". */
export type SymbolFont = 'symbol' | 'wingdings';

/** Null for a font that draws letters; undefined where nothing is said of it. */
export function symbolFontOf(element: ForeignElement, style: Style): SymbolFont | null | undefined {
  const said = style.get('mso-symbol-font-family') ?? style.get('font-family') ?? element.attribute('face');
  if (said === '') return undefined;
  const [first = ''] = said.split(',');
  const name = first.replace(/["']/g, '').trim().toLowerCase();
  return name === 'symbol' || name === 'wingdings' ? name : null;
}

/** Signs that stand alone are read; whole words are in such a font by mistake. */
const maxSigns = 2;

export function readSymbols(text: string, font: SymbolFont | null): string {
  if (font === null || text.trim().length > maxSigns) return text;
  return [...text].map((sign) => signs[font].get(plainSign(sign)) ?? sign).join('');
}

/** Word writes the letters of such a font among the private characters, from U+F020 on. */
function plainSign(sign: string): string {
  const code = sign.charCodeAt(0);
  return code >= 0xf020 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : sign;
}

/** Of each font the signs that programs put in by themselves, and what people look for in its chart. */
const signs: Readonly<Record<SymbolFont, ReadonlyMap<string, string>>> = {
  symbol: pairs(
    'ABCDEFGHIKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz' + '£¥«¬\u00ad®¯²³´µ¶·¸¹º»¼ÇÈÎÐÑÕÖ×ÙÚÛÜÞåò"$@^',
    'ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ' + '≤∞↔←↑→↓″≥×∝∂•÷≠≡≈…∩∪∈∠∇∏√⋅∧∨⇔⇐⇒∑∫∀∃≅⊥',
  ),
  wingdings: pairs('JKLàßáâóèçüûþýoqnl§Øv«u*(', '☺😐☹→←↑↓↔➔←✓✗☑☒□❑■●▪➢❖★◆✉☎'),
};

function pairs(letters: string, drawn: string): ReadonlyMap<string, string> {
  const each = [...drawn];
  return new Map([...letters].map((letter, place) => [letter, each[place] ?? letter]));
}
