import { expect, test } from 'vitest';
import { wireSchema } from '#lib/wires/input.ts';
import { findPreset, presetRights, wirePresets } from '#lib/wires/presets.ts';

test.each(wirePresets.map((preset) => [preset.slug, preset] as const))('%s can be added as it is', (slug, preset) => {
  const { section: _, ...values } = preset;
  const wire = {
    ...values,
    ...presetRights,
    id: null,
    pictureDays: null,
    sectionId: 1,
    editionIds: [1],
    destination: 'inbox',
    withdrawal: 'ask',
  };
  expect(wireSchema.parse(wire)).toMatchObject({ ...values, rights: 'summary' });
  expect(findPreset(slug)).toBe(preset);
});

test('no two presets have the same slug or feed', () => {
  expect(new Set(wirePresets.map(({ slug }) => slug)).size).toBe(wirePresets.length);
  expect(new Set(wirePresets.map(({ feedUrl }) => feedUrl)).size).toBe(wirePresets.length);
  expect(findPreset('nobody')).toBeNull();
});
