/** What the lines of a release mean that are no part of its story, by how they begin. */

/** Longer ones are sentences. */
const maxMarkLength = 120;

const releaseMark = new RegExp(
  [
    '^[\\s*_–—-]*(?:',
    [
      '(?:for\\s+)?immediate\\s+(?:release|publication)',
      '(?:news|press|media)\\s+(?:release|advisory|statement|bulletin)',
      '(?:pour\\s+)?(?:diffusion|publication)\\s+immédiate',
      'communiqué(?:\\s+de\\s+presse)?',
      'avis\\s+aux\\s+médias',
      'photos?\\s+(?:attached|below|available|jointes?|ci-jointes?)',
    ].join('|'),
    ')[\\s*_.:!–—|/-]*$',
  ].join(''),
  'iu',
);

/** "FOR IMMEDIATE RELEASE", "Communiqué de presse". */
export const isReleaseMark = (line: string): boolean =>
  line.length <= maxMarkLength && line.split(/\s*[/|•]\s*/).every((part) => part === '' || releaseMark.test(part));

const endMark =
  /^[\s*_]*(?:#(?:\s*#){2,}|[-–—]+\s*30\s*[-–—]+|[-–—*~]*\s*(?:ends?|fin)\s*[-–—*~]*|-{2}\s*(?:ends?|fin)\s*-{2})[\s*_.]*$/iu;

/** "###", "-30-", "ENDS": what follows is for the newsroom. */
export const isEndMark = (line: string): boolean =>
  line.length <= 20 && endMark.test(line) && (/[-–—#*~]/.test(line) || line === line.toUpperCase());

const embargoMark =
  /^[\s*_#–—>[(-]*(?:(?:strictly|under|sous)\s+)?(?:embargo(?:ed|ée?)?\b|(?:not\s+for|hold\s+(?:for|until)|do\s+not)\s+(?:release|publi|broadcast|use|distribut|print|\d|\p{L}+day)|ne\s+pas\s+(?:publier|diffuser)\b|à\s+(?:publier|diffuser)\s+(?:le|à|après)\b|for\s+release\s+(?!immediate))/iu;

/** "EMBARGOED UNTIL …", "Sous embargo jusqu’au …", "Not for release before …". */
export const isEmbargoMark = (line: string): boolean => line.length <= 300 && embargoMark.test(line);

const contactMark =
  /^[\s*_–—-]*(?:(?:media|press|news|public)\s+(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies)|relations|queries)\b|contacts?(?:\s+(?:information|person|for\s+media|médias?|presse))?\s*(?::|$)|for\s+(?:more|further|additional)\s+(?:information|details)\b.*(?:contact|:|$)|for\s+(?:media\s+)?(?:inquiries|enquiries|interviews)\b|personnes?[-\s]ressources?\b|(?:pour\s+(?:plus\s+de\s+|tout\s+)?)?renseignements?\s*(?::|$)|relations\s+(?:avec\s+les\s+)?(?:médias|publiques|de\s+presse)\b|source\s*:)/iu;

const reachable = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}|(?:\+?\d[\s.()-]*){7,}/u;

/** It begins to say whom to ask. */
export const isContactMark = (line: string): boolean => line.length <= 400 && contactMark.test(line);

/** It has an address or a telephone. Longer lines are no contact's, and looking through them costs their square. */
export const isReachable = (line: string): boolean => line.length <= 400 && reachable.test(line);

/** "About the Town of Cedar Falls": what the sender says of itself in every release. */
export const isAboutMark = (line: string): boolean =>
  line.length <= 90 && /^[\s*_–—-]*(?:about|à\s+propos\s+d[eu’'])\s*\S/iu.test(line) && !/[.!?…]$/.test(line.trim());
