import { answerCard } from '#lib/cards/answer-card.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ name: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerCard(request, database(), (await params).name, { siteName: env().SITE_NAME, now: now() });
}

export const HEAD = GET;
