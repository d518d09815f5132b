import { prominenceNames } from '#components/desk/story-editor/fields/placing-names.ts';
import { namesOf, type RuleNames } from '#components/desk/wires/rules/rule-words.ts';
import { formatNumber, listed, plural } from '#lib/language.ts';
import type { Effect, TriedRule } from '#lib/wires/routing/types.ts';

const destinationWords = { publish: 'published by itself', inbox: 'waits in the inbox', drop: 'dropped' };

/** "waits in the inbox, in World": where it goes, and what is otherwise than in the other. */
export function effectInWords(effect: Effect, other: Effect, names: RuleNames): string {
  const done = destinationWords[effect.destination];
  if (effect.destination === 'drop') return done;
  const differs = (key: keyof Effect) =>
    other.destination === 'drop' || JSON.stringify(effect[key]) !== JSON.stringify(other[key]);
  const isNew = other.destination === 'drop';
  const parts = [
    done,
    differs('sectionId') && `in ${namesOf([effect.sectionId], names.sections).join()}`,
    differs('editionIds') && `in ${listed('en', namesOf(effect.editionIds, names.editions))}`,
    differs('topicIds') && topicWords(effect.topicIds, names, isNew),
    differs('kicker') && (effect.kicker ? `kicker “${effect.kicker}”` : !isNew && 'no kicker'),
    differs('prominence') && !(isNew && effect.prominence === 'standard') && prominenceWords(effect),
  ];
  return parts.filter(Boolean).join(', ');
}

function topicWords(ids: readonly number[], names: RuleNames, isNew: boolean): string | false {
  if (ids.length === 0) return !isNew && 'no topic';
  return `${ids.length === 1 ? 'topic' : 'topics'} ${listed('en', namesOf(ids, names.topics))}`;
}

const prominenceWords = ({ prominence }: Effect) =>
  `“${prominenceNames.find(({ value }) => value === prominence)?.name ?? prominence}”`;

const number = (count: number) => formatNumber('en', count);
const items = (count: number) => plural('en', count, { one: '# item', other: '# items' });

/** Of which items it is known what the rule would have done. */
export function triedInWords({ foundCount, itemCount, isMore }: TriedRule): string {
  if (foundCount === 0) return 'Nothing came in the last 30 days that a rule could be tried on.';
  if (itemCount === 0) {
    return `There was no time to try it: the machine is busy. None of the ${items(foundCount)} of the last 30 days was asked. Try again in a moment.`;
  }
  if (itemCount < foundCount) {
    return `Tried on the newest ${number(itemCount)} of the ${items(foundCount)} of the last 30 days; there was no time for the other ${number(foundCount - itemCount)}.`;
  }
  if (isMore) return `Tried on the newest ${items(itemCount)} of the last 30 days; older ones were not asked.`;
  return `Tried on ${itemCount === 1 ? 'the only item' : `all ${items(itemCount)}`} of the last 30 days.`;
}

/** How many items it holds for, and how many would go another way. */
export function outcomeInWords({ itemCount, heldCount, changedCount }: TriedRule): string {
  if (itemCount === 0) return '';
  if (heldCount === null && changedCount === 0) return 'The rule is in force as it stands, and would change nothing.';
  const held = heldCount === null ? '' : `It holds for ${number(heldCount)} of ${number(itemCount)}. `;
  return `${held}${changedCount === 0 ? 'Nothing' : number(changedCount)} would go another way than now.`;
}

/** "3 more dropped": a line for each thing that would be otherwise. */
export function effectCountsInWords({ effects }: TriedRule): string[] {
  const lines: [number, string][] = [
    [effects.publish, 'more published'],
    [effects.inbox, 'more in the inbox'],
    [effects.drop, 'more dropped'],
    [effects.section, 'in another section'],
    [effects.editions, 'in other editions'],
    [effects.other, 'with other topics, kicker or prominence'],
  ];
  return lines.flatMap(([count, words]) => (count > 0 ? [`${number(count)} ${words}`] : []));
}
