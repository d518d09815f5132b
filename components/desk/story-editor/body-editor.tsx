'use client';

import { EditorContent } from '@tiptap/react';
import { type KeyboardEvent, useState } from 'react';
import { BodyLimits } from '#components/desk/story-editor/body-limits.tsx';
import { UnsentPictures } from '#components/desk/story-editor/pictures/unsent-pictures.tsx';
import { takeSelection } from '#components/desk/story-editor/take-selection.ts';
import { Toolbar } from '#components/desk/story-editor/toolbar/toolbar.tsx';
import type { BodyEditing } from '#components/desk/story-editor/use-body-editor.ts';
import { directionOf } from '#lib/direction.ts';

type Props = { body: BodyEditing; error: string | undefined; language: string };

/** The body of the story: its toolbar, what is to be said of it, and its rich text. */
export function BodyEditor({ body: { editor, note, dropNote, pictures }, error, language }: Props) {
  const { sending, sendAgain } = pictures;
  const [isLinking, setIsLinking] = useState(false);
  const linkByKey = (event: KeyboardEvent) => {
    const isOfText = !(event.target instanceof Element && event.target.closest('input, textarea'));
    if (!isOfText || event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    event.preventDefault();
    if (!editor?.isEditable) return;
    takeSelection(editor.view);
    setIsLinking(true);
  };
  const hasPictures = sending.progress !== '' || sending.unsent.length > 0;
  return (
    <div className="field body-editor">
      <span className="label" aria-hidden="true">
        Body
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut; the button is in the toolbar */}
      <div className="body-sheet" onKeyDown={linkByKey}>
        {editor && (
          <Toolbar editor={editor} isLinking={isLinking} onLinking={setIsLinking}>
            <BodyLimits editor={editor} />
            <div role="status" className={note ? 'body-note' : undefined}>
              {note && <Dismissible text={note} onDismiss={dropNote} />}
            </div>
            <div className={hasPictures ? 'body-note stack' : undefined}>
              <UnsentPictures sending={sending} onAgain={sendAgain} />
            </div>
          </Toolbar>
        )}
        <div lang={language} dir={directionOf(language)}>
          <EditorContent editor={editor} />
        </div>
      </div>
      {error && <p className="field-error">{error}</p>}
    </div>
  );
}

function Dismissible({ text, onDismiss }: { text: string; onDismiss: () => void }) {
  return (
    <p className="field-hint row">
      {text}
      <button type="button" className="button button-quiet button-small" onClick={onDismiss}>
        Dismiss
      </button>
    </p>
  );
}
