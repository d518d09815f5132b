'use client';

import { PortraitField } from '#components/desk/authors/portrait-field.tsx';
import { ActionForm } from '#components/desk/forms/action-form.tsx';
import type { FieldSpec } from '#components/desk/forms/form-field.tsx';
import { PicturesProvider } from '#components/desk/story-editor/pictures/pictures.tsx';
import type { ShelfPicture } from '#components/desk/story-editor/pictures/shelf-picture.ts';
import type { DeskAuthor } from '#lib/authors/types.ts';
import { readableSlug } from '#lib/slug.ts';
import type { FormAction, FormValues } from '#lib/staff/forms/form-state.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

type Props = {
  action: FormAction;
  /** Null for a new one. */
  author: DeskAuthor | null;
  used: readonly ShelfPicture[];
  library: readonly ShelfPicture[];
};

/** What readers are told of an author. */
export function AuthorForm({ action, author, used, library }: Props) {
  const hidden = { id: author ? String(author.id) : '', version: String(author?.version ?? 0) };
  return (
    <PicturesProvider used={used} library={library}>
      <ActionForm
        action={action}
        label={author ? 'Save the author' : 'Add the author'}
        tone="primary"
        hidden={hidden}
        fields={fieldsOf(author)}
        more={(errors, values) => <PortraitField start={startOf(author, values)} errors={errors} />}
      />
    </PicturesProvider>
  );
}

/** What was typed comes back; without scripts, or from an earlier visit, it comes as the form's own values. */
function startOf(author: DeskAuthor | null, values: FormValues): Picture | null {
  if (!('name' in values)) return author?.portrait ?? null;
  const { portraitMediaId: mediaId = '', portraitAlt: alt = '', portraitCredit: credit = '' } = values;
  return mediaId ? { mediaId, caption: '', credit, alt } : null;
}

function fieldsOf(author: DeskAuthor | null): readonly FieldSpec[] {
  return [
    {
      name: 'name',
      label: 'Name',
      type: 'text',
      hint: 'As it stands above stories; case and accents make no difference.',
      maxLength: 80,
      value: author?.name ?? '',
    },
    {
      name: 'slug',
      label: 'Web address',
      type: 'text',
      hint: author ? 'Links to the old address lead nowhere once it is another.' : 'Empty: made from the name.',
      maxLength: 80,
      optional: true,
      value: readableSlug(author?.slug ?? ''),
    },
    {
      name: 'role',
      label: 'Role',
      type: 'text',
      hint: 'City hall reporter, for example.',
      maxLength: 80,
      optional: true,
      value: author?.role ?? '',
    },
    {
      name: 'bio',
      label: 'Biography',
      type: 'paragraphs',
      hint: 'Plain words, with an empty line between paragraphs.',
      maxLength: 3_000,
      optional: true,
      value: author?.bio ?? '',
    },
    {
      name: 'email',
      label: 'Public email',
      type: 'email',
      hint: 'Every reader sees it.',
      maxLength: 254,
      optional: true,
      value: author?.email ?? '',
    },
  ];
}
