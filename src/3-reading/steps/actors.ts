import { bySpan, type Span, slice } from '#base/span.ts';
import type { Actor, Role } from '#reading/reading.ts';
import { stateName } from '../world/states.ts';
import type { Cast, Figure } from './cast.ts';
import { personName } from './person-names.ts';

/** The actors of the record with ids in order of their first mention, and the id of each figure. A figure without a mention is none. */
export function actorsOf(
  text: string,
  cast: Cast,
  rolesOf: (figure: Figure) => readonly Role<Figure>[] = () => [],
): { readonly actors: Actor[]; readonly idOf: (figure: Figure) => string | undefined } {
  const ordered = cast.figures
    .map((figure) => ({ figure, mentions: [...figure.mentions.values()].sort((a, b) => bySpan(a.span, b.span)) }))
    .filter(({ mentions }) => mentions.length > 0)
    .sort(
      (a, b) => bySpan((a.mentions[0] as { span: Span }).span, (b.mentions[0] as { span: Span }).span) || a.figure.index - b.figure.index,
    );
  const ids = new Map(ordered.map(({ figure }, i) => [figure, `a${i + 1}`]));
  const actors = ordered.map(({ figure, mentions }, i): Actor => {
    const forms = [...new Set(mentions.filter((mention) => mention.named).map((mention) => slice(text, mention.span)))];
    const name =
      (figure.state === undefined ? fullest(figure, forms) : stateName(figure.state)) ?? slice(text, (mentions[0] as { span: Span }).span);
    return {
      id: `a${i + 1}`,
      name,
      kind: figure.kind,
      aliases: forms.filter((form) => form !== name),
      mentions: mentions.map((mention) => mention.span),
      roles: rolesOf(figure).map((role) => withId(role, (of) => ids.get(of))),
    };
  });
  return { actors, idOf: (figure) => ids.get(figure) };
}

function withId({ of, ...role }: Role<Figure>, idOf: (figure: Figure) => string | undefined): Role {
  const id = of && idOf(of);
  return id === undefined ? role : { ...role, of: id };
}

/** The form with most words, of a person without counting titles, then the longest, then the first. */
function fullest(figure: Figure, forms: readonly string[]): string | undefined {
  const size = (form: string): number =>
    figure.kind === 'person' ? (personName(form, { start: 0, end: form.length })?.words.length ?? 0) : form.split(/\s+/).length;
  const best = forms.reduce<string | undefined>((known, form) => {
    if (known === undefined) return form;
    return size(form) > size(known) || (size(form) === size(known) && form.length > known.length) ? form : known;
  }, undefined);
  return figure.composed && (best === undefined || size(best) < 2) ? figure.composed : best;
}
