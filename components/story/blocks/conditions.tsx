import type { BlockViewProps } from '#components/story/blocks/block-view.tsx';
import { foreign } from '#components/ui/foreign.ts';
import { keyed } from '#components/ui/keyed.ts';

/** The weather of a place, a camera or a closure: as it is now while the page hands that in, else as it was taken. */
export function Conditions({ block, language, live }: BlockViewProps<'conditions'>) {
  const { name, main, details, time, credits, language: spoken } = live?.words ?? block.taken;
  const at = live ? live.at : block.taken.at;
  const inWords = foreign(spoken, block.language);
  return (
    <section
      className="conditions"
      data-live={live ? '' : undefined}
      aria-label={name}
      {...foreign(block.language, language)}
    >
      <div className="conditions-head">
        <p className="conditions-name">{name}</p>
        <p className="conditions-time">{at ? <time dateTime={at}>{time}</time> : time}</p>
      </div>
      {live?.picture && (
        <img
          src={live.picture.path}
          alt={live.picture.alt}
          width={live.picture.widthPx}
          height={live.picture.heightPx}
          loading="lazy"
        />
      )}
      <p className="conditions-main" data-shows={block.shows} {...inWords}>
        {main}
      </p>
      {keyed(details).map(({ key, item }) => (
        <p key={key} {...inWords}>
          {item}
        </p>
      ))}
      <div className="conditions-foot">
        {live && (
          <p className="conditions-more">
            <a href={live.more.path}>{live.more.text}</a>
          </p>
        )}
        {keyed(credits).map(({ key, item: { text, href } }) => (
          <p key={key} className="conditions-credit">
            {href ? <a href={href}>{text}</a> : text}
          </p>
        ))}
      </div>
    </section>
  );
}
