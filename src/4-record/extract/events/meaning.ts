import type { PloverType } from '#reading/reading.ts';
import type { Act, Matter } from './acts.ts';

/** Type, mode and context of an event. */
export interface Meaning {
  readonly type: PloverType;
  readonly mode?: string;
  readonly context?: string;
}

type Tone = 'warm' | 'hostile' | 'words';

export const TONES: Readonly<Record<PloverType, Tone>> = {
  AGREE: 'warm',
  CONSULT: 'warm',
  SUPPORT: 'warm',
  CONCEDE: 'warm',
  COOPERATE: 'warm',
  AID: 'warm',
  RETREAT: 'warm',
  REQUEST: 'words',
  ACCUSE: 'words',
  REJECT: 'words',
  THREATEN: 'words',
  PROTEST: 'hostile',
  SANCTION: 'hostile',
  MOBILIZE: 'hostile',
  COERCE: 'hostile',
  ASSAULT: 'hostile',
};

/** What a request for an act of a type, or its refusal, is about. */
const ASKED: Readonly<Partial<Record<PloverType, string>>> = {
  CONSULT: 'meet',
  AGREE: 'meet',
  AID: 'assist',
  COOPERATE: 'assist',
  SUPPORT: 'assist',
  MOBILIZE: 'assist',
  RETREAT: 'yield',
  CONCEDE: 'change',
};

/** How a threat of an act of a type is meant; modes of COERCE and SANCTION that have a name of their own keep it. */
const THREATS: Readonly<Partial<Record<PloverType, string>>> = {
  ASSAULT: 'violence',
  MOBILIZE: 'violence',
  COERCE: 'restrict',
  SANCTION: 'relations',
  PROTEST: 'relations',
  RETREAT: 'relations',
  AGREE: 'relations',
};
const OWN_THREATS: Readonly<Record<string, string>> = {
  ban: 'ban',
  arrest: 'arrest',
  expel: 'expel',
  deport: 'expel',
  seize: 'restrict',
  restrict: 'restrict',
};

/** What an act told as a fact, as intended ("will") or as possible ("may") means; undefined where it is no event. */
export function meaningOfAct({ gives, standing }: Act, conditional: boolean): Meaning | undefined {
  const { type } = gives;
  if (gives.aim && type && !standing.negated) return withMode(type, gives.mode, gives.context);
  if (!type || gives.within || standing.how === 'unreal') return undefined;
  const tone = TONES[type];
  if (standing.negated) {
    return standing.how !== 'fact' && tone === 'warm' && type !== 'AGREE' ? withMode('REJECT', ASKED[type], gives.context) : undefined;
  }
  if (standing.how === 'fact') return withMode(type, gives.mode, gives.context);
  // "must" said of another: who says it asks for it.
  if (standing.how === 'obliged') return tone === 'warm' ? withMode('REQUEST', ASKED[type] ?? 'change', gives.context) : undefined;
  if (standing.how === 'possible') return tone === 'hostile' && conditional ? threat(type, gives.mode, gives.context) : undefined;
  if (tone === 'warm') return withMode('AGREE', undefined, gives.context);
  return tone === 'hostile' ? threat(type, gives.mode, gives.context) : undefined;
}

/** What a frame makes of its matter: "agreed to withdraw", "threatened sanctions", "demanded the release". */
export function meaningOfFrame({ gives, standing }: Act, matter: Matter | undefined): Meaning | undefined {
  if (standing.how === 'unreal' || (standing.negated && gives.frame !== 'refusal' && gives.frame !== 'request')) return undefined;
  if (gives.if === 'act' && !matter) return undefined;
  const tone = matter && TONES[matter.type];
  const context = gives.context ?? matter?.context;
  switch (gives.frame) {
    case 'intent':
      if (matter && tone === 'hostile') return threat(matter.type, matter.mode, context);
      return withMode('AGREE', undefined, context);
    case 'plan':
      if (!matter || tone === 'words') return undefined;
      return tone === 'hostile' ? threat(matter.type, matter.mode, context) : withMode('AGREE', undefined, context);
    case 'threat':
      if (gives.if === 'act' && tone !== 'hostile') return undefined;
      return matter ? threat(matter.type, matter.mode, context) : withMode('THREATEN', gives.mode, context);
    case 'request':
      if (standing.negated) return undefined;
      return withMode('REQUEST', gives.mode ?? (matter ? ASKED[matter.type] : undefined) ?? 'change', context);
    case 'refusal':
      if (standing.negated || (gives.if === 'act' && tone !== 'warm')) return undefined;
      return withMode('REJECT', gives.mode ?? (matter ? ASKED[matter.type] : undefined), context);
    case 'accuse':
      return withMode('ACCUSE', 'allege', context);
    default:
      return undefined;
  }
}

function threat(type: PloverType, mode: string | undefined, context: string | undefined): Meaning {
  return withMode('THREATEN', OWN_THREATS[mode ?? ''] ?? THREATS[type], context);
}

function withMode(type: PloverType, mode: string | undefined, context: string | undefined): Meaning {
  return { type, ...(mode !== undefined && { mode }), ...(context !== undefined && { context }) };
}
