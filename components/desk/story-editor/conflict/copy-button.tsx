'use client';
import { useState } from 'react';
import { plainText } from '#components/desk/story-editor/conflict/story-parts.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/** Puts all words of a version on the clipboard. */
export function CopyButton({ name, read }: { name: string; read: () => StoryContent }) {
  const [copied, setCopied] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(plainText(read())).then(
      () => setCopied('Copied'),
      () => setCopied('This browser does not allow copying.'),
    );
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {name}
      </button>
      <span role="status">{copied}</span>
    </>
  );
}
