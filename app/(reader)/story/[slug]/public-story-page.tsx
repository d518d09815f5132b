import { EmailStory } from '#components/sharing/email-story.tsx';
import { StoryJsonLd } from '#components/story/json-ld.tsx';
import { StoryPage } from '#components/story/story-page.tsx';
import { pageTime, readPages } from '#frame/reading.ts';
import { findLiveConditions } from '#lib/conditions/blocks/live-blocks.ts';
import { database } from '#lib/db/client.ts';
import type { Edition } from '#lib/editions/types.ts';
import { env } from '#lib/env.ts';
import { editionOrganization } from '#lib/pages/organization.ts';
import { emailStory } from '#lib/sharing/actions.ts';
import { mailtoHref, sharingMode } from '#lib/sharing/mode.ts';
import { listRelated } from '#lib/stories/reading/related.ts';
import type { PublicStory } from '#lib/stories/types.ts';

type Props = { story: PublicStory; edition: Edition };

/** A story as readers get it, with what is beside it and the form that emails it to a friend. */
export async function PublicStoryPage({ story, edition }: Props) {
  const [related, pages, live] = await Promise.all([
    listRelated(database(), story, pageTime()),
    readPages(edition.language),
    findLiveConditions(database(), story.body, pageTime()),
  ]);
  const { SITE_NAME, SITE_URL } = env();
  const url = SITE_URL + story.path;
  return (
    <>
      <StoryPage
        edition={edition}
        story={story}
        url={url}
        related={related}
        live={live}
        shareForm={<ShareForm story={story} edition={edition} url={url} />}
      />
      <StoryJsonLd
        story={story}
        edition={edition}
        siteName={SITE_NAME}
        siteUrl={SITE_URL}
        publisher={editionOrganization(SITE_NAME, SITE_URL, pages, edition)}
      />
    </>
  );
}

function ShareForm({ story, edition, url }: Props & { url: string }) {
  const { SITE_NAME, POSTAL_ADDRESS } = env();
  return (
    <EmailStory
      storyId={story.id}
      path={story.path}
      mode={sharingMode(env()).mode}
      mailtoHref={mailtoHref({ headline: story.headline, url })}
      paper={[SITE_NAME, POSTAL_ADDRESS].filter(Boolean).join(', ')}
      action={emailStory}
      language={edition.language}
    />
  );
}
