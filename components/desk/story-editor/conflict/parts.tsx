import type { Part } from '#components/desk/story-editor/conflict/story-parts.ts';

/** A version's words, part by part. */
export function Parts({ parts }: { parts: readonly Part[] }) {
  return (
    <dl className="parts">
      {parts.map(({ name, lines }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
              <p key={index}>{line}</p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
