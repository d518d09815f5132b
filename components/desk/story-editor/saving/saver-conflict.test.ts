import { describe, expect, test } from 'vitest';
import { type Conflict, quietMs, retryMs, type SaveState } from '#components/desk/story-editor/saving/save-state.ts';
import { createSaver } from '#components/desk/story-editor/saving/saver.ts';
import { maxAside } from '#lib/stories/input.ts';
import { saverDesk } from '#testing/stories/saver-desk.ts';

const open = () => saverDesk(createSaver);

function conflictOf(state: { kind: string } | undefined): Conflict {
  const conflict = state as SaveState;
  if (conflict.kind !== 'conflict') throw new Error(`it is ${conflict.kind}`);
  return conflict;
}

describe('when somebody else saved first', () => {
  test('what each changed is saved, and theirs comes into the editor', async () => {
    const { saver, somebodyElseSaves, type, typed, stored, state } = open();
    somebodyElseSaves({ deck: 'Theirs' });
    type('Mine');
    expect(await saver.saveNow()).toEqual({ id: 7, version: 3 });
    expect(stored().content).toMatchObject({ headline: 'Mine', deck: 'Theirs' });
    expect(typed()).toMatchObject({ headline: 'Mine', deck: 'Theirs' });
    expect(state()?.kind).toBe('saved');
    expect(saver.hasUnsaved()).toBe(false);
  });

  test('what is typed while both are merged is saved next', async () => {
    const { saver, somebodyElseSaves, type, stored } = open();
    somebodyElseSaves({ deck: 'Theirs' });
    type('Mine');
    const saving = saver.saveNow();
    type('Mine, and more');
    await saving;
    expect(stored().content).toMatchObject({ headline: 'Mine, and more', deck: 'Theirs' });
  });

  async function collide() {
    const at = open();
    at.somebodyElseSaves({ headline: 'Theirs', deck: 'Theirs too' });
    at.type('Mine');
    expect(await at.saver.saveNow()).toBeNull();
    return at;
  }

  test('what both changed is asked, and saving waits for a choice', async () => {
    const { saver, state, saves, type, waiting, stored } = await collide();
    const { message, collisions, theirs } = conflictOf(state());
    expect([message, theirs.version]).toEqual(['Ada changed this story.', 2]);
    expect(collisions).toEqual([{ kind: 'field', field: 'headline', base: 'Stored', theirs: 'Theirs', mine: 'Mine' }]);
    type('Mine, and more');
    expect(waiting()).toBeNull();
    expect(await saver.saveNow()).toBeNull();
    expect(saves).toEqual([]);
    expect(stored().content.headline).toBe('Theirs');
  });

  test('what is chosen is saved on top of theirs, and one’s own words that were given up are a version before it', async () => {
    const { saver, saves, type, stored, state, typed } = await collide();
    const mine = typed();
    type('Theirs', { deck: 'Theirs too' });
    expect(await saver.settle(conflictOf(state()), mine)).toEqual({ id: 7, version: 3 });
    expect(saves).toEqual(['Mine aside', 'Theirs']);
    expect(stored().isCut).toBe(true);
  });

  test('somebody who saves again before the choice is made is merged with it, or asked for again', async () => {
    const { saver, somebodyElseSaves, state, stored } = await collide();
    somebodyElseSaves({ kicker: 'Theirs, later' });
    expect(await saver.settle(conflictOf(state()))).toEqual({ id: 7, version: 4 });
    expect(stored().content).toMatchObject({ headline: 'Mine', kicker: 'Theirs, later' });

    const again = await collide();
    again.somebodyElseSaves({ headline: 'Theirs, again' });
    expect(await again.saver.settle(conflictOf(again.state()))).toBeNull();
    expect(conflictOf(again.state()).theirs.content.headline).toBe('Theirs, again');
    expect(again.stored().content.headline).toBe('Theirs, again');
  });

  describe('words that were given up are a version all the same', () => {
    async function giveUp(at: Awaited<ReturnType<typeof collide>>, chosen = 'Theirs') {
      const mine = at.typed();
      at.type(chosen, { deck: 'Theirs too' });
      return await at.saver.settle(conflictOf(at.state()), mine);
    }

    test('when somebody saves again before the choice is made', async () => {
      const at = await collide();
      at.somebodyElseSaves({ kicker: 'Theirs, later' });
      expect(await giveUp(at)).toEqual({ id: 7, version: 4 });
      expect(at.saves).toEqual(['Mine aside', 'Theirs']);
    });

    test('when what they save then has to be asked as well', async () => {
      const at = await collide();
      at.somebodyElseSaves({ headline: 'Theirs, again', deck: 'Theirs again' });
      at.type('Mine, and more');
      const mine = at.typed();
      at.type('Mine, and more', { deck: 'Mine now' });
      expect(await at.saver.settle(conflictOf(at.state()), mine)).toBeNull();
      expect(at.saver.aside()).toEqual([mine]);
      expect(await giveUp(at)).toEqual({ id: 7, version: 4 });
      expect(at.saves).toEqual(['Mine, and more aside', 'Mine, and more aside', 'Theirs']);
      expect(at.saver.aside()).toEqual([]);
    });

    test('when theirs are taken whole, those of before are kept with one’s own', async () => {
      const at = await collide();
      at.somebodyElseSaves({ headline: 'Theirs, again' });
      const mine = at.typed();
      at.type('Ours');
      expect(await at.saver.settle(conflictOf(at.state()), mine)).toBeNull();
      at.saver.adopt(conflictOf(at.state()).theirs);
      expect([at.saver.aside(), at.saver.hasUnsaved()]).toEqual([[], false]);
      at.saver.changed({ apart: true, aside: [mine] });
      await at.pass(quietMs);
      expect(at.saves).toEqual(['Mine aside', 'Ours … apart']);
    });

    test('when they are more than one save takes', async () => {
      const at = await collide();
      for (let more = 1; more <= maxAside; more += 1) {
        at.somebodyElseSaves({ headline: `Theirs ${more}` });
        expect(await giveUp(at, `Ours ${more}`)).toBeNull();
      }
      expect(await giveUp(at)).not.toBeNull();
      await at.pass(quietMs);
      expect(at.saves).toHaveLength(maxAside + 1 + 2);
      expect([at.saver.aside(), at.saver.hasUnsaved()]).toEqual([[], false]);
    });

    test('when the server cannot be reached', async () => {
      const at = await collide();
      at.breakNetwork('before');
      expect(await giveUp(at)).toBeNull();
      expect(at.saver.hasUnsaved()).toBe(true);
      at.breakNetwork('none');
      await at.pass(retryMs);
      expect(at.saves).toEqual(['Mine aside', 'Theirs …']);
      expect(at.saver.hasUnsaved()).toBe(false);
    });
  });

  test('theirs is taken when that is chosen, and the next save stands on it', async () => {
    const { saver, type, saves, state } = await collide();
    saver.adopt(conflictOf(state()).theirs);
    expect(state()).toEqual({ kind: 'unchanged' });
    expect(saver.hasUnsaved()).toBe(false);
    type('On top of theirs');
    expect(await saver.saveNow()).toEqual({ id: 7, version: 3 });
    expect(saves).toEqual(['On top of theirs …']);
  });
});

describe('when somebody else is heard to have saved', () => {
  test('their words come into the editor, and there is nothing to save', async () => {
    const { saver, somebodyElseSaves, typed, state, saves } = open();
    somebodyElseSaves({ deck: 'Theirs' });
    await saver.hear(2);
    expect(typed().deck).toBe('Theirs');
    expect(saver.version()).toEqual({ id: 7, version: 2 });
    expect([saver.hasUnsaved(), state()]).toEqual([false, { kind: 'unchanged' }]);
    expect(saves).toEqual([]);
  });

  test('and one types elsewhere, both are kept, and one’s own words are saved on top', async () => {
    const { saver, somebodyElseSaves, type, pass, stored } = open();
    type('Mine');
    somebodyElseSaves({ deck: 'Theirs' });
    await saver.hear(2);
    await pass(quietMs);
    expect(stored()).toMatchObject({ version: 3, content: { headline: 'Mine', deck: 'Theirs' } });
  });

  test('and one types in the same place, it is asked', async () => {
    const { saver, somebodyElseSaves, type, state } = open();
    type('Mine');
    somebodyElseSaves({ headline: 'Theirs' });
    await saver.hear(2);
    expect(conflictOf(state()).message).toBe('Ada changed this story while you did.');
  });

  test('and they take back what was asked about, nothing is asked any more', async () => {
    const { saver, somebodyElseSaves, type, state, pass, stored } = open();
    type('Mine');
    somebodyElseSaves({ headline: 'Theirs' });
    await saver.hear(2);
    somebodyElseSaves({ headline: 'Stored' });
    await saver.hear(3);
    expect(state()?.kind).toBe('changed');
    await pass(quietMs);
    expect(stored()).toMatchObject({ version: 4, content: { headline: 'Mine' } });
  });

  test('but the line is down for that moment, it is read a while later', async () => {
    const { saver, pass, somebodyElseSaves, typed, breakNetwork } = open();
    somebodyElseSaves({ deck: 'Theirs' });
    breakNetwork('before');
    await saver.hear(2);
    await pass(10_000);
    breakNetwork('none');
    await pass(10_000);
    expect([typed().deck, saver.hasUnsaved()]).toEqual(['Theirs', false]);
  });

  test('but it was oneself, or is known already, nothing is read', async () => {
    const { saver, type, opens } = open();
    type('Mine');
    const saving = saver.saveNow();
    await Promise.all([saver.hear(2), saving, saver.hear(2), saver.hear(1)]);
    expect(opens()).toBe(0);
  });
});

test('a story that was killed meanwhile is not saved any more, and no way to do so is offered', async () => {
  const { saver, somebodyKillsIt, type, state, saves, waiting, pass } = open();
  type('Mine');
  somebodyKillsIt();
  await pass(quietMs);
  expect(state()).toMatchObject({ kind: 'closed', theirs: { version: 2 } });
  type('Mine, and more');
  expect(waiting()).toBeNull();
  expect(await saver.saveNow()).toBeNull();
  expect(state()?.kind).toBe('closed');
  expect(saver.hasUnsaved()).toBe(true);
  expect(saves).toEqual([]);
});

test('a story that is heard to be killed is closed at once where words are unsaved, and only read where none are', async () => {
  const typing = open();
  typing.type('Mine');
  typing.somebodyKillsIt();
  await typing.saver.hear(2);
  expect(typing.state()).toMatchObject({ kind: 'closed', theirs: { version: 2 } });

  const reading = open();
  reading.somebodyKillsIt();
  await reading.saver.hear(2);
  expect(reading.state()).toEqual({ kind: 'unchanged' });
  expect(reading.opens()).toBe(1);
});

test('a step somebody else took, with the same words, is no conflict of words', async () => {
  const { saver, somebodyElseSaves, state } = open();
  somebodyElseSaves({});
  await saver.meet({ kind: 'refused', code: 'conflict', message: 'Ada changed this story.' });
  expect(state()?.kind).toBe('unchanged');
  expect(saver.version()).toEqual({ id: 7, version: 2 });
});
