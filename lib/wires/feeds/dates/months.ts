/** January to December as the languages of feeds begin them, without accents; a longer beginning decides before a shorter. */
const beginnings: readonly (readonly string[])[] = [
  ['jan', 'ian', 'ene', 'gen', 'янв'],
  ['feb', 'fev', 'fef', 'фев', 'peb'],
  ['mar', 'mrz', 'maa', 'mrt', 'marc', 'мар', 'mae'],
  ['apr', 'abr', 'avr', 'апр'],
  ['may', 'mai', 'mei', 'maj', 'mag', 'maio', 'mayo', 'май', 'мая', 'мая'],
  ['jun', 'juin', 'giu', 'июн', 'iun'],
  ['jul', 'juil', 'lug', 'июл', 'iul'],
  ['aug', 'ago', 'aou', 'авг', 'agu'],
  ['sep', 'set', 'сен'],
  ['oct', 'okt', 'ott', 'out', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'dez', 'dic', 'des', 'дек'],
];

/** Languages that have words of their own for some. */
const whole: ReadonlyMap<string, number> = new Map([
  ['ιαν', 1],
  ['φεβ', 2],
  ['μαρ', 3],
  ['μαω', 3],
  ['απρ', 4],
  ['μαι', 5],
  ['ιουν', 6],
  ['ιουλ', 7],
  ['ιον', 6],
  ['ιολ', 7],
  ['αυγ', 8],
  ['σεπ', 9],
  ['οκτ', 10],
  ['νοε', 11],
  ['δεκ', 12],
]);

const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The month of a name or the beginning of one, 1–12; null for another word. */
export function findMonth(word: string): number | null {
  if (word.length < 3) return null;
  if (word.length === 3 && english.includes(word.toLowerCase())) return english.indexOf(word.toLowerCase()) + 1;
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const month = beginnings.findIndex((list) => list.some((beginning) => plain.startsWith(beginning)));
  if (month >= 0) return month + 1;
  return [...whole].find(([beginning]) => plain.startsWith(beginning))?.[1] ?? null;
}
