import { database } from '#lib/db/client.ts';
import { answerCameraPicture } from '#lib/traffic/cameras/answer-camera-picture.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ name: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerCameraPicture(request, database(), (await params).name);
}

export const HEAD = GET;
