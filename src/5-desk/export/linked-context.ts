import { ENTRY_KINDS } from '#record/entries/entry.ts';
import { FIELDS } from '#record/entries/fields.ts';

/** Own vocabulary, for what schema.org, PROV and the W3C have no term for. */
const OWN = 'urn:attache:term:';

const id = (term: string): object => ({ '@id': term, '@type': '@id' });
const list = (term: string): object => ({ '@id': term, '@type': '@id', '@container': '@list' });
const own = (name: string): string => `attache:${name}`;

/** Kinds of actor, by the type that they have in linked data. */
export const ACTOR_TYPES: Readonly<Record<string, string>> = {
  person: 'Person',
  state: 'Country',
  government: 'GovernmentOrganization',
  body: 'Body',
  organization: 'Organization',
  outlet: 'NewsMediaOrganization',
  group: 'Group',
};

/** Names of fields of all kinds, in the camel case of JSON. */
export function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Terms of the fields of entries, made of the one list of them. Fields that hold words are evidence and stand there. */
function fieldTerms(): Readonly<Record<string, unknown>> {
  const terms = ENTRY_KINDS.flatMap((kind) =>
    FIELDS[kind].flatMap(({ name, type }): (readonly [string, string | object])[] => {
      if (type === 'words' || type === 'many-words') return [];
      const key = camelCase(name);
      if (type === 'actor' || type === 'entry') return [[key, id(own(key))]];
      if (type === 'actors') return [[key, list(own(key))]];
      if (type === 'edtf') return [[key, { '@id': own(key), '@type': 'http://id.loc.gov/datatypes/edtf' }]];
      if (type === 'year') return [[key, { '@id': own(key), '@type': 'xsd:gYear' }]];
      return [[key, own(key)]];
    }),
  );
  return Object.fromEntries(terms);
}

/** The context of the JSON-LD export: it stands in the file, so that nothing has to be fetched to read it. */
export const CONTEXT = {
  '@version': 1.1,
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  dcterms: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  attache: OWN,
  ...Object.fromEntries(
    ['Person', 'Country', 'GovernmentOrganization', 'Organization', 'NewsMediaOrganization'].map((one) => [one, `schema:${one}`]),
  ),
  ...Object.fromEntries(
    ['Body', 'Group', 'Attribution', ...ENTRY_KINDS.map((kind) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`)].map((one) => [
      one,
      own(one),
    ]),
  ),
  Report: 'schema:NewsArticle',
  Entity: 'prov:Entity',
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  label: 'schema:name',
  headline: 'schema:headline',
  outlet: 'schema:publisher',
  byline: 'schema:author',
  published: 'schema:datePublished',
  url: id('schema:url'),
  language: 'schema:inLanguage',
  page: 'schema:pagination',
  section: 'schema:articleSection',
  wikidata: id('schema:sameAs'),
  country: 'schema:countryOfOrigin',
  sha256: own('sha256'),
  origin: own('origin'),
  family: id(own('family')),
  report: id('prov:wasDerivedFrom'),
  known: { '@id': 'prov:generatedAtTime', '@type': 'xsd:dateTime' },
  day: { '@id': own('day'), '@type': 'xsd:date' },
  lastDay: { '@id': own('lastDay'), '@type': 'xsd:date' },
  reviewStatus: own('reviewStatus'),
  flag: own('flag'),
  handling: own('handling'),
  confidence: { '@id': own('confidence'), '@type': 'xsd:double' },
  machine: { '@id': own('machine'), '@type': '@json' },
  human: { '@id': own('human'), '@type': '@json' },
  agreementName: own('agreementName'),
  accordingTo: { '@id': own('accordingTo'), '@container': '@list' },
  restsOn: id(own('restsOn')),
  sourceWords: { '@id': own('sourceWords'), '@container': '@list' },
  cueWords: { '@id': own('cueWords'), '@container': '@list' },
  evidence: { '@id': own('evidence'), '@container': '@list' },
  part: own('part'),
  textSource: id('oa:hasSource'),
  selector: { '@id': 'oa:hasSelector', '@container': '@set' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  ...fieldTerms(),
} as const;
