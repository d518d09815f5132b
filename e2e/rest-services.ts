import { expect } from '@playwright/test';
import { askBeside } from '#testing/portal/run-beside.ts';

/**
 * Until no service is asked, nor will be for a day.
 * @param minutes by which all that is known gets older
 */
export async function restServices(beside: string, minutes: number): Promise<void> {
  await askBeside(beside, 'age-answers', [String(minutes)]);
  await expect
    .poll(async () => {
      await askBeside(beside, 'age-answers', ['0']);
      return askBeside(beside, 'count-under-way', []);
    })
    .toBe('0');
}
