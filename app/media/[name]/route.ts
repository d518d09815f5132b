import { answerMedia } from '#lib/media/answer-media.ts';

type Context = { params: Promise<{ name: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerMedia(request, (await params).name);
}

export const HEAD = GET;
