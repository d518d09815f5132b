import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import { textOf } from '#lib/staff/forms/read-form.ts';
import { readDraftForm } from '#lib/webmail/answers/writing/draft-form.ts';
import { keepDraft } from '#lib/webmail/answers/writing/keep-draft.ts';
import { draftPath } from '#lib/webmail/answers/writing/paths.ts';
import { readListView } from '#lib/webmail/list-view.ts';
import { readWholeForm } from './read-whole-form.ts';

export const dynamic = 'force-dynamic';

/**
 * Takes what is typed with the files that go along, which are more than an action may hold. A page's script hears what
 * was kept; without scripts one comes to the draft, or gets the words back.
 */
export async function POST(request: Request): Promise<Response> {
  let typed = new FormData();
  const result = await deskAction(async (actor, now) => {
    typed = await readWholeForm(request);
    return keepDraft(database(), actor, readDraftForm(typed), now);
  });
  if (new URL(request.url).searchParams.get('as') === 'call') return Response.json(result, { headers: kept });
  const { box } = readDraftForm(typed);
  if (result.kind === 'ok') {
    const { kind, id } = result.value;
    const view = readListView({
      folder: textOf(typed, 'folder'),
      q: textOf(typed, 'q'),
      before: textOf(typed, 'before'),
    });
    const location = draftPath(box, id, view, kind === 'saved' ? 'saved' : `${kind}.${textOf(typed, 'id')}`);
    return new Response(null, { status: 303, headers: { ...kept, location } });
  }
  const why = result.kind === 'refused' ? result.message : Object.values(result.fieldErrors).join(' ');
  return new Response(`${why}\n\nYou can go back to your words. Here they are, too:\n\n${textOf(typed, 'body')}\n`, {
    status: 422,
    headers: { ...kept, 'content-type': 'text/plain; charset=utf-8' },
  });
}

const kept = { 'cache-control': 'private, no-store' };
