import type { ReactNode } from 'react';
import { Keeping } from '#components/desk/keeping/keeping.tsx';
import { Live } from '#components/desk/live/live.tsx';
import { WebmailHeader } from '#components/webmail/frame/webmail-header.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { listEventsSince } from '#lib/live/queries.ts';
import { personOf } from '#lib/staff/permissions.ts';
import { signOutAction } from '#lib/staff/sign-in/actions.ts';
import { findActor } from '#lib/staff/sign-in/session.ts';

/** The frame of WebMail's pages. It guards nothing: each page sends away who is not signed in, and asks for a grant. */
export default async function WebmailLayout({ children }: { children: ReactNode }) {
  const actor = await findActor();
  if (!actor) return children;
  const { cursor } = await listEventsSince(database(), actor, null, now());
  return (
    <Keeping person={personOf(actor)}>
      <Live person={personOf(actor)} cursor={cursor}>
        <a className="skip-link" href="#webmail-main">
          Skip to content
        </a>
        <WebmailHeader siteName={env().SITE_NAME} personName={actor.name} signOut={signOutAction} />
        <main id="webmail-main" className="desk-main" tabIndex={-1}>
          {children}
        </main>
      </Live>
    </Keeping>
  );
}
