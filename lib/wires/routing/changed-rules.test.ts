import { describe, expect, test } from 'vitest';
import { asksForBodies, changedRules, wiresOfRules } from '#lib/wires/routing/changed-rules.ts';
import { route } from '#lib/wires/routing/route.ts';
import type { RoutingRule, RuleConditions } from '#lib/wires/types.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { routedStory, rule } from '#testing/wires/rules.ts';

const named = (name: string, isOn = true) => rule({}, { stop: true }, { name, isOn });
const list = (names: string) => [...names].map((name) => named(name));

describe('two lists differ', () => {
  test.each([
    ['ABC', 'ABC', '', 3, 3],
    ['ABC', 'AXC', 'BX', 1, 2],
    ['ABC', 'ABCX', 'X', 3, 4],
    ['ABC', 'BC', 'A', 0, 0],
    ['ABCD', 'ACBD', 'BCCB', 1, 3],
    ['AA', 'AAA', 'A', 2, 3],
    ['', 'AB', 'AB', 0, 2],
  ])('%s and %s in %j', (before, after, changed, from, to) => {
    const { rules, ...places } = changedRules(list(before), list(after));
    expect(rules.map(({ name }) => name).join('')).toBe(changed);
    expect(places).toEqual({ from, to });
  });

  test('in nothing that matters where a rule is off', () => {
    expect(changedRules([named('A', false)], [named('B', false)]).rules).toEqual([]);
  });

  test('and make the same of an item that no changed rule holds for', () => {
    const random = seededRandom(7);
    const conditions: RuleConditions[] = [{}, { wireIds: [1] }, { wireIds: [2] }, { authors: ['Nobody'] }];
    const some = (): RoutingRule[] =>
      Array.from({ length: Math.floor(random() * 5) }, () =>
        rule(
          pick(conditions, random),
          { sectionId: pick([1, 2, 3], random), ...(random() < 0.3 ? { stop: true } : {}) },
          { isOn: random() < 0.8 },
        ),
      );
    const at = new Date('2026-11-23T15:35:00Z');
    const made = (rules: readonly RoutingRule[]) => route(rules, routedStory(), at, 'UTC').sectionId;
    let left = 0;
    for (let round = 0; round < 500; round += 1) {
      const [head, tail] = [some(), some()];
      const [before, after] = [
        [...head, ...some(), ...tail],
        [...head, ...some(), ...tail],
      ];
      const changed = changedRules(before, after).rules;
      if (changed.some((one) => route([one], routedStory(), at, 'UTC').held.length > 0)) continue;
      left += 1;
      expect(made(after)).toBe(made(before));
    }
    expect(left).toBeGreaterThan(50);
  });
});

test('the wires that rules may hold for are known where each names some', () => {
  expect(wiresOfRules([rule({ wireIds: [1, 2] }, {}), rule({ wireIds: [2, 3] }, {})])).toEqual(new Set([1, 2, 3]));
  expect(wiresOfRules([rule({ wireIds: [1] }, {}), rule({}, {})])).toBeNull();
  expect(wiresOfRules([])).toEqual(new Set());
});

test.each([
  [{ words: { any: ['a'], in: 'both' as const } }, true, true],
  [{ words: { any: ['a'], in: 'body' as const } }, true, true],
  [{ words: { any: ['a'], in: 'body' as const } }, false, false],
  [{ words: { any: ['a'], in: 'headline' as const } }, true, false],
  [{}, true, false],
])('bodies are wanted by %j (on: %s): %s', (when, isOn, expected) => {
  expect(asksForBodies([rule(when, {}, { isOn })])).toBe(expected);
});
