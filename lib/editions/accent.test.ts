import { expect, test } from 'vitest';
import { accentsOf, contrast } from '#lib/editions/accent.ts';

test.each(['#8c1d18', '#0b5c6b', '#ffff00', '#000000', '#ffffff', '#1f4b99', '#c2410c', '#7f7f7f'])(
  '%s is readable on both themes',
  (accent) => {
    const { light, dark } = accentsOf(accent);
    expect(contrast(light, '#f2efe7')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(light, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, '#24221d')).toBeGreaterThanOrEqual(4.5);
  },
);

test('a colour that is dark enough is printed as it is', () => {
  expect(accentsOf('#8C1D18').light).toBe('#8c1d18');
});

test.each(['', 'red', '#fff', '#12345g', 'url(//evil.example)', '#8c1d18;}body{display:none'])(
  'what is no colour (%j) becomes one',
  (accent) => {
    expect(accentsOf(accent)).toEqual(accentsOf('#8c1d18'));
  },
);

test('contrast is the one of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
