/** Where somebody's door is, in English, French and the Spanish names of California; boxes at the post office too. */

const alone = [
  ...['Street', 'St', 'Avenue', 'Ave', 'Av', 'Road', 'Rd', 'Boulevard', 'Blvd', 'Drive', 'Dr', 'Lane', 'Ln', 'Court'],
  ...[
    'Crt',
    'Ct',
    'Crescent',
    'Cres',
    'Cr',
    'Place',
    'Pl',
    'Way',
    'Terrace',
    'Terr',
    'Trail',
    'Tr',
    'Circle',
    'Cir',
    'Close',
  ],
  ...['Gate', 'Green', 'Heights', 'Hts', 'Highway', 'Hwy', 'Parkway', 'Pkwy', 'Square', 'Sq', 'Mews', 'Rise', 'Row'],
  ...['Point', 'Pt', 'Link', 'Landing', 'Manor', 'Bay', 'Cove', 'Common', 'Grove', 'Gardens', 'Hill', 'View', 'Loop'],
  ...['Alley', 'Plaza', 'Walk', 'Path', 'Park', 'Villas'],
];
/** Those that stand before the name. */
const leading =
  '(?:[Rr]ue|[Aa]venue|[Aa]v\\.?|[Bb]oul(?:evard|\\.)?|[Cc]hemin|[Cc]h\\.|[Aa]llée|[Ii]mpasse|[Cc]ôte|[Rr]ang|Calle|Camino|Via|Avenida|Paseo|Vista)';

const types = alone.flatMap((type) => [type, type.toUpperCase()]).join('|');
const direction =
  '(?:[NS]\\.?\\s?[EW]|[NSEW]|(?:North|South)(?:east|west)?|East|West|Ouest|Est|Nord|Sud)(?![\\p{L}\\d])\\.?';
const name =
  "(?:\\p{Lu}[\\p{L}\\d'’.-]{0,30}|\\d{1,3}(?:st|nd|rd|th)?|de|du|des|la|las|los|del|el|of|the)(?![\\p{L}\\d])";
const unit =
  '(?:,?\\s{0,2}(?:#|(?:[Aa]pt|[Aa]partment|[Uu]nit|[Ss]uite|[Ss]te|[Aa]pp|[Bb]ureau|[Nn]o|APT|UNIT|SUITE)\\b\\.?\\s{0,2}#?)\\s?[\\p{L}\\d-]{1,6})?';
/** "1418", "4-1418", "#4, 1418", "1418A" */
const number = '(?:#\\s?\\d{1,5},?\\s)?\\d{1,6}[A-Za-z]?(?:\\s?[-–]\\s?\\d{1,6})?';
const goesOn = '(?![\\p{L}\\d])';

const english = `${number}\\s{1,2}(?:${direction}\\s{1,2})?(?:${name}\\s{1,2}){1,4}(?:${types})${goesOn}\\.?(?:,?\\s{1,2}${direction})?${unit}`;
/** "1418 Spiller court": nothing of a sentence may follow. */
const lower = `${number}\\s(?:\\p{Lu}[\\p{L}'’-]{1,30}\\s){1,3}(?:street|avenue|road|boulevard|drive|lane|court|crescent)(?=\\s{0,2}(?:[,;.)\\n]|$|${direction}))`;
const french = `${number},?\\s{1,2}${leading}(?:\\s{1,2}${name}){1,4}${unit}`;
const single = `${number}\\s(?:W(?:est)?\\.?\\s)?Broadway${goesOn}${unit}`;
/** Whoever writes without capitals says what it is. */
const announced =
  "(?<=\\b(?:live at|lives at|reside at|resides at|address is|address:|home at|habite au|adresse :) ?)\\d{1,6}[\\p{L}\\d .'’-]{2,60}?(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|court|crescent|cres|place|way|trail)(?![\\p{L}\\d])";
const postOffice = `(?:[Pp]\\.?\\s?[Oo]\\.?\\s?|[Pp]ost [Oo]ffice )[Bb](?:ox|OX)\\s?#?\\d{1,6}|C\\.?P\\.?\\s\\d{1,6}|R\\.?R\\.?\\s?#?\\s?\\d{1,3}${goesOn}(?:,?\\s{1,2}Site\\s\\d{1,4})?(?:,?\\s{1,2}Box\\s\\d{1,5})?`;
const unitAlone = '\\b(?:[Aa]pt|APT|[Aa]partment|[Aa]pp)\\.?\\s{0,2}#?\\s?\\d{1,5}[A-Za-z]?(?![\\p{L}\\d])';

export const streetAddresses = new RegExp(
  `(?<![\\p{L}\\d$€£.,:/-])(?:${english}|${lower}|${french}|${single}|${announced}|${postOffice}|${unitAlone})`,
  'gu',
);

/** "in 2019 Memorial Drive flooded": a year, and what happened then. */
export function isYear(before: string, found: string): boolean {
  return (
    /\b(?:in|since|by|until|till|from|before|after|during|of|en|depuis)\s$/i.test(before) &&
    /^(?:19|20)\d\d\s/.test(found)
  );
}

/** The name of a street without a number: in a sign-off it says where somebody lives. */
export const streetName = new RegExp(`(?:^|\\s)(?:${types})\\.?(?:\\s${direction})?$|^${leading}\\s\\p{Lu}`, 'u');
