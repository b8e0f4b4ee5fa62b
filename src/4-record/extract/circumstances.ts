import { overlaps, type Span } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import type { Statement } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { wordsIn } from '#reading/steps/ground.ts';
import { partiesOf } from '#reading/steps/parties.ts';
import { whenOf } from '#reading/time/when.ts';
import type { Found } from './found.ts';

/** Verbs whose object is who hears it. */
const ADDRESSING =
  /^(?:tell|tells|told|telling|ask|asks|asked|asking|inform|informs|informed|informing|assure|assures|assured|assuring|warn|warns|warned|warning|remind|reminds|reminded|reminding|urge|urges|urged|urging|advise|advises|advised|advising|brief|briefs|briefed|notify|notifies|notified|promise|promises|promised|promising|persuade|persuaded|convince|convinced|press|pressed|pressing|implore|implored|beg|begged|instruct|instructed|order|ordered|thank|thanked|address|addressed|question|questioned|lobby|lobbied|reassure|reassured|reassuring|challenge|challenged)$/;
/** Verbs of speech that name the hearer behind "to". */
const SPEAKING =
  /^(?:say|says|said|saying|speak|speaks|spoke|write|writes|wrote|explain|explained|complain|complained|admit|admitted|confess|confessed|announce|announced|describe|described|confirm|confirmed|report|reported|suggest|suggested|mention|mentioned|confide|confided|signal|signaled|signalled|insist|insisted|testify|testified|declare|declared|reply|replied|respond|responded|convey|conveyed|express|expressed|add|added|note|noted|stress|stressed|emphasize|emphasized|reiterate|reiterated|repeat|repeated|vow|vowed|pledge|pledged|propose|proposed)$/;
/** What words are spoken or written in. */
const OCCASIONS =
  /^(?:address|addresses|speech|speeches|interview|interviews|statement|briefing|conference|remarks|call|rally|meeting|hearing|testimony|tweet|post|letter|debate|memo|email|e-mail|hall|event|appearance|broadcast|podcast|release|op-ed|column|essay|article|message|session|visit|summit|ceremony|forum|panel|talks|conversation|discussion|discussions|teleconference|videoconference|webcast|video|toast|sermon|eulogy|lecture|communiqué|communique|cable|note|telegram|phone|lunch|dinner|breakfast|trip|tour|gathering|convention|inauguration|editorial|book|memoir|report|documentary|negotiations|exchange|encounter|assembly)$/;

/** The statements with who was spoken to, in what, and when, where the sentence of the cue tells. */
export function circumstancesOf(passage: Passage, found: Found): readonly Statement<Figure>[] {
  return found.statements.map((statement) => {
    const verb = cueVerb(passage, statement);
    if (verb === undefined) return statement;
    const occasion = occasionOf(passage, statement, verb) ?? sharedOccasion(passage, statement, verb);
    const addressee = addresseeOf(passage, statement, verb, occasion?.noun);
    const said = saidOf(passage, statement, verb, occasion?.noun);
    return {
      ...statement,
      ...(addressee && { addressee }),
      ...(occasion && { occasion: occasion.span }),
      ...(said !== undefined && { said }),
    };
  });
}

/** The word of the cue that the others hang on; undefined without a cue. */
function cueVerb({ tree, scene }: Passage, { cue }: Statement<Figure>): number | undefined {
  const words = cue.flatMap((span) => {
    const { first, end } = wordsIn(scene.ground, span);
    return Array.from({ length: end - first }, (_, i) => first + i);
  });
  const inside = new Set(words);
  return words.find((word) => /^(?:VERB|NOUN|AUX|ADJ)$/.test(tree.upos(word)) && !inside.has(tree.head(word))) ?? words[0];
}

/** True where a word is of what is said. */
function isContent({ tree }: Passage, { content }: Statement<Figure>, word: number): boolean {
  const span = tree.words[word]?.span;
  return span !== undefined && content.some((part) => overlaps(part, span));
}

function addresseeOf(passage: Passage, statement: Statement<Figure>, verb: number, occasion: number | undefined): Figure | undefined {
  const { tree } = passage;
  const form = tree.forms[verb] as string;
  const candidates = [
    ...(ADDRESSING.test(form) ? tree.dependents(verb, 'iobj', 'obj') : []),
    ...(SPEAKING.test(form) || ADDRESSING.test(form)
      ? tree.dependents(verb, 'obl', 'nmod').filter((word) => tree.markers(word).includes('to'))
      : []),
    ...(occasion === undefined ? [] : tree.dependents(occasion, 'nmod', 'obl').filter((word) => tree.markers(word).some(isTowards))),
  ];
  for (const word of candidates) {
    if (isContent(passage, statement, word) || !isSomebody(passage, word)) continue;
    const figure = partiesOf(passage.scene, tree, word).find((party) => party !== statement.speaker);
    if (figure) return figure;
  }
  return undefined;
}

function isTowards(marker: string): boolean {
  return marker === 'to' || marker === 'with' || marker === 'before';
}

/** A noun of persons or bodies, a name or a pronoun; no "told a story". */
function isSomebody({ tree, scene }: Passage, word: number): boolean {
  const form = tree.forms[word] as string;
  const upos = tree.upos(word);
  if (upos === 'PROPN' || /^(?:me|us|him|her|them|you|it)$/.test(form)) return form !== 'it';
  const singular = form.replace(/(?<=..)s$/, '');
  const { world } = scene.ground;
  return (
    upos === 'NOUN' &&
    (/^(?:reporter|journalist|lawmaker|audience|crowd|supporter|leader|official|diplomat|parliament|congress|senate|house|cabinet|people|public|world|nation|country|press|media|colleague|aide|adviser|advisor|ally|allies|counterpart|host|visitor|student|troop|soldier|voter|follower|delegate|donor|committee|panel|assembly|council|correspondent|government|ministry|court|judge|newspaper|magazine|paper|network|agency|host|interviewer|guest|executive|investor|senator|member|minister|deputies|deputy|envoy|ambassador|general|commander|negotiator|inspector|family|families|men|women|friend|editor|board|participant|attendee|worker|citizen|mediator)$/.test(
      singular,
    ) ||
      world.offices.has(singular) ||
      world.unnamedHeads.has(singular))
  );
}

/** The phrase that a statement is made in: "a policy address to Parliament", "their call". */
function occasionOf(
  passage: Passage,
  statement: Statement<Figure>,
  verb: number,
): { readonly noun: number; readonly span: Span } | undefined {
  const { tree } = passage;
  for (const noun of tree.dependents(verb, 'obl', 'nmod', 'advcl')) {
    const markers = tree.markers(noun);
    if (!markers.some((marker) => /^(?:in|at|during|on|after|through|via|following|before)$/.test(marker))) continue;
    const form = tree.forms[noun] as string;
    if (!OCCASIONS.test(form) || isContent(passage, statement, noun)) continue;
    if (markers.includes('on') && !/^(?:call|phone|visit|trip|tour|podcast|broadcast)$/.test(form)) continue;
    if (
      markers.some((marker) => /^(?:after|before|following)$/.test(marker)) &&
      !/^(?:meeting|summit|talks|call|hearing|session|visit)$/.test(form)
    )
      continue;
    const phrase = phraseWithout(passage, noun);
    const span = tree.span(phrase);
    if (![...statement.content, ...statement.cue, ...statement.source].some((other) => overlaps(other, span))) return { noun, span };
    const core = tree.span({ first: phrase.first, end: noun + 1 });
    if (![...statement.content, ...statement.source].some((other) => overlaps(other, core))) return { noun, span: core };
  }
  return undefined;
}

/** "During their call, X acknowledged it and stressed that": what opens the clause holds for the verbs coordinated with its own. */
function sharedOccasion(passage: Passage, statement: Statement<Figure>, verb: number): ReturnType<typeof occasionOf> {
  const { tree } = passage;
  const head = tree.head(verb);
  if (tree.deprel(verb) !== 'conj' || head < 0) return undefined;
  const found = occasionOf(passage, statement, head);
  return found && found.noun < head ? found : undefined;
}

/** The noun's phrase without its preposition and without clauses. */
function phraseWithout({ tree }: Passage, noun: number): { first: number; end: number } {
  const { first, end } = tree.phrase(noun, (child) => /^(?:case|mark|acl|appos|conj|punct|advcl|advmod)/.test(tree.deprel(child)));
  return { first, end };
}

/** When it was said: the moment of the cue, else of its occasion; EDTF. */
function saidOf(passage: Passage, statement: Statement<Figure>, verb: number, occasion: number | undefined): string | undefined {
  const own = (word: number): string | undefined => {
    const moment = whenOf(passage, word);
    return moment?.edtf !== undefined && !statement.content.some((span) => overlaps(span, moment.span)) ? moment.edtf : undefined;
  };
  return own(verb) ?? (occasion === undefined ? undefined : own(occasion));
}
