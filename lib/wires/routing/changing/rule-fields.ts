import type { FormValues } from '#lib/staff/forms/form-state.ts';
import type { RoutingRule } from '#lib/wires/types.ts';

/** What begins the names of the boxes: a wire, a weekday, an edition and a topic have one each. */
export const boxFields = { wire: 'wire-', weekday: 'weekday-', edition: 'edition-', topic: 'topic-' } as const;

/** The name of the form's buttons, and what they send. `saveTried`: only if it is as it was tried. */
export const pressField = 'press';
export const presses = { try: 'try', save: 'save', saveTried: 'save tried' } as const;
/** What was tried, by its mark. */
export const triedField = 'tried';

const boxes = (prefix: string, ids: readonly number[] = []) => ids.map((id) => [`${prefix}${id}`, 'on'] as const);
const lines = (texts: readonly string[] = []) => texts.join('\n');
const number = (value: number | undefined) => (value === undefined ? '' : String(value));
const tick = (name: string, isOn = false) => (isOn ? { [name]: 'on' } : {});

/** A rule as the fields of its form hold it; `readRuleForm` reads it back. A box that is not ticked has no value. */
export function ruleValues({ name, isOn, when, actions }: RoutingRule): FormValues {
  return {
    name,
    words: lines(when.words?.any),
    wordsIn: when.words?.in ?? 'both',
    categories: lines(when.categories),
    authors: lines(when.authors),
    languages: (when.languages ?? []).join(', '),
    hoursFrom: number(when.hours?.from),
    hoursTo: number(when.hours?.to),
    destination: actions.destination ?? '',
    sectionId: number(actions.sectionId),
    kicker: actions.kicker ?? '',
    prominence: actions.prominence ?? '',
    ...tick('isOn', isOn),
    ...tick('noKicker', actions.kicker === ''),
    ...tick('stop', actions.stop),
    ...Object.fromEntries([
      ...boxes(boxFields.wire, when.wireIds),
      ...boxes(boxFields.weekday, when.weekdays),
      ...boxes(boxFields.edition, actions.editionIds),
      ...boxes(boxFields.topic, actions.topicIds),
    ]),
  };
}

/** What a new rule begins with: it is on, and says nothing. */
export const newRule: RoutingRule = { name: '', isOn: true, when: {}, actions: {} };
