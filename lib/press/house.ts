import type { IncomingHttpHeaders } from 'node:http';
import type { Enhancements } from '#lib/press/build-enhancements.ts';
import type { Composer } from '#lib/press/compose.ts';
import type { Notices } from '#lib/press/notices.ts';
import type { Pages } from '#lib/press/pages.ts';

/** What the press works with. */
export type House = {
  composer: Composer;
  notices: Notices;
  pages: Pages;
  /** `SITE_URL` */
  siteUrl: string;
  /** `TRUST_PROXY` */
  trustedProxies: number;
  /** The paper's own script; null when it could not be made, and every page does without. */
  enhancements: Enhancements | null;
  /** Does the database answer? Asked when a page could not be composed. */
  isDatabaseThere: () => Promise<boolean>;
  /** Told of every answer that was sent. */
  onPrinted: (page: PrintedPage) => void;
};

/** A page as it went out: what was asked for, and the status it was answered with. */
export type PrintedPage = {
  method: string | undefined;
  path: string;
  status: number;
  /** Of the request. */
  headers: IncomingHttpHeaders;
};
