/* RFC 3492, one way. In a browser too, where `node:url` is not. */

const base = 36;
const [lowest, highest] = [1, 26];
const maxLength = 63;

/** The letters behind `xn--`; null where they are none. */
export function decodePunycode(coded: string): string | null {
  if (coded.length > maxLength || !/^[a-z\d-]*$/.test(coded)) return null;
  const end = coded.lastIndexOf('-');
  const letters = [...coded.slice(0, Math.max(0, end))].map((letter) => letter.charCodeAt(0));
  const digits = [...coded.slice(end + 1)].map((digit) => Number.parseInt(digit, base)).map(toDigit);
  let code = 128;
  let place = 0;
  let bias = 72;
  for (let at = 0; at < digits.length; ) {
    const start = place;
    for (let weight = 1, step = base; ; step += base) {
      const digit = digits[at];
      if (digit === undefined) return null;
      at += 1;
      place += digit * weight;
      const threshold = Math.min(highest, Math.max(lowest, step - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
      if (weight > 2 ** 31 || place > 2 ** 31) return null;
    }
    const count = letters.length + 1;
    bias = adapt(place - start, count, start === 0);
    code += Math.floor(place / count);
    place %= count;
    if (code > 0x10ffff) return null;
    letters.splice(place, 0, code);
    place += 1;
  }
  return String.fromCodePoint(...letters);
}

/** Letters are 0 to 25, and figures 26 to 35; `parseInt` counts them the other way round. */
const toDigit = (digit: number) => (digit < 10 ? digit + 26 : digit - 10);

function adapt(difference: number, count: number, isFirst: boolean): number {
  let delta = Math.floor(difference / (isFirst ? 700 : 2));
  delta += Math.floor(delta / count);
  let bias = 0;
  for (; delta > ((base - lowest) * highest) / 2; bias += base) delta = Math.floor(delta / (base - lowest));
  return bias + Math.floor(((base - lowest + 1) * delta) / (delta + 38));
}
