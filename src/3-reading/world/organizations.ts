import { fold } from './fold.ts';
import type { Lists } from './lists.ts';

/** An organization of data/organizations.yaml. */
interface Organization {
  readonly name: string;
  readonly kind: 'organization' | 'body';
  readonly wikidata?: string;
}

/** How words name an organization. */
interface OrganizationForm {
  /** Index of the organization in the list. */
  readonly organization: number;
  /** `seat` is a place or house that stands for it ("Brussels"). */
  readonly how: 'name' | 'seat';
  /** Set where the form is also an ordinary word or name. */
  readonly weak: boolean;
}

export interface OrganizationForms {
  /** The organization that a name, acronym, seat or house stands for; a leading "the" does not matter. */
  organizationForm(text: string): OrganizationForm | undefined;
  /** An organization by its index in the list. */
  organizationAt(organization: number): Organization | undefined;
}

/** Acronyms count in capitals alone: "WHO" is an organization, "who" is none. */
export function organizationFormsOf(list: Lists['organizations']): OrganizationForms {
  const forms = new Map<string, OrganizationForm>();
  const acronyms = new Set<string>();
  const words = new Set<string>();
  for (const [organization, [, names, seats]] of list.entries()) {
    const add = (text: string, how: OrganizationForm['how']): void => {
      const weak = text.startsWith('~');
      const bare = weak ? text.slice(1) : text;
      const key = fold(bare);
      if (!forms.has(key)) forms.set(key, { organization, how, weak });
      (/^[A-Z][A-Z.]+$/.test(bare) ? acronyms : words).add(key);
    };
    for (const name of names) add(name, 'name');
    for (const seat of seats) add(seat, 'seat');
  }
  return {
    organizationForm: (text) => {
      const key = fold(text).replace(/^the /, '');
      const form = forms.get(key);
      return form && acronyms.has(key) && !words.has(key) && /\p{Ll}/u.test(text.replace(/^[Tt]he /, '')) ? undefined : form;
    },
    organizationAt: (organization) => {
      const entry = list[organization];
      if (!entry) return undefined;
      const [kind, [name], , wikidata] = entry;
      return { name: (name as string).replace(/^~/, ''), kind, ...(wikidata === '' ? {} : { wikidata }) };
    },
  };
}
