import { messages } from '../../messages/reading-room.ts';

/** From which share on the model is how sure. */
const STEPS = [0, 0.5, 0.75, 0.9] as const;

/** How sure the model is, in words. */
export function sureness(confidence: number): string {
  const step = STEPS.findLastIndex((least) => confidence >= least);
  return messages.confidenceWords[Math.max(0, step)] as string;
}

/** The number with two places, as the evaluation counts. */
export function share(confidence: number): string {
  return confidence.toFixed(2);
}
