import { answerAuth } from '#lib/staff/sign-in/answer-auth.ts';

/** better-auth's own endpoints, the few that are open. */
export function POST(request: Request): Promise<Response> {
  return answerAuth(request);
}
