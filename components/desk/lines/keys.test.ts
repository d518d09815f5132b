import { expect, test } from 'vitest';
import { commandOf } from '#components/desk/lines/keys.ts';
import { inboxKeys } from '#components/desk/wires/inbox-keys.ts';

const pressed = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
const inList = { isTyping: false, isInList: true };

test('every key does one thing', () => {
  const keys = inboxKeys.flatMap((one) => one.keys);
  expect(keys).toEqual([...new Set(keys)]);
  for (const { keys: own, command } of inboxKeys)
    for (const key of own) expect(commandOf(inboxKeys, { ...pressed, key }, inList)).toBe(command);
});

test.each([
  ['in a field', { key: 'd' }, { isTyping: true, isInList: true }],
  ['with another key held', { key: 'd', ctrlKey: true }, inList],
  ['of the system', { key: 'p', metaKey: true }, inList],
  ['while letters are put together', { key: 'd', isComposing: true }, inList],
  ['an arrow outside the list, which scrolls', { key: 'ArrowDown' }, { isTyping: false, isInList: false }],
  ['a capital letter', { key: 'D' }, inList],
  ['of nothing here', { key: 'q' }, inList],
])('a key is left alone %s', (_name, event, where) => {
  expect(commandOf(inboxKeys, { ...pressed, ...event }, where)).toBeNull();
});
