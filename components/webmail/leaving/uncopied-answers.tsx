import { AnswerTitle, AnswerWords } from '#components/webmail/leaving/leaving-items.tsx';
import { AnswerStanding } from '#components/webmail/writing/answer-standing.tsx';
import type { Answer } from '#lib/webmail/answers/types.ts';

type Props = { answers: readonly Answer[]; person: string | null; maySettle: boolean };

/** Answers that began to leave and are not among the mails of their conversation yet: a mail server gets its copy after. */
export function UncopiedAnswers({ answers, person, maySettle }: Props) {
  const left = answers.filter(({ canBeUndone, sentMessageId }) => !canBeUndone && sentMessageId === null);
  return left.map((answer) => (
    <article key={answer.id} className="mail-leaving">
      <div className="mail-leaving-head">
        <h3>
          <AnswerTitle answer={answer} isOwn={answer.writer.staffId === person} />
        </h3>
        <p>Its copy is not in the box yet</p>
      </div>
      <AnswerStanding answer={answer} maySettle={maySettle} />
      <AnswerWords id={answer.id} reading={answer.reading} />
    </article>
  ));
}
