import { type Editor, useEditorState } from '@tiptap/react';
import { limitsOf } from '#components/desk/story-editor/limits-of.ts';

/** What of the body is near its limits or past them; nothing where all is well. */
export function BodyLimits({ editor }: { editor: Editor }) {
  const limits = useEditorState({ editor, selector: ({ editor: { state } }) => limitsOf(state.doc) });
  if (limits.length === 0) return null;
  return (
    <div className="body-note" role="status">
      {limits.map(({ text, isPast }) => (
        <p key={text} className={isPast ? 'field-error' : 'field-hint'}>
          {text}
        </p>
      ))}
    </div>
  );
}
