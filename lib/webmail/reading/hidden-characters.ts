const rtlLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Marks of direction, which belong beside letters that run to the left. */
const directionMarks = /[\u061c\u200e\u200f]/g;
/** A flag of a region is a black flag and letters that are not seen. */
const regionFlags = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f}/gu;

/** Controls, line ends, whatever Unicode lets go unseen (bidi controls among it), and signs that are blank. */
const hidden =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;
/** Joiners and variation selectors shape the emoji, or the letter of Arabic or Hindi, before them. Others only hide. */
const idleJoiners = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}])(?:\u200c|\u200d)/gu;
const idleSelectors = /(?<![\p{Extended_Pictographic}\p{Emoji_Component}])(?:\ufe0e|\ufe0f)/gu;
const plain = /^[ -~]*$/;

/** Signs that nobody sees, or that turn the line around, though nothing there needs them. A tab is white space. */
export function hasHiddenCharacters(text: string): boolean {
  if (plain.test(text)) return false;
  const marked = rtlLetter.test(text) ? text.replace(directionMarks, '') : text;
  const rest = marked.replace(regionFlags, '').replaceAll('\t', ' ');
  return [hidden, idleJoiners, idleSelectors].some((signs) => rest.search(signs) >= 0);
}

/** One line without them, of white space that a reader can see. */
export function withoutHiddenCharacters(text: string): string {
  if (plain.test(text)) return text.replace(/ +/g, ' ').trim();
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u2800]+/gu, ' ')
    .replace(hidden, '')
    .replace(idleJoiners, '')
    .replace(idleSelectors, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
