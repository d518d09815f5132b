import type { Direction, TrafficKind } from '#lib/traffic/observations.ts';

/** What the English words of traffic services say. Whatever they leave open is not said. */

const directionWords: readonly [RegExp, Direction][] = [
  [/\b(?:both|either) (?:directions?|ways)\b|^both$/i, 'both'],
  [/\ball directions\b|^all$/i, 'all'],
  [/\bnorth-?bound\b|\bNB\b|^n(?:orth)?$/i, 'north'],
  [/\beast-?bound\b|\bEB\b|^e(?:ast)?$/i, 'east'],
  [/\bsouth-?bound\b|\bSB\b|^s(?:outh)?$/i, 'south'],
  [/\bwest-?bound\b|\bWB\b|^w(?:est)?$/i, 'west'],
];

/** The direction that a text is about; two of them are both, where they are opposite. */
export function directionIn(text: string | null): Direction | null {
  const found = directionWords.flatMap(([words, direction]) => (text && words.test(text.trim()) ? [direction] : []));
  const [first, second] = found;
  if (!first || second === undefined || first === 'both' || first === 'all') return first ?? null;
  return ['north south', 'east west'].includes(`${first} ${second}`) && found.length === 2 ? 'both' : null;
}

/** The first that fits; a vehicle that burns is a fire, and a collision that closes a road a collision. */
const kindWords: readonly [RegExp, TrafficKind][] = [
  [/\b(?:vehicle|car|truck|brush|wild|grass|structure|building|house)[- ]?fire\b|\bon fire\b|\bwildfire\b/i, 'fire'],
  [
    /\b(?:stalled|disabled|broken[- ]down|stuck) (?:\w+ )?(?:vehicle|truck|semi|bus|car|train)s?\b/i,
    'disabled-vehicle',
  ],
  [/\b(?:vehicle )?(?:stall(?:ed)?|breakdown)\b|\bdisabledvehicle\b/i, 'disabled-vehicle'],
  [
    /\bcollisions?\b|\bcrash(?:es)?\b|\baccident\b|\bvehicles? incident\b|\bmulti-?vehicle\b|\broll-?over\b|\bjack-?knifed?\b/i,
    'collision',
  ],
  [/\b(?:traffic )?signals?\b|\btraffic lights?\b|\blights? (?:(?:is|are) )?(?:blank|flashing|stuck)\b/i, 'signals'],
  [/\bpolice\b/i, 'police'],
  [/\bconstruction|\broad ?works?\b|\bmaintenance\b|\bpaving\b|\butility work\b|\brepairs?\b/i, 'roadwork'],
  [
    /\bdebris\b|\bspill\b|\bwash-?out\b|\brock ?(?:slide|fall)\b|\bmud ?slide\b|\blandslide\b|\bsinkhole\b|\bgas leak|\bwater ?main\b|\bhazard|\banimals?\b/i,
    'hazard',
  ],
  [/\bfog\b|\bice\b|\bicy\b|\bsnow|\bflood|\bavalanche\b|\bsmoke\b|\bhigh winds?\b|\bblizzard\b/i, 'weather'],
  [/\bparade\b|\bmarathon\b|\bfestival\b|\bspecial event\b/i, 'event'],
  [/(?<!\b(?:medical|emergency|utility|power) )\bincident\b/i, 'collision'],
  [/\b(?:road|highway|street|avenue|trail|bridge|tunnel|lanes?|ramps?)\b.{0,40}\bclosed\b|\bclosures?\b/i, 'closure'],
];

export function kindIn(text: string): TrafficKind {
  return kindWords.find(([words]) => words.test(text))?.[1] ?? 'other';
}

const sentenceEnd = /(?<=[.;!?])\s+(?=[A-Z])|(?<=[.;!?])$|(?<=[a-z][.;!?])(?=[A-Z])/;
/** What stands after one of these is of something else: "closed westbound and the left lane is closed eastbound". */
const clauseEnd =
  /,\s+|\s+(?:and|but|while)\s+(?=(?:the|a|an|one|left|right|(?:north|east|south|west)-?bound|[nsew]b)\b)/i;
const roadType =
  'road|rd|highway|hwy|route|street|st|avenue|ave?|bridge|freeway|expressway|roadway|tunnel|trail|tr|drive|dr|boulevard|blvd|bv|' +
  'parkway|pkwy|crescent|cr|circle|pass|intersection|lane way';
const roadName = `(?:${roadType}|(?:rte|route|hwy|highway|sr|cr|us|i)\\b[-. ]{0,2}\\d+[a-z]?)(?: [ns][ew])?`;
const is = '(?: (?:and sidewalks? )?(?:is|are|remains?|has been))?(?: (?:fully|completely|currently|now|still))?';
const bound = '(?:[nsew]b|(?:north|east|south|west)-?bound)';
const closed: readonly RegExp[] = [
  /\bfull(?:y)? (?:\w+ )?clos(?:ure|ed)\b|\bfully closed\b|\bcomplete(?:ly)? clos(?:ure|ed)\b/i,
  /\broad closure\b/i,
  new RegExp(`\\b${roadName}${is} closed\\b`, 'i'),
  new RegExp(`\\b${bound}(?: lanes)?${is} closed\\b`, 'i'),
  /\b(?:road|bridge|highway|tunnel) clos(?:ed|ure)\b/i,
  /\ball (?:\w+bound )?lanes (?:\w+bound )?(?:are |is |remain )?(?:currently |now |still )?(?:closed|blocked)\b/i,
  /\bclosed? (?:in|to) (?:both|all) (?:directions|lanes|traffic|vehicles)\b|\bclosed to traffic\b/i,
  /\bblocking (?:all|both) (?:lanes|directions)\b/i,
];
/** With one of these in its sentence a closure is of another time, or none. */
const notNow =
  /\bno (?:full|road|complete)|\bnot\b|\bwill\b|\bmay be\b|\bto be closed\b|\bif\b|\bperiodic|\bintermittent|\bbrief/i;
/** With one of these beside it a closure is of something else than the road, or of some only. */
const notAll =
  /\bramps?\b|\bshoulders?\b|(?<!\band )\bsidewalk|\bpathway|\bcrosswalk|\bbike|\bcycle|\bpark(?:ing|ade)\b|\brest area\b|(?<!\bmust )\bexits?\b|\bsome\b|\bpartial|\btrucks?\b|\bcommercial\b|\bheavy\b|\boversize|\bwide loads?\b|\b(?:one|two|three|\d|single|left|right|curb|merge)[- ](?:(?:\w+bound|[nsew]b|left|right) )*lanes?\b|\blane closures?\b/i;
const openAgain = /\bre-?opened\b|\bnow open\b|\bno longer closed\b|\bhas been cleared\b/i;

/**
 * Do the words say that nobody can pass on the road itself, be it one way? A ramp, a shoulder or a lane is not the road,
 * and what is open again is not closed.
 */
export function saysFullClosure(text: string | null): boolean {
  const sentences = (text ?? '').split(sentenceEnd).filter((sentence) => !notNow.test(sentence));
  const clauses = sentences.flatMap((sentence) => sentence.split(clauseEnd));
  const open = clauses.filter((clause) => openAgain.test(clause)).map(directionIn);
  return clauses
    .filter((clause) => closed.some((words) => words.test(clause)) && !notAll.test(clause) && !openAgain.test(clause))
    .map(directionIn)
    .some((closedWay) => !open.some((openWay) => openWay === null || openWay === 'both' || openWay === closedWay));
}

/** Ramps and the like that traffic is led over, that the place is near to, or that are closed besides. */
const inPassing =
  /\b(?:via|by way of|use|using|take|detour(?:ed|s)?)\b[^.;]*|\b(?:near|past|before|after) (?:[\w'-]+ ){0,4}?rest area\b|\band (?:\w+ )?shoulders?\b/gi;

/** Do the words speak of a ramp or the like, where a closure isn't one of the road? */
export function isBesideRoad(text: string | null): boolean {
  const words = (text ?? '').replace(inPassing, '');
  return /\b(?:on|off|exit|entrance)?[- ]?ramps?\b|\brest area\b|\bshoulders?\b|\bsidewalk|\bpathway/i.test(words);
}

const counts: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };
const side = '(?:left|right|cent(?:re|er)|middle|curb|inside|outside|median|through|turn(?:ing)?)';
const blocked = new RegExp(
  `\\bblocking (?:the )?(?:(one|two|three|four|\\d) )?(?:${side} (?:hand )?)?(lanes?)\\b`,
  'i',
);
const closedLane = new RegExp(
  `\\b(?:(one|two|three|four|\\d) )?(?:\\w+bound )?(?:${side} )?(lanes?)(?:\\(s\\))? (?:is |are )?(?:closed|blocked)\\b`,
  'i',
);
const sided = new RegExp(`\\b${side} (?:hand )?lane\\b`, 'i');

/** How many lanes are blocked or closed, where a text counts them, or names one by its side. */
export function lanesIn(text: string | null): number | null {
  const found = text ? (blocked.exec(text) ?? closedLane.exec(text)) : null;
  if (!found) return null;
  const [words, count, lane = ''] = found;
  if (count) return counts[count.toLowerCase()] ?? Number(count);
  return lane.toLowerCase() === 'lane' && sided.test(words) && !/\ball\b/i.test(words) ? 1 : null;
}

export const saysUntilFurtherNotice = (text: string | null): boolean => /\buntil further notice\b/i.test(text ?? '');
