import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { ActedRules } from '#components/desk/wires/acted-rules.tsx';
import { RuleForm } from '#components/desk/wires/rules/rule-form.tsx';
import { RuleList } from '#components/desk/wires/rules/rule-list.tsx';
import { Trial } from '#components/desk/wires/rules/trial.tsx';
import { newRule } from '#lib/wires/routing/changing/rule-fields.ts';
import { rule } from '#testing/wires/rules.ts';

vi.mock('next/navigation', () => ({ usePathname: () => '/desk/wires/rules', unstable_rethrow: () => {} }));

const named = (id: number, name: string) => ({ id, name });
const names = {
  wires: [named(1, 'Prairie Dispatch')],
  sections: [named(1, 'Local')],
  editions: [named(1, 'Calgary')],
  topics: [named(1, 'Transit')],
};
const rules = [
  rule({ wireIds: [1] }, { sectionId: 1, stop: true }, { name: 'Ours' }),
  rule({}, { destination: 'drop' }, { name: '<b>Rest</b>', isOn: false }),
];
const stay = async () => ({ kind: 'idle' as const });
const list = (change: typeof stay | null) => renderToStaticMarkup(RuleList({ rules, ruleSetId: 4, names, change }));

describe('the list', () => {
  test('says each rule in words, and its place', () => {
    const html = list(null);
    expect(html).toContain('When the wire is Prairie Dispatch: <strong>section Local; stop</strong>.');
    expect(html).toContain('id="rule-2"');
    expect(html).toContain('&lt;b&gt;Rest&lt;/b&gt; <span class="badge badge-spiked">Off</span>');
    expect(html).not.toContain('<button');
  });

  test('has buttons that say what they are about, for whoever may', () => {
    const html = list(stay);
    expect(html).toContain('name="ruleSetId" value="4"');
    expect(html).toMatch(/value="up 0" disabled="" name="press">Move up <span class="visually-hidden">“Ours”/);
    expect(html).toMatch(/value="down 1" disabled=""/);
    expect(html).toContain('value="off 0"');
    expect(html).toContain('value="on 1"');
    expect(html).toContain('href="/desk/wires/rules/2?version=4"');
    expect(html).toContain('href="/desk/wires/rules/new?version=4&amp;copy=2"');
  });

  test('may be empty', () => {
    const html = renderToStaticMarkup(RuleList({ rules: [], ruleSetId: null, names, change: stay }));
    expect(html).toContain('There is no rule');
  });
});

test('the form begins with the rule, and names its place', () => {
  const html = renderToStaticMarkup(
    <RuleForm
      action={stay}
      seen={{ ruleSetId: 4, from: null }}
      start={{ ...newRule, name: 'Floods', when: { words: { any: ['flood', 'weir'], in: 'headline' }, weekdays: [7] } }}
      to={2}
      others={['Ours', 'Rest']}
      names={names}
    />,
  );
  expect(html).toContain('value="Floods"');
  expect(html).toContain('>flood\nweir</textarea>');
  expect(html).toContain('<option value="headline" selected="">Headline</option>');
  expect(html).toContain('<input type="checkbox" name="weekday-7" checked=""/>');
  expect(html).toContain('<option value="2" selected="">3, after “Rest”</option>');
  expect(html.indexOf('Try this rule')).toBeLessThan(html.indexOf('Save the rule'));
});

test('a trial shows what changes, before and after, and saves exactly that', () => {
  const before = {
    destination: 'inbox' as const,
    sectionId: 1,
    editionIds: [1],
    topicIds: [],
    kicker: '',
    prominence: 'standard' as const,
  };
  const item = { id: 9, wireId: 1, title: 'Flood watch', receivedAt: new Date('2026-11-23T15:35:00Z'), before };
  const trial = {
    foundCount: 60,
    isMore: false,
    itemCount: 60,
    changedCount: 12,
    heldCount: 12,
    effects: { publish: 12, inbox: 0, drop: 0, section: 0, editions: 0, other: 0 },
    items: [{ ...item, after: { ...before, destination: 'publish' as const } }],
    mark: 'm',
  };
  const html = renderToStaticMarkup(<Trial trial={trial} form="rule" names={names} />);
  expect(html).toContain('It holds for 12 of 60. 12 would go another way than now.');
  expect(html).toContain('12 more published');
  expect(html).toContain('href="/desk/wires/items/9"');
  expect(html).toMatch(/waits in the inbox .*published by itself/);
  expect(html).toContain('And 11 more.');
  expect(html).toContain('<button type="submit" form="rule" class="button button-primary" value="save tried"');
});

test('the rules that acted on an item lead to themselves as they stood then', () => {
  const html = renderToStaticMarkup(<ActedRules rules={[{ name: 'Ours', place: 0 }]} ruleSetId={3} />);
  expect(html).toBe('<a href="/desk/wires/rules?version=3#rule-1" dir="auto">Ours</a>');
});
