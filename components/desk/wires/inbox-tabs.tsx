import { type InboxView, inboxPath } from '#components/desk/wires/inbox-filter.ts';
import { tabNames } from '#components/desk/wires/wire-names.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { inboxTabs } from '#lib/wires/desk/types.ts';

type Props = { view: InboxView; withdrawals: number };

/** What waits, what became of the rest, and where it comes from. */
export function InboxTabs({ view, withdrawals }: Props) {
  return (
    <nav className="tabs" aria-label="Wire stories">
      {inboxTabs.map((tab) => (
        <a
          key={tab}
          href={inboxPath({ ...view, tab, seen: null, beforeId: null, itemId: null })}
          aria-current={view.tab === tab ? 'page' : undefined}
        >
          {tabNames[tab]}
          {tab === 'withdrawn' && withdrawals > 0 && (
            <>
              {' '}
              <span className="tab-count">{withdrawals}</span>
            </>
          )}
        </a>
      ))}
      <a href={addressOf('wireFeeds')}>Feeds</a>
      <a href={addressOf('wireRules')}>Rules</a>
    </nav>
  );
}
