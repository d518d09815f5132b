import { describe, expect, test } from 'vitest';
import { type RuleChange, withChange } from '#lib/wires/routing/changing/rule-list.ts';
import { rule } from '#testing/wires/rules.ts';

const named = (name: string) => rule({}, { stop: true }, { name });
const list = ['A', 'B', 'C'].map(named);
const names = (change: RuleChange) => withChange(list, change).map(({ name }) => name);

describe('a change of the list', () => {
  test.each<[string, RuleChange, string]>([
    ['adds at the end', { kind: 'put', from: null, to: 3, rule: named('D') }, 'A B C D'],
    ['adds between', { kind: 'put', from: null, to: 1, rule: named('D') }, 'A D B C'],
    ['adds at the end what would stand beyond it', { kind: 'put', from: null, to: 9, rule: named('D') }, 'A B C D'],
    ['changes in place', { kind: 'put', from: 1, to: 1, rule: named('D') }, 'A D C'],
    ['changes and moves', { kind: 'put', from: 0, to: 2, rule: named('D') }, 'B C D'],
    ['moves up', { kind: 'move', place: 2, by: -1 }, 'A C B'],
    ['moves down', { kind: 'move', place: 0, by: 1 }, 'B A C'],
    ['moves nothing beyond the ends', { kind: 'move', place: 0, by: -1 }, 'A B C'],
    ['moves nothing beyond the other end', { kind: 'move', place: 2, by: 1 }, 'A B C'],
    ['removes', { kind: 'remove', place: 1 }, 'A C'],
    ['removes nothing that is not there', { kind: 'remove', place: 3 }, 'A B C'],
  ])('%s', (_what, change, expected) => {
    expect(names(change).join(' ')).toBe(expected);
  });

  test('switches off and on', () => {
    const off = withChange(list, { kind: 'switch', place: 1, isOn: false });
    expect(off.map(({ isOn }) => isOn)).toEqual([true, false, true]);
    expect(withChange(off, { kind: 'switch', place: 1, isOn: true })).toEqual(list);
  });

  test('says what is wrong with a rule, and where it stands', () => {
    const put = { kind: 'put', from: 0, to: 1, rule: { ...named(''), actions: {} } } as const;
    expect(() => withChange(list, put)).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ path: ['rules', 1, 'name'] }),
          expect.objectContaining({ path: ['rules', 1, 'actions'] }),
        ],
      }),
    );
  });
});
