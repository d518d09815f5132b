/** A JSON text that may be damaged; `isCut` where it ends in the middle and what was whole before is here. Null: no JSON. */
export function parseDamagedJson(text: string): { value: unknown; isCut: boolean } | null {
  const whole = parse(text) ?? parse(withoutFaults(text));
  if (whole !== null) return { ...whole, isCut: false };
  const cut = parse(withoutFaults(closeCut(text)));
  return cut && { ...cut, isCut: true };
}

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Line ends inside strings and commas before a bracket are what programs get wrong that put JSON together by hand. */
function withoutFaults(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
  const onOneLine = text.replace(/[\u0000-\u001f]+/g, ' ');
  // looking at every string costs more than all the rest
  if (!/, *[\]}]/.test(onOneLine)) return onOneLine;
  return onOneLine.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[\]}])/g, '$1');
}

/** Cut back to the last whole object of the list that the document ends in, and closed. */
function closeCut(text: string): string {
  const open: string[] = [];
  let best = { end: 0, closing: '' };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{') open.push('}');
    else if (sign === '[') open.push(']');
    else if (sign === '}' || sign === ']') {
      open.pop();
      if (open.length === 2 && open[0] === '}' && open[1] === ']') best = { end: at + 1, closing: ']}' };
    }
  }
  return text.slice(0, best.end) + best.closing;
}

function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}
