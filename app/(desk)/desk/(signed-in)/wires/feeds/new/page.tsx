import '#app/(desk)/desk/(signed-in)/wires/wires.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AddressForm } from '#components/desk/wires/feeds/address-form.tsx';
import { FeedPreview } from '#components/desk/wires/feeds/feed-preview.tsx';
import { WireForm } from '#components/desk/wires/feeds/wire-form.tsx';
import { startWire } from '#components/desk/wires/feeds/wire-start.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { saveWireAction } from '#lib/wires/actions.ts';
import { findPreset, wirePresets } from '#lib/wires/presets.ts';
import { lookAtFeed } from './look-at-feed.ts';

export const metadata: Metadata = { title: 'New wire' };

type Props = { searchParams: Promise<{ url?: string | string[]; preset?: string | string[] }> };

/** An address, what is there, and what the paper does with it. */
export default async function NewWirePage({ searchParams }: Props) {
  const asked = await searchParams;
  const url = typeof asked.url === 'string' ? asked.url.trim() : '';
  const preset = typeof asked.preset === 'string' ? findPreset(asked.preset) : null;
  const actor = await requireActor(addressOf('newWire', {}, { url, preset: preset?.slug }));
  if (!isAllowed(actor, 'wire.save')) notFound();
  const at = now();
  const [{ preview, error }, sections, editions] = await Promise.all([
    lookAtFeed(actor, preset?.feedUrl ?? url, preset?.timeZone ?? null, at),
    listSections(database()),
    listEditions(database()),
  ]);
  const start = startWire({ sections, editions }, preset, preview);
  return (
    <div className="stack">
      <p>
        <a href={addressOf('wireFeeds')}>All feeds</a>
      </p>
      <h1>Add a wire</h1>
      <AddressForm url={preset?.feedUrl ?? url} error={error} presets={wirePresets} />
      {preview && <FeedPreview {...{ preview, sections, editions }} now={at} timeZone={start.timeZone} />}
      <h2>What the paper does with it</h2>
      <WireForm key={start.feedUrl} action={saveWireAction} changed={null} {...{ start, sections, editions }} />
    </div>
  );
}
