import { doubtNames, stateWords } from '#components/desk/wires/wire-names.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { listed } from '#lib/language.ts';
import type { Repeat, WireDoubt } from '#lib/wires/desk/types.ts';

type Props = { doubt: WireDoubt | null; withdrawnAt: Date | null; repeats: readonly Repeat[] };

/** What makes somebody look twice: a doubt, a withdrawal, the same story over other wires. */
export function ItemFacts({ doubt, withdrawnAt, repeats }: Props) {
  return (
    <>
      {doubt && <span className="badge wire-doubt">{doubtNames[doubt]}</span>}
      {withdrawnAt && <span className="badge badge-killed">Withdrawn by its supplier</span>}
      {repeats.length > 0 && <span className="small soft">also from {namesOf(repeats)}</span>}
    </>
  );
}

/** "A, B (taken) and C" */
function namesOf(repeats: readonly Repeat[]): string {
  const names = repeats.map(({ wireName, state }) =>
    state === 'inbox' ? wireName : `${wireName} (${stateWords[state]})`,
  );
  return listed('en', [...new Set(names)]);
}

/** Where the story of an item is; nothing while it is none. */
export function ItemStory({ storyId }: { storyId: number | null }) {
  return storyId && <a href={addressOf('deskStory', { id: storyId })}>Open the story</a>;
}
