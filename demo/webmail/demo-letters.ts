import type { DemoPictureName } from '#demo/types.ts';
import type { DemoLetter } from '#demo/webmail/letter.ts';
import { fromMachines } from '#demo/webmail/letters/machines.ts';
import { toTheNewsroom } from '#demo/webmail/letters/newsroom.ts';
import { releases } from '#demo/webmail/letters/releases.ts';
import { fromSources } from '#demo/webmail/letters/sources.ts';
import { toTheEditor } from '#demo/webmail/letters/to-the-editor.ts';
import { hourMs, secondMs } from '#lib/clock.ts';

/** The demo's post of the last ten days, oldest first. */
export const allLetters: readonly DemoLetter[] = [
  ...releases,
  ...toTheEditor,
  ...toTheNewsroom,
  ...fromSources,
  ...fromMachines,
].sort((one, other) => other.hoursAgo - one.hoursAgo);

/** Pictures that come with letters, each with the photographer whose letter names them. */
export const letterPictures: readonly { name: DemoPictureName; credit: string }[] = [
  { name: 'library-reading-room', credit: 'Wanda Ferreira-Holt / Central Library' },
  { name: 'skyline-dawn', credit: 'Wanda Ferreira-Holt' },
  { name: 'theatre-curtain', credit: 'Etienne Robichaud-Lam / Grands Vents' },
  { name: 'harbor-masts', credit: 'Thessaly Brandt / South Coast Harbor District' },
  { name: 'council-chamber', credit: 'Office of the City Clerk' },
  { name: 'courthouse-arches', credit: '' },
  { name: 'chinook-arch', credit: '' },
  { name: 'outdoor-rink-night', credit: 'Ottoline Bjarnason' },
  { name: 'red-footbridge', credit: 'Ottoline Bjarnason' },
];

export type WrittenLetter = Omit<DemoLetter, 'write' | 'hoursAgo'> & { raw: Buffer; receivedAt: Date };

/** How long a mail is on its way. */
const underwayMs = 20 * secondMs;

/**
 * The letters as they come, the same bytes each time for one `now`, before anybody signs them.
 * @param domain the newsroom's own
 * @param pictures JPEGs of `letterPictures`
 */
export function demoLetters(
  now: Date,
  { domain, pictures }: { domain: string; pictures: ReadonlyMap<DemoPictureName, Buffer> },
): WrittenLetter[] {
  const picture = (name: DemoPictureName) => {
    const bytes = pictures.get(name);
    if (!bytes) throw new Error(`a letter of the demo shows ${name}, which is not among its pictures`);
    return bytes;
  };
  return allLetters.map(({ write, hoursAgo, ...letter }) => {
    const receivedAt = new Date(now.getTime() - hoursAgo * hourMs);
    const at = new Date(receivedAt.getTime() - underwayMs);
    return { ...letter, receivedAt, raw: write({ at, now, domain, picture }) };
  });
}
