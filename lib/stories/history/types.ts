import type { PartChange } from '#lib/stories/history/compare-versions.ts';
import type { Correction } from '#lib/stories/types.ts';

export type PublicChange =
  | { kind: 'published'; at: Date }
  /** `changes` is null where what stood before is not shown. */
  | { kind: 'updated'; at: Date; changes: PartChange[] | null }
  | { kind: 'note'; at: Date; correction: Correction };
