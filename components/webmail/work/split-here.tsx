import { pressField } from '#lib/webmail/acts/press.ts';
import { splitPress } from '#lib/webmail/acts/work-press.ts';

/** The button stands in a message; its form is the strip under the title (`work-strip.tsx`). */
const workForm = 'work';

/** Makes a message and what came after it a conversation of its own. */
export function SplitHere({ conversationId, messageId }: { conversationId: string; messageId: string }) {
  return (
    <button
      type="submit"
      form={workForm}
      className="mail-split"
      name={pressField}
      value={splitPress(conversationId, messageId)}
      title="This message and those after it become a conversation of their own"
    >
      Split off from here
    </button>
  );
}
