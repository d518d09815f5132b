import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * The two hidden fields of ours in a reader's form: which action it calls, by its name, and where React shows what the
 * action answers. They are all that a printed page says of its forms' actions.
 */
export const hiddenFields = { name: '$form', state: '$form-state' } as const;

/** Whatever React writes into a form begins like this; nothing of it is printed, and nothing of it is taken. */
export const reactPrefix = '$ACTION_';

/** As much as is read of the list of server actions in Next's build: by id, its export and the pages it is called from. */
const manifestSchema = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), filename: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

const readerPage = /^app\/\(reader\)\//;

/** The names of readers' forms and the ids that their actions have in one build. */
export class FormNames {
  readonly #ids: ReadonlyMap<string, string>;
  readonly #names: ReadonlyMap<string, string>;

  /** @param ids by name */
  constructor(ids: ReadonlyMap<string, string>) {
    this.#ids = ids;
    this.#names = new Map([...ids].map(([name, id]) => [id, name]));
  }

  /**
   * Names each action that reader pages call after its export: `emailStory` is `email-story`, in whatever file.
   * @param manifest Next's `server-reference-manifest.json`
   * @throws when an action has no name of its own, when two have the same, or when there is none at all
   */
  static ofManifest(manifest: unknown): FormNames {
    const ids = new Map<string, string>();
    const files = new Map<string, string>();
    for (const [id, { exportedName, filename, workers }] of Object.entries(manifestSchema.parse(manifest).node)) {
      if (!Object.keys(workers).some((page) => readerPage.test(page))) continue;
      const name = nameOfExport(exportedName);
      if (name === null) throw new Error(`${filename}: "${exportedName}" is no name for the action of a reader's form`);
      const other = files.get(name);
      if (other !== undefined) throw new Error(`${other} and ${filename} both have a reader's action ${exportedName}`);
      ids.set(name, id);
      files.set(name, filename);
    }
    if (ids.size === 0) throw new Error('the build names no actions of reader pages');
    return new FormNames(ids);
  }

  /** @returns null for what is no action of a reader's form in this build */
  nameOf(id: string): string | null {
    return this.#names.get(id) ?? null;
  }

  /** @returns null for a name that no form has in this build */
  idOf(name: string): string | null {
    return this.#ids.get(name) ?? null;
  }
}

/** Reads the names from a build's folder. */
export async function readFormNames(buildDir: string): Promise<FormNames> {
  const file = join(buildDir, 'server', 'server-reference-manifest.json');
  return FormNames.ofManifest(JSON.parse(await readFile(file, 'utf8')));
}

/** Null for `default` and for what a compiler calls an action that is written inside a component. */
function nameOfExport(exportedName: string): string | null {
  if (exportedName === 'default' || !/^[a-z][A-Za-z0-9]*$/.test(exportedName)) return null;
  return exportedName.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
