import { expect, test, vi } from 'vitest';

test('a module that is loaded again has the same value, replaced or not', async () => {
  const { processWide } = await import('#lib/process-wide.ts');
  const first = processWide('test-of-process-wide', 1);
  vi.resetModules();
  const again = await import('#lib/process-wide.ts');
  expect(again.processWide).not.toBe(processWide);
  expect(again.processWide('test-of-process-wide', 2).value).toBe(1);
  first.value = 3;
  expect(again.processWide('test-of-process-wide', 2).value).toBe(3);
});

test('another name is another value', async () => {
  const { processWide } = await import('#lib/process-wide.ts');
  expect(processWide('test-of-one', 1).value).toBe(1);
  expect(processWide('test-of-another', 2).value).toBe(2);
});
