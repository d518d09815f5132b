import { type EmailStoryAction, EmailStoryForm } from '#components/sharing/email-story-form.tsx';
import type { SharingMode } from '#lib/sharing/types.ts';

/** The section's id, for links to the form. */
const sectionId = 'email-story';

type Props = {
  storyId: number;
  /** The story's own path. */
  path: string;
  mode: SharingMode;
  /** What stands in the form's place where the paper cannot send mail itself. */
  mailtoHref: string;
  action: EmailStoryAction;
};

/** "Email this story to a Friend!", at the foot of every story. */
export function EmailStory({ storyId, path, mode, mailtoHref, action }: Props) {
  if (mode === 'off') return null;
  return (
    <section className="email-story" id={sectionId} aria-labelledby="email-story-heading">
      <h2 id="email-story-heading">Email this story to a Friend!</h2>
      {mode === 'mailto' ? (
        <p>
          <a href={mailtoHref}>Open your own mail program</a> with this story in a new mail.
        </p>
      ) : (
        <EmailStoryForm
          storyId={storyId}
          answerPath={`${path}#${sectionId}`}
          confirms={mode === 'confirm'}
          action={action}
        />
      )}
    </section>
  );
}
