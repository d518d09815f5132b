/** What asks a letter's writer whether it may be printed, in the words that are sent. */
export function writeQuestion({ name, town }: { name: string; town: string }, editor: string): string {
  return `Dear ${name || '…'},

Thank you for your letter. May we print it, with your name and town: “${writerInPrint({ name: name || '…', town: town || '…' })}”?

Neither your street nor your telephone number nor your email address will be printed.

A short answer to this mail is enough.

${editor}`;
}

/** "Jane Doe, Bridgeland": as it stands above the letter. */
export const writerInPrint = ({ name, town }: { name: string; town: string }): string => `${name}, ${town}`;
