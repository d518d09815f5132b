import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { inboxPath, readInboxView } from '#components/desk/wires/inbox-filter.ts';
import { InboxList } from '#components/desk/wires/inbox-list.tsx';
import type { ItemRights } from '#components/desk/wires/step-buttons.tsx';
import type { InboxLine } from '#lib/wires/desk/types.ts';

const at = new Date('2026-11-23T15:35:00Z');
const line: InboxLine = {
  id: 7,
  version: 2,
  state: 'inbox',
  storyId: null,
  headline: 'المكتبة تفتح أبوابها اليوم!',
  summary: '<b>Not bold</b>',
  language: 'ar',
  wireName: 'Prairie Dispatch',
  supplier: 'Prairie Dispatch',
  section: 'Local',
  publishedAt: at,
  receivedAt: at,
  doubt: 'incomplete',
  isUnseen: true,
  withdrawnAt: null,
  isWithdrawalOpen: false,
  rules: [{ name: 'Sports go to Sports', place: 1 }],
  ruleSetId: 4,
  picture: null,
  repeats: [
    { id: 9, version: 1, wireName: 'Coastal Courier', state: 'inbox' },
    { id: 11, version: 1, wireName: 'Valley Gazette', state: 'taken' },
  ],
};
const everything: ItemRights = { take: true, publish: true, drop: true, takeBack: true };
const show = (changes: Partial<InboxLine> = {}, may = everything) =>
  renderToStaticMarkup(
    <InboxList
      tab="inbox"
      lines={[{ ...line, ...changes }]}
      openId={null}
      may={may}
      now={at}
      place={{ name: 'Calgary', timeZone: 'America/Edmonton' }}
    />,
  );
const buttonsIn = (html: string) => [...html.matchAll(/value="(\w+ [\d. ]+)"/g)].map(([, value]) => value);

describe('a line of the inbox', () => {
  it('says what a person decides by, and shows nothing foreign as markup', () => {
    const html = show();
    expect(html).toContain('Less came than the licence allows');
    expect(html).toContain('also from Coastal Courier and Valley Gazette (taken)');
    expect(html).toContain('&lt;b&gt;Not bold&lt;/b&gt;');
    expect(html).toMatch(/<a [^>]*dir="auto"[^>]*>المكتبة/);
  });

  it('takes and publishes itself, and drops what else waits of the same story', () => {
    expect(buttonsIn(show())).toEqual(['take 7.2', 'publish 7.2', 'drop 7.2 9.1']);
    expect(show()).toContain('name="item-7" value="7.2 9.1"');
  });

  it.each([
    ['for whoever may only take', {}, { take: true, publish: false, drop: false, takeBack: false }, ['take 7.2']],
    ['dropped before', { state: 'dropped' as const }, everything, ['return 7.2']],
    ['made a story', { state: 'taken' as const, storyId: 3 }, everything, []],
    [
      'withdrawn after it became a story',
      { state: 'taken' as const, storyId: 3, withdrawnAt: at, isWithdrawalOpen: true },
      everything,
      ['takeBack 7.2', 'keep 7.2'],
    ],
  ])('has its own buttons %s', (_name, changes, may, buttons) => {
    expect(buttonsIn(show(changes, may))).toEqual(buttons);
  });
});

describe('the address of the list', () => {
  it.each(['', '?tab=dropped&wire=3&doubt=any&q=ice', '?edition=1&section=2&seen=no&before=9&item=4'])(
    '%s',
    (query) => {
      const params = Object.fromEntries(new URLSearchParams(query));
      expect(inboxPath(readInboxView(params))).toBe(`/desk/wires${query}`);
    },
  );

  it('leaves out what makes no sense', () => {
    const params = { tab: 'burnt', wire: '-1', edition: 'x', doubt: ['a', 'b'], before: '1e99', item: '0.5', q: ' a ' };
    expect(inboxPath(readInboxView(params))).toBe('/desk/wires?q=a');
  });
});
