import type { FieldSpec } from '#components/desk/forms/form-field.tsx';
import { sourceFields } from '#components/desk/wires/feeds/wire-fields.ts';
import type { WireStart } from '#components/desk/wires/feeds/wire-start.ts';
import { officeDefaults } from '#lib/wires/press-office.ts';

export const sendersField = ({ senders }: WireStart): FieldSpec => ({
  name: 'senders',
  label: 'Senders',
  type: 'paragraphs',
  hint: 'One a line: an address, or a domain for all addresses right there. Only mail that the sender’s domain has signed counts.',
  maxLength: 16_000,
  value: senders.join('\n'),
});

const sameAsFeeds = new Set(['homepage', 'language', 'timeZone', 'slug']);

export function officeFields(start: WireStart): readonly FieldSpec[] {
  return [
    {
      name: 'name',
      label: 'Name',
      type: 'text',
      hint: 'In the line under each story: “News release: City of Calgary”.',
      maxLength: 120,
      value: start.name,
    },
    ...sourceFields(start).filter(({ name }) => sameAsFeeds.has(name)),
    {
      name: 'licence',
      label: 'Why it may be printed',
      type: 'paragraphs',
      maxLength: 2_000,
      value: start.licence,
    },
  ];
}

/** A new press office: of the first section and edition until somebody says otherwise. */
export function startOffice(
  sections: readonly { id: number }[],
  editions: readonly { id: number; language: string; timeZone: string }[],
): WireStart {
  const [edition] = editions;
  return {
    ...officeDefaults,
    slug: '',
    senders: [],
    homepage: '',
    name: '',
    supplier: '',
    copyright: '',
    language: edition?.language ?? 'en',
    timeZone: edition?.timeZone ?? 'UTC',
    sectionId: sections[0]?.id ?? 0,
    editionIds: edition ? [edition.id] : [],
  };
}
