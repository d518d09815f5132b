import type { BlockFormProps } from '#components/desk/story-editor/blocks/block-forms.tsx';
import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';
import { embedProviders, findEmbed } from '#lib/stories/blocks/embed-providers.ts';

const known = new Intl.ListFormat('en', { type: 'disjunction' }).format(embedProviders);

/** A film or a sound at somebody else's; readers fetch nothing of it before they ask for it. */
export function EmbedForm({ block, onChange }: BlockFormProps<'embed'>) {
  const embed = findEmbed(block.href);
  const isUnknown = block.href !== '' && !embed;
  return (
    <div className="stack">
      <TextField
        label="Address"
        type="url"
        placeholder="https://"
        maxLength={2_000}
        value={block.href}
        hint={
          embed
            ? `${embed.kind === 'film' ? 'A film' : 'Sound'} at ${embed.provider}.`
            : `Of a film or sound at ${known}.`
        }
        error={
          isUnknown
            ? `This is no address of a film or sound at ${known}. Copy it from the page that plays it, or make it a link card: that is how it is kept until then.`
            : undefined
        }
        onChange={(href) => onChange({ ...block, href: href.trim() })}
      />
      <TextField
        label="Its title (may stay empty)"
        maxLength={300}
        value={block.title}
        onChange={(title) => onChange({ ...block, title })}
      />
    </div>
  );
}
