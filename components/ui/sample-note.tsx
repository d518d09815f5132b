import { uiWords } from '#components/ui/words.ts';

type Props = {
  /** The language of the page around it. */
  language: string;
};

/** Says that what a page shows is invented, since no official source has answered yet. */
export function SampleNote({ language }: Props) {
  return <p className="sample-note">{uiWords(language).sampleData}</p>;
}
