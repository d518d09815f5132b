import { type ShareIcon, shareTargets } from '#components/story/sharing/share-targets.ts';
import { storyWords } from '#components/story/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';

type Props = {
  storyId: number;
  /** The story's whole public address. */
  url: string;
  headline: string;
  /** The language of the page around it. */
  language: string;
};

/**
 * Plain links: nothing is loaded from anybody until one is followed. The paper's script makes the buttons, in rooms kept
 * for them, and takes the field with the address away.
 */
export function ShareLinks({ storyId, url, headline, language }: Props) {
  const words = storyWords(language);
  return (
    <div className="share">
      <p className="share-label" id="share">
        {words.share}
      </p>
      <div className="share-row">
        <ul aria-labelledby="share">
          {shareTargets({ storyId, url, headline }, language).map(({ icon, name, href }) => (
            <li key={icon}>
              <a href={href} rel="noopener nofollow" title={name}>
                <Icon name={icon} />
                <span className="unseen">{name}</span>
              </a>
            </li>
          ))}
        </ul>
        <share-more data-url={url} data-headline={headline}>
          <div className="share-copy">
            <details>
              <summary title={words.address}>
                <Icon name="copy" />
                <span className="unseen">{words.address}</span>
              </summary>
              <input className="share-address" readOnly aria-label={words.address} value={url} />
            </details>
            <ButtonRoom does="copy" icon="copy" label={words.copyAddress} />
          </div>
          <ButtonRoom does="print" icon="print" label={words.print} />
          <ButtonRoom does="share" icon="device" label={words.shareByDevice} />
          <span className="share-said" role="status" data-done={words.copied} data-failed={words.notCopied} />
        </share-more>
      </div>
    </div>
  );
}

function ButtonRoom({ does, icon, label }: { does: 'copy' | 'print' | 'share'; icon: ShareIcon; label: string }) {
  return (
    <span className="share-room" data-do={does} data-label={label}>
      <Icon name={icon} />
    </span>
  );
}

function Icon({ name }: { name: ShareIcon }) {
  return (
    <svg className="share-icon" width="20" height="20" aria-hidden="true" focusable="false">
      <use href={`${addressOf('shareIcons')}#${name}`} />
    </svg>
  );
}
