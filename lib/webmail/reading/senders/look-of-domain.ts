import { domainToASCII, domainToUnicode } from 'node:url';
import { typeLatin } from '#lib/latin-letters.ts';

/** Latin letters, each with those of Cyrillic, Greek, Armenian and rarer Latin that look like it (after UTS 39). */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'аαɑ',
  b: 'вβ',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еєεҽ',
  f: 'ғ',
  g: 'ɡց',
  h: 'һнհ',
  i: 'іιɩɪ',
  j: 'јϳյ',
  k: 'кκ',
  l: 'ӏʟ',
  m: 'м',
  n: 'ηոɴ',
  o: 'оοօ',
  p: 'рρ',
  q: 'ԛզ',
  r: 'гʀ',
  s: 'ѕ',
  t: 'тτ',
  u: 'υսц',
  v: 'ѵν',
  w: 'ԝω',
  x: 'хχ',
  y: 'уүγʏ',
};
const latinOf = new Map(
  Object.entries(lookalikes).flatMap(([latin, letters]) => [...letters].map((one) => [one, latin])),
);

/** Signs that are taken for another one at a glance; `i` and `l` are one, since a capital I is either. */
const glances: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '2': 'z',
  '3': 'e',
  '5': 's',
  '8': 'b',
  '9': 'g',
  i: 'l',
  j: 'l',
  q: 'g',
};
/** Two letters that run into one. */
const pairs: readonly [pair: RegExp, one: string][] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
];

/** A domain as it is written in a mail, in small letters, with the letters of its own script: `xn--` is opened. */
export function toUnicodeDomain(domain: string): string {
  const ascii = domainToASCII(domain.trim().replace(/\.$/, ''));
  return ascii === '' ? '' : domainToUnicode(ascii);
}

/**
 * What a domain looks like at a glance: two domains with the same look can be taken for each other. No name of anything.
 * @param domain as `toUnicodeDomain` gives it
 */
export function lookOfDomain(domain: string): string {
  const latin = pairs.reduce((look, [pair, one]) => look.replace(pair, one), typeLatin(toLatin(domain)));
  return [...latin].map((sign) => glances[sign] ?? sign).join('');
}

/** With Latin letters in the place of those that look like them, and without accents. */
export function toLatin(domain: string): string {
  const bare = domain.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return [...bare].map((letter) => latinOf.get(letter) ?? letter).join('');
}

/** Is a part of it Latin to look at, and of another script, wholly or in some letters? */
export function borrowsLetters(domain: string): boolean {
  return domain.split('.').some((label) => {
    const hasForeign = [...label.normalize('NFKD')].some((letter) => latinOf.has(letter));
    return hasForeign && /^[\p{ASCII}]+$/u.test(toLatin(label));
  });
}

/**
 * The domain that somebody registered, near enough: "cedarfalls.example" of "mail.cedarfalls.example", with a label more
 * below endings such as `co.uk`, `gc.ca` and `ab.ca`.
 */
export function houseOf(domain: string): string {
  const labels = domain.split('.');
  const isBelowTwo = (labels.at(-1) ?? '').length === 2 && (labels.at(-2) ?? '').length <= 3;
  return labels.slice(isBelowTwo ? -3 : -2).join('.');
}

/** One below the other is its own, whatever its ending: "post.abc.example" of "abc.example". */
export const isSameHouse = (one: string, other: string): boolean =>
  houseOf(one) === houseOf(other) || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
