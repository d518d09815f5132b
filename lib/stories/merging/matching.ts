import type { Body } from '#lib/stories/blocks/body.ts';
import { heaviestRun } from '#lib/stories/merging/heaviest-run.ts';
import { likeness, type Profile, profileOf } from '#lib/stories/merging/likeness.ts';
import { pairInOrder } from '#lib/stories/merging/pair-in-order.ts';

/** Blocks at about the same place that share less of their words are two blocks, not one that changed. */
const alikeInPlace = 0.4;
/** The same of blocks that stand apart: two sentences of a story easily share half of their words. */
const alikeAfar = 0.6;
/** Longer passages are not searched for the best way to pair their blocks in order. */
const maxPairs = 10_000;
/** A block is looked for by so many of its rarest words, each of them in no more than so many blocks. */
const rarestWords = 16;
const maxPlaces = 50;
/** The blocks that share most of those words are looked at more closely. */
const maxCandidates = 5;

/** Which block of a newer body is which of an older one, both ways by their places. */
export class Matching {
  readonly newerOf = new Map<number, number>();
  readonly olderOf = new Map<number, number>();

  pair(older: number, newer: number): void {
    this.newerOf.set(older, newer);
    this.olderOf.set(newer, older);
  }

  /** Of the matched blocks those, by their older places, that keep their order; the others were moved. */
  inOrder(weightOf: (older: number) => number): ReadonlySet<number> {
    const places = [...this.olderOf].sort(([one], [other]) => one - other).map(([, older]) => older);
    return heaviestRun(places, weightOf);
  }
}

/** Pairs blocks of the same id and nothing else. */
export function matchById(older: Body, newer: Body): Matching {
  const matching = new Matching();
  const places = new Map(older.map(({ id }, place) => [id, place]));
  for (const [place, { id }] of newer.entries()) {
    const found = places.get(id);
    if (found !== undefined && !matching.newerOf.has(found)) matching.pair(found, place);
  }
  return matching;
}

/**
 * Pairs blocks by id; then, among those left, blocks that are equal; then blocks of a kind whose words are alike, first
 * those between the same neighbours. 1,000 blocks against 1,000 others take some tens of milliseconds.
 */
export function matchBlocks(older: Body, newer: Body): Matching {
  const matching = matchById(older, newer);
  if (matching.newerOf.size === older.length || matching.newerOf.size === newer.length) return matching;
  const profiles = { older: older.map(profileOf), newer: newer.map(profileOf) };
  matchEqual(matching, profiles);
  matchAlikeInPlace(matching, profiles);
  matchAlikeAfar(matching, profiles);
  return matching;
}

type Profiles = { older: Profile[]; newer: Profile[] };
type Left = { profile: Profile; place: number };

const leftOf = (profiles: readonly Profile[], matched: ReadonlyMap<number, number>): Left[] =>
  profiles.flatMap((profile, place) => (matched.has(place) ? [] : [{ profile, place }]));

function matchEqual(matching: Matching, { older, newer }: Profiles): void {
  const byContent = (profiles: readonly Profile[], matched: ReadonlyMap<number, number>) =>
    Map.groupBy(leftOf(profiles, matched), ({ profile }) => profile.content);
  const newerByContent = byContent(newer, matching.olderOf);
  for (const [content, [found, ...others]] of byContent(older, matching.newerOf)) {
    const [twin, ...twins] = newerByContent.get(content) ?? [];
    if (found && twin && others.length + twins.length === 0) matching.pair(found.place, twin.place);
  }
  // of several equal blocks those beside blocks that are paired, then the others as they come
  matchEqualNeighbours(matching, { older, newer }, 1);
  matchEqualNeighbours(matching, { older, newer }, -1);
  const rest = byContent(newer, matching.olderOf);
  for (const [content, left] of byContent(older, matching.newerOf)) {
    const twins = rest.get(content) ?? [];
    for (const [index, twin] of twins.entries()) {
      const found = left[index];
      if (found) matching.pair(found.place, twin.place);
    }
  }
}

/** Goes through the bodies from one end (`step` 1: the first) to the other. */
function matchEqualNeighbours(matching: Matching, { older, newer }: Profiles, step: 1 | -1): void {
  const [before, start] = step === 1 ? [-1, 0] : [older.length, newer.length - 1];
  for (let place = start; place >= 0 && place < newer.length; place += step) {
    const isEnd = place === start;
    const neighbour = isEnd ? before : matching.olderOf.get(place - step);
    if (matching.olderOf.has(place) || neighbour === undefined) continue;
    const found = neighbour + step;
    const isEqual = older[found]?.content === newer[place]?.content;
    if (isEqual && older[found] && !matching.newerOf.has(found)) matching.pair(found, place);
  }
}

function matchAlikeInPlace(matching: Matching, { older, newer }: Profiles): void {
  const inOrder = matching.inOrder((place) => older[place]?.wordCount ?? 0);
  const left = { older: leftOf(older, matching.newerOf), newer: leftOf(newer, matching.olderOf) };
  for (const fixed of [...inOrder].sort((one, other) => one - other).concat(older.length)) {
    const upTo = matching.newerOf.get(fixed) ?? newer.length;
    pairAlike(matching, takeBefore(left.older, fixed), takeBefore(left.newer, upTo));
  }
}

/** Takes what stands before a place off the beginning of a list. */
function takeBefore(left: Left[], place: number): Left[] {
  const end = left.findIndex((each) => each.place >= place);
  return left.splice(0, end < 0 ? left.length : end);
}

function pairAlike(matching: Matching, older: readonly Left[], newer: readonly Left[]): void {
  if (older.length * newer.length > maxPairs) return;
  const pairs = pairInOrder({ older: older.length, newer: newer.length }, (one, other) => {
    const [before, after] = [older[one], newer[other]];
    const like = before && after ? likeness(before.profile, after.profile) : 0;
    return like >= alikeInPlace ? like : 0;
  });
  for (const pair of pairs) {
    const [before, after] = [older[pair.older], newer[pair.newer]];
    if (before && after) matching.pair(before.place, after.place);
  }
}

/** Blocks that were moved and changed, and those of passages that were too long for `pairAlike`: the likest first. */
function matchAlikeAfar(matching: Matching, profiles: Profiles): void {
  const newer = leftOf(profiles.newer, matching.olderOf);
  const byWord = new Map<string, Left[]>();
  for (const left of newer) {
    for (const word of left.profile.words.keys()) {
      const places = byWord.get(word);
      if (!places) byWord.set(word, [left]);
      else if (places.length <= maxPlaces) places.push(left);
    }
  }
  const found = leftOf(profiles.older, matching.newerOf).flatMap((one) =>
    candidatesFor(one, byWord).map((other) => ({ one, other, like: likeness(one.profile, other.profile) })),
  );
  found.sort((a, b) => b.like - a.like || a.one.place - b.one.place || a.other.place - b.other.place);
  for (const { one, other, like } of found) {
    const isFree = !matching.newerOf.has(one.place) && !matching.olderOf.has(other.place);
    if (isFree && like >= alikeAfar) matching.pair(one.place, other.place);
  }
}

function candidatesFor({ profile }: Left, byWord: ReadonlyMap<string, Left[]>): Left[] {
  const votes = new Map<Left, number>();
  const places = [...profile.words.keys()].map((word) => byWord.get(word) ?? []);
  const rarest = places.filter(({ length }) => length > 0 && length <= maxPlaces);
  for (const left of rarest
    .sort((one, other) => one.length - other.length)
    .slice(0, rarestWords)
    .flat()) {
    votes.set(left, (votes.get(left) ?? 0) + 1);
  }
  return [...votes]
    .sort(([one, few], [other, many]) => many - few || one.place - other.place)
    .slice(0, maxCandidates)
    .map(([left]) => left);
}
