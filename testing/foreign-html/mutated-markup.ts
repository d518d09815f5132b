import { pick } from '#testing/seeded-random.ts';

/** What changes the meaning of what stands around it. */
const signs = [
  '<',
  '>',
  '"',
  "'",
  '=',
  '/',
  '&',
  ';',
  ' ',
  '\n',
  '\0',
  '\ud800',
  '\u202e',
  '-',
  '!',
  '0',
  '999999999',
  '&#x0;',
  '</',
  '<p',
  'style="',
  '{',
  '}',
  '(',
  ')',
  '\\',
  ':',
  '@',
  '&#13;',
  'url(',
  '<style>',
  '> ',
  '-- \n',
  '<![CDATA[',
  '<svg>',
  '<math>',
  '<table>',
];

/** One of the seeds, cut, doubled, mixed with others and with single signs put in, one to seven times. */
export function mutatedMarkup(seeds: readonly string[], random: () => number): string {
  let written = pick(seeds, random);
  for (let change = 0; change < 1 + random() * 6; change += 1) written = mutate(written, seeds, random);
  return written;
}

function mutate(written: string, seeds: readonly string[], random: () => number): string {
  const at = Math.floor(random() * written.length);
  const until = at + Math.floor(random() * 40);
  const other = pick(seeds, random);
  switch (Math.floor(random() * 6)) {
    case 0:
      return written.slice(0, at) + written.slice(until);
    case 1:
      return written.slice(0, at) + pick(signs, random) + written.slice(at);
    case 2:
      return written.slice(0, at) + other + written.slice(until);
    case 3:
      return written.slice(0, until) + written.slice(at);
    case 4:
      return written.slice(0, at) + other.slice(0, Math.floor(random() * other.length)) + written.slice(at);
    default:
      return (
        written.slice(0, at) + written.slice(at, until).repeat(1 + Math.floor(random() * 8)) + written.slice(until)
      );
  }
}
