import { beforeEach, expect, test } from 'vitest';
import type { MailSearch } from '#lib/webmail/types.ts';
import { after, startAt } from '#testing/webmail/contract/lists-conversations.ts';
import type { OpenBoxes, OpenedBoxes } from '#testing/webmail/contract/opened-boxes.ts';
import { mailFile } from '#testing/webmail/reading.ts';

const nothing: MailSearch = {
  words: '',
  from: [],
  to: [],
  subject: [],
  hasFiles: false,
  isUnread: false,
  owner: null,
  state: null,
  before: null,
  after: null,
};

export function searchesMail(open: OpenBoxes): void {
  let opened: OpenedBoxes;
  const ids = new Map<string, string>();
  beforeEach(async () => {
    opened = await open();
    const deliver = async (...[mail, options]: Parameters<OpenedBoxes['deliver']>) => {
      const { conversation } = await opened.deliver(mail, options);
      ids.set(mail.headers?.subject ?? '', conversation);
    };
    await deliver({
      headers: {
        subject: 'Bridge opens',
        from: { name: 'Town Press Office', address: 'press@cedar-falls.example' },
        to: [{ name: 'News', address: 'news@paper.example' }],
      },
      text: 'The new crossing has forty-two planks. plan.pdf',
      files: [mailFile('plan.pdf')],
    });
    await deliver(
      {
        headers: {
          subject: 'Letter to the editor',
          from: { name: 'Zoë Müller', address: 'zoe@reader.example' },
          cc: [{ name: 'Press', address: 'office@council.example' }],
        },
        text: 'Your story about the bridge had a plank too many.',
      },
      { at: after(60) },
    );
    await deliver(
      {
        headers: { subject: 'Réservoir', from: { name: '', address: 'plank@reader.example' } },
        text: 'Les écoles ferment.',
      },
      { at: after(120) },
    );
  });

  const find = async (asked: Partial<MailSearch>, folder: 'inbox' | 'archive' | 'trash' | 'junk' = 'inbox') => {
    const search = { ...nothing, ...asked };
    const { rows } = await opened.ann.listConversations({ folder, search, before: null, limit: 50 });
    return rows.map(({ subject }) => subject);
  };
  const [bridge, letter, reservoir] = ['Bridge opens', 'Letter to the editor', 'Réservoir'];

  test.each<[string, Partial<MailSearch>, (string | undefined)[]]>([
    ['a word of the subject or the text, newest first', { words: 'bridge' }, [letter, bridge]],
    ['a word in another form', { words: 'planks' }, [reservoir, letter, bridge]],
    ['a word without its accents', { words: 'reservoir ecole' }, [reservoir]],
    ['every word, wherever it stands', { words: 'bridge story' }, [letter]],
    ['the name of a file', { words: 'plan.pdf' }, [bridge]],
    ['a phrase', { words: '"new crossing"' }, [bridge]],
    ['not a phrase in another order', { words: '"crossing new"' }, []],
    ['what is not left out', { words: 'bridge -story' }, [bridge]],
    ['who wrote, by name', { from: ['muller'] }, [letter]],
    ['who wrote, by address', { from: ['press@cedar-falls.example'] }, [bridge]],
    ['who wrote, by domain', { from: ['reader.example'] }, [reservoir, letter]],
    ['nobody of whom a text speaks', { from: ['story'] }, []],
    ['whom it went to, also as a copy', { to: ['office@council.example'] }, [letter]],
    ['not who wrote', { to: ['zoe'] }, []],
    ['a word of the subject', { subject: ['bridge'] }, [bridge]],
    ['what has files', { hasFiles: true }, [bridge]],
    ['what has files and words', { hasFiles: true, words: 'bridge' }, [bridge]],
    ['what came before a time', { before: after(60) }, [bridge]],
    ['what came since a time', { after: after(60) }, [reservoir, letter]],
    ['what came between two times', { after: after(60), before: after(61), words: 'plank' }, [letter]],
    ['all of several things', { from: ['reader.example'], words: 'school OR bridge', before: after(120) }, [letter]],
    ['everything where nothing is asked', {}, [reservoir, letter, bridge]],
    ['nothing for signs alone', { words: '%_*:&|!()' }, []],
    ['nothing for signs alone in a field', { from: ["'\\"] }, []],
    ['nothing with a word that is nowhere', { words: 'bridge heron' }, []],
  ])('finds %s', async (_name, asked, expected) => {
    expect(await find(asked)).toEqual(expected);
  });

  test('finds what this person has not read', async () => {
    await opened.ann.markConversations([ids.get('Bridge opens') ?? ''], true);
    expect(await find({ isUnread: true })).toEqual([reservoir, letter]);
    expect(await find({ isUnread: true, words: 'bridge' })).toEqual([letter]);
  });

  test('looks everywhere but in junk and trash, unless it is asked for there', async () => {
    await opened.ann.moveConversations([ids.get('Bridge opens') ?? ''], 'archive');
    expect(await find({ words: 'plank' })).toEqual([reservoir, letter, bridge]);
    await opened.ann.moveConversations([ids.get('Bridge opens') ?? ''], 'trash');
    expect(await find({ words: 'plank' })).toEqual([reservoir, letter]);
    expect(await find({ words: 'plank' }, 'trash')).toEqual([bridge]);
    expect(await find({ words: 'plank' }, 'junk')).toEqual([]);
  });

  test('finds a conversation once, by its newest message that matches, page by page', async () => {
    await opened.deliver({ headers: { subject: 'Heron', messageId: 'h1@x' }, text: 'A heron.' }, { at: after(1) });
    await opened.deliver({ headers: { subject: 'Nest', messageId: 'n1@x' }, text: 'Another heron.' }, { at: after(2) });
    await opened.deliver({ headers: { inReplyTo: 'h1@x' }, text: 'The heron again.' }, { at: after(3) });
    await opened.deliver({ headers: { inReplyTo: 'n1@x' }, text: 'Thanks.' }, { at: after(4) });
    const found: string[] = [];
    let before: string | null = null;
    do {
      const search = { ...nothing, words: 'heron' };
      const page = await opened.ann.listConversations({ folder: 'inbox', search, before, limit: 1 });
      found.push(...page.rows.map(({ subject }) => subject));
      before = page.before;
    } while (before !== null && found.length < 10);
    expect(found).toEqual(['Heron', 'Nest']);
  });

  test('finds nothing of another box', async () => {
    const search = { ...nothing, words: 'bridge', after: startAt };
    expect(await opened.elsewhere.listConversations({ folder: 'inbox', search, before: null, limit: 50 })).toEqual({
      rows: [],
      before: null,
    });
  });
}
