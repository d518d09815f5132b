import { formatWithOptions, stripVTControlCharacters } from 'node:util';
import { now } from '#lib/clock.ts';
import { pageNotes } from '#lib/page-notes.ts';

/** What can end a line, turn it around, hide in it or steer a terminal. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/gu;
const plain = /^[\x20-\x7e]*$/;

const maxMessageLength = 8_000;
/** What is said about one answer. */
const maxSaid = 20;

const asUnits = (sign: string) =>
  Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/** Any words as a JSON string that stays on its line and looks like what it is, in a file and on a terminal. */
export function jsonString(words: string): string {
  const json = JSON.stringify(words);
  return plain.test(json) ? json : json.replace(unsafe, asUnits);
}

/** Words for a terminal, on one line: what a reader could not see, or a terminal would obey, is written out. */
export function terminalLine(words: string): string {
  // joiners make one sign of several emoji, and shape Persian and Indic words
  return words.replace(unsafe, (sign) => (sign === '\u200c' || sign === '\u200d' ? sign : asUnits(sign)));
}

export type Level = 'error' | 'warn' | 'info' | 'debug';
export type Entry = { level: Level; message: string };

/** An entry of the log: a line of JSON. */
export function logLine({ level, message }: Entry): string {
  return `{"time":"${now().toISOString()}","level":"${level}","message":${jsonString(message)}}\n`;
}

const levels: Readonly<Record<string, Level>> = {
  error: 'error',
  warn: 'warn',
  trace: 'debug',
  log: 'info',
  info: 'info',
  dir: 'info',
  debug: 'debug',
};

/**
 * From now on everything that is said with `console`, by us, Next, better-auth or Node itself, is one line of JSON an
 * entry: whatever a visitor managed to have said cannot begin a line of its own, nor steer the terminal of who reads
 * it. What is said while a page is composed is kept with the page (`PageNotes.said`).
 */
export function guardConsole(): void {
  for (const [method, level] of Object.entries(levels)) {
    Object.assign(console, { [method]: (...words: unknown[]) => say({ level, message: messageOf(words) }) });
  }
  // Node prints these by itself, as they are
  if (process.listenerCount('warning') > 0) {
    process.removeAllListeners('warning').on('warning', (warning) => console.warn(warning));
  }
  process.on('uncaughtException', (error) => {
    console.error(error);
    process.exit(1);
  });
}

/** Writes an entry, or keeps it with the page that is being composed. */
function say(entry: Entry): void {
  const said = pageNotes.getStore()?.said;
  if (said && said.length < maxSaid) said.push(entry);
  else writeEntry(entry);
}

export function writeEntry(entry: Entry): void {
  const isBad = entry.level === 'error' || entry.level === 'warn';
  (isBad ? process.stderr : process.stdout).write(logLine(entry));
}

function messageOf(words: readonly unknown[]): string {
  const options = { colors: false, breakLength: Number.POSITIVE_INFINITY, depth: 4, maxStringLength: 2_000 };
  const message = stripVTControlCharacters(formatWithOptions(options, ...words)).trim();
  return message.length > maxMessageLength ? `${message.slice(0, maxMessageLength)}…` : message;
}
