import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startStubServices } from '#testing/conditions/stub-services.ts';
import { accessKey, hostsOf } from '#testing/conditions/tell-services.ts';
import { type LonePaper, startLonePaper } from '#testing/portal/own-paper.ts';
import { askBeside, serveBeside } from '#testing/portal/run-beside.ts';

/** A paper of a journey's own whose official services are stubs. */
export type ServedPaper = {
  paper: LonePaper;
  /** The address that steps beside the paper are asked at. */
  beside: string;
  /** Where the stubs are told what to say. */
  dir: string;
  close: () => Promise<void>;
};

/** @param hosts each with a stub of its own, so that they are asked at the same time; default: one stands for all */
export async function startServedPaper(hosts: readonly string[] = []): Promise<ServedPaper> {
  const dir = await mkdtemp(join(tmpdir(), 'action-news-services-'));
  const stubs = await Promise.all((hosts.length > 0 ? hosts : ['*']).map(() => startStubServices(dir)));
  const origins = stubs.map(({ origin }) => origin);
  const SOURCE_HOSTS =
    hosts.length > 0 ? hostsOf(new Map(hosts.map((host, place) => [host, origins[place] ?? '']))) : `*=${origins[0]}`;
  const paper = await startLonePaper({ SOURCE_HOSTS, FETCH_ALLOW: '127.0.0.1', AB511_KEY: accessKey });
  const beside = await serveBeside(paper.variables);
  return {
    paper,
    beside: beside.url,
    dir,
    close: async () => {
      beside.stop();
      await paper.close();
      await Promise.all(stubs.map(({ stop }) => stop()));
      await rm(dir, { recursive: true, force: true });
    },
  };
}

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
