/** Whether two words with capitals name a person, or something else that is written so. */
import { fold } from './typography';

/** First names that are common in Norway. Whoever has another is a person all the same; somebody else must say so. */
const firstNames = wordSet(
  `aage aase abdi adam agnes agnete ahmed aina aksel albert alette alexander alexandra alf alfhild alfred
  ali alice alida alise alma ambjørg amalie amanda amina amir amund anders andré andrea andreas ane anette
  angelica anita anja ann anna anne annette annie anniken ante ánte antonia anton anund arild arman arna
  arne arnfinn arnhild arnold arnstein arnt arnulf arve arvid asbjørg asbjørn asgeir asgaut aslak áslat
  asle aslaug asmund asta astri astrid atle audhild audun aud aurora axel ásta áile áilu ánne åge ågot åsa
  åse åshild åslaug åsmund åsne balder bartosz beate beathe beatrice benedicte benedikte benjamin bente
  berit bernhard bernt bertil birger birgit birgitta birgitte birk birte birthe bjarne bjarte bjørg
  bjørgulf bjørn bjørnar bjørnulf bo bodil boel borghild brage brede brit brita britt brynhild brynjar
  brynjulf børge børre bård biret camilla carina carl carla carmen caroline casper catharina cathrine cato
  cecilia cecilie celine charlotte chris christian christin christina christine christoffer christopher
  claudia claus conrad dag dagfinn dagny dagrun daniel daniela david dina dorte dorthea dorthe ebba eddie
  edel edgar edith edmund edvard edvin egil eigil eilif eilert eilin einar eirik eirin eivind eldar
  eldbjørg eldrid elena eli elias elin eline elisa elisabeth elise elisabet ella ellen ellinor elmer elna
  else elsa elvira embla emil emilie emily emma endre ener enok erik erika erlend erling ermin ernst espen
  ester esther eva evelyn even evy eystein eyvind elle eira eirill fabian fatima fatema felix ferdinand
  filip finn fredrik fredrikke frida fride fritjof fritz frode frøydis frøya gabriel gard gaute geir
  geirmund georg gerd gerda gerhard gina gisle gjermund gjertrud gjert glenn gorm grete grethe greta gro
  gry gudbjørg gudbrand gudmund gudrun gudveig gull gunn gunnar gunnbjørg gunnhild gunnlaug gunnstein
  gunnvor guri guro gustav guttorm gyda gøran gørild hallgeir halfdan hallvard halvard halvor hanna hannah
  hanne hannes hans harald harriet hassan hauk hedda hedvig hege heidi heine helen helena helene helga
  helge helle hella hellen henning henny henriette henrik henry herborg herdis herman hermann hild hilda
  hilde hildegunn hildur hilmar hjalmar hjørdis hogne hugo hussein håkon håvard hågen ibrahim ida ina inga
  ingar inge ingeborg ingebjørg ingebrigt ingela inger ingerid ingelin ingjerd ingolf ingrid ingri ingunn
  ingvar ingvild ingvill irene iren iris irma isabel isabella isabelle isak iselin ismail ivan ivar iver
  iŋgá ingeleiv ingemar jack jacob jakob jan jana jane janne jannicke jannike jardar jarl jarle jasmin
  jeanette jeanne jennifer jenny jens jensine jeppe jesper jo joachim joakim joar joel johan johann
  johanna johanne johannes johanneš john johnny jon jonas jonathan jonny jorun jorunn josef josefine
  joseph jostein juan judith julia julian julie jonna juni juha jørgen jørn jørund jøran jovnna jovsset
  kaare kai kaia kaja kaj kamilla karen kari karianne karin karina karl karla karoline karsten kasper kate
  katarina katharina kathrine katja katrin katrine ken kenneth kent ketil kim kine kirsten kirsti kitty
  kjell kjellaug kjersti kjerstin kjetil klaus klara klemet knut kolbein kolbjørn konrad konstanse kristen
  kristi kristian kristin kristina kristine kristoffer kristofer krister kurt kyrre káre kåre kaisa laila
  lana lars lasse laura laurits lauritz lea leah leif leikny lena lene leni lennart leo leon leonora lilja
  lill lilli lillian lilly lina linda line linn linnea lisa lisbet lisbeth lise liss liv live livar lone
  lotte louise ludvig lukas lucas lucia lydia lásse láilá mads magda magdalena magne magnar magnhild magni
  magnus maiken maja maj malene mali malin malte marcus maren margareta margareth margaret margit margot
  margrete margrethe margunn mari maria mariam mariann marianne marie mariel marielle marit markus marlene
  marta marte martha marthe martin martine mary maryam mathea mathias mathilde matias mats matteus max may
  maya máret márjá máhtte mehmet mette mia mikael mikal mikkel mikkjel michael michelle mihkkal mille
  milla mina mira miriam mohamed mohammad mohammed mohamud mona monica monika morten muhammad mustafa
  may-britt måns nadia nanna natalie nella nicolai nicolas niels niklas nikolai nikolas nils niillas niilo
  nina njål noah noel nora nikita nour norun norunn oda odd oddbjørg oddbjørn oddgeir oddmund oddny oddrun
  oddvar oddveig ola olaf olai olaug olav ole olea olga oliver oline olivia omar oscar oskar otto ottar
  ove patrick patrik paul paula paulina peder per pernille peter petra petter philip pia pål preben piera
  piotr rachel ragna ragnar ragne ragnhild ragni ragnvald rakel randi rannei rannveig rasmus rebecca
  rebekka regine reidar reidun reinert remi rikard rikke rita robert robin roald rolf roger roland rolv
  ronald ronny rose roy ruben rudolf runa runar rune runhild ruth rávdná rásttoš samir samuel sander
  sandra sara sarah sebastian selma sepp severin signe signy sigbjørn sigfrid sigmund signar sigrid sigrun
  sigurd sigve silje silvia simen simon sina sindre siri sissel siv siw sivert sjur snorre sofia sofie
  solbjørg solfrid solgunn solrun solveig sondre sonja stefan stein steinar steffen stella sten stian stig
  stine stina sture sturla styrk sunniva susann susanna susanne svanhild svein sveinung sven svend sverre
  sylvi sylvia synne synnøve syver søren sølvi sølve svetlana suleiman sámmol tage tanja tarald tarjei
  tellef teodor terese teresa terje therese theo theodor thea thelma thom thomas thor thore thorbjørn
  thorleif thorvald tina tine tiril tobias toini tollef tom tommy tone tonje tor tora torbjørg torbjørn
  tord tordis tore torfinn torgeir torger torgrim torgunn torhild torill toril torkel torkil torkjell
  torlaug torleif torleiv tormod torny torolf torstein torunn torvald tove trine trond trude truls trygve
  trym tuva tyra tor-arne tørres ulf ulla ulrik ulrikke una unn unni urd ursula valborg valdemar vegar
  vegard vera veronica veronika vetle vibeke victor victoria vidar vigdis viggo viktor viktoria vilde
  vilhelm vilja villy vilma vivian vibecke vidkun vårin wenche wendy werner wibeke wilhelm willy william
  wiggo yasmin yngvar yngve yusuf yvonne ylva zahra zara zainab zoe ørjan øistein øivind øyvind øystein
  øydis ørnulf øyunn james richard susan george charles edward elizabeth andrew stephen mark claire kevin
  brian eric björn göran åke bengt kerstin matti pekka juhani antti marja pirjo`,
);

/** Words of bodies, places and documents, which no person has for a name unless the first word is one. */
const things = wordSet(
  `norges norsk norske noregs norwegian nasjonal nasjonale nasjonalt national statens statlig statlege den det dei de the a an of nav ks lo nho nrk ssb ntnu as asa sa ba da kf iks hf rhf ltd inc gmbh
  kommune kommuner kommunar kommunen fylke fylker fylket fylkeskommune fylkesmannen statsforvalteren statsforvaltaren departement departementet direktorat direktoratet universitet universitetet høgskole høgskolen høyskolen høgskulen instituttet institutt senter senteret stiftelse stiftelsen forening foreningen foreninga forbund forbundet lag laget parti partiet bank banken sparebank gruppe gruppen gruppa avdeling avdelingen seksjon enhet enheten region regionen regional distrikt helse sykehus sykehuset sjukehus politi politiet kirke kirken kyrkje kyrkja kors barna røde raude redd unge eldre ungdom råd rådet utvalg utvalget utval utvalet komite komité komiteen styre styret nemnd nemnda ting tinget sametinget stortinget regjeringen regjeringa sekretariat sekretariatet vegvesen verk verket etat etaten tilsyn tilsynet ombud ombudet museum museet skole skolen skule skulen barnehage bibliotek samfunn næringsliv bedrift selskap konsern holding energi kraft finans eiendom eigedom forsikring telenor equinor dnb posten vy bane avinor
  north south east west new united states kingdom city county university college institute office ministry department council agency association federation union committee commission group school church hospital bank centre center policy report board
  nord sør aust øst vest store stor lille ny nye gamle
  body text heading title subtitle table list bullet number page contents content figure caption chapter section appendix annex footer header comment balloon paragraph normal strong emphasis hyperlink quote style default signature date
  side kapittel kapitel vedlegg figur tabell tabellen innhold innhald overskrift tittel tekst punkt del sak saker møte møter møteplan mandat sammensetning samansetjing medlemmer medlemer medlemmar medlem varamedlemmer faste navn namn dato sted stad merknad kilde kjelde notat referat rapport innledning innleiing oppsummering sammendrag samandrag program agenda dagsorden lunsj pause
  en to tre fire fem seks sju åtte ni ti one two three four five six seven eight nine ten`,
);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(fold));
}

const thingEnding =
  /(?:kommune|universitet(?:et)?|høgskolen|høyskolen|forbund(?:et)?|departement(?:et)?|direktorat(?:et)?|foreningen|vegvesen|parti(?:et)?|stiftelsen|organisasjon(?:en)?|sykehus(?:et)?|museum|museet)$/u;

/** Undefined where nothing in the words says either. */
export function soundsLike(name: string): 'person' | 'thing' | undefined {
  const words = name.trim().split(/\s+/);
  const folded = words.map((word) => fold(word.replace(/[.,]$/, '')));
  const [first = ''] = folded;
  if (firstNames.has(first) || firstNames.has(first.split('-')[0]!)) return 'person';
  // «Eva M. Ruud», «R. A. Dahl»: nothing but people has initials.
  if (words.some((word) => /^\p{Lu}\.(?:-?\p{Lu}\.)*$/u.test(word))) return 'person';
  const isThing = (word: string, i: number): boolean =>
    /^\p{Lu}/u.test(words[i]!) &&
    (things.has(word) || thingEnding.test(word) || /^\p{Lu}{2,}$/u.test(words[i]!));
  return folded.some(isThing) ? 'thing' : undefined;
}
