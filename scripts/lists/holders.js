/** Offices of heads of state and government and of foreign ministers, as the record words them, and the name under which each is kept. */
const OFFICES = {
  President: 'President',
  'Prime Minister': 'Prime Minister',
  'Prime Minster': 'Prime Minister',
  Premier: 'Premier',
  Chancellor: 'Chancellor',
  King: 'King',
  Queen: 'Queen',
  Emperor: 'Emperor',
  Shah: 'Shah',
  Amir: 'Emir',
  Emir: 'Emir',
  Sultan: 'Sultan',
  Taoiseach: 'Taoiseach',
  'General Secretary': 'General Secretary',
  'Foreign Minister': 'Foreign Minister',
  'Foreign Secretary': 'Foreign Minister',
  'Minister of Foreign Affairs': 'Foreign Minister',
  'Minister of External Affairs': 'Foreign Minister',
  'External Affairs Minister': 'Foreign Minister',
  'Secretary of Foreign Affairs': 'Foreign Minister',
};

/** Slugs of the record that are not the name of the state in data/states.yaml. */
const SLUGS = {
  'antigua-barbuda': 'Antigua and Barbuda',
  burma: 'Myanmar',
  'congo-democratic-republic': 'Democratic Republic of the Congo',
  'congo-republic': 'Republic of the Congo',
  'cote-divoire': 'Ivory Coast',
  czechia: 'Czech Republic',
  'german-democratic-republic': 'East Germany',
  'holy-see': 'Vatican',
  korea: 'South Korea',
  'korea-south': 'South Korea',
  macedonia: 'North Macedonia',
  'saint-kitts-nevis': 'Saint Kitts and Nevis',
  'saint-vincent-grenadines': 'Saint Vincent and the Grenadines',
  somoa: 'Samoa',
  swaziland: 'Eswatini',
  'timor-leste': 'East Timor',
  'west-bank': 'Palestine',
  'palestinian-authority': 'Palestine',
  turkiye: 'Turkey',
};

const TITLES = Object.keys(OFFICES)
  .sort((a, b) => b.length - a.length)
  .join('|');
const WORD = String.raw`(?:(?:\p{Lu}\.\s?)*(?:(?:al|el|an|as|ad|ash|bin|d)[-’'])?\p{Lu}[\p{L}'’-]+)`;
const NAME = String.raw`${WORD}(?:,? Jr\.)?(?:\s(?:(?:al|arap|bin|da|de|del|den|der|do|dos|du|el|ibn|la|le|ould|van|von|y)\s)*(?:\p{Lu}\.\s?)*${WORD})*`;
const VISITOR = new RegExp(String.raw`^(${TITLES})\s+(${NAME})`, 'u');
const REMARK = new RegExp(
  String.raw`(?<before>[\p{L}-]+\s)?(?<![\p{L}-])(?<title>${TITLES})\s+(?<name>${NAME})(?:\sof\s(?<of>\p{Lu}[\p{L}]+(?:\s\p{Lu}[\p{L}]+)*))?`,
  'gu',
);

/** Words before a name by which its bearer is not met. */
const GONE = /\b(?:funeral|memorial|memory|death|late|grave|tomb|wreath|assassinat\w+|anniversary|slain|former|shared with)\b/i;

function plain(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’'.]/g, '').toLowerCase();
}

/**
 * Every mention of the holder of an office in the XML: {of, office, name, day, sure}, `of` being the alpha-2 code or Wikidata item of the state. One is sure where the
 * record itself names the state, and likely where it is the place of the trip.
 */
export function sightingsIn(files, states) {
  const codes = new Map();
  const people = new Map();
  for (const [, names, demonyms, , , [iso2, , wikidata]] of states) {
    for (const name of names) if (!codes.has(plain(name.replace('~', '')))) codes.set(plain(name.replace('~', '')), iso2 || wikidata);
    for (const demonym of demonyms) if (!people.has(plain(demonym))) people.set(plain(demonym), iso2 || wikidata);
  }
  const stateOf = (slug, label) => codes.get(plain(SLUGS[slug] ?? slug.replaceAll('-', ' '))) ?? codes.get(plain(label));
  const all = files.flatMap((xml) => [...xml.matchAll(/<(visit|trip)\b[\s\S]*?<\/\1>/g)].map((found) => found[0]));
  const home = new Set(all.map((entry) => plain(surname(field(entry, 'name')))));
  return all.flatMap((entry) => {
    const place = /<(?:from|country) id="([^"]*)">([^<]*)</.exec(entry);
    const of = place ? stateOf(place[1], place[2]) : undefined;
    const day = field(entry, 'start-date');
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) return [];
    if (entry.startsWith('<visit')) {
      const found = VISITOR.exec(field(entry, 'visitor').replace(/^(?:Acting|Interim|Transitional|Provisional)\s/, ''));
      return found && of ? [{ of, office: OFFICES[found[1]], name: nameOf(found[2]), day, sure: true }] : [];
    }
    const text = field(entry, 'remarks');
    return [...text.matchAll(REMARK)].flatMap(({ groups, index }) => {
      const before = groups.before?.trim() ?? '';
      if (GONE.test(text.slice(Math.max(0, index - 40), index + before.length))) return [];
      if (/^(?:vice|deputy|former|acting|designate|assistant|late)$/i.test(before)) return [];
      const name = nameOf(groups.name);
      const told = people.get(plain(before)) ?? (groups.of ? codes.get(plain(groups.of)) : undefined);
      if (!told && (groups.of || (groups.title === 'President' && home.has(plain(surname(name)))))) return [];
      const state = told ?? of;
      return state ? [{ of: state, office: OFFICES[groups.title], name, day, sure: told !== undefined }] : [];
    });
  });
}

function field(xml, name) {
  const found = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '';
  return found
    .replace(/&amp;/g, '&')
    .replace(/&apos;/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without possessive and what follows a name by mistake. */
function nameOf(text) {
  return text
    .replace(/(?:’s|'s)$/, '')
    .replace(/[.,](?<!\b(?:Jr|Sr|\p{Lu})\.)$/u, '')
    .replace(/-\s/g, '-')
    .replace(/\s(?:January|February|March|April|May|June|July|August|September|October|November|December)$/, '')
    .trim();
}

function surname(name) {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => !/^(?:Jr\.?|Sr\.?|I{1,3}|IV|VI{0,3})$/.test(word));
  return words.at(-1) ?? name;
}

/** What was seen of one person in one office since 1945, joined: [of, office, fullest name, first day/last day], in order of state, office and day. */
export function tenuresOf(sightings) {
  const recent = withoutStrays(sightings.filter(({ day }) => day >= '1945'));
  const tenures = [...grouped(recent, keyOf).values()].flatMap((seen) => {
    seen.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    const runs = runsOf(seen);
    const inside = new Set(runs.flatMap((run, i) => (isInside(runs[i - 1], run, runs[i + 1]) ? run.seen : [])));
    return runsOf(seen.filter((sighting) => !inside.has(sighting)));
  });
  return tenures
    .map(({ seen, name }) => [seen[0].of, seen[0].office, name, `${seen[0].day}/${seen.at(-1).day}`])
    .sort((a, b) => (a.join('|') < b.join('|') ? -1 : 1));
}

/** Sightings of one office in order of days, parted where another holder is seen. */
function runsOf(sightings) {
  const runs = [];
  for (const sighting of sightings) {
    const last = runs.at(-1);
    if (last && samePerson(last.name, sighting.name) && near(last.seen.at(-1), sighting)) {
      last.seen.push(sighting);
      if (sighting.name.length > last.name.length) last.name = sighting.name;
    } else runs.push({ name: sighting.name, seen: [sighting] });
  }
  return runs;
}

/** Two sightings so near in time that the office was hardly left between them. */
function near(a, b) {
  return /^(?:King|Queen|Emperor|Emir|Sultan)$/.test(a.office) || Number(b.day.slice(0, 4)) - Number(a.day.slice(0, 4)) <= 5;
}

/** One sighting that is not sure, between two of one other person: somebody who was met there as a guest, or named in memory. */
function isInside(before, run, after) {
  return before !== undefined && after !== undefined && run.seen.length === 1 && !run.seen[0].sure && samePerson(before.name, after.name);
}

function keyOf({ of, office }) {
  return `${of} ${office}`;
}

function grouped(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** All words of one name, initials and slips of the pen aside, are among the other's. */
function samePerson(a, b) {
  const words = (name) =>
    plain(name)
      .split(/[\s-]+/)
      .filter((word) => word.length > 1);
  const [short, long] = [words(a), words(b)].sort((x, y) => x.length - y.length);
  return short.every((word) => long.some((other) => sameWord(word, other)));
}

/** The same but for one letter, two in a long word. */
function sameWord(a, b) {
  const allowed = a.length < 5 ? 0 : a.length < 7 ? 1 : 2;
  if (a === b || allowed === 0 || Math.abs(a.length - b.length) > allowed) return a === b;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] <= allowed;
}

/** Drops leaders of one state seen as guests in another: those whom the record puts elsewhere for sure, or as often. */
function withoutStrays(sightings) {
  const votes = new Map();
  const key = ({ office, name }) => `${office} ${plain(surname(name))}`;
  for (const sighting of sightings) {
    const by = votes.get(key(sighting)) ?? new Map();
    by.set(sighting.of, (by.get(sighting.of) ?? 0) + (sighting.sure ? 5 : 1));
    votes.set(key(sighting), by);
  }
  return sightings.filter((sighting) => {
    const by = votes.get(key(sighting));
    return sighting.sure || [...by].every(([of, count]) => of === sighting.of || count < by.get(sighting.of));
  });
}
