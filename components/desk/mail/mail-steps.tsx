'use client';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import type { MailStep, OutboxMail } from '#lib/mail/types.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = { action: FormAction; mail: Pick<OutboxMail, 'id' | 'attempts' | 'phase' | 'isSendable'> };

type Offer = { step: MailStep; label: string; about: string; confirm?: string; tone: 'primary' | 'danger' | null };

const offers: Readonly<Record<MailStep, Offer>> = {
  delivered: {
    step: 'delivered',
    label: 'It was delivered',
    about: 'The log says that the mail server took it. It counts as sent, and its addresses are forgotten.',
    tone: 'primary',
  },
  'send-again': {
    step: 'send-again',
    label: 'Send it again',
    about:
      'The log knows nothing of it, or you would rather have it arrive twice than never. It keeps its Message-ID, so a mail server that has it already may notice.',
    tone: null,
  },
  'try-now': {
    step: 'try-now',
    label: 'Try now',
    about: 'Tried within a few seconds, instead of when its time comes.',
    tone: 'primary',
  },
  drop: {
    step: 'drop',
    label: 'Drop it',
    about: 'It is never sent (again), and its addresses are forgotten. This cannot be undone.',
    confirm: 'Yes, drop it',
    tone: 'danger',
  },
};

/** The buttons of a mail and what became of the one that was pressed. Works without scripts too. */
export function MailSteps({ action, mail }: Props) {
  const { state, isPending, formProps } = useDeskForm(action, { name: 'steps', hasWords: false });
  return (
    <div className="stack">
      <FormAnswer state={state} />
      <div className="mail-steps">
        {stepsFor(mail).map((step) => {
          const { label, about, confirm, tone } = offers[step];
          const form = (
            <form {...formProps} id={`mail-${step}`} className="stack" aria-label={label}>
              <input type="hidden" name="id" value={mail.id} />
              <input type="hidden" name="attempts" value={mail.attempts} />
              <input type="hidden" name="step" value={step} />
              <p>{about}</p>
              <div>
                <button type="submit" className={tone ? `button button-${tone}` : 'button'} disabled={isPending}>
                  {confirm ?? label}
                </button>
              </div>
            </form>
          );
          return (
            <div key={step} className="card">
              {confirm ? (
                <details>
                  <summary>{label}</summary>
                  {form}
                </details>
              ) : (
                form
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function stepsFor({ phase, isSendable }: Props['mail']): readonly MailStep[] {
  if (phase === 'held') return isSendable ? ['delivered', 'send-again', 'drop'] : ['delivered', 'drop'];
  return phase === 'owed' ? ['try-now', 'drop'] : [];
}
