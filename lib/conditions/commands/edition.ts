import { addDefaultSources } from '#lib/conditions/add-default-sources.ts';
import { editionCommandWith } from '#lib/editions/command.ts';
import { system } from '#lib/staff/permissions.ts';

/** `npm run portal -- edition <verb>`: an edition that is added has weather from the beginning. */
export const editionCommand = editionCommandWith(async (db, edition, now) => {
  const added = await addDefaultSources(db, system, edition, now);
  return added.map(({ title }) => title);
});
