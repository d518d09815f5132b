'use client';
import type { ReactNode } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { KeysDialog } from '#components/desk/lines/keys-dialog.tsx';
import { AskDialog } from '#components/desk/wires/ask-dialog.tsx';
import { BulkBar } from '#components/desk/wires/bulk-bar.tsx';
import type { InboxView } from '#components/desk/wires/inbox-filter.ts';
import { inboxKeys } from '#components/desk/wires/inbox-keys.ts';
import { MovedItems } from '#components/desk/wires/moved-items.tsx';
import type { ItemRights } from '#components/desk/wires/step-buttons.tsx';
import { useInbox } from '#components/desk/wires/use-inbox.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = {
  action: FormAction;
  view: InboxView;
  may: ItemRights;
  /** What stands above the list: news of it. */
  news: ReactNode;
  /** The list, and its way to the next page. */
  children: ReactNode;
  /** The item that is open beside it, and its headline. */
  preview: ReactNode;
  previewOf: string | null;
};

/** The list of items with its buttons and keys, and a preview beside it. The buttons work without scripts too. */
export function InboxForm({ action, view, may, news, children, preview, previewOf }: Props) {
  const { form, asked, moved, selected, lastDrop, run, answer, selectAll, listProps } = useInbox(action, view);
  return (
    <MovedItems value={moved}>
      <div className="wire-room" data-preview={previewOf !== null || undefined}>
        <form {...listProps} className="wire-inbox" aria-label="Wire stories" tabIndex={-1}>
          <BulkBar tab={view.tab} may={may} selected={selected} lastDrop={lastDrop} onSelectAll={selectAll}>
            <KeysDialog
              keys={inboxKeys}
              of="the list"
              keptAs="desk.wires.keys-off"
              onCommand={run}
              isAsking={asked !== null}
            />
          </BulkBar>
          <div className="wire-answer">
            <FormAnswer state={form.state} />
          </div>
          {news}
          {children}
        </form>
        {preview}
        <p className="visually-hidden" role="status">
          {previewOf !== null && `The preview of “${previewOf}” is open after the list.`}
        </p>
        <AskDialog asked={asked?.words ?? null} onAnswer={answer} />
      </div>
    </MovedItems>
  );
}
