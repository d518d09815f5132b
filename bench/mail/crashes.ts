import { print } from '#bench/figure.ts';
import { newDatabase } from '#bench/new-database.ts';
import { minuteMs, now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { type Account, account, startSlowServer } from '#testing/mail/account.ts';
import { type Crew, finish, killAtTimes, startCrew } from '#testing/mail/crew.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { countOpen, type Design, gated, plain } from './outbox-designs.ts';

const mails = 1_500;
const kills = 20;
const size = 2;
/** How long the mail server takes to answer the final dot. */
const answer = { leastMs: 15, mostMs: 60 };
const beyondLeaseMs = 11 * minuteMs;

/** What is lost and what is sent twice when workers are killed (SIGKILL) while they deliver. */
export async function measureCrashes(variables: Record<string, string>): Promise<void> {
  const ours = await crash(gated, variables);
  const rival = await crash(plain, variables);
  print({
    figure: `${kills} × kill -9 of a worker over ${mails} mails, 4 in parallel in each of ${size} workers: lost + duplicates`,
    value: ours.lost + ours.duplicates,
    [gated.name]: ours,
    [plain.name]: rival,
  });
  const harder = await crash(gated, variables, { everyLeaseEnds: true });
  print({
    figure: 'the same, every lease running out at each kill, those of workers that live too: lost + duplicates',
    value: harder.lost + harder.duplicates,
    [gated.name]: harder,
  });
}

/** @param everyLeaseEnds at each kill: those who live lose their mails to others as well */
async function crash(
  design: Design,
  variables: Record<string, string>,
  { everyLeaseEnds = false } = {},
): Promise<Account> {
  const random = seededRandom(20);
  const { DATABASE_URL } = await newDatabase(variables, 'mail');
  const { db, close } = connect(DATABASE_URL, 2);
  const server = await startSlowServer(random, answer);
  await design.owe(db, mails);
  const own = { ...variables, DATABASE_URL, SMTP_URL: server.url };
  const crew = await startCrew({ script: design.script, size, at: now(), variables: own });
  try {
    await killAtTimes(everyLeaseEnds ? leaping(crew) : crew, {
      size,
      times: kills,
      mails,
      random,
      arrival: server.arrival,
    });
    await finish(crew, () => countOpen(db, design));
    return account(await design.rows(db), server.accepted);
  } finally {
    await crew.stop();
    await server.close();
    await close();
  }
}

function leaping(crew: Crew): Crew {
  return {
    ...crew,
    kill: async (place) => {
      await crew.kill(place);
      crew.setClock(new Date(crew.now().getTime() + beyondLeaseMs));
    },
  };
}
