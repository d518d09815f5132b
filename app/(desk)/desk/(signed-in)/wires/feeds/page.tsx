import '#app/(desk)/desk/(signed-in)/wires/wires.css';
import type { Metadata } from 'next';
import { LostForms } from '#components/desk/forms/lost-forms.tsx';
import { FeedTable } from '#components/desk/wires/feeds/feed-table.tsx';
import { FreshFeeds } from '#components/desk/wires/feeds/fresh-feeds.tsx';
import { OfficeTable } from '#components/desk/wires/offices/office-table.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { pauseWireAction } from '#lib/wires/actions.ts';
import { listWireStatus } from '#lib/wires/health/list-wire-status.ts';

export const metadata: Metadata = { title: 'Feeds' };

export default async function WireFeedsPage() {
  const actor = await requireActor(addressOf('wireFeeds'));
  const at = now();
  const place = (await listEditions(database()))[0] ?? { name: 'UTC', timeZone: 'UTC' };
  const feeds = await listWireStatus(database(), actor, at);
  const maySave = isAllowed(actor, 'wire.save');
  const pause = maySave ? pauseWireAction : null;
  return (
    <div className="stack">
      <p className="row">
        <a href={addressOf('wires')}>All wire stories</a>
        <a href={addressOf('wireRules')}>Rules</a>
      </p>
      <div className="page-head">
        <h1>Feeds</h1>
        {maySave && (
          <a className="button button-primary" href={addressOf('newWire')}>
            Add a wire
          </a>
        )}
      </div>
      {maySave && <LostForms under={addressOf('wireFeeds')} />}
      <FreshFeeds />
      <FeedTable {...{ place }} feeds={feeds.filter(({ wire }) => wire.kind === 'feed')} now={at} pause={pause} />
      <div className="page-head">
        <h2>Press offices</h2>
        {maySave && (
          <a className="button" href={addressOf('newPressOffice')}>
            Add a press office
          </a>
        )}
      </div>
      <OfficeTable {...{ place }} offices={feeds.filter(({ wire }) => wire.kind === 'mail')} now={at} pause={pause} />
    </div>
  );
}
