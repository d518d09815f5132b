import { type InboxView, inboxPath } from '#components/desk/wires/inbox-filter.ts';
import { ItemStory } from '#components/desk/wires/item-facts.tsx';
import { ItemPreview } from '#components/desk/wires/item-preview.tsx';
import { WhileOpen } from '#components/desk/wires/moved-items.tsx';
import { type ItemRights, StepButtons } from '#components/desk/wires/step-buttons.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { getDeskItem } from '#lib/wires/desk/get-item.ts';
import { seeItems } from '#lib/wires/desk/see-items.ts';
import type { DeskItem } from '#lib/wires/desk/types.ts';

type Props = {
  view: InboxView;
  item: DeskItem;
  may: ItemRights;
  now: Date;
  place: { name: string; timeZone: string };
};

/** The item that is open beside the list. Its buttons are the list's. */
export function PreviewPanel({ view, item, may, now, place }: Props) {
  const line = { ...item, headline: item.story.headline };
  return (
    <section className="wire-panel" aria-label="Preview">
      <ItemPreview
        {...{ item, now, place }}
        isPage={false}
        shown={item.version}
        steps={
          <p className="row">
            <WhileOpen id={item.id}>
              <StepButtons item={line} may={may} form="inbox" />
            </WhileOpen>
            <ItemStory storyId={item.storyId} />
            <a className="wire-panel-page" href={addressOf('wireItem', { id: item.id })}>
              Its own page
            </a>
            <a className="button button-small" href={inboxPath({ ...view, itemId: null })}>
              Close
            </a>
          </p>
        }
      />
    </section>
  );
}

/** The item that is open, which is seen from then on; null where there is none. */
export async function readPreviewed(actor: Actor, id: number | null, now: Date): Promise<DeskItem | null> {
  if (id === null) return null;
  const item = await getDeskItem(database(), actor, id, null).catch((error: unknown) => {
    if (error instanceof NotFoundError) return null;
    throw error;
  });
  if (item?.isUnseen) await seeItems(database(), actor, { ids: [item.id] }, now);
  return item;
}
