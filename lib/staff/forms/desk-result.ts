import type { ErrorCode } from '#lib/errors.ts';

/** What a script of the desk hears from a server action. Bugs are not in it: they are thrown. */
export type DeskResult<Value> = { kind: 'ok'; value: Value } | Invalid | Refused;

/** The input is not of the right shape; messages by the path of the field: `headline`, `leadPicture.caption`. */
export type Invalid = { kind: 'invalid'; fieldErrors: Readonly<Record<string, string>> };

/** It was understood and will not be done; `message` is for the person. */
export type Refused = { kind: 'refused'; code: ErrorCode | 'signed-out' | 'disk-full'; message: string };
