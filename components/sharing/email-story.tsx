import { type EmailStoryAction, EmailStoryForm } from '#components/sharing/email-story-form.tsx';
import { sharingWords } from '#components/sharing/words.ts';
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
  /** Who sends the mail: the newsroom's name and, where it has one, its postal address. */
  paper: string;
  action: EmailStoryAction;
  /** The language of the page around it. */
  language: string;
};

/** "Email this story to a Friend!", at the foot of every story. */
export function EmailStory({ storyId, path, mode, mailtoHref, paper, action, language }: Props) {
  if (mode === 'off') return null;
  const words = sharingWords(language);
  return (
    // an aside, which reader views leave out: a short story would be read with the small print
    <aside className="email-story" id={sectionId} aria-labelledby="email-story-heading">
      <h2 id="email-story-heading">{words.title}</h2>
      {mode === 'mailto' ? (
        <p>
          <a href={mailtoHref}>{words.mailProgram}</a> {words.withThisStory}
        </p>
      ) : (
        <EmailStoryForm
          storyId={storyId}
          answerPath={`${path}#${sectionId}`}
          confirms={mode === 'confirm'}
          paper={paper}
          action={action}
          language={language}
        />
      )}
    </aside>
  );
}
