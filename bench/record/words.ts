/** Words that made-up reports are written with. */
const list = (text: string): readonly string[] => text.split(' ');

export const FIRST_NAMES = list(
  'Anna Boris Carla Daniel Elena Farid Grace Hiroshi Ines Jonas Keiko Luis Mariam Nadia Omar Paula Quentin Rosa Samir Tomas Ulla Viktor Wanjiru Xavier Yuki Zara Amina Bruno Chen Dalia',
);
export const SYLLABLES = list('al ba cor den el fa gor han is jo kar li mor na os per qua ros sten tu ur va wes xi yo zen mar tin ber low');
export const STATES: readonly (readonly [name: string, code: string])[] = list(
  'Japan:JPN France:FRA Germany:DEU Brazil:BRA India:IND Kenya:KEN Egypt:EGY Ethiopia:ETH Sudan:SDN Chile:CHL Peru:PER Norway:NOR Canada:CAN Turkey:TUR Ukraine:UKR Poland:POL Vietnam:VNM Australia:AUS Nigeria:NGA Qatar:QAT Jordan:JOR Spain:ESP Italy:ITA Greece:GRC Mexico:MEX Thailand:THA Iran:IRN Iraq:IRQ Ghana:GHA Cuba:CUB',
).map((one) => one.split(':') as [string, string]);
export const TITLES = [
  'foreign minister',
  'prime minister',
  'defense minister',
  'ambassador',
  'trade envoy',
  'spokesperson',
  'president',
  'chief negotiator',
];
export const CUES = list('said told announced warned insisted denied argued promised admitted added');
export const VERBS = list(
  'renegotiate suspend support reject extend review ratify delay revise abandon defend condemn finance inspect close reopen discuss expand limit monitor question honor sign withdraw accept',
);
export const ADJECTIVES = list(
  'joint bilateral regional disputed new old secret nuclear maritime humanitarian temporary binding final partial proposed military economic cultural northern southern eastern western urgent draft lasting fragile',
);
export const NOUNS = list(
  'treaty agreement border sanctions ceasefire dam fisheries base airspace tariff embargo pipeline port railway convention visa quota missile exercise summit embassy consulate protocol satellite reactor refugee corridor island river delta canal strait vaccine grain oil gas uranium election observer loan debt currency patent fiber cable harbor bridge',
);
export const PREPOSITIONS = list('with without near before after despite under against between through');
export const FILLERS = list(
  'officials expected further talks week reporters capital delegation statement months parliament committee report experts region government ministry leaders meeting decision plan forces security trade year partners question terms visit agenda round draft text vote members council people market price water energy land coast city',
);
export const OUTLETS = list('Courier Herald Times Post Star Globe Journal Dispatch Tribune Mirror Chronicle Gazette');
export const CITIES = list('Harbor Northern Valley Coastal Capital Morning Evening Daily Sunday Lake River Mountain');
export const AGREEMENTS = list('fisheries dam border grain railway airspace visa pipeline satellite canal');
