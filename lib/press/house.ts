import type { Composer } from '#lib/press/compose.ts';
import type { Notices } from '#lib/press/notices.ts';

/** What the press works with. */
export type House = {
  composer: Composer;
  notices: Notices;
  /** `SITE_URL` */
  siteUrl: string;
  /** `TRUST_PROXY` */
  trustedProxies: number;
};
