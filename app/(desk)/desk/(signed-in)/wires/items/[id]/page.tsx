import '#app/(desk)/desk/(signed-in)/wires/wires.css';
import type { Metadata } from 'next';
import { itemRights } from '#app/(desk)/desk/(signed-in)/wires/item-rights.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { ItemStory } from '#components/desk/wires/item-facts.tsx';
import { ItemForm } from '#components/desk/wires/item-form.tsx';
import { ItemPreview } from '#components/desk/wires/item-preview.tsx';
import { StepButtons } from '#components/desk/wires/step-buttons.tsx';
import { ItemMails } from '#components/webmail/releases/item-mails.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { listMailsOfItem } from '#lib/webmail/releases/queries.ts';
import { decideItemsAction } from '#lib/wires/actions.ts';
import { getDeskItem } from '#lib/wires/desk/get-item.ts';
import { seeItems } from '#lib/wires/desk/see-items.ts';

export const metadata: Metadata = { title: 'Wire story' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ version?: string | string[] }> };

export default async function WireItemPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { version } = await searchParams;
  const number = typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : null;
  const actor = await requireActor(addressOf('wireItem', { id }, { version: number }));
  const at = now();
  const item = await orNotFound(getDeskItem(database(), actor, Number(id), number));
  if (item.isUnseen) await seeItems(database(), actor, { ids: [item.id] }, at);
  const mails = await listMailsOfItem(database(), actor, item.id);
  const place = (await listEditions(database()))[0] ?? { name: 'UTC', timeZone: 'UTC' };
  return (
    <div className="stack wire-page">
      <p>
        <a href={addressOf('wires')}>All wire stories</a>
      </p>
      <ItemPreview
        {...{ item, place }}
        now={at}
        isPage
        shown={number ?? item.version}
        post={mails.length > 0 && <ItemMails mails={mails} />}
        steps={
          <ItemForm action={decideItemsAction}>
            <StepButtons item={{ ...item, headline: item.story.headline }} may={itemRights(actor)} />
            <ItemStory storyId={item.storyId} />
          </ItemForm>
        }
      />
    </div>
  );
}
