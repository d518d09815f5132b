import { ActedRules } from '#components/desk/wires/acted-rules.tsx';
import { ItemFacts, ItemStory } from '#components/desk/wires/item-facts.tsx';
import { WhileOpen } from '#components/desk/wires/moved-items.tsx';
import { type ItemRights, StepButtons } from '#components/desk/wires/step-buttons.tsx';
import { emptyWords } from '#components/desk/wires/wire-names.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { inWords, placeTime } from '#lib/editions/desk-times.ts';
import { boxField, boxOf } from '#lib/wires/desk/press.ts';
import type { InboxLine, InboxTab } from '#lib/wires/desk/types.ts';

type Place = { name: string; timeZone: string };
type Props = {
  tab: InboxTab;
  lines: readonly InboxLine[];
  /** The item that is open beside the list. */
  openId: number | null;
  may: ItemRights;
  now: Date;
  place: Place;
};

/** Items, newest first. */
export function InboxList({ tab, lines, openId, may, now, place }: Props) {
  if (lines.length === 0) {
    return (
      <p className="notice" data-none tabIndex={-1}>
        {emptyWords[tab]}
      </p>
    );
  }
  return (
    <ul className="wire-list" aria-label="Wire stories">
      {lines.map((line) => (
        <Line key={line.id} {...{ line, may, now, place }} isOpen={line.id === openId} />
      ))}
    </ul>
  );
}

type LineProps = { line: InboxLine; isOpen: boolean; may: ItemRights; now: Date; place: Place };

function Line({ line, isOpen, may, now, place }: LineProps) {
  const { id, headline, summary, language, picture } = line;
  return (
    <li className="wire-line" id={`item-${id}`} data-item={id} data-unseen={line.isUnseen || undefined}>
      <WhileOpen id={id} isSilent>
        <Box line={line} />
      </WhileOpen>
      <div className="wire-line-words" lang={language}>
        <a
          className="wire-line-headline"
          dir="auto"
          href={addressOf('wireItem', { id })}
          aria-current={isOpen || undefined}
          data-open={id}
        >
          {headline}
        </a>
        {summary && (
          <p className="wire-line-summary" dir="auto">
            {summary}
          </p>
        )}
        <p className="wire-line-facts small" lang="en">
          {line.isUnseen && <strong className="wire-unseen">New</strong>}
          <span>{line.wireName}</span>
          <time
            className="soft"
            dateTime={line.publishedAt.toISOString()}
            title={placeTime(line.publishedAt, now, place)}
          >
            {inWords(line.publishedAt, now, place.timeZone)}
          </time>
          <span className="soft">{line.section}</span>
          <ItemFacts {...line} />
          {line.rules.length > 0 && (
            <span className="soft">
              by the rule <ActedRules {...line} />
            </span>
          )}
          <ItemStory storyId={line.storyId} />
        </p>
      </div>
      {picture && <img className="wire-line-picture" {...thumbnailOf(picture)} alt="" loading="lazy" />}
      <div className="wire-line-steps">
        <WhileOpen id={id}>
          <StepButtons item={line} may={may} />
        </WhileOpen>
      </div>
    </li>
  );
}

function Box({ line }: { line: InboxLine }) {
  if (line.state === 'taken' && !line.isWithdrawalOpen) return null;
  return (
    <span className="wire-line-box">
      <input
        type="checkbox"
        name={`${boxField}${line.id}`}
        value={boxOf(line)}
        aria-label={`Select “${line.headline}”`}
      />
    </span>
  );
}

function thumbnailOf({ variants, original }: NonNullable<InboxLine['picture']>) {
  const { url, widthPx, heightPx } = variants.find(({ format }) => format === 'webp') ?? original;
  return { src: url, width: widthPx, height: heightPx };
}
