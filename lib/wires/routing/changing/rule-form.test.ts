import { describe, expect, test } from 'vitest';
import { readRuleForm } from '#lib/wires/routing/changing/read-rule-form.ts';
import { ruleErrors } from '#lib/wires/routing/changing/rule-errors.ts';
import { newRule, ruleValues } from '#lib/wires/routing/changing/rule-fields.ts';
import type { RoutingRule } from '#lib/wires/types.ts';
import { rule } from '#testing/wires/rules.ts';

function formOf(values: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

describe('what the form of a rule holds is the rule:', () => {
  test.each<[string, RoutingRule]>([
    ['a new one', newRule],
    ['one that says nothing but stop', rule({}, { stop: true }, { isOn: false })],
    [
      'one that says everything',
      rule(
        {
          wireIds: [3, 12],
          words: { any: ['snow', 'Bow River'], in: 'headline' },
          categories: ['News/Canada'],
          authors: ['Zoé Lachance-Moreau'],
          languages: ['en', 'fr-CA'],
          hours: { from: 0, to: 6 },
          weekdays: [1, 7],
        },
        {
          sectionId: 4,
          editionIds: [1, 2],
          topicIds: [9],
          kicker: 'Winter',
          prominence: 'brief',
          destination: 'drop',
          stop: true,
        },
      ),
    ],
    ['one that takes the kicker away', rule({}, { kicker: '' })],
  ])('%s', (_what, one) => {
    const sent = readRuleForm(formOf({ ...ruleValues(one), ruleSetId: '7', from: '', to: '2' }));
    expect(sent).toEqual({ ruleSetId: 7, from: null, to: 2, rule: one });
  });

  test('lines that are empty are none, and one hour is not enough', () => {
    const typed = { words: '\r\n snow \r\n\r\nbow  river\n', hoursFrom: '5', languages: 'en,fr  es' };
    expect(readRuleForm(formOf(typed)).rule.when).toEqual({
      words: { any: ['snow', 'bow  river'], in: '' },
      hours: { from: 5, to: Number.NaN },
      languages: ['en', 'fr', 'es'],
    });
  });
});

describe('what is wrong is told at its field:', () => {
  const sent = readRuleForm(formOf({ to: '1', words: 'snow\n?!', languages: 'English' }));
  test.each([
    ['rules.1.name', 'a name', { name: 'a name' }],
    ['rules.1.when.words.any.1', 'a word', { words: '“?!” is not a word' }],
    ['rules.1.when.languages.0', 'a language', { languages: '“English” is not a language' }],
    ['rules.1.when.hours.to', 'an hour', { hours: 'choose both hours, or none' }],
    ['rules.1.when.hours', 'two hours that differ', { hours: 'two hours that differ' }],
    ['rules.1.when.wireIds', '9 is no wire of this paper', { wires: '9 is no wire of this paper' }],
    ['rules.1.actions.topicIds', '9 is no topic', { topics: '9 is no topic' }],
    ['rules.1.actions', 'say what it does', { rule: 'say what it does' }],
    ['rules.0.actions.sectionId', '9 is no section', { list: 'Rule 1: 9 is no section' }],
    ['rules', 'at most 200 rules', { list: 'at most 200 rules' }],
    ['ruleSetId', 'Invalid input', { list: 'Invalid input' }],
  ])('%s', (path, message, expected) => {
    expect(ruleErrors({ [path]: message }, sent)).toEqual(expected);
  });

  test('the first of several at one field', () => {
    const errors = { 'rules.1.when.words.any.0': 'a word', 'rules.1.when.words.any.1': 'short' };
    expect(ruleErrors(errors, sent)).toEqual({ words: '“snow” is not a word' });
  });
});
