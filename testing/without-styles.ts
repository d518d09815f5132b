import { SAXParser, type StartTag } from 'parse5-sax-parser';

/** Elements that stand in a line of words when no style sheet says otherwise; a field, a picture or a button parts them. */
const inLine = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
/** What is marked within a sentence or a word belongs to what is beside it. */
const marks = new Set(['b', 'bdi', 'bdo', 'em', 'i', 'mark', 'strong', 'sub', 'sup']);
const notRead = new Set(['script', 'style', 'title', 'textarea']);

/**
 * What is wrong with a page for those who have neither its styles nor its script: text browsers, reader views, search
 * engines. Text browsers print what stands in a `hidden` element, a `<template>` or a `<noscript>`, too.
 * @returns a line for each place where only styles part two words, and for each element that needs a script
 */
export function faultsWithoutStyles(html: string): string[] {
  const faults: string[] = [];
  const open: { isMark: boolean; tagName: string; isHidden: boolean }[] = [];
  let before = '';
  /** Whether the words before and after are two elements', in one line. */
  let meets = false;
  const parser = new SAXParser();
  const cross = ({ tagName }: { tagName: string }, isMark: boolean) => {
    if (!inLine.has(tagName)) before = '';
    if (!isMark) meets = true;
  };
  parser.on('startTag', (tag) => {
    const isMark = marks.has(tag.tagName) || attribute(tag, 'class') === 'unbroken';
    if (needsScript(tag, open)) faults.push(`needs a script: <${tag.tagName}>`);
    cross(tag, isMark);
    open.push({ isMark, tagName: tag.tagName, isHidden: attribute(tag, 'hidden') !== undefined });
  });
  parser.on('endTag', (tag) => {
    const at = open.findLastIndex(({ tagName }) => tagName === tag.tagName);
    const [closed] = at < 0 ? [] : open.splice(at);
    cross(tag, closed?.isMark === true);
  });
  parser.on('text', ({ text }) => {
    if (notRead.has(open.at(-1)?.tagName ?? '')) return;
    if (text.trim() && open.some(({ isHidden }) => isHidden)) faults.push(`hidden: “${text.slice(0, 30)}”`);
    if (meets && /[\p{L}\p{N}\p{Po}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text)) {
      faults.push(`run together: “${before.slice(-30)}|${text.slice(0, 30)}”`);
    }
    before = text;
    meets = false;
  });
  parser.end(html);
  return faults;
}

function needsScript(tag: StartTag, open: readonly { tagName: string }[]): boolean {
  if (['template', 'noscript', 'dialog'].includes(tag.tagName)) return true;
  const isControl = ['button', 'select', 'textarea'].includes(tag.tagName) || attribute(tag, 'onclick') !== undefined;
  return isControl && !open.some(({ tagName }) => tagName === 'form');
}

function attribute(tag: StartTag, name: string): string | undefined {
  return tag.attrs.find((attr) => attr.name === name)?.value;
}
