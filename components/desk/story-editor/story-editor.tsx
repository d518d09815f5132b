'use client';
import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { usePresenceInBody } from '#components/desk/presence/use-presence-in-body.ts';
import { BodyEditor } from '#components/desk/story-editor/body-editor.tsx';
import { ConditionsProvider, type ListTakeable } from '#components/desk/story-editor/conditions/conditions.tsx';
import { ClosedPanel } from '#components/desk/story-editor/conflict/closed-panel.tsx';
import { ConflictPanel } from '#components/desk/story-editor/conflict/conflict-panel.tsx';
import { SetAsideDraft } from '#components/desk/story-editor/conflict/set-aside-draft.tsx';
import { EditorBar } from '#components/desk/story-editor/editor-bar.tsx';
import { HeadFields } from '#components/desk/story-editor/fields/head-fields.tsx';
import { LeadPictureField } from '#components/desk/story-editor/fields/lead-picture-field.tsx';
import { PlacingFields } from '#components/desk/story-editor/fields/placing-fields.tsx';
import { TopicsField } from '#components/desk/story-editor/fields/topics-field.tsx';
import { WireFields } from '#components/desk/story-editor/fields/wire-fields.tsx';
import { History } from '#components/desk/story-editor/history.tsx';
import { PicturesProvider } from '#components/desk/story-editor/pictures/pictures.tsx';
import type { ShelfPicture } from '#components/desk/story-editor/pictures/shelf-picture.ts';
import { PublicVersions } from '#components/desk/story-editor/public-versions.tsx';
import { PublishingPanel } from '#components/desk/story-editor/publishing/publishing-panel.tsx';
import { StateNews } from '#components/desk/story-editor/publishing/state-news.tsx';
import { useSteps } from '#components/desk/story-editor/publishing/use-steps.ts';
import { useStoryEditor } from '#components/desk/story-editor/use-story-editor.ts';
import type { Edition, Section } from '#lib/editions/types.ts';
import type { PlaceNow } from '#lib/editions/wall-clock.ts';
import { type Actor, isAllowed } from '#lib/staff/permissions.ts';
import type { OpenedStory, StoryActions } from '#lib/stories/desk/types.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import type { Topic } from '#lib/topics/types.ts';

type Props = {
  actor: Actor;
  /** Null for a new story. */
  opened: OpenedStory | null;
  start: StoryContent;
  /** `start` is not what is stored: an earlier version that is to be saved again. */
  startsChanged?: boolean;
  sections: readonly Section[];
  editions: readonly (Edition & PlaceNow)[];
  topics: readonly Topic[];
  used: readonly ShelfPicture[];
  library: readonly ShelfPicture[];
  actions: StoryActions;
  /** Asks what may be shown of a place's conditions now. */
  listTakeable: ListTakeable;
  /** What its wire did, or the mail that it was made from. */
  cameFrom?: ReactNode;
};

const never = () => () => {};
const useIsInBrowser = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

function Opening() {
  return (
    <>
      <p className="soft">Opening the editor…</p>
      <noscript>The editor needs JavaScript. Everything readers use works without.</noscript>
    </>
  );
}

/** Writing a story and taking it through the workflow. */
export function StoryEditor({ used, library, ...props }: Props) {
  // what is typed into fields before React owns them would be lost, so there are none until it does
  if (!useIsInBrowser()) return <Opening />;
  return (
    <PicturesProvider used={used} library={library}>
      <Desk {...props} />
    </PicturesProvider>
  );
}

/** A file that is dropped where no picture goes would be opened in the place of the page. */
function keepPage(event: DragEvent): void {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault();
}

function Desk({
  actor,
  opened,
  start,
  startsChanged = false,
  sections,
  editions,
  topics,
  actions,
  listTakeable,
  cameFrom,
}: Omit<Props, 'used' | 'library'>) {
  const editing = useStoryEditor(actor, opened, { content: start, changed: startsChanged }, actions);
  const { fields, change, saveState, editor, allowed } = editing;
  const story = editing.stored?.story ?? null;
  const steps = useSteps(editing, actions);
  const people = usePresenceInBody(story?.id ?? null, editor.editor);
  // whose clocks are meant by a time that is typed
  const place = editions.find(({ id }) => fields.editionIds.includes(id)) ?? editions[0];
  const readOnly = !allowed.has('save');
  const errors = saveState.kind === 'invalid' ? saveState.fieldErrors : {};
  useEffect(() => void editor.editor?.setEditable(!readOnly, false), [editor.editor, readOnly]);
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!readOnly) void steps.save();
  };
  const shared = { fields, change, errors };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut; the button is in the bar
    <div className="story-editor" onKeyDown={saveByKey} onDragOver={keepPage} onDrop={keepPage}>
      <EditorBar editing={editing} people={people} readOnly={readOnly} onSave={steps.save} />
      <StateNews editing={editing} actorName={actor.name} />
      {cameFrom}
      {saveState.kind === 'conflict' && (
        <ConflictPanel editing={editing} conflict={saveState} places={{ sections, editions, topics }} />
      )}
      {saveState.kind === 'closed' && <ClosedPanel editing={editing} theirs={saveState.theirs} />}
      {editing.aside && saveState.kind !== 'conflict' && saveState.kind !== 'closed' && (
        <SetAsideDraft editing={editing} kept={editing.aside} readOnly={readOnly} />
      )}
      {readOnly && <p className="notice">You can read this story here, but not change it as it stands now.</p>}
      <fieldset disabled={readOnly} className="story-editor-words">
        <legend className="visually-hidden">The words</legend>
        <HeadFields {...shared} isNew={opened === null} />
        <LeadPictureField {...shared} />
        <ConditionsProvider editions={editions} firstId={place?.id} language={fields.language} list={listTakeable}>
          <BodyEditor body={editor} error={errors.body} language={fields.language} />
        </ConditionsProvider>
      </fieldset>
      <div className="story-editor-side stack">
        <PublishingPanel editing={editing} place={place} steps={steps} />
        <fieldset disabled={readOnly} className="stack">
          <legend className="visually-hidden">Where and how it stands</legend>
          <PlacingFields {...shared} sections={sections} editions={editions} />
          <TopicsField
            {...shared}
            topics={topics}
            add={isAllowed(actor, 'topic.save') ? actions.addTopicAction : null}
          />
          <WireFields {...shared} isKept={story?.keepsWire ?? false} />
        </fieldset>
        {story && (
          <PublicVersions
            story={story}
            mayHide={isAllowed(actor, 'story.hide-version', story)}
            steps={steps}
            times={editing.stored?.times.publications ?? {}}
          />
        )}
        {editing.stored && (
          <History
            storyId={editing.stored.story.id}
            entries={editing.stored.history}
            placeName={editing.stored.times.place.name}
          />
        )}
      </div>
    </div>
  );
}
