import { type InboxView, inboxPath } from '#components/desk/wires/inbox-filter.ts';
import { tabNames } from '#components/desk/wires/wire-names.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { type InboxTab, inboxTabs } from '#lib/wires/desk/types.ts';

type Props = { view: InboxView; releases: number; withdrawals: number };

/** What waits, what became of the rest, and where it comes from. */
export function InboxTabs({ view, releases, withdrawals }: Props) {
  const counts: Partial<Record<InboxTab, number>> = { releases, withdrawn: withdrawals };
  return (
    <nav className="tabs" aria-label="Wire stories">
      {inboxTabs.map((tab) => (
        <a
          key={tab}
          href={inboxPath({ ...view, tab, seen: null, beforeId: null, itemId: null })}
          aria-current={view.tab === tab ? 'page' : undefined}
        >
          {tabNames[tab]}
          {counts[tab] ? (
            <>
              {' '}
              <span className="tab-count">{counts[tab]}</span>
            </>
          ) : null}
        </a>
      ))}
      <a href={addressOf('wireFeeds')}>Feeds</a>
      <a href={addressOf('wireRules')}>Rules</a>
    </nav>
  );
}
