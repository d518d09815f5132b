/** Addresses of mail, also as they are written so that programs don't find them: "jane (at) mail (dot) example". */

const own = '[\\p{L}\\d._%+-]{1,64}';
const label = '[\\p{L}\\d-]{1,63}';
const bracketed = (word: string) => `\\s{0,2}[\\[({<]\\s?${word}\\s?[\\])}>]\\s{0,2}`;

const plain = `${own}\\s?[@＠]\\s?${label}(?:\\.${label}){1,4}`;
const hidden = `${own}${bracketed('at')}${label}(?:(?:\\.|${bracketed('dot')}| dot )${label}){1,4}`;
const spoken = `${own} at ${label}(?: dot ${label}){1,3}(?![\\p{L}\\d])`;

export const electronicAddresses = new RegExp(`${plain}|${hidden}|${spoken}`, 'giu');

/** Most texts have none, which is quickly seen. */
export const mayHaveAddress = (text: string): boolean => /[@＠]|\bat\b/i.test(text);
