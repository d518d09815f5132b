const maxCss = 500_000;

/** CSS without comments, and with its escapes as the signs that they stand for. */
export function unescapeCss(css: string): string {
  return css
    .slice(0, maxCss)
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .replace(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi, (_whole, code: string | undefined, sign: string | undefined) =>
      code === undefined ? (sign ?? '') : signOf(Number.parseInt(code, 16)),
    );
}

const signOf = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
