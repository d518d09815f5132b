import type { ReactNode } from 'react';
import { DeskHeader } from '#components/desk/desk-header.tsx';
import { Keeping } from '#components/desk/keeping/keeping.tsx';
import { Live } from '#components/desk/live/live.tsx';
import { TroubleBanner } from '#components/desk/trouble-banner.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { listTroubles } from '#lib/health/queries.ts';
import { listEventsSince } from '#lib/live/queries.ts';
import { isAllowed, personOf } from '#lib/staff/permissions.ts';
import { signOutAction } from '#lib/staff/sign-in/actions.ts';
import { findActor } from '#lib/staff/sign-in/session.ts';
import { countUnseen } from '#lib/wires/desk/count-inbox.ts';

/**
 * The frame of the desk's pages. It guards nothing: a page sends away who is not signed in, so that they come back to
 * that page, and queries and use cases decide what is allowed.
 */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await findActor();
  if (!actor) return children;
  const { cursor } = await listEventsSince(database(), actor, null, now());
  const troubles = isAllowed(actor, 'health.read') ? await listTroubles(database(), actor) : [];
  return (
    <Keeping person={personOf(actor)}>
      <Live person={personOf(actor)} cursor={cursor}>
        <a className="skip-link" href="#desk-main">
          Skip to content
        </a>
        <DeskHeader
          siteName={env().SITE_NAME}
          personName={actor.name}
          seesPages={isAllowed(actor, 'page.save')}
          seesAlerts={isAllowed(actor, 'alert.raise')}
          seesTopics={isAllowed(actor, 'topic.save')}
          seesAuthors={isAllowed(actor, 'author.save')}
          seesMail={isAllowed(actor, 'mail.read')}
          seesStaff={isAllowed(actor, 'staff.read')}
          unseen={await countUnseen(database(), actor)}
          signOut={signOutAction}
        />
        <TroubleBanner troubles={troubles} />
        <main id="desk-main" className="desk-main" tabIndex={-1}>
          {children}
        </main>
      </Live>
    </Keeping>
  );
}
