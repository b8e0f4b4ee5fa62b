import { bySpan, type Span, slice } from '#base/span.ts';
import type { Actor } from '#reading/reading.ts';
import type { Cast, Role } from './cast.ts';
import { personName } from './person-names.ts';

/** The actors of the record with ids in order of their first mention, and the id of each role. A role without a mention is none. */
export function actorsOf(text: string, cast: Cast): { readonly actors: Actor[]; readonly idOf: (role: Role) => string | undefined } {
  const ordered = cast.roles
    .map((role) => ({ role, mentions: [...role.mentions.values()].sort((a, b) => bySpan(a.span, b.span)) }))
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => bySpan((a.mentions[0] as { span: Span }).span, (b.mentions[0] as { span: Span }).span) || a.role.index - b.role.index);
  const ids = new Map(ordered.map(({ role }, i) => [role, `a${i + 1}`]));
  const actors = ordered.map(({ role, mentions }, i): Actor => {
    const forms = [...new Set(mentions.filter((mention) => mention.named).map((mention) => slice(text, mention.span)))];
    const name = fullest(role, forms) ?? slice(text, (mentions[0] as { span: Span }).span);
    return {
      id: `a${i + 1}`,
      name,
      kind: role.kind,
      aliases: forms.filter((form) => form !== name),
      mentions: mentions.map((mention) => mention.span),
      roles: [],
    };
  });
  return { actors, idOf: (role) => ids.get(role) };
}

/** The form with most words, of a person without counting titles, then the longest, then the first. */
function fullest(role: Role, forms: readonly string[]): string | undefined {
  const size = (form: string): number =>
    role.kind === 'person' ? (personName(form, { start: 0, end: form.length })?.words.length ?? 0) : form.split(/\s+/).length;
  const best = forms.reduce<string | undefined>((known, form) => {
    if (known === undefined) return form;
    return size(form) > size(known) || (size(form) === size(known) && form.length > known.length) ? form : known;
  }, undefined);
  return role.composed && (best === undefined || size(best) < 2) ? role.composed : best;
}
