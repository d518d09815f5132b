import { join } from 'node:path';

/**
 * A path inside the checkout. `bin/` changes into the checkout before anything else runs, and bundled code has no
 * place of its own on disk, so the working directory is the one anchor both share.
 */
export function projectPath(...parts: string[]): string {
  return join(process.cwd(), ...parts);
}
