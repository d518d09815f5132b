import type { Pages } from '#lib/press/cache/pages.ts';
import type { Composer } from '#lib/press/compose.ts';
import type { FormNames } from '#lib/press/forms/form-names.ts';
import type { Notices } from '#lib/press/notices.ts';
import type { Print } from '#lib/press/print.ts';
import type { StaticFiles } from '#lib/press/static-files.ts';
import type { PrintedPage } from '#lib/readership/types.ts';

/** What the press works with. */
export type House = {
  composer: Composer;
  /** Of the build that the composer serves. */
  formNames: FormNames;
  notices: Notices;
  pages: Pages;
  /** `SITE_URL` */
  siteUrl: string;
  /** `TRUST_PROXY` */
  trustedProxies: number;
  /** What the press has at hand from its start, by path: its script, its rules. */
  always: ReadonlyMap<string, Print>;
  /** The build's files and those of `public/`. */
  files: Pick<StaticFiles, 'find'>;
  /** What is sent where there is no such file. */
  noFile: Print;
  /** Answers for `/media/<name>`. */
  answerPicture: (request: Pick<Request, 'method' | 'headers'>, name: string) => Promise<Response>;
  /** Does the database answer? Asked when a page could not be composed. */
  isDatabaseThere: () => Promise<boolean>;
  /** Told of every answer that was sent. */
  onPrinted: (page: PrintedPage) => void;
};
