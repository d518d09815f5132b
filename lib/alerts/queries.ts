import { and, desc, eq, gt, lte, sql } from 'drizzle-orm';
import { alerts } from '#lib/alerts/schema.ts';
import type { Alert, DeskAlert } from '#lib/alerts/types.ts';
import type { Db } from '#lib/db/client.ts';
import { dependOn, validUntil } from '#lib/page-notes.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';

const alertColumns = {
  id: alerts.id,
  language: alerts.language,
  text: alerts.text,
  href: alerts.href,
  endsAt: alerts.endsAt,
};

const stands = (now: Date) => and(lte(alerts.startsAt, now), gt(alerts.endsAt, now));

/** The newest alert that stands in an edition. */
export async function findAlert(db: Db, editionId: number, now: Date): Promise<Alert | null> {
  dependOn(`frame:${editionId}`);
  const [alert] = await db
    .select(alertColumns)
    .from(alerts)
    .where(and(stands(now), sql`${editionId} = any(${alerts.editionIds})`))
    .orderBy(desc(alerts.startsAt), desc(alerts.id))
    .limit(1);
  validUntil(alert?.endsAt ?? null);
  return alert ?? null;
}

/** Every alert that stands, and the last twenty that are over; each newest first. */
export async function listDeskAlerts(
  db: Db,
  actor: Actor,
  now: Date,
): Promise<{ standing: DeskAlert[]; over: DeskAlert[] }> {
  authorise(actor, 'alert.raise');
  const columns = { ...alertColumns, editionIds: alerts.editionIds, startsAt: alerts.startsAt, createdBy: staff.name };
  const listed = () => db.select(columns).from(alerts).leftJoin(staff, eq(staff.id, alerts.createdBy));
  const [standing, over] = await Promise.all([
    listed().where(stands(now)).orderBy(desc(alerts.startsAt), desc(alerts.id)),
    listed().where(lte(alerts.endsAt, now)).orderBy(desc(alerts.endsAt), desc(alerts.id)).limit(20),
  ]);
  return { standing, over };
}
