import { fieldNames, textOf } from '#lib/staff/forms/read-form.ts';
import { boxFields } from '#lib/wires/routing/changing/rule-fields.ts';

/** What somebody wrote into the form of a rule, not checked yet. */
export type SentRule = {
  /** The version that it was opened at. */
  ruleSetId: number | null;
  /** Its place in that version; null: it is new. */
  from: number | null;
  /** The place that it is to have. */
  to: number;
  rule: {
    name: string;
    isOn: boolean;
    when: {
      wireIds?: number[];
      words?: { any: string[]; in: string };
      categories?: string[];
      authors?: string[];
      languages?: string[];
      hours?: { from: number; to: number };
      weekdays?: number[];
    };
    actions: Readonly<Record<string, unknown>>;
  };
};

/** The form of a rule, as the use cases take it; those say what is wrong with it. What is empty is not asked or done. */
export function readRuleForm(form: FormData): SentRule {
  const text = (name: string) => textOf(form, name).trim();
  const boxes = (prefix: string) =>
    fieldNames(form)
      .filter((name) => name.startsWith(prefix))
      .map((name) => Number(name.slice(prefix.length)));
  return {
    ruleSetId: numberOrNull(text('ruleSetId')),
    from: numberOrNull(text('from')),
    to: numberOrNull(text('to')) ?? 0,
    rule: {
      name: text('name'),
      isOn: text('isOn') === 'on',
      when: {
        ...someOf('wireIds', boxes(boxFields.wire)),
        ...wordsOf(linesOf(text('words')), text('wordsIn')),
        ...someOf('categories', linesOf(text('categories'))),
        ...someOf('authors', linesOf(text('authors'))),
        ...someOf('languages', splitBy(/[\s,;]+/, text('languages'))),
        ...hoursOf(text('hoursFrom'), text('hoursTo')),
        ...someOf('weekdays', boxes(boxFields.weekday)),
      },
      actions: {
        ...(text('destination') ? { destination: text('destination') } : {}),
        ...(text('sectionId') ? { sectionId: Number(text('sectionId')) } : {}),
        ...someOf('editionIds', boxes(boxFields.edition)),
        ...someOf('topicIds', boxes(boxFields.topic)),
        ...(text('kicker') || text('noKicker') ? { kicker: text('noKicker') ? '' : text('kicker') } : {}),
        ...(text('prominence') ? { prominence: text('prominence') } : {}),
        ...(text('stop') ? { stop: true } : {}),
      },
    },
  };
}

const splitBy = (sign: RegExp, typed: string) => typed.split(sign).filter(Boolean);
const linesOf = (typed: string) => splitBy(/\s*[\r\n]\s*/, typed);

function someOf<Name extends string, Item>(name: Name, items: Item[]): { [Key in Name]?: Item[] } {
  const some: { [Key in Name]?: Item[] } = {};
  if (items.length > 0) some[name] = items;
  return some;
}

const wordsOf = (phrases: string[], where: string) =>
  phrases.length > 0 ? { words: { any: phrases, in: where } } : {};

/** One of the two is not enough, and the use case says so. */
function hoursOf(from: string, to: string) {
  return from === '' && to === '' ? {} : { hours: { from: numberOf(from), to: numberOf(to) } };
}

const numberOf = (typed: string): number => (typed === '' ? Number.NaN : Number(typed));
const numberOrNull = (typed: string): number | null => (typed === '' ? null : Number(typed));
