import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';

type Props = {
  edition: Edition;
  label: string;
  /** Days or months as addresses have them, and as people say them. */
  before: { at: string; name: string } | null;
  after: { at: string; name: string } | null;
};

/** To the day or month before and the one after that have stories. */
export function ArchiveSteps({ edition, label, before, after }: Props) {
  if (!before && !after) return null;
  return (
    <nav className="archive-steps" aria-label={label}>
      <ul>
        {before && (
          <li>
            <a
              className="archive-step"
              rel="prev"
              href={addressOf('archiveSpan', { edition: edition.slug, when: before.at })}
            >
              <span aria-hidden="true">‹ </span>
              {before.name}
            </a>
          </li>
        )}
        {after && (
          <li className="archive-after">
            <a
              className="archive-step"
              rel="next"
              href={addressOf('archiveSpan', { edition: edition.slug, when: after.at })}
            >
              {after.name}
              <span aria-hidden="true"> ›</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
