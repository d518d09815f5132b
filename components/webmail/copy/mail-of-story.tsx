import { keyed } from '#components/ui/keyed.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { MailOfStory as Mail } from '#lib/webmail/copy/types.ts';

type Props = {
  mail: Mail;
  /** In the story as it is stored. */
  pictureCount: number;
};

/** At the desk, to whoever may read the box: the message that a story was made from, and what of it is not in the story. */
export function MailOfStory({ mail, pictureCount }: Props) {
  const { box, messageId, contact, rest, unclearEmbargo, files, trouble } = mail;
  return (
    <aside
      className={
        unclearEmbargo === null && trouble === null ? 'notice mail-of-story' : 'notice notice-warn mail-of-story'
      }
      aria-label="The mail it was made from"
    >
      <p>
        <MadeFrom mail={mail} />
        {mail.pictureCount > pictureCount && ` It has ${mail.pictureCount} pictures; ${pictureCount} are in the story.`}
      </p>
      {trouble !== null && <p>Whom to ask, its files and what it says of an embargo cannot be shown now. {trouble}</p>}
      {unclearEmbargo !== null && (
        <p>
          <strong>No embargo is set.</strong> The message speaks of one, and its day, time and zone are not certain: “
          <bdi>{unclearEmbargo}</bdi>” Set it before you publish.
        </p>
      )}
      {contact.length > 0 && <Lines title="To ask, not in the story" lines={contact} isOpen />}
      {rest.length > 0 && <Lines title="Left out of the story" lines={rest} />}
      {files.length > 0 && (
        <p className="small">
          Attached:{' '}
          {keyed(files.map(({ path }) => path)).map(({ key, item: path }, place) => (
            <span key={key}>
              {place > 0 && ', '}
              <a href={addressOf('mailPart', { box: box.slug, id: messageId, path })} download>
                <bdi>{files[place]?.name}</bdi>
              </a>
            </span>
          ))}
        </p>
      )}
    </aside>
  );
}

function MadeFrom({ mail: { box, conversationId, messageId } }: { mail: Mail }) {
  if (conversationId === null) return `Made from a message in ${box.name}, which is no longer at the mail server.`;
  const conversation = addressOf('conversation', { box: box.slug, id: conversationId });
  return (
    <>
      Made from <a href={`${conversation}#message-${messageId}`}>a message in {box.name}</a>.
    </>
  );
}

function Lines({ title, lines, isOpen = false }: { title: string; lines: readonly string[]; isOpen?: boolean }) {
  return (
    <details open={isOpen} className="small">
      <summary>{title}</summary>
      {keyed(lines).map(({ key, item }) => (
        <p key={key} dir="auto">
          {item}
        </p>
      ))}
    </details>
  );
}
