/** French names of places, `French:English`: cities, regions, waters, mountains. Countries come from Intl. */
const PLACES = `
Aix-la-Chapelle:Aachen|Alep:Aleppo|Alexandrie:Alexandria|Alger:Algiers|Andorre-la-Vieille:Andorra la Vella|
Anvers:Antwerp|Addis-Abeba:Addis Ababa|Assouan:Aswan|Athènes:Athens|Bâle:Basel|Bagdad:Baghdad|Barcelone:Barcelona|
Bassorah:Basra|Berne:Bern|Beyrouth:Beirut|Bologne:Bologna|Brême:Bremen|Bruxelles:Brussels|Bucarest:Bucharest|
Cadix:Cadiz|Carthagène:Cartagena|Copenhague:Copenhagen|Cordoue:Cordoba|Corfou:Corfu|Cracovie:Krakow|
Damas:Damascus|Damiette:Damietta|Djeddah:Jeddah|Djouba:Juba|Douchanbé:Dushanbe|Douvres:Dover|Dresde:Dresden|
Dunkerque:Dunkirk|Édimbourg:Edinburgh|Erevan:Yerevan|Falloujah:Fallujah|Francfort:Frankfurt|Gand:Ghent|Gênes:Genoa|
Genève:Geneva|Göteborg:Gothenburg|Groznyï:Grozny|Hambourg:Hamburg|Hanoï:Hanoi|Hanovre:Hanover|
Hô-Chi-Minh-Ville:Ho Chi Minh City|Ispahan:Isfahan|Jérusalem:Jerusalem|Kaboul:Kabul|Karkov:Kharkiv|Kharkov:Kharkiv|
Katmandou:Kathmandu|Kiev:Kyiv|Koweït:Kuwait|La Haye:The Hague|La Havane:Havana|La Mecque:Mecca|
La Nouvelle-Orléans:New Orleans|Lattaquié:Latakia|Le Caire:Cairo|Le Cap:Cape Town|Le Pirée:Piraeus|Leyde:Leiden|
Liège:Liege|Lisbonne:Lisbon|Londres:London|Louvain:Leuven|Louxor:Luxor|Macao:Macau|Malines:Mechelen|
Marioupol:Mariupol|Mayence:Mainz|Médine:Medina|Mexico:Mexico City|Mogadiscio:Mogadishu|Moscou:Moscow|Mossoul:Mosul|
Mykolaïv:Mykolaiv|Odessa:Odesa|Oulan-Bator:Ulaanbaatar|Padoue:Padua|Palerme:Palermo|Palmyre:Palmyra|Pékin:Beijing|
Philadelphie:Philadelphia|Port-Soudan:Port Sudan|Port-Saïd:Port Said|Ratisbonne:Regensburg|Ravenne:Ravenna|
Riyad:Riyadh|Saint-Domingue:Santo Domingo|Saint-Marin:San Marino|Saint-Pétersbourg:St. Petersburg|
Salonique:Thessaloniki|Salzbourg:Salzburg|Samarcande:Samarkand|Saragosse:Zaragoza|Sarrebruck:Saarbruecken|
Sébastopol:Sevastopol|Séoul:Seoul|Séville:Seville|Soueïda:Sweida|Tachkent:Tashkent|Taïpei:Taipei|Tanger:Tangier|
Tbilissi:Tbilisi|Téhéran:Tehran|Tel-Aviv:Tel Aviv|Tolède:Toledo|Tombouctou:Timbuktu|Trèves:Trier|
Varsovie:Warsaw|Venise:Venice|Vérone:Verona|Vienne:Vienna|Bakhmout:Bakhmut|Zaporijjia:Zaporizhzhia|Lougansk:Luhansk|
Tchernobyl:Chernobyl|Koursk:Kursk|Açores:Azores|Adriatique:Adriatic|Afrique:Africa|Alpes:Alps|Amazonie:Amazon|
Amérique:America|Andalousie:Andalusia|Angleterre:England|Antarctique:Antarctica|Appalaches:Appalachians|
Arctique:Arctic|Asie:Asia|Atlantique:Atlantic|Autriche-Hongrie:Austria-Hungary|Baléares:Balearics|Baltique:Baltic|
Basse-Saxe:Lower Saxony|Bavière:Bavaria|Bengale:Bengal|Birmanie:Myanmar|Turquie:Turkey|Bohême:Bohemia|Brandebourg:Brandenburg|
Bretagne:Brittany|Californie:California|Canaries:Canary Islands|Cachemire:Kashmir|Caraïbe:Caribbean|
Caraïbes:Caribbean|Carélie:Karelia|Carpates:Carpathians|Castille:Castile|Catalogne:Catalonia|Caucase:Caucasus|
Cisjordanie:West Bank|Cornouailles:Cornwall|Corse:Corsica|Crète:Crete|Crimée:Crimea|Dalmatie:Dalmatia|Darfour:Darfur|
Écosse:Scotland|Euphrate:Euphrates|Floride:Florida|Flandre:Flanders|Flandres:Flanders|Galice:Galicia|Galilée:Galilee|
Galles:Wales|Géorgie:Georgia|Hawaï:Hawaii|Indochine:Indochina|Laponie:Lapland|Lombardie:Lombardy|Louisiane:Louisiana|
Majorque:Mallorca|Malouines:Falklands|Mandchourie:Manchuria|Marquises:Marquesas|Méditerranée:Mediterranean|
Mésopotamie:Mesopotamia|Moldavie:Moldova|Moravie:Moravia|Moyen-Orient:Middle East|Nil:Nile|Normandie:Normandy|
Nouvelle-Angleterre:New England|Océanie:Oceania|Oural:Urals|Ouzbékistan:Uzbekistan|Pacifique:Pacific|
Patagonie:Patagonia|Pendjab:Punjab|Poméranie:Pomerania|Proche-Orient:Middle East|Prusse:Prussia|Pyrénées:Pyrenees|
Québec:Quebec|Rhénanie:Rhineland|Rhin:Rhine|Sardaigne:Sardinia|Savoie:Savoy|Saxe:Saxony|Scandinavie:Scandinavia|
Sibérie:Siberia|Sicile:Sicily|Silésie:Silesia|Sinaï:Sinai|Souabe:Swabia|Tamise:Thames|Tasmanie:Tasmania|
Tchétchénie:Chechnya|Toscane:Tuscany|Transnistrie:Transnistria|Transylvanie:Transylvania|Thuringe:Thuringia|
Vistule:Vistula|Wallonie:Wallonia|Westphalie:Westphalia|Yougoslavie:Yugoslavia|Tchécoslovaquie:Czechoslovakia|
Tchéquie:Czechia|URSS:USSR|RDA:GDR|RFA:West Germany|Nil Bleu:Blue Nile|Nil Blanc:White Nile|
Sud-Liban:southern Lebanon|Nord-Mali:northern Mali|Sud-Soudan:South Sudan|Soudan du Sud:South Sudan|
Nord-Kivu:North Kivu|Sud-Kivu:South Kivu
`;

/** French spellings of names of persons, part by part. */
const PERSONS = `
Poutine:Putin|Prigojine:Prigozhin|Evgueni:Yevgeny|Evguéni:Yevgeny|Choïgou:Shoigu|Guérassimov:Gerasimov|
Gerassimov:Gerasimov|Sourovikine:Surovikin|Eltsine:Yeltsin|Gorbatchev:Gorbachev|Khrouchtchev:Khrushchev|
Brejnev:Brezhnev|Staline:Stalin|Lénine:Lenin|Trotski:Trotsky|Loukachenko:Lukashenko|Zelensky:Zelenskyy|
Porochenko:Poroshenko|Timochenko:Tymoshenko|Zaloujny:Zaluzhnyi|Syrsky:Syrskyi|Netanyahou:Netanyahu|Benyamin:Benjamin|
Nétanyahou:Netanyahu|Kadhafi:Gadhafi|Khadafi:Gadhafi|Mouammar:Moammar|Bachar:Bashar|Khomeyni:Khomeini|Oussama:Osama|
Serguei:Sergei|Sergueï:Sergei|Nikolaï:Nikolai|Iouri:Yuri|Ioulia:Yulia|Mikhaïl:Mikhail|Dmitri:Dmitry|Alexeï:Alexei|
Andreï:Andrei|Vassili:Vasily
`;

/** Acronyms that English makes of its own words. */
const ACRONYMS = `
PIB:GDP|UE:EU|OMS:WHO|FMI:IMF|OCDE:OECD|ADN:DNA|VIH:HIV|ONG:NGO|TVA:VAT|CPI:ICC|CIJ:ICJ|HCR:UNHCR|BCE:ECB|AIEA:IAEA|
OIM:IOM|CICR:ICRC|OMC:WTO|ONU:UN|OTAN:NATO|CEDH:ECHR|PAM:WFP|OIT:ILO|OPEP:OPEC|PDG:CEO|SIDA:AIDS|GES:GHG|INN:IUU
`;

export const places = table(PLACES);
export const personParts = table(PERSONS);
export const acronyms = table(ACRONYMS);

function table(rows: string): ReadonlyMap<string, string> {
  return new Map(
    rows
      .replaceAll('\n', '')
      .split('|')
      .map((row) => {
        const [french = '', english = ''] = row.split(':');
        return [french, english] as const;
      }),
  );
}
