import type { DraftKind } from '#lib/webmail/answers/types.ts';
import { writePath } from '#lib/webmail/answers/writing/paths.ts';
import type { ListView } from '#lib/webmail/list-view.ts';

type Props = { box: string; message: string; view: ListView };

const ways: readonly { as: Exclude<DraftKind, 'new'>; label: string }[] = [
  { as: 'reply', label: 'Reply' },
  { as: 'replyAll', label: 'Reply to all' },
  { as: 'forward', label: 'Forward' },
];

/** The ways to answer a message. Keys press them too. */
export function AnswerLinks({ box, message, view }: Props) {
  return ways.map(({ as, label }) => (
    <a key={as} className="button button-small" href={writePath(box, as, message, view)} data-step={as}>
      {label}
    </a>
  ));
}

/** Goes where a link of this step leads: that of an element, otherwise none. */
export function followStep(inside: ParentNode | null, step: DraftKind): void {
  inside?.querySelector<HTMLAnchorElement>(`a[data-step="${step}"]`)?.click();
}
