/** What stands above an earlier mail, in the languages that our readers' programs write: "On Friday Ana Mora wrote:". */
const verbs =
  /(?:\bwrote|\bschrieb\b.{0,200}|a écrit|escribió|escreveu|ha scritto|\bschreef\b.{0,200}|\bskrev\b.{0,200}|\b(?:pisze|napisał\(?a?\)?)|пишет|написала?|написав|kirjoitti|yazdı|írta|napsala?|a scris|έγραψε|写道|寫道|のメール|님이 작성|작성|כתב(?:\/?ה)?|كتب)\s*[:：]$/iu;

/** An address in brackets or a time of day: a sentence of a release that ends in "wrote:" has neither. */
const isExact = (line: string) => /<[^<>\s]+@[^<>\s]+>|\d[:.]\d\d|@/.test(line);

const maxLength = 400;
/** Programs wrap it like any other words. */
export const maxAttributionLines = 3;

/** Whether a line begins as such words do, so that they may end on the next one. */
export const opensAttribution = (line: string) =>
  /^(?:On|Am|Le|El|Em|Il|Op|Den|W dniu|Dnia|Dne|V|На|Pada|\d{4}[-/年.])(?=[\s\d])/i.test(line) && /\d/.test(line);

/** Whether this stands above an earlier mail, whatever follows. */
export const isAttribution = (line: string) => line.length <= maxLength && verbs.test(line) && isExact(line);

/** Whether it does where quoted words follow: it ends in a colon and tells a day or an address, in whatever language. */
export const isAttributionAboveQuote = (line: string) =>
  line.length <= maxLength && /[:：]$/.test(line) && (verbs.test(line) || /\d|@/.test(line));
