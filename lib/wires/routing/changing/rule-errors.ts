import type { FormValues } from '#lib/staff/forms/form-state.ts';
import type { SentRule } from '#lib/wires/routing/changing/read-rule-form.ts';

/** The fields whose names are not those of the rule's parts. */
const fieldOfPart: Readonly<Record<string, string>> = {
  wireIds: 'wires',
  editionIds: 'editions',
  topicIds: 'topics',
};

/**
 * What is wrong with a sent rule, by the field where it stands; `rule` where it is about the whole, and `list` where it
 * is about another rule.
 * @param errors by paths, `rules.3.when.words.any.2`
 */
export function ruleErrors(errors: FormValues, { to, rule }: SentRule): FormValues {
  const found = Object.entries(errors).map(([path, message]) => {
    const [, place, ...steps] = path.split('.');
    if (path.split('.')[0] !== 'rules' || place === undefined) return ['list', message] as const;
    if (steps.length === 0 || Number(place) !== to) return ['list', `Rule ${Number(place) + 1}: ${message}`] as const;
    return errorOf(steps, message, rule);
  });
  // of several at one field the first is told
  return Object.fromEntries(found.toReversed());
}

function errorOf([part = '', field, ...rest]: string[], message: string, { when }: SentRule['rule']) {
  if (part === 'name') return ['name', message] as const;
  if (field === undefined) return ['rule', message] as const;
  // the form lets nobody choose an hour that there isn't, but one without the other
  if (field === 'hours' && rest.length > 0) return ['hours', 'choose both hours, or none'] as const;
  const line = rest.at(-1) ?? '';
  const typed = {
    words: when.words?.any,
    categories: when.categories,
    authors: when.authors,
    languages: when.languages,
  };
  const wrong = Object.entries(typed).find(([name]) => name === field)?.[1]?.[Number(line)];
  const words = line !== '' && wrong !== undefined ? `“${wrong.slice(0, 40)}” is not ${message}` : message;
  return [fieldOfPart[field] ?? field, words] as const;
}
