'use client';

import { type Editor, EditorContent } from '@tiptap/react';
import { BodyLimits } from '#components/desk/story-editor/body-limits.tsx';
import { Toolbar } from '#components/desk/story-editor/toolbar/toolbar.tsx';
import { directionOf } from '#lib/direction.ts';

type Props = { editor: Editor | null; error: string | undefined; language: string };

/** The body of the story: its toolbar and its rich text. */
export function BodyEditor({ editor, error, language }: Props) {
  return (
    <div className="field body-editor">
      <span className="label" aria-hidden="true">
        Body
      </span>
      <div className="body-sheet">
        {editor && <Toolbar editor={editor} />}
        {editor && <BodyLimits editor={editor} />}
        <div lang={language} dir={directionOf(language)}>
          <EditorContent editor={editor} />
        </div>
      </div>
      {error && <p className="field-error">{error}</p>}
    </div>
  );
}
