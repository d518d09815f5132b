import type { IncomingHttpHeaders } from 'node:http';
import type { Pages } from '#lib/press/cache/pages.ts';
import type { NextHandler } from '#lib/press/compose.ts';
import type { FormNames } from '#lib/press/forms/form-names.ts';
import type { Notices } from '#lib/press/notices.ts';
import type { Print } from '#lib/press/print.ts';
import type { StaticFiles } from '#lib/press/static-files.ts';

/** An answer that was sent, for whoever counts them. */
export type SentAnswer = { method: string; path: string; status: number; headers: IncomingHttpHeaders };

/** What the press is told of the rooms behind it, which it knows nothing else of. */
export type Surroundings = {
  /** `SITE_URL` */
  siteUrl: string;
  /** `TRUST_PROXY` */
  trustedProxies: number;
  /** Cookies that a form brings along to the page it is sent to, by name. No page sees a cookie otherwise. */
  formCookies: readonly string[];
  /** Answers for `/media/<name>`. */
  answerPicture: (request: Pick<Request, 'method' | 'headers'>, name: string) => Promise<Response>;
  /** Does the database answer? Asked when a page could not be composed. */
  isDatabaseThere: () => Promise<boolean>;
  /** Told of every answer that was sent. */
  onSent: (answer: SentAnswer) => void;
};

/** What the press works with. */
export type PressContext = Surroundings & {
  next: NextHandler;
  /** Of the build that Next serves. */
  formNames: FormNames;
  notices: Notices;
  pages: Pages;
  /** What the press has at hand from its start, by path: its script, its rules. */
  fixedAnswers: ReadonlyMap<string, Print>;
  /** The build's files and those of `public/`. */
  files: Pick<StaticFiles, 'find'>;
  /** What is sent where there is no such file. */
  noFile: Print;
};
