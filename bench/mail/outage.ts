import type { ChildProcess } from 'node:child_process';
import { percentile, print, round } from '#bench/figure.ts';
import { minuteMs, now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { type Crew, finish, startCrew } from '#testing/mail/crew.ts';
import { startMailServer } from '#testing/mail/mail-server.ts';
import { type Form, fromNetwork, readShareForm, sendForm } from './form.ts';
import { forgetAsked, hardlyLimited } from './limits.ts';
import { startLine } from './line.ts';
import { countOpen, gated } from './outbox-designs.ts';
import { startPressAlone } from './paper.ts';

const requests = 1_000;
const readers = 4;
const warmUp = 100;
const batch = 100;
const outageMinutes = 12;

/** What readers notice of a mail server that is down while they email stories, and whether their mails arrive. */
export async function measureOutage(variables: Record<string, string>, children: ChildProcess[]): Promise<void> {
  const { db, close } = connect(variables.DATABASE_URL ?? '', 2);
  const server = await startMailServer();
  const line = await startLine(server.url);
  const paper = { ...variables, ...hardlyLimited, SMTP_URL: line.url };
  const origin = await startPressAlone(paper, children);
  const crew = await startCrew({ script: gated.script, size: 1, at: now(), variables: { ...paper, SITE_URL: origin } });
  const form = await readShareForm(origin);
  const askMany = async (count: number) => {
    const times: number[] = [];
    for (let asked = 0; asked < count; asked += batch) {
      await forgetAsked(db);
      times.push(...(await askBatch(form)));
    }
    return times;
  };
  const settled = () => finish(crew, () => countOpen(db));
  try {
    await askMany(warmUp);
    await settled();
    // half before and half after, so that a machine that grows slower meanwhile is no outage's fault
    const up = await askMany(requests / 2);
    await settled();
    await line.cut();
    const down = await askMany(requests);
    await passMinutes(crew, outageMinutes);
    const sentMeanwhile = server.mails.length - warmUp - requests / 2;
    await line.mend();
    await settled();
    up.push(...(await askMany(requests / 2)));
    await settled();

    const copies = server.mails.map(({ parsed }) => parsed.messageId);
    const rows = await gated.rows(db);
    const normal = percentile(up, 0.95);
    print({
      figure: `p95 of the form, mail server down ÷ up, ${requests} requests each`,
      ratio: round(percentile(down, 0.95) / normal),
      up: { p50Ms: round(percentile(up, 0.5)), p95Ms: round(normal) },
      down: { p50Ms: round(percentile(down, 0.5)), p95Ms: round(percentile(down, 0.95)) },
      mails: {
        owed: rows.length,
        sentDuringOutage: sentMeanwhile,
        lost: asked - new Set(copies).size,
        doubled: copies.length - new Set(copies).size,
        notSent: rows.filter(({ phase }) => phase !== 'sent').length,
      },
    });
  } finally {
    await crew.stop();
    await line.cut();
    await server.close();
    await close();
  }
}

let asked = 0;

/** Readers who ask at the same time, each one after the other, everybody for another friend. @returns milliseconds */
async function askBatch(form: Form): Promise<number[]> {
  const times: number[] = [];
  let left = batch;
  const read = async () => {
    while (left > 0) {
      left -= 1;
      asked += 1;
      const number = asked;
      const addresses = { sender: `sender${number}@example.com`, recipient: `friend${number}@example.org` };
      const { status, ms } = await sendForm(form, addresses, fromNetwork(number));
      if (status !== 303) throw new Error(`the form answered ${status}`);
      times.push(ms);
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
  return times;
}

/** Time passes, and the worker tries again and again. */
async function passMinutes(crew: Crew, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    crew.setClock(new Date(crew.now().getTime() + minuteMs));
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
