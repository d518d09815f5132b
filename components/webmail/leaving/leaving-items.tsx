import type { LeavingItem } from '#components/webmail/leaving/on-its-way.tsx';
import { subjectOf } from '#components/webmail/mail-words.ts';
import { OurView } from '#components/webmail/reading/mail-body.tsx';
import type { Answer } from '#lib/webmail/answers/types.ts';

type Around = {
  /** Who looks at them: what is theirs they may call back. */
  person: string | null;
  /** "on Tue, Dec 1 at 8:00 Calgary time" */
  timeOf: (at: Date) => string;
  now: Date;
  /** Shows their words too, as in a conversation. */
  hasWords: boolean;
};

/** Answers that wait, as they are shown on their way. */
export function leavingItems(answers: readonly Answer[], { person, timeOf, now, hasWords }: Around): LeavingItem[] {
  return answers
    .filter(({ canBeUndone }) => canBeUndone)
    .map(({ id, writer, reading, recipients, dueAt }) => ({
      id,
      title: <AnswerTitle answer={{ writer, reading, recipients }} isOwn={writer.staffId === person} />,
      inMs: dueAt.getTime() - now.getTime(),
      leaves: timeOf(dueAt),
      isOwn: writer.staffId === person,
      children: hasWords && <AnswerWords id={id} reading={reading} />,
    }));
}

type TitleProps = { answer: Pick<Answer, 'writer' | 'reading' | 'recipients'>; isOwn: boolean };

/** From whom of us to whom, and about what. */
export function AnswerTitle({ answer: { writer, reading, recipients }, isOwn }: TitleProps) {
  const [first, ...others] = recipients;
  return (
    <>
      <span className="soft">{isOwn ? 'You' : writer.name} to </span>
      <bdi>{first ? first.name || first.address : 'nobody'}</bdi>
      {others.length > 0 && <span className="soft"> and {others.length} more</span>}
      <span className="soft">: </span>
      <bdi>{subjectOf(reading.headers.subject)}</bdi>
    </>
  );
}

/** What an answer says, where its conversation does not have it as a mail yet. */
export function AnswerWords({ id, reading }: Pick<Answer, 'id' | 'reading'>) {
  return (
    <div className="mail-leaving-words">
      {reading.bodies.map((body) => (
        <OurView key={body.path} body={body} source={{ box: '', id }} />
      ))}
    </div>
  );
}
