import { nameOfLanguage, prominenceNames } from '#components/desk/story-editor/fields/placing-names.ts';
import { formatNumber } from '#lib/language.ts';
import type { RoutingRule, RuleActions, RuleConditions } from '#lib/wires/types.ts';

type Named = { id: number; name: string };

/** What the things are called that rules name by their ids. */
export type RuleNames = {
  wires: readonly Named[];
  sections: readonly Named[];
  editions: readonly Named[];
  topics: readonly Named[];
};

/** 1 Monday … 7 Sunday */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const clockHour = (hour: number) => `${hour}:00`;

/** More of them are counted; the rule's own form has all. */
const mostNamed = 6;

/** "the wire is Prairie Dispatch and the headline has “flood” or “thaw”"; without conditions "always". */
export function conditionsInWords(when: RuleConditions, names: RuleNames): string {
  const { wireIds, words, categories, authors, languages, hours, weekdays } = when;
  const parts = [
    wireIds && `the wire is ${oneOf(namesOf(wireIds, names.wires))}`,
    words && `${wordPlaces[words.in]} has ${oneOf(words.any.map(quoted))}`,
    categories && `the category is ${oneOf(categories.map(quoted))} or below`,
    authors && `the author is ${oneOf(authors)}`,
    languages && `the language is ${oneOf(languages.map(nameOfLanguage))}`,
    weekdays && `it comes on a ${oneOf(weekdays.map((day) => weekdayNames[day - 1] ?? String(day)))}`,
    hours && `it comes between ${clockHour(hours.from)} and ${clockHour(hours.to)}`,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' and ') : 'always';
}

const wordPlaces = { headline: 'the headline', body: 'the text', both: 'the headline or the text' };

/** "publish it in Calgary, in Local; stop" */
export function actionsInWords(actions: RuleActions, names: RuleNames): string {
  const { destination, editionIds, sectionId, topicIds, kicker, prominence, stop } = actions;
  const parts = [
    destination && destinationWords[destination],
    editionIds && `edition ${allOf(namesOf(editionIds, names.editions))}`,
    sectionId !== undefined && `section ${namesOf([sectionId], names.sections).join()}`,
    topicIds && `${topicIds.length === 1 ? 'topic' : 'topics'} ${allOf(namesOf(topicIds, names.topics))}`,
    kicker !== undefined && (kicker === '' ? 'no kicker' : `kicker ${quoted(kicker)}`),
    prominence && `prominence ${quoted(prominenceNames.find(({ value }) => value === prominence)?.name ?? prominence)}`,
  ].filter((part) => typeof part === 'string');
  const done = parts.join(', ');
  return [done, stop && 'stop'].filter(Boolean).join('; ') || 'nothing';
}

const destinationWords = { publish: 'publish', inbox: 'leave in the inbox', drop: 'drop' };

/** The whole rule in a sentence. */
export function ruleInWords({ when, actions }: Pick<RoutingRule, 'when' | 'actions'>, names: RuleNames): string {
  const conditions = conditionsInWords(when, names);
  return `${conditions === 'always' ? 'Always' : `When ${conditions}`}: ${actionsInWords(actions, names)}.`;
}

const quoted = (text: string) => `“${text}”`;
const oneOf = (all: readonly string[]) => joined(all, 'or');
const allOf = (all: readonly string[]) => joined(all, 'and');

/** "A, B or C"; of many the first, and how many more. */
function joined(all: readonly string[], word: 'and' | 'or'): string {
  const more = all.length - mostNamed;
  const parts = more > 0 ? [...all.slice(0, mostNamed), `${formatNumber('en', more)} more`] : [...all];
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} ${word} ${last}` : last;
}

/** What is not there any more says so. */
export function namesOf(ids: readonly number[], all: readonly Named[]): string[] {
  return ids.map((id) => all.find((one) => one.id === id)?.name ?? `one that is gone (${id})`);
}
