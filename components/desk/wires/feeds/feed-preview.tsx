import { routingInWords } from '#components/desk/wires/feeds/routing-words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { inWords } from '#lib/editions/desk-times.ts';
import { safeHref } from '#lib/stories/blocks/inline.ts';
import type { PreviewedItem, WirePreview } from '#lib/wires/preview-types.ts';

type Named = { id: number; name: string };
type Props = {
  preview: WirePreview;
  sections: readonly Named[];
  editions: readonly Named[];
  now: Date;
  timeZone: string;
};

/** What is at an address before it is a wire: its stories, the feeds it names, or why there is nothing. */
export function FeedPreview({ preview, ...props }: Props) {
  switch (preview.kind) {
    case 'failed':
      return (
        <p className="notice notice-danger" role="alert">
          {preview.userMessage}
        </p>
      );
    case 'page':
      return <FoundFeeds found={preview.found} />;
    case 'feed':
      return (
        <section className="stack" aria-labelledby="feed-preview">
          <h2 id="feed-preview">What it brings now</h2>
          <p>
            <strong dir="auto">{preview.title || 'A feed without a title'}</strong>,{' '}
            {preview.itemCount === 1 ? '1 story' : `${preview.itemCount} stories`}.
            {preview.isCut && ' It ends in the middle.'}
            {preview.copyright && ` It says of its rights: “${preview.copyright}”`}
          </p>
          <PreviewedItems items={preview.items} {...props} />
        </section>
      );
  }
}

function FoundFeeds({ found }: { found: readonly { url: string; title: string }[] }) {
  return (
    <section className="stack" aria-labelledby="found-feeds">
      <h2 id="found-feeds">This is a page. Which of its feeds?</h2>
      <ul className="found-feeds">
        {found.map(({ url, title }) => (
          <li key={url}>
            <a href={addressOf('newWire', {}, { url })}>{title || url}</a>
            <div className="small soft">{url}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PreviewedItems({
  items,
  sections,
  editions,
  now,
  timeZone,
}: Omit<Props, 'preview'> & { items: readonly PreviewedItem[] }) {
  if (items.length === 0) return <p className="notice">It has no story at the moment.</p>;
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">Story</th>
          <th scope="col">Published</th>
          <th scope="col">Pictures</th>
          <th scope="col">Rules</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a feed may say the same twice, and nothing moves
          <tr key={index}>
            <th scope="row" className="previewed-story">
              <Headline item={item} />
              {item.summary && (
                <div className="small soft" dir="auto">
                  {item.summary}
                </div>
              )}
            </th>
            <td data-label="Published">
              {item.publishedAt ? inWords(item.publishedAt, now, timeZone) : 'it doesn’t say'}
            </td>
            <td data-label="Pictures">{item.pictureCount}</td>
            <td data-label="Rules">{routingInWords(item.routing, sections, editions)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The link is foreign. */
function Headline({ item: { headline, link } }: { item: PreviewedItem }) {
  const words = headline || 'Without a headline';
  if (!link || !safeHref.safeParse(link).success) return <span dir="auto">{words}</span>;
  return (
    <a href={link} dir="auto" target="_blank" rel="noreferrer noopener">
      {words}
    </a>
  );
}
