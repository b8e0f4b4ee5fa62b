import { describe, expect, test } from 'vitest';
import { extract } from '#record/extract/extract.ts';
import { passageFrom } from './passages.ts';

/** "TYPE mode context: source → target (date)" of the event that the reading believes in most; '' where it finds none. */
async function told(sentence: string, published?: string): Promise<string> {
  const { events, actors } = extract(await passageFrom(sentence, published === undefined ? {} : { published }));
  const [best] = [...events].sort((a, b) => b.confidence - a.confidence);
  if (!best) return '';
  const names = (ids: readonly string[]): string => ids.map((id) => actors.find((actor) => actor.id === id)?.name).join(', ');
  const head = [best.type, best.mode, best.context].filter((part) => part !== undefined).join(' ');
  return `${head}: ${names(best.source)} → ${names(best.target)}${best.date === undefined ? '' : ` (${best.date})`}`.trim();
}

describe('events', () => {
  test.each([
    ['Kenya has promised to send two hundred engineers to Somalia.', 'AGREE: Kenya → Somalia'],
    ['Bolivia will reopen its consulate in Antofagasta, the foreign ministry said.', 'AGREE diplomatic: Bolivia →'],
    ['Sudan and South Sudan have agreed to resume oil shipments.', 'AGREE economic: Sudan, South Sudan → Sudan, South Sudan'],
    ['The Philippines pledged to release the detained Chinese fishermen.', 'AGREE legal: Philippines → detained Chinese fishermen'],
    ['Germany agreed to take in 1,500 migrants from Greek islands.', 'AGREE asylum: Germany → Greece'],
    ['Envoys from Guyana and Venezuela held talks in Brasilia.', 'CONSULT diplomatic: Guyana, Venezuela → Guyana, Venezuela'],
    ['Qatar and Egypt helped broker a truce between Israel and Hamas.', 'CONSULT diplomatic: Qatar, Egypt → Israel, Hamas'],
    [
      'Peace talks between the Philippine government and communist rebels resumed in Oslo.',
      'CONSULT military: Philippines, communist rebels → Philippines, communist rebels',
    ],
    ["Ghana endorsed Togo's bid for a seat on the Security Council.", 'SUPPORT diplomatic: Ghana → Togo'],
    ['Uruguay and Paraguay signed a trade agreement.', 'SUPPORT economic: Uruguay, Paraguay → Uruguay, Paraguay'],
    ['Honduras established diplomatic relations with China.', 'SUPPORT diplomatic: Honduras → China'],
    ['Norway apologized to Finland for the spill.', 'SUPPORT diplomatic: Norway → Finland'],
    ["Hungary backed Serbia's application to join the European Union.", 'SUPPORT diplomatic: Hungary → Serbia'],
    ['Oman urged Qatar to support Kuwait.', 'SUPPORT diplomatic: Oman → Kuwait'],
    ['Cameroon eased restrictions on the opposition press.', 'CONCEDE legal: Cameroon → opposition'],
    ['The Sri Lankan government bowed to the demands of the protesters.', 'CONCEDE: Sri Lanka → protesters'],
    ['Ethiopia lifted the state of emergency in Oromia.', 'CONCEDE legal: Ethiopia →'],
    ['Malaysia and Thailand began joint patrols in the Strait of Malacca.', 'COOPERATE military: Malaysia, Thailand → Malaysia, Thailand'],
    ['Rwanda shared intelligence with Mozambique.', 'COOPERATE intelligence: Rwanda → Mozambique'],
    ['Spain extradited two smugglers to Morocco.', 'COOPERATE legal: Spain → Morocco'],
    ['India sent vaccines to Nepal.', 'AID: India → Nepal'],
    ['Canada granted asylum to a Belarusian journalist.', 'AID asylum: Canada → Belarusian journalist'],
    ['The World Bank approved a loan of 300 million dollars to Tunisia.', 'AID economic: World Bank → Tunisia'],
    ['Cuban doctors helped the Angolan government.', 'AID: Cuban doctors → Angola'],
    ['Eritrea withdrew its soldiers from Tigray.', 'RETREAT withdraw military: Eritrea →'],
    ['The guerrillas freed eleven Colombian policemen.', 'RETREAT release legal: guerrillas → eleven Colombian policemen'],
    ['The Houthis declared a truce in Hodeidah.', 'RETREAT ceasefire military: Houthis →'],
    ['Britain lifted sanctions on Zimbabwe.', 'RETREAT ease economic: United Kingdom → Zimbabwe'],
    ['Iran let United Nations inspectors into the plant.', 'RETREAT access diplomatic: Iran → United Nations inspectors'],
    [
      'Israel released 30 Palestinian prisoners in exchange for the bodies of two soldiers.',
      'RETREAT release legal: Israel → 30 Palestinian prisoners',
    ],
    ['Egypt asked Ethiopia to stop filling the dam.', 'REQUEST yield: Egypt → Ethiopia'],
    ['Mongolia called on Russia to reopen the border.', 'REQUEST yield: Mongolia → Russia'],
    ['The opposition demanded the resignation of Prime Minister Hun Manet.', 'REQUEST change diplomatic: opposition → Hun Manet'],
    ['Amnesty International urged Bahrain to free the doctors.', 'REQUEST yield legal: Amnesty International → Bahrain'],
    ['Cyprus is seeking compensation from Turkey for the looted churches.', 'REQUEST change: Cyprus → Turkey'],
    ['Norway said Denmark must release the sailors.', 'REQUEST yield legal: Norway → Denmark'],
    ['Burundi accused Rwanda of arming rebels.', 'ACCUSE allege military: Burundi → Rwanda'],
    ['Nicaragua condemned the American embargo against Cuba.', 'ACCUSE disapprove: Nicaragua → United States'],
    ['Turkey summoned the Swedish ambassador.', 'ACCUSE allege diplomatic: Turkey → Swedish ambassador'],
    [
      "The Iraqi parliament accused the United States of violating the country's sovereignty.",
      'ACCUSE allege political_institutions: Iraqi parliament → United States',
    ],
    ['The bishops called for sanctions against Nicaragua.', 'ACCUSE disapprove: bishops → Nicaragua'],
    ['Algeria rejected a French proposal on migration.', 'REJECT: Algeria → France'],
    ['Hungary vetoed aid to Ukraine.', 'REJECT assist: Hungary → Ukraine'],
    [
      'Greek and Turkish officials failed to agree on the status of the airspace.',
      'REJECT meet diplomatic: Greece, Turkey → Greece, Turkey',
    ],
    ['Azerbaijan refused to withdraw its troops from the valley.', 'REJECT yield military: Azerbaijan →'],
    ['Chad will not allow French planes to land.', 'REJECT yield: Chad → French planes'],
    ['North Korea warned that it would attack Guam.', 'THREATEN violence military: North Korea → Guam'],
    ['Belarus said it would expel Lithuanian diplomats.', 'THREATEN expel diplomatic: Belarus → Lithuanian diplomats'],
    ['Saudi Arabia threatened to cut off aid to Lebanon.', 'THREATEN relations economic: Saudi Arabia → Lebanon'],
    ['Japan threatened to impose sanctions on Belarus.', 'THREATEN restrict economic: Japan → Belarus'],
    ['Thousands of Peruvians marched against Congress in Lima.', 'PROTEST demo: Peruvians → Congress'],
    ['Striking dockers blocked the port of Valparaiso.', 'PROTEST obstruct: Striking dockers →'],
    ['Six Tunisian judges began a hunger strike.', 'PROTEST hunger: Six Tunisian judges →'],
    ['Students threw stones at policemen in Dhaka.', 'PROTEST riot: Students → policemen'],
    [
      'Georgian demonstrators burned an effigy of the Russian president outside parliament.',
      'PROTEST riot political_institutions: Georgian demonstrators → Russian president',
    ],
    ['Colombia broke off diplomatic relations with Israel.', 'SANCTION withdraw diplomatic: Colombia → Israel'],
    ['The African Union suspended Gabon.', 'SANCTION expel diplomatic: African Union → Gabon'],
    ['Poland expelled a Russian diplomat.', 'SANCTION expel diplomatic: Poland → Russian diplomat'],
    ['Denmark imposed sanctions on Myanmar.', 'SANCTION restrict economic: Denmark → Myanmar'],
    ['Russia deployed missiles near the Finnish border.', 'MOBILIZE troops military: Russia → Finland'],
    ['Pakistan put its air force on alert.', 'MOBILIZE troops military: Pakistan →'],
    ['Ecuador sent police to the prisons of Guayaquil.', 'MOBILIZE police: Ecuador →'],
    ['Venezuelan soldiers crossed into Guyana and seized two gold mines.', 'MOBILIZE troops military: Venezuelan soldiers → Guyana'],
    ['Bangladeshi police arrested two leaders of the opposition.', 'COERCE arrest legal: Bangladeshi police → opposition'],
    ['Kuwait deported forty Filipino workers.', 'COERCE deport legal: Kuwait → forty Filipino workers'],
    ['Police in Kampala detained the opposition leader Bobi Wine at the airport.', 'COERCE arrest legal: Police → Bobi Wine'],
    ['The United States froze the assets of two Syrian generals.', 'COERCE seize human_security: United States → two Syrian generals'],
    ['The Algerians were deported by Libya.', 'COERCE deport legal: Libya → Algerians'],
    ['Israeli jets bombed a camp near Damascus.', 'ASSAULT heavy-weapons military: Israeli jets → Syria'],
    ['Gunmen killed nine policemen in Burkina Faso.', 'ASSAULT: Gunmen → nine policemen'],
    ['Boko Haram fighters kidnapped eighty schoolgirls in Borno.', 'ASSAULT abduct: Boko Haram fighters → eighty schoolgirls'],
    [
      'A suicide bomber blew himself up outside the Iranian consulate in Herat.',
      'ASSAULT suicide-attack: suicide bomber → Iranian consulate',
    ],
    ['M23 rebels captured the town of Bunagana.', 'ASSAULT heavy-weapons military: M23 rebels →'],
    [
      'Armenian and Azerbaijani soldiers exchanged fire along the border.',
      'ASSAULT firearms military: Armenia, Azerbaijan → Armenia, Azerbaijan',
    ],
    [
      'Serbian police used water cannon against farmers who had blocked a highway near Nis, witnesses said.',
      'ASSAULT beat: Serbian police → farmers',
    ],
    ['Indonesia sank three Vietnamese fishing boats accused of poaching.', 'ASSAULT heavy-weapons military: Indonesia → Vietnam'],
    [
      'Russian hackers attacked the networks of the Ukrainian energy ministry.',
      'ASSAULT military: Russian hackers → Ukrainian energy ministry',
    ],
    [
      'Tajik border guards opened fire on a Kyrgyz patrol, killing two soldiers.',
      'ASSAULT firearms military: Tajik border guards → Kyrgyz patrol',
    ],
    ['Somali pirates hijacked a Turkish tanker.', 'ASSAULT abduct: Somali pirates → Turkey'],
    ['Slovakia is prepared to host a summit of the two rivals, its premier told reporters.', 'AGREE diplomatic: Slovakia →'],
    ['The leaders of Armenia and Turkey have reached an understanding to open the railway.', 'AGREE: Armenia, Turkey → Armenia, Turkey'],
    ["Iceland hailed Denmark's stand on the Arctic.", 'SUPPORT diplomatic: Iceland → Denmark'],
    ['Turkmenistan restored the citizenship of dozens of exiled dissidents.', 'CONCEDE rights_freedoms: Turkmenistan → exiled dissidents'],
    ['Polish and Lithuanian troops held joint manoeuvres near Suwalki.', 'COOPERATE military: Poland, Lithuania → Poland, Lithuania'],
    ['Angola resumed oil deliveries to Zambia.', 'COOPERATE economic: Angola → Zambia'],
    ['Rebels have pulled out of the city of Goma.', 'RETREAT withdraw military: Rebels →'],
    ['Peru returned the stolen idols to Bolivia.', 'RETREAT return legal: Peru → Bolivia'],
    ['Ukraine blamed Belarus for the balloons.', 'ACCUSE disapprove: Ukraine → Belarus'],
    ['Serbia has ruled out joining the sanctions against Russia.', 'REJECT: Serbia → Russia'],
    ['Tunisia will not accept migrants from Italy, its president said.', 'REJECT assist asylum: Tunisia → Italy'],
    ['The Houthis vowed to retaliate against Israel.', 'THREATEN violence: Houthis → Israel'],
    ['The general gave the protesters 24 hours to leave the square.', 'THREATEN relations diplomatic: general → protesters'],
    [
      'Hundreds of farmers drove their tractors to the ministry in Sofia to protest against the reform.',
      'PROTEST demo political_institutions: farmers →',
    ],
    ['Opposition supporters clashed with riot police in Tbilisi.', 'PROTEST riot: Opposition supporters → riot police'],
    ['Lithuania has downgraded its ties with China.', 'SANCTION withdraw diplomatic: Lithuania → China'],
    ['The Netherlands halted development aid to Uganda.', 'SANCTION discontinue economic: Netherlands → Uganda'],
    ['Greece has sent warships to the waters off Crete.', 'MOBILIZE troops military: Greece →'],
    ['Vietnam jailed a blogger for criticizing the party.', 'COERCE arrest legal: Vietnam → blogger'],
    ['Drones struck an oil depot in Sevastopol.', 'ASSAULT military: Drones →'],
  ])('%s', async (sentence, event) => {
    expect(await told(sentence)).toBe(event);
  });
});

describe('no events', () => {
  test.each([
    ['The weather in Santiago was warm.'],
    ['The minister denied that Norway had bombed the camp.'],
    ['Japan did not impose sanctions on Myanmar.'],
    ['If Russia attacked Estonia, the alliance would meet.'],
    ['The coach praised his players after the match.'],
    ['Analysts doubt that Sudan will withdraw its troops.'],
    ['Uganda has yet to apologize to Rwanda.'],
    ['Laos wants to send rice to Fiji.'],
    ['Kenya gave no support to the rebels in Chad.'],
    ['Ghana was met with silence from Togo.'],
    ['Peru is considering whether to expel the envoys of Norway.'],
  ])('%s', async (sentence) => {
    expect(await told(sentence)).toBe('');
  });
});

describe('events have a date and an entry', () => {
  test('a weekday before the report', async () => {
    expect(await told('Canada expelled the Syrian ambassador on Monday.', '2025-03-12')).toBe(
      'SANCTION expel diplomatic: Canada → Syrian ambassador (2025-03-10)',
    );
  });
  test('a meeting is one contact and one event', async () => {
    const { events, contacts } = extract(
      await passageFrom('The envoys of Chad and Niger met in Geneva on Friday.', { published: '2025-03-12' }),
    );
    expect(contacts).toHaveLength(1);
    expect(events.map(({ type, entry }) => [type, entry])).toEqual([['CONSULT', contacts[0]?.id]]);
  });
});
