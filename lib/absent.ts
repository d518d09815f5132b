/** Codes of the file system: no such file or folder, also because what should hold it is no folder. */
const codes: readonly unknown[] = ['ENOENT', 'ENOTDIR'];

/** Is it that there is no such file or folder? One that may not be read, or cannot be, is there. */
export function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && codes.includes(error.code);
}

/**
 * What `reading` gives, or `instead` where there is no such file or folder.
 * @throws whatever else goes wrong with it
 */
export async function ifAbsent<Read, Instead>(reading: Promise<Read>, instead: Instead): Promise<Read | Instead> {
  try {
    return await reading;
  } catch (error) {
    if (isAbsent(error)) return instead;
    throw error;
  }
}
