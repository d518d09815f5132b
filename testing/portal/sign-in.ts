import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { running } from '#testing/portal/running.ts';

type Role = 'reporter' | 'editor' | 'administrator';

/** Signs a member of the demo newsroom in, with the password of `first-run.txt`. */
export async function signIn(page: Page, role: Role): Promise<void> {
  const { email, password } = await credentials(role);
  await page.goto('/desk/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/desk');
}

export async function credentials(role: Role): Promise<{ email: string; password: string }> {
  const lines = (await readFile(join(running().dataDir, 'first-run.txt'), 'utf8')).split('\n');
  const [, email, password] =
    lines
      .find((line) => line.trim().startsWith(role))
      ?.trim()
      .split(/\s+/) ?? [];
  if (!email || !password) throw new Error(`first-run.txt names no ${role}`);
  return { email, password };
}
