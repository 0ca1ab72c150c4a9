/** Norway's municipalities and counties as they are called in 2024 (Statistics Norway, classifications 131 and 104). */
import { fold } from './typography';

const names = `
Alstahaug Alta Alvdal Alver Andøy Aremark Arendal Asker Askvoll Askøy Aukra Aure Aurland Aurskog-Høland Austevoll
Austrheim Averøy Bamble Bardu Beiarn Berlevåg Bindal Birkenes Bjerkreim Bjørnafjorden Bodø Bokn Bremanger Brønnøy Bygland Bykle
Bærum Bømlo Båtsfjord Dovre Drammen Drangedal Dyrøy Dønna Eidfjord Eidskog Eidsvoll Eigersund Elverum Enebakk Engerdal Etne
Etnedal Evenes Farsund Fauske Fedje Fitjar Fjaler Fjord Flakstad Flatanger Flekkefjord Flesberg Flå Folldal Fredrikstad Frogn
Froland Frosta Frøya Fyresdal Færder Gamvik Gausdal Gildeskål Giske Gjemnes Gjerdrum Gjerstad Gjesdal Gjøvik Gloppen Gol Gran Grane
Gratangen Grimstad Grong Grue Gulen Hadsel Halden Hamar Hamarøy Hammerfest Haram Hareid Harstad Hasvik Hattfjelldal Haugesund Heim
Hemnes Hemsedal Herøy Hitra Hjartdal Hjelmeland Hol Hole Holmestrand Holtålen Horten Hurdal Hustadvika Hvaler Hyllestad Hægebostad
Høyanger Høylandet Hå Ibestad Inderøy Indre Iveland Jevnaker Karasjok Karlsøy Karmøy Kautokeino Klepp Kongsberg Kongsvinger
Kragerø Kristiansand Kristiansund Krødsherad Kvam Kvinesdal Kvinnherad Kviteseid Kvitsøy Kvæfjord Kvænangen Kåfjord Larvik Lavangen
Lebesby Leirfjord Leka Lesja Levanger Lier Lierne Lillehammer Lillesand Lillestrøm Lindesnes Lom Loppa Lund Lunner Lurøy Luster
Lyngdal Lyngen Lærdal Lødingen Lørenskog Løten Malvik Marker Masfjorden Melhus Meløy Meråker Midtre Modalen Modum Molde Moskenes
Moss Målselv Måsøy Namsos Namsskogan Nannestad Narvik Nes Nesbyen Nesna Nesodden Nesseby Nissedal Nittedal Nome Nord-Aurdal Nord-Fron
Nord-Odal Nordkapp Nordreisa Nordre Notodden Nærøysund Oppdal Orkland Os Osen Osterøy Overhalla Porsanger Porsgrunn Rakkestad
Rana Randaberg Rauma Rendalen Rennebu Rindal Ringebu Ringerike Ringsaker Risør Rollag Rælingen Rødøy Røros Røst Råde Salangen Saltdal
Samnanger Sande Sandefjord Sandnes Sarpsborg Sauda Sel Selbu Seljord Senja Sigdal Siljan Sirdal Skaun Skien Skiptvet Skjervøy
Skjåk Smøla Snåsa Sogndal Sokndal Sola Solund Sortland Stad Stange Stavanger Steigen Steinkjer Stjørdal Stord Stor-Elvdal
Storfjord Strand Stranda Stryn Sula Suldal Sunndal Sunnfjord Surnadal Sveio Sykkylven Sømna Sør-Aurdal Sør-Fron Sør-Odal
Sør-Varanger Sørfold Sørreisa Tana Time Tingvoll Tinn Tjeldsund Tokke Tolga Tromsø Trondheim Trysil Træna Tvedestrand Tydal Tynset
Tysnes Tysvær Tønsberg Ullensaker Ullensvang Ulstein Ulvik Utsira Vadsø Vaksdal Valle Vang Vanylven Vardø Vefsn Vega Vegårshei
Vennesla Verdal Vestby Vestnes Vestre Vestvågøy Vevelstad Vik Vindafjord Vinje Volda Voss Vågan Vågå Våler Værøy Ørland Ørsta Østre Øvre
Øyer Øygarden Åfjord Ål Ålesund Åmli Åmot Årdal Ås Åseral Åsnes
Agder Akershus Buskerud Finnmark Innlandet Nordland Rogaland Telemark Troms Trøndelag Vestfold Vestland Viken Østfold
`;
/** First words of «Indre Fosen», «Nordre Follo» and the like, which are no names by themselves. */
const halves = new Set(['indre', 'midtre', 'nordre', 'vestre', 'østre', 'øvre'].map(fold));
const several = [
  ...['Indre Fosen', 'Indre Østfold', 'Midtre Gauldal', 'Nordre Follo', 'Nordre Land', 'Nore og Uvdal'],
  ...[
    'Søndre Land',
    'Vestre Slidre',
    'Vestre Toten',
    'Østre Toten',
    'Øystre Slidre',
    'Øvre Eiker',
    'Evje og Hornnes',
  ],
  ...['Møre og Romsdal', 'Midt-Telemark', 'Guovdageaidnu', 'Unjárga', 'Deatnu', 'Sogn og Fjordane'],
];

const known: ReadonlySet<string> = new Set(
  [...names.split(/\s+/).filter((name) => name !== '' && !halves.has(fold(name))), ...several].map(fold),
);

/** Whether words are the name of a municipality or a county, and nothing more; «Vik» and «Nes» may be anything. */
export function isMunicipality(typed: string): boolean {
  const name = fold(typed).trim();
  return name.length > 3 && known.has(name);
}
