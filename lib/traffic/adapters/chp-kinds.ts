import type { TrafficKind } from '#lib/traffic/observations.ts';

/** What a log is about, in words that tell nothing of people. */
export type LogKind = { kind: TrafficKind; text: string };

const incident: LogKind = { kind: 'other', text: 'Incident' };
const collision: LogKind = { kind: 'collision', text: 'Collision' };
const animal: LogKind = { kind: 'hazard', text: 'Animal on the road' };
const disabled: LogKind = { kind: 'disabled-vehicle', text: 'Disabled vehicle' };

/**
 * By the code of a log's type: "1183" of "1183-Trfc Collision-Unkn Inj". Who was hurt or has died, who fled and who is
 * looked for is for their families to hear from somebody else first: a collision is a collision.
 */
const byCode: Readonly<Record<string, LogKind>> = {
  '1179': collision,
  '1180': collision,
  '1181': collision,
  '1182': collision,
  '1183': collision,
  '20001': collision,
  '20002': collision,
  '1125': { kind: 'hazard', text: 'Traffic hazard' },
  '1125A': animal,
  ANIMAL: animal,
  '23114': { kind: 'hazard', text: 'Object on the road' },
  '1124': { kind: 'disabled-vehicle', text: 'Abandoned vehicle' },
  '1126': disabled,
  '1166': { kind: 'signals', text: 'Traffic signals out of order' },
  '1184': { kind: 'police', text: 'Traffic directed by police' },
  BREAK: { kind: 'police', text: 'Traffic held by police for a short time' },
  WW: { kind: 'hazard', text: 'Wrong-way driver' },
  SPINOUT: { kind: 'hazard', text: 'Vehicle spun out' },
  SPILL: { kind: 'hazard', text: 'Spilled material' },
  HAZMAT: { kind: 'hazard', text: 'Hazardous material' },
  FIRE: { kind: 'fire', text: 'Fire' },
  CFIRE: { kind: 'fire', text: 'Vehicle fire' },
  CZP: { kind: 'roadwork', text: 'Construction' },
  MZP: { kind: 'roadwork', text: 'Road maintenance' },
  DOT: { kind: 'hazard', text: 'Road crew called' },
  CLOSURE: { kind: 'closure', text: 'Road closed' },
  SIG: { kind: 'hazard', text: 'SigAlert: a lane is blocked for half an hour or more' },
  TADV: { kind: 'other', text: 'Traffic advisory' },
  '1013': { kind: 'weather', text: 'Road or weather conditions' },
  FLOOD: { kind: 'weather', text: 'Flooded road' },
  SLIDE: { kind: 'hazard', text: 'Mud, dirt or rock on the road' },
  FOG: { kind: 'weather', text: 'Fog' },
  SNOW: { kind: 'weather', text: 'Snow' },
  WIND: { kind: 'weather', text: 'Strong wind' },
  CHAINS: { kind: 'weather', text: 'Chain control' },
  ESCORT: { kind: 'weather', text: 'Traffic escorted through' },
};

/** Without a code of ours: by plain words. */
const byWords: readonly [RegExp, LogKind][] = [
  [/\b(?:collision|hit and run|crash)\b/i, collision],
  [/\bhazard\b/i, { kind: 'hazard', text: 'Traffic hazard' }],
  [/\bclosure\b|\bclosed\b/i, { kind: 'closure', text: 'Road closed' }],
  [/\bdisabled\b/i, disabled],
];

/** They are about somebody who is looked for, or in need: nothing of it is news of traffic. */
const aboutSomebody =
  /\b(?:silver|amber|blue|feather|ebony|yellow|endangered|missing|abduct\w*|kidnap\w*|welfare|suicid\w*|jumper|runaway|5150)\b/i;

/** What a log is about by its type; null where it is no news of traffic. */
export function findLogKind(type: string): LogKind | null {
  if (aboutSomebody.test(type)) return null;
  const [code = ''] = /^[A-Z0-9]+/.exec(type.toUpperCase()) ?? [];
  if (Object.hasOwn(byCode, code)) return byCode[code] ?? null;
  return byWords.find(([words]) => words.test(type))?.[1] ?? incident;
}
