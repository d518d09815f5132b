import type { ReactNode } from 'react';
import { FactList } from '#components/desk/fact-list.tsx';
import { ActedRules } from '#components/desk/wires/acted-rules.tsx';
import { ItemFacts } from '#components/desk/wires/item-facts.tsx';
import { StoryBody } from '#components/story/body.tsx';
import { Byline } from '#components/story/byline.tsx';
import { Figure } from '#components/story/figure.tsx';
import { WholeStory, WireAttribution } from '#components/story/wire-attribution.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import { listed } from '#lib/language.ts';
import { safeHref } from '#lib/stories/blocks/inline.ts';
import type { DeskItem } from '#lib/wires/desk/types.ts';

type Props = {
  item: DeskItem;
  now: Date;
  place: { name: string; timeZone: string };
  /** Is it the page, or a part of one? */
  isPage: boolean;
  /** The version that is shown. */
  shown: number;
  /** Buttons and their answer. */
  steps: ReactNode;
  /** Where the mail is that a release came as. */
  post?: ReactNode;
};

/** An item: the story as readers would see it, and what the desk knows besides. */
export function ItemPreview({ item, now, place, isPage, shown, steps, post }: Props) {
  const { story } = item;
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className="wire-item">
      {steps}
      {shown !== item.version && (
        <p className="notice notice-warn">
          An earlier version. <a href={addressOf('wireItem', { id: item.id })}>See the newest</a>
        </p>
      )}
      <article className="wire-reading card" lang={story.language}>
        <p className="wire-kicker">
          {story.section.name}
          {story.kicker && ` / ${story.kicker}`}
        </p>
        <Heading className="wire-headline" dir="auto">
          {story.headline}
        </Heading>
        {story.deck && (
          <p className="wire-deck" dir="auto">
            {story.deck}
          </p>
        )}
        <Byline story={story} edition={item.edition} />
        {story.leadPicture && <Figure picture={story.leadPicture} place="lead" language={story.language} number={1} />}
        <StoryBody
          body={story.body}
          pictures={story.pictures}
          dateline=""
          language={story.language}
          leadPicture={story.leadPicture}
          closing={
            story.wire && (
              <>
                {story.wire.isSummary && <WholeStory wire={story.wire} story={story} edition={item.edition} />}
                <WireAttribution wire={story.wire} story={story} edition={item.edition} />
              </>
            )
          }
        />
      </article>
      <ItemAside {...{ item, now, place, shown, post }} />
    </div>
  );
}

function ItemAside({ item, now, place, shown, post }: Pick<Props, 'item' | 'now' | 'place' | 'shown' | 'post'>) {
  const { story, versions } = item;
  const facts: [string, ReactNode][] = [
    ['Wire', item.wireName],
    ['Rights', item.isSummary ? 'Summary and a link to the original' : 'The whole text'],
    ['Original', item.originalUrl && <Original key="original" url={item.originalUrl} />],
    ['By post', post],
    ['Published', placeTime(item.publishedAt, now, place)],
    ['Came', placeTime(item.receivedAt, now, place)],
    [
      'Editions',
      listed(
        'en',
        story.editions.map(({ name }) => name),
      ),
    ],
    [
      'Topics',
      story.topics.length > 0 &&
        listed(
          'en',
          story.topics.map(({ name }) => name),
        ),
    ],
    ['Rules', item.rules.length > 0 ? <ActedRules key="rules" {...item} /> : 'None acted on it'],
    ['Sent to', item.destination && destinations[item.destination]],
  ];
  return (
    <div className="stack">
      <p className="row">
        <ItemFacts {...item} />
      </p>
      <FactList facts={facts} isCard />
      {versions.length > 1 && (
        <section className="stack" aria-label="Versions">
          <h3>Versions</h3>
          <ol className="history">
            {versions.map((version) => (
              <li key={version.number}>
                <a
                  href={addressOf('wireItem', { id: item.id }, { version: version.number })}
                  aria-current={version.number === shown || undefined}
                  dir="auto"
                >
                  {version.number}: {version.headline}
                </a>
                <br />
                <span className="soft small">{placeTime(version.receivedAt, now, place)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

const destinations = {
  inbox: 'The inbox, by a rule',
  publish: 'Readers at once, by a rule',
  drop: 'Dropped, by a rule',
};

/** The address at its supplier's, which is foreign. */
function Original({ url }: { url: string }) {
  if (!safeHref.safeParse(url).success) return url;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {url}
    </a>
  );
}
