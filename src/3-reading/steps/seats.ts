import { contains, type Span, slice } from '#base/span.ts';
import { type Figure, mention } from './cast.ts';
import { organizationFigure, stateFigure } from './organizations.ts';
import type { Scene } from './scene.ts';

/**
 * The state, government or organization that words stand for where they act: its name, its capital, a house. A place that is a capital and the seat of an
 * organization too ("Brussels") is the organization, but the state where the report names that and not the organization. The words at `span` become a mention.
 */
export function actorNamed(scene: Scene, words: string, span: Span): Figure | undefined {
  const figure = figureNamed(scene, words);
  if (figure) mention(figure, span, true);
  return figure;
}

function figureNamed({ ground, cast }: Scene, words: string): Figure | undefined {
  const state = ground.world.stateForm(words);
  const known = ground.world.organizationForm(words);
  const organization = known?.weak ? undefined : known?.organization;
  if (organization !== undefined && state?.how !== 'name') {
    const named = (key: string): boolean => (cast.byKey.get(key)?.mentions.size ?? 0) > 0;
    if (!state || named(`organization ${organization}`) || !named(`state ${state.state}`)) return organizationFigure(cast, organization);
    return stateFigure(cast, state.state, 'government');
  }
  if (!state || state.weak || state.how === 'people') return undefined;
  return stateFigure(cast, state.state, state.how === 'name' ? 'state' : 'government');
}

/** True for a word inside the name of a place that is not the state which the word alone would be: "British" in "British Columbia". */
export function isPartOfPlace({ ground }: Scene, span: Span): boolean {
  return ground.syntax.entities.some(
    (entity) =>
      entity.type === 'LOC' &&
      contains(entity.span, span) &&
      entity.end - entity.first > 1 &&
      ground.world.stateForm(slice(ground.text, entity.span)) === undefined,
  );
}
