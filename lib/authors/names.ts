/** What may follow a name after a comma and is a part of it: a generation, a degree, an order, a licence. */
const suffix =
  /^(?:jr|sr|jnr|snr|[iv]{2,4}|v|2nd|[34](?:rd|th)|esq|fils|père|[bm]\.?a|[bm]\.?sc|ll\.?[bm]|m\.?b\.?a|m\.?d|m\.?f\.?a|m\.?p\.?h|m\.?ed|ph\.?\s?d|d\.?phil|ed\.?d|psy\.?d|d\.?v\.?m|d\.?d\.?s|d\.?o|j\.?d|r\.?n|c\.?p\.?a|p\.?eng|ing|k\.?c|q\.?c|c\.?c|o\.?c|c\.?m|o\.?b\.?e|m\.?b\.?e|m\.?p|m\.?l\.?a|m\.?p\.?p|m\.?n\.?a|s\.?j|o\.?f\.?m)\.?$/i;

const conjunction = /\s+(?:and|et|&)\s+(?!al\b)/i;

/**
 * The names in a byline as people type it: "Ann Lee, Bob King, Jr., and Cy Roy" are three. Where a semicolon stands,
 * only semicolons part names.
 */
export function parseNames(typed: string): string[] {
  if (typed.includes(';')) return trimmed(typed.split(';'));
  const names: string[] = [];
  for (const part of trimmed(typed.split(','))) {
    const last = names.at(-1);
    if (last !== undefined && suffix.test(part)) names[names.length - 1] = `${last}, ${part}`;
    // "Bob King, Jr. and Cy Roy", "A, B, and C"
    else names.push(...namesOfPart(part, names));
  }
  return names;
}

function namesOfPart(part: string, before: string[]): string[] {
  const [first = '', ...others] = trimmed(part.replace(/^(?:and|et|&)\s+/i, '').split(conjunction));
  const last = before.at(-1);
  if (last === undefined || !suffix.test(first)) return [first, ...others];
  before[before.length - 1] = `${last}, ${first}`;
  return others;
}

/** Names as they are typed, so that `parseNames` reads the same ones. */
export function typedNames(names: readonly string[]): string {
  const plain = names.join(', ');
  if (parseNames(plain).join('\n') === names.join('\n')) return plain;
  return names.length === 1 ? `${plain};` : names.join('; ');
}

const trimmed = (parts: readonly string[]) => parts.map((part) => part.trim()).filter(Boolean);
