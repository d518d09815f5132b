import type { FieldSpec } from '#components/desk/forms/form-field.tsx';
import type { WireStart } from '#components/desk/wires/feeds/wire-start.ts';
import { readableSlug } from '#lib/slug.ts';

const number = (value: number | null): string => (value === null ? '' : String(value));

export function sourceFields(start: WireStart): readonly FieldSpec[] {
  return [
    {
      name: 'feedUrl',
      label: 'Address of the feed',
      type: 'text',
      maxLength: 2_000,
      value: start.feedUrl ?? '',
    },
    {
      name: 'name',
      label: 'Name',
      type: 'text',
      hint: 'In the line under each story: “Prairie Dispatch Calgary”.',
      maxLength: 120,
      value: start.name,
    },
    {
      name: 'supplier',
      label: 'Supplier',
      type: 'text',
      hint: 'In place of a byline: whose stories they are.',
      maxLength: 120,
      value: start.supplier,
    },
    {
      name: 'copyright',
      label: 'Copyright line',
      type: 'text',
      hint: 'As the supplier wants it under its stories.',
      maxLength: 300,
      value: start.copyright,
    },
    {
      name: 'homepage',
      label: 'The supplier’s own page',
      type: 'text',
      maxLength: 2_000,
      optional: true,
      value: start.homepage,
    },
    {
      name: 'language',
      label: 'Language',
      type: 'text',
      hint: 'Of stories that don’t say: en, en-CA, fr-CA.',
      maxLength: 35,
      value: start.language,
    },
    {
      name: 'timeZone',
      label: 'Time zone',
      type: 'text',
      hint: 'Of times that come without one: America/Edmonton.',
      maxLength: 60,
      value: start.timeZone,
    },
    {
      name: 'slug',
      label: 'Short name',
      type: 'text',
      hint: 'On the command line. Empty: made from the name.',
      maxLength: 80,
      optional: true,
      value: readableSlug(start.slug),
    },
  ];
}

export function rightsFields(start: WireStart): readonly FieldSpec[] {
  return [
    {
      name: 'licence',
      label: 'Licence',
      type: 'paragraphs',
      hint: 'What allows it, and where that is written. Needed for the whole text.',
      maxLength: 2_000,
      optional: true,
      value: start.licence,
    },
    {
      name: 'pictureDays',
      label: 'Pictures may be shown for so many days',
      type: 'text',
      hint: 'Empty: for good.',
      optional: true,
      value: number(start.pictureDays),
    },
  ];
}

export function timeFields(start: WireStart): readonly FieldSpec[] {
  return [
    {
      name: 'intervalMinutes',
      label: 'Minutes between two looks',
      type: 'text',
      hint: 'At least 5. A feed that asks for more time gets it.',
      value: number(start.intervalMinutes),
    },
    {
      name: 'idleHours',
      label: 'Hours without anything new until somebody is told',
      type: 'text',
      hint: 'Empty: nobody is told.',
      optional: true,
      value: number(start.idleHours),
    },
  ];
}
