import { lineOf, listOf, numberOf } from '#lib/sources/reading/fields.ts';
import { type Property, propertyOf } from '#lib/traffic/adapters/wzdx/property.ts';

const maxRestrictions = 5;
const maxValue = 1_000_000;

/** What may not pass, in the format's own words: "Reduced height 15 feet." */
export function restrictionsOf(property: Property): string[] {
  return listOf(property('restrictions'))
    .slice(0, maxRestrictions)
    .flatMap((one) => {
      const said = (...names: readonly string[]) => names.map((name) => propertyOf([one], name)).find(Boolean);
      const type = lineOf(said('type', 'restriction_type'), 60);
      if (type === null || !/^[a-z][a-z-]*$/.test(type)) return [];
      const value = numberOf(said('value', 'restriction_value'), 0, maxValue);
      const unit = lineOf(said('unit', 'restriction_units'), 20);
      const words = type.replaceAll('-', ' ');
      const amount = value !== null && unit !== null && /^[a-z]+$/.test(unit) ? ` ${value} ${unit}` : '';
      return [`${words[0]?.toUpperCase()}${words.slice(1)}${amount}.`];
    });
}
