import { inheritedEnv, provideEnv } from '#lib/env.ts';

/** What the set-up tells the journeys: Playwright hands its environment on to them. */
type Running = {
  url: string;
  /** Where `serve-beside.ts` listens. */
  besideUrl: string;
  dataDir: string;
  mailDir: string;
  /** Where mail for the newsroom's boxes is brought. */
  lmtpPort: number;
  /** Where boxes lie that are not kept by the portal; null: Dovecot cannot be had. */
  mailServer: { port: number; controlUrl: string } | null;
  /** Where what services say is kept (`testing/conditions/stub-services.ts`). */
  servicesDir: string;
  /** What the portal has said since it was ready. */
  logFile: string;
};

const variable = 'ACTION_NEWS_E2E';

export function announce(running: Running): void {
  provideEnv({ [variable]: JSON.stringify(running) });
}

/** The portal under test. */
export function running(): Running {
  const value = inheritedEnv()[variable];
  if (!value) throw new Error('the portal was not started');
  return JSON.parse(value);
}

/** Chosen by `npm test`; without it Playwright uses its own. */
export function browserPath(): string {
  return inheritedEnv().BROWSER_PATH ?? '/usr/bin/chromium';
}
