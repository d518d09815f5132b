import type { ItemStep, ItemVersion, Repeat } from '#lib/wires/desk/types.ts';

/** The name of the buttons, and what begins the names of the boxes. */
export const pressField = 'press';
export const boxField = 'item-';

/** What a button sends: "drop 12.3 15.1" is about these items, "drop" about those whose boxes are ticked. */
export function pressOf(step: ItemStep, items: readonly ItemVersion[] = []): string {
  return [step, ...items.map(textOf)].join(' ');
}

/** What a box sends: its item, and what else waits of the same story. */
export function boxOf(item: ItemVersion & { repeats: readonly Repeat[] }): string {
  return [item, ...item.repeats.filter(({ state }) => state === 'inbox')].map(textOf).join(' ');
}

export function parseItem(text: string): ItemVersion {
  const [id, version] = text.split('.').map(Number);
  return { id: id ?? 0, version: version ?? 0 };
}

const textOf = ({ id, version }: ItemVersion) => `${id}.${version}`;
