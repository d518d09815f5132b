import { accessibility } from './accessibility.ts';
import { caching } from './caching.ts';
import { feeds } from './feeds.ts';
import { firefox } from './firefox.ts';
import { firefoxPaste } from './firefox-paste.ts';
import { firefoxWebmail } from './firefox-webmail.ts';
import type { Instrument } from './instrument.ts';
import { links } from './links.ts';
import { nuChecker } from './nu-checker.ts';
import { readerView } from './reader-view.ts';
import { spam } from './spam.ts';
import { textBrowser } from './text-browser.ts';

/** Quick ones first, and last the one that waits until the worker has made all copies of the pictures. */
export const instruments: readonly Instrument[] = [
  spam,
  feeds,
  nuChecker,
  textBrowser,
  readerView,
  links,
  accessibility,
  firefox,
  firefoxPaste,
  firefoxWebmail,
  caching,
];
