import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { adoptFormerWords } from '#components/desk/keeping/former-words.ts';
import { createShelf, keptForMs, listLost, type ShelfStorage, sweepShelves } from '#components/desk/keeping/shelf.ts';

const nowMs = Date.UTC(2026, 10, 23, 15, 35);
const nobody = new Set<string>();
const isStored = () => false;

function memory(): ShelfStorage & { items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

const shelfOf = (storage: ShelfStorage, person = 'ann', what = 'story 7') =>
  createShelf({ storage, person, what, schema: z.string() });
const kept = (value: string, atMs = nowMs) => ({ value, atMs });

describe('what is typed in a tab', () => {
  test('is offered once the tab is gone, the newest first, until it is dropped', () => {
    const shelf = shelfOf(memory());
    shelf.keep('one', kept('Older', nowMs - 1));
    shelf.keep('two', kept('Newer'));
    shelf.gather(nobody, isStored);
    expect(shelf.top()).toEqual(kept('Newer'));
    shelf.drop();
    expect(shelf.top()).toEqual(kept('Older', nowMs - 1));
    shelf.drop();
    expect(shelf.top()).toBeNull();
  });

  test('is left to a tab that is still open, and never mixed with another’s', () => {
    const shelf = shelfOf(memory());
    shelf.keep('one', kept('In the first'));
    shelf.keep('two', kept('In the second'));
    shelf.gather(new Set(['one']), isStored);
    expect(shelf.top()).toEqual(kept('In the second'));
    shelf.drop();
    shelf.gather(nobody, isStored);
    expect(shelf.top()).toEqual(kept('In the first'));
  });

  test('is forgotten once it is stored: that of this tab only', () => {
    const shelf = shelfOf(memory());
    shelf.keep('one', kept('First'));
    shelf.keep('two', kept('Second'));
    shelf.forget('one');
    shelf.gather(nobody, isStored);
    expect(shelf.top()).toEqual(kept('Second'));
    shelf.drop();
    expect(shelf.top()).toBeNull();
  });

  test('is no loss when just that is stored', () => {
    const shelf = shelfOf(memory());
    shelf.keep('one', kept('Stored'));
    shelf.lay(kept('Stored'));
    shelf.lay(kept('Lost', nowMs - 5));
    shelf.gather(nobody, (value) => value === 'Stored');
    expect(shelf.top()).toEqual(kept('Lost', nowMs - 5));
  });
});

test.each([
  ['another person', 'ben', 'story 7'],
  ['a person whose id begins the same', 'ann/story', '7'],
  ['another story', 'ann', 'story 70'],
  ['a new story', 'ann', 'story new'],
])('%s finds none of it', (_name, person, what) => {
  const storage = memory();
  shelfOf(storage).keep('one', kept('Ann’s'));
  shelfOf(storage).lay(kept('Ann’s'));
  const other = shelfOf(storage, person, what);
  other.gather(nobody, isStored);
  expect(other.top()).toBeNull();
  shelfOf(storage).gather(nobody, isStored);
  expect(shelfOf(storage).top()).toEqual(kept('Ann’s'));
});

test('after a week it is forgotten, whosever it was; what is not ours stays', () => {
  const storage = memory();
  storage.setItem('theme', 'dark');
  shelfOf(storage).keep('one', kept('Old', nowMs - keptForMs));
  shelfOf(storage, 'ben').lay(kept('Old', nowMs - keptForMs));
  shelfOf(storage, 'ben').lay(kept('Young', nowMs - keptForMs + 1));
  storage.setItem('desk.kept/ann/damaged/', '{"at":');
  sweepShelves(storage, nowMs);
  expect([...storage.items.keys()]).toEqual(['theme', 'desk.kept/ben/story%207/']);
  expect(shelfOf(storage, 'ben').top()?.value).toBe('Young');
});

test('what is damaged, or of another shape than now, is no words', () => {
  const storage = memory();
  storage.setItem('desk.kept/ann/story%207/one', '{"at":');
  storage.setItem('desk.kept/ann/story%207/two', '[{"atMs":1,"value":{"headline":"x"}}]');
  const shelf = shelfOf(storage);
  shelf.gather(nobody, isStored);
  expect(shelf.top()).toBeNull();
});

test('a full storage is no fault', () => {
  const full = {
    ...memory(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(() => shelfOf(full).keep('one', kept('Words'))).not.toThrow();
});

test('what an earlier version of the desk kept is offered by this one, to the same person only', () => {
  const storage = memory();
  const at = (ms: number) => new Date(nowMs - ms).toISOString();
  storage.setItem('desk.words.ann.now.7', JSON.stringify([{ at: at(1), content: 'Running copy' }]));
  storage.setItem('desk.words.ann.aside.7', JSON.stringify([{ at: at(2), content: 'Laid aside' }]));
  storage.setItem('desk.words.bob.now.new', '{"at":');
  adoptFormerWords(storage);
  expect([...storage.items.keys()].filter((key) => key.startsWith('desk.words'))).toEqual([]);
  const shelf = shelfOf(storage);
  expect(shelf.top()).toEqual(kept('Running copy', nowMs - 1));
  shelf.drop();
  expect(shelf.top()).toEqual(kept('Laid aside', nowMs - 2));
  expect(shelfOf(storage, 'bob').top()).toBeNull();
});

test('what tabs that are gone left behind is listed, the newest of each thing, of this person only', () => {
  const storage = memory();
  shelfOf(storage).keep('gone', kept('Newer'));
  shelfOf(storage).lay(kept('Older', nowMs - 1));
  shelfOf(storage, 'ann', 'story 8').keep('open', kept('Being typed'));
  shelfOf(storage, 'ann', 'story new').keep('gone', kept('Begun', nowMs - 2));
  shelfOf(storage, 'ann', 'form /desk/authors/new').keep('gone', kept('A form'));
  shelfOf(storage, 'ben', 'story 9').keep('gone', kept('Not hers'));
  expect(listLost(storage, { person: 'ann', about: 'story ', livingTabs: new Set(['open']) })).toEqual([
    { what: 'story 7', kept: kept('Newer') },
    { what: 'story new', kept: kept('Begun', nowMs - 2) },
  ]);
});
