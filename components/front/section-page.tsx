import { Teaser } from '#components/front/teaser.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Timestamp } from '#components/ui/timestamp.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

type Props = {
  edition: Edition;
  section: { slug: string; name: string };
  teasers: readonly StoryTeaser[];
  page: number;
  pageCount: number;
};

/** A section's front: on its first page the newest story leads; below, everything in order of time. */
export function SectionPage({ edition, section, teasers, page, pageCount }: Props) {
  const lead = page === 1 ? teasers[0] : undefined;
  const seconds = lead ? teasers.slice(1, 3) : [];
  const rest = teasers.slice(lead ? 1 + seconds.length : 0);
  const common = { hideSection: true, language: edition.language, level: 2 } as const;
  return (
    <>
      <h1 className="section-name" id="content" tabIndex={-1}>
        {section.name}
        {page > 1 && <span className="section-page">Page {page}</span>}
      </h1>
      {lead && (
        <div className="section-top" data-secondary={seconds.length}>
          <Teaser teaser={lead} slot="lead" leading {...common} />
          {seconds.length > 0 && (
            <div className="secondary">
              {seconds.map((teaser) => (
                <Teaser key={teaser.id} teaser={teaser} slot="secondary" {...common} />
              ))}
            </div>
          )}
        </div>
      )}
      {rest.length > 0 && (
        <ol className="river">
          {rest.map((teaser) => (
            <li key={teaser.id}>
              <p className="river-time">
                <Timestamp at={teaser.publicAt} edition={edition} form="day" />
              </p>
              <Teaser teaser={teaser} slot="row" {...common} />
            </li>
          ))}
        </ol>
      )}
      <Pagination path={`/${edition.slug}/${section.slug}`} page={page} pageCount={pageCount} />
    </>
  );
}
