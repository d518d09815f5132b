import { lineOf, listOf } from '#lib/sources/reading/fields.ts';

/**
 * The code of an event within an alert: "/O.CON.KLOX.WI.Y.0087.261121T0200Z-261121T1100Z/" is an operational (O)
 * continuation (CON) of Los Angeles's 87th wind (WI) advisory (Y) with its times.
 */
export type Vtec = {
  isOver: boolean;
  /** W, A, Y, S … */
  significance: string;
  /** null: until further notice */
  endsAt: Date | null;
};

const pattern = /^\/?([OTEX])\.([A-Z]{3})\.[A-Z0-9]{4}\.[A-Z]{2}\.([A-Z])\.\d{4}\.\w{12}-(\d{6}T\d{4}Z)\/?$/;

/** Cancelled, expired, replaced by another kind of alert. */
const endings = ['CAN', 'EXP', 'UPG'];
const untilFurtherNotice = '000000T0000Z';

/** @param values of the parameter `VTEC`; there may be several, and what is no code is left out */
export function vtecsOf(values: unknown): Vtec[] {
  return listOf(values)
    .slice(0, 50)
    .flatMap((value) => {
      const [, product, action = '', significance = '', end = ''] = pattern.exec(lineOf(value) ?? '') ?? [];
      if (product === undefined) return [];
      const endsAt = end === untilFurtherNotice ? null : timeIn(end);
      if (endsAt && Number.isNaN(endsAt.getTime())) return [];
      return [{ isOver: product === 'T' || endings.includes(action), significance, endsAt }];
    });
}

/** "261121T1100Z" */
function timeIn(code: string): Date {
  const [year, month, day, hour, minute] = code.match(/\d\d/g) ?? [];
  return new Date(`20${year}-${month}-${day}T${hour}:${minute}:00Z`);
}
