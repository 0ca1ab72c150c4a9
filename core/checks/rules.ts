/**
 * Every rule in words, for the app and the command line: what it is called, and why it is asked. The rules of the
 * checks, and those that fit, compile and reading report on their own.
 */
import type { Language } from '../formats/language';

/** The languages that explanations are written in. Northern Sámi reads the Norwegian until a speaker has written it. */
export type ExplainedIn = Exclude<Language, 'se'>;

export interface RuleText {
  title: Readonly<Record<ExplainedIn, string>>;
  explanation: Readonly<Record<ExplainedIn, string>>;
}

type Words = readonly [nb: string, nn: string, en: string];

function text(title: Words, explanation: Words): RuleText {
  const [nb, nn, en] = title;
  return {
    title: { nb, nn, en },
    explanation: { nb: explanation[0], nn: explanation[1], en: explanation[2] },
  };
}

export const ruleTexts: Readonly<Record<string, RuleText>> = {
  // From the checks.
  'title-missing': text(
    ['Tittel mangler', 'Tittel manglar', 'Title missing'],
    [
      'Hvert lysbilde trenger en tittel, også når den ikke vises. Skjermlesere bruker titlene til å finne fram (WCAG 2.4.2).',
      'Kvart lysbilete treng ein tittel, også når han ikkje blir vist. Skjermlesarar bruker titlane til å finne fram (WCAG 2.4.2).',
      'Every slide needs a title, shown or not. Screen reader users find their way by them (WCAG 2.4.2).',
    ],
  ),
  'title-duplicate': text(
    [
      'Flere lysbilder med samme tittel',
      'Fleire lysbilete med same tittel',
      'Several slides with the same title',
    ],
    [
      'Når titlene er like, kan den som ikke ser lysbildene, ikke skille dem. Til de får hver sin tittel, nummereres de (WCAG 2.4.6).',
      'Når titlane er like, kan den som ikkje ser lysbileta, ikkje skilje dei. Til dei får kvar sin tittel, blir dei nummererte (WCAG 2.4.6).',
      'Slides with the same title cannot be told apart by those who do not see them. Until each has its own they are numbered (WCAG 2.4.6).',
    ],
  ),
  'doc-title': text(
    ['Presentasjonen mangler tittel', 'Presentasjonen manglar tittel', 'The presentation has no title'],
    [
      'Tittelen står i filens egenskaper og vises i stedet for filnavnet (WCAG 2.4.2).',
      'Tittelen står i eigenskapane til fila og blir vist i staden for filnamnet (WCAG 2.4.2).',
      'The title stands in the file’s properties and is shown instead of its name (WCAG 2.4.2).',
    ],
  ),
  'lang-tag': text(
    ['Språk mangler', 'Språk manglar', 'Language missing'],
    [
      'All tekst må si hvilket språk den er på, så den leses opp riktig (WCAG 3.1.1 og 3.1.2).',
      'All tekst må seie kva språk han er på, så han blir lesen opp rett (WCAG 3.1.1 og 3.1.2).',
      'All text must say which language it is in, to be read aloud correctly (WCAG 3.1.1 and 3.1.2).',
    ],
  ),
  'alt-missing': text(
    ['Alternativ tekst mangler', 'Alternativ tekst manglar', 'Alternative text missing'],
    [
      'Bilder, tabeller og figurer trenger en setning som sier hva de viser, eller merkes som pynt (WCAG 1.1.1).',
      'Bilete, tabellar og figurar treng ei setning som seier kva dei viser, eller blir merkte som pynt (WCAG 1.1.1).',
      'Pictures, tables and figures need a sentence that says what they show, or are marked as decorative (WCAG 1.1.1).',
    ],
  ),
  'alt-filename': text(
    ['Alternativ tekst sier ingenting', 'Alternativ tekst seier ingenting', 'Alternative text says nothing'],
    [
      'Et filnavn, «bilde» eller en maskins gjetning hjelper ingen. Si hva bildet viser (WCAG 1.1.1).',
      'Eit filnamn, «bilete» eller gjetninga til ei maskin hjelper ingen. Sei kva biletet viser (WCAG 1.1.1).',
      'A file name, «picture» or a machine’s guess helps nobody. Say what the picture shows (WCAG 1.1.1).',
    ],
  ),
  'table-header': text(
    ['Tabellen mangler overskrifter', 'Tabellen manglar overskrifter', 'The table lacks headings'],
    [
      'Uten en overskrift over hver kolonne kan ikke en skjermleser si hva et tall gjelder (WCAG 1.3.1).',
      'Utan ei overskrift over kvar kolonne kan ikkje ein skjermlesar seie kva eit tal gjeld (WCAG 1.3.1).',
      'Without a heading over each column a screen reader cannot say what a number is about (WCAG 1.3.1).',
    ],
  ),
  'table-merged': text(
    [
      'Rader med ulikt antall celler',
      'Rader med ulikt tal på celler',
      'Rows with different numbers of cells',
    ],
    [
      'Hver rad må ha en celle for hver kolonne, ellers leses tabellen feil (WCAG 1.3.1).',
      'Kvar rad må ha ei celle for kvar kolonne, elles blir tabellen lesen feil (WCAG 1.3.1).',
      'Every row must have a cell for every column, or the table is read wrongly (WCAG 1.3.1).',
    ],
  ),
  contrast: text(
    ['For liten kontrast', 'For liten kontrast', 'Too little contrast'],
    [
      'Tekst trenger kontrasten 4,5:1 mot det som ligger bak, stor tekst og figurer 3:1 (WCAG 1.4.3 og 1.4.11).',
      'Tekst treng kontrasten 4,5:1 mot det som ligg bak, stor tekst og figurar 3:1 (WCAG 1.4.3 og 1.4.11).',
      'Text needs a contrast of 4.5:1 to what lies behind it, large text and figures 3:1 (WCAG 1.4.3 and 1.4.11).',
    ],
  ),
  'text-on-image': text(
    ['Tekst oppå bilde', 'Tekst oppå bilete', 'Text on a picture'],
    [
      'På et fotografi er det ikke mulig å love at bokstavene kan leses. Sett teksten ved siden av, eller på en ensfarget flate (WCAG 1.4.3).',
      'På eit fotografi er det ikkje mogleg å love at bokstavane kan lesast. Set teksten ved sida av, eller på ei einsfarga flate (WCAG 1.4.3).',
      'Nobody can promise that letters on a photograph can be read. Put the text beside it, or on a solid panel (WCAG 1.4.3).',
    ],
  ),
  overlap: text(
    ['Noe overlapper', 'Noko overlappar', 'Something overlaps'],
    [
      'En tekst ligger over en annen, bak noe, eller utenfor lysbildet, og kan ikke leses.',
      'Ein tekst ligg over ein annan, bak noko, eller utanfor lysbiletet, og kan ikkje lesast.',
      'A text lies over another, behind something, or outside the slide, and cannot be read.',
    ],
  ),
  'reading-order': text(
    ['Uventet leserekkefølge', 'Uventa leserekkjefølgje', 'Unexpected reading order'],
    [
      'Tittelen leses først, bunntekst og nummer sist, og spalter ovenfra og ned, fra venstre mot høyre (WCAG 1.3.2).',
      'Tittelen blir lesen først, botntekst og nummer sist, og spalter ovanfrå og ned, frå venstre mot høgre (WCAG 1.3.2).',
      'The title is read first, footer and number last, and columns from top to bottom and from left to right (WCAG 1.3.2).',
    ],
  ),
  'text-in-image': text(
    [
      'Stort bilde med lite tekst ved siden av',
      'Stort bilete med lite tekst ved sida av',
      'Large picture with little text',
    ],
    [
      'Det som står i et utklipp eller en figur, må også stå som tekst: overskriften og det viktigste (WCAG 1.4.5).',
      'Det som står i eit utklipp eller ein figur, må også stå som tekst: overskrifta og det viktigaste (WCAG 1.4.5).',
      'What a clipping or a figure says must stand as text too: its headline and the main point (WCAG 1.4.5).',
    ],
  ),
  'link-text': text(
    [
      'Lenken sier ikke hvor den fører',
      'Lenkja seier ikkje kvar ho fører',
      'The link does not say where it leads',
    ],
    [
      '«Her», «les mer» eller en naken adresse sier ingenting når lenkene leses opp for seg. Bruk navnet på siden (WCAG 2.4.4).',
      '«Her», «les meir» eller ei naken adresse seier ingenting når lenkjene blir lesne opp for seg. Bruk namnet på sida (WCAG 2.4.4).',
      '«Here», «read more» or a bare address says nothing when links are read out alone. Use the page’s name (WCAG 2.4.4).',
    ],
  ),
  'blank-run': text(
    ['Mellomrom brukt som oppsett', 'Mellomrom brukt som oppsett', 'Spaces used as layout'],
    [
      'Rader av mellomrom, tabulatorer og tomme linjer flytter seg når skriften eller bredden endres (WCAG 1.3.2).',
      'Rader av mellomrom, tabulatorar og tomme linjer flyttar seg når skrifta eller breidda blir endra (WCAG 1.3.2).',
      'Rows of spaces, tabs and empty lines move when the font or the width changes (WCAG 1.3.2).',
    ],
  ),
  'real-lists': text(
    ['Punkter skrevet med tegn', 'Punkt skrivne med teikn', 'Typed bullets'],
    [
      'Skriv hvert punkt for seg, uten «•» eller «-» foran. Da leses listen opp som en liste (WCAG 1.3.1).',
      'Skriv kvart punkt for seg, utan «•» eller «-» framfor. Då blir lista lesen opp som ei liste (WCAG 1.3.1).',
      'Write each point by itself, without «•» or «-» in front. Then it is read aloud as a list (WCAG 1.3.1).',
    ],
  ),
  'bullets-max': text(
    ['Mange punkter', 'Mange punkt', 'Many points'],
    [
      'Mer enn åtte punkter på et lysbilde blir ikke lest. Del dem på to.',
      'Meir enn åtte punkt på eit lysbilete blir ikkje lesne. Del dei på to.',
      'More than eight points on a slide are not read. Share them between two.',
    ],
  ),
  'text-box-heavy': text(
    ['Liste utenfor plassholder', 'Liste utanfor plasshaldar', 'List outside a placeholder'],
    [
      'Lister i oppsettets plassholdere vises i disposisjonen og følger mottakerens egen mal.',
      'Lister i plasshaldarane til oppsettet blir viste i disposisjonen og følgjer malen til mottakaren.',
      'Lists in the layout’s placeholders show in the outline and follow the receiver’s own template.',
    ],
  ),
  'quote-verbatim': text(
    ['Sitatet er endret', 'Sitatet er endra', 'The quotation is changed'],
    [
      'Et sitat gjengis ordrett. Det som står på lysbildet, er ikke det samme som i registeret.',
      'Eit sitat blir attgitt ordrett. Det som står på lysbiletet, er ikkje det same som i registeret.',
      'A quotation is given word for word. What stands on the slide is not what the register has.',
    ],
  ),
  'quote-source': text(
    ['Sitatet mangler kilde', 'Sitatet manglar kjelde', 'The quotation lacks a source'],
    [
      'Den som siterer, skal si hvem som sa det, med hvilken tittel, når og hvor (åndsverkloven § 29).',
      'Den som siterer, skal seie kven som sa det, med kva tittel, når og kvar (åndsverklova § 29).',
      'Who quotes shall say who said it, with what title, when and where (the Copyright Act § 29).',
    ],
  ),
  'figure-source': text(
    ['Tallet mangler kilde', 'Talet manglar kjelde', 'The figure lacks a source'],
    [
      'Nøkkeltall og tabeller skal ha kilde og år. Tall fra SSB er CC BY 4.0, så SSB skal nevnes.',
      'Nøkkeltal og tabellar skal ha kjelde og år. Tal frå SSB er CC BY 4.0, så SSB skal nemnast.',
      'Key figures and tables carry source and year. Figures from Statistics Norway are CC BY 4.0 and name it.',
    ],
  ),
  'press-clip': text(
    ['Utklippet er ufullstendig', 'Utklippet er ufullstendig', 'The clipping is incomplete'],
    [
      'Et utklipp skal ha avis, dato og overskrift. Å vise det i et foredrag er én ting; kopier og nett krever egen tillatelse.',
      'Eit utklipp skal ha avis, dato og overskrift. Å vise det i eit føredrag er éin ting; kopiar og nett krev eige løyve.',
      'A clipping has paper, date and headline. Showing it in a talk is one thing; copies and the web need leave of their own.',
    ],
  ),
  'source-unknown': text(
    ['Kilden er ikke kjent', 'Kjelda er ikkje kjend', 'The source is not known'],
    [
      'Registeret sier at ingen vet hvor opplysningen kommer fra. Det trykkes ikke på lysbildet.',
      'Registeret seier at ingen veit kvar opplysninga kjem frå. Det blir ikkje trykt på lysbiletet.',
      'The register says that nobody knows where the fact comes from. This is not printed on the slide.',
    ],
  ),
  'credit-missing': text(
    ['Bildet mangler kreditering', 'Biletet manglar kreditering', 'The picture has no credit'],
    [
      'Den som har laget bildet, har krav på å bli navngitt (åndsverkloven § 5).',
      'Den som har laga biletet, har krav på å bli namngitt (åndsverklova § 5).',
      'Who made the picture has a right to be named (the Copyright Act § 5).',
    ],
  ),
  'credit-person': text(
    ['Krediteringen navngir ingen person', 'Krediteringa namngir ingen person', 'The credit names no person'],
    [
      '«Foto: Stortinget» er ikke nok. Nevn fotografen; byrået kan stå etter (åndsverkloven § 5).',
      '«Foto: Stortinget» er ikkje nok. Nemn fotografen; byrået kan stå etter (åndsverklova § 5).',
      '«Photo: Stortinget» is not enough. Name the photographer; the agency may follow (the Copyright Act § 5).',
    ],
  ),
  'credit-stock': text(
    ['Bilde fra bildebyrå', 'Bilete frå biletbyrå', 'Picture from an agency'],
    [
      'Bildebyråene ber om «iStock.com/navn». Lisensen følger ikke alltid med til et annet kontor.',
      'Biletbyråa ber om «iStock.com/namn». Lisensen følgjer ikkje alltid med til eit anna kontor.',
      'The agencies ask for «iStock.com/name». The licence does not always follow to another office.',
    ],
  ),
  'credit-cc': text(
    [
      'Creative Commons-lisensen er ikke oppfylt',
      'Creative Commons-lisensen er ikkje oppfylt',
      'The Creative Commons licence is not met',
    ],
    [
      'Lisensen krever opphaver, kilde og lisens med adresse, tittel før versjon 4.0, og at endringer nevnes. «Ukjent forfatter» er ingen opphaver.',
      'Lisensen krev opphavar, kjelde og lisens med adresse, tittel før versjon 4.0, og at endringar blir nemnde. «Ukjent forfattar» er ingen opphavar.',
      'The licence asks for author, source and licence with addresses, title before version 4.0, and that changes are stated. «Unknown author» is no author.',
    ],
  ),
  'credit-shown': text(
    ['Krediteringen vises ikke', 'Krediteringa blir ikkje vist', 'The credit is not shown'],
    [
      'Krediteringen står i registeret, men ikke i presentasjonen. Legg til lysbildet med kilder og bilder.',
      'Krediteringa står i registeret, men ikkje i presentasjonen. Legg til lysbiletet med kjelder og bilete.',
      'The credit stands in the register and not in the presentation. Add the slide with sources and images.',
    ],
  ),
  'stale-date': text(
    ['Fristen er passert', 'Fristen er passert', 'The date has passed'],
    [
      'Lysbildet lover noe til en dag som er over. Si hva det ble til.',
      'Lysbiletet lovar noko til ein dag som er over. Sei kva det blei til.',
      'The slide promises something for a day that is over. Say what came of it.',
    ],
  ),
  'stale-person': text(
    ['Titler som bør sjekkes', 'Titlar som bør sjekkast', 'Titles to look at again'],
    [
      'Ingen har bekreftet titlene på over et år. Folk skifter stilling.',
      'Ingen har stadfesta titlane på over eit år. Folk skiftar stilling.',
      'Nobody has confirmed the titles for over a year. People change posts.',
    ],
  ),
  'held-differences': text(
    [
      'Registeret er endret siden presentasjonen ble vist',
      'Registeret er endra sidan presentasjonen blei vist',
      'The register has changed since it was shown',
    ],
    [
      'Presentasjonen beholder det den ble vist med. Lag en ny for å vise det som gjelder nå.',
      'Presentasjonen beheld det han blei vist med. Lag ein ny for å vise det som gjeld no.',
      'The presentation keeps what it was shown with. Make a new one to show what holds now.',
    ],
  ),
  'held-missing': text(
    [
      'Presentasjonen er vist, men ikke tatt vare på',
      'Presentasjonen er vist, men ikkje teken vare på',
      'Shown, but not held',
    ],
    [
      'Dagen er over. Frys opplysningene, så senere endringer ikke skriver om det som ble vist.',
      'Dagen er over. Frys opplysningane, så seinare endringar ikkje skriv om det som blei vist.',
      'Its day is over. Hold its facts, so that later changes do not rewrite what was shown.',
    ],
  ),
  'section-name': text(
    ['Del uten navn', 'Del utan namn', 'Section without a name'],
    [
      'En del av presentasjonen trenger et navn som sier hva den handler om.',
      'Ein del av presentasjonen treng eit namn som seier kva han handlar om.',
      'A section needs a name that says what it is about.',
    ],
  ),
  'section-duplicate': text(
    [
      'Deler med samme navn, eller delt i to',
      'Delar med same namn, eller delte i to',
      'Sections alike, or broken in two',
    ],
    [
      'Navnene på delene bør være ulike, og lysbildene i en del bør stå sammen.',
      'Namna på delane bør vere ulike, og lysbileta i ein del bør stå saman.',
      'Section names should differ, and a section’s slides should stand together.',
    ],
  ),
  'section-empty': text(
    ['Del uten lysbilder', 'Del utan lysbilete', 'Section without slides'],
    [
      'Delen er en overskrift over ingenting.',
      'Delen er ei overskrift over ingenting.',
      'The section is a heading over nothing.',
    ],
  ),
  rhythm: text(
    ['Mange like lysbilder på rad', 'Mange like lysbilete på rad', 'Many slides alike in a row'],
    [
      'Fire lysbilder på samme bunn gjør salen trett. Et sitat eller et bilde imellom hjelper.',
      'Fire lysbilete på same botn gjer salen trøytt. Eit sitat eller eit bilete imellom hjelper.',
      'Four slides on the same ground tire the room. A quotation or a picture between them helps.',
    ],
  ),
  maalform: text(
    ['To målformer', 'To målformer', 'Two written standards'],
    [
      'En presentasjon har én målform. Sitater, navn og kilder beholder sin egen (språklova § 13).',
      'Ein presentasjon har éi målform. Sitat, namn og kjelder beheld si eiga (språklova § 13).',
      'A presentation has one standard of Norwegian. Quotations, names and sources keep theirs (the Language Act § 13).',
    ],
  ),
  klarspraak: text(
    ['Lang setning', 'Lang setning', 'Long sentence'],
    [
      'En setning på over 25 ord er vanskelig å følge. Del den i to (språklova § 9).',
      'Ei setning på over 25 ord er vanskeleg å følgje. Del ho i to (språklova § 9).',
      'A sentence of over 25 words is hard to follow. Share it between two (the Language Act § 9).',
    ],
  ),
  'archive-meta': text(
    ['Opplysninger til arkivet mangler', 'Opplysningar til arkivet manglar', 'Archive details missing'],
    [
      'Hvem, hva og når står i filens egenskaper, så den kan finnes igjen (arkivlova).',
      'Kven, kva og når står i eigenskapane til fila, så ho kan finnast att (arkivlova).',
      'Who, what and when stand in the file’s properties, so that it can be found again (the Archives Act).',
    ],
  ),
  // From the fit.
  'text-overflow': text(
    ['Teksten får ikke plass', 'Teksten får ikkje plass', 'The text does not fit'],
    [
      'Teksten er for lang for plassen sin, også i den minste lesbare størrelsen. Kort den ned, eller del den på to lysbilder.',
      'Teksten er for lang for plassen sin, også i den minste lesbare storleiken. Kort han ned, eller del han på to lysbilete.',
      'The text is too long for its place, even at the least readable size. Shorten it, or share it between two slides.',
    ],
  ),
  'word-broken': text(
    ['Et ord er delt', 'Eit ord er delt', 'A word is broken'],
    [
      'Ordet er bredere enn plassen sin. Sett inn en myk bindestrek der det kan deles.',
      'Ordet er breiare enn plassen sin. Set inn ein mjuk bindestrek der det kan delast.',
      'The word is wider than its place. Put a soft hyphen where it may be divided.',
    ],
  ),
  'glyph-missing': text(
    ['Tegn mangler i skriften', 'Teikn manglar i skrifta', 'Characters missing in the font'],
    [
      'Ingen av skriftene våre har tegnet. Se på lysbildet i PowerPoint før det vises.',
      'Ingen av skriftene våre har teiknet. Sjå på lysbiletet i PowerPoint før det blir vist.',
      'None of our fonts has the character. Look at the slide in PowerPoint before it is shown.',
    ],
  ),
  'font-size': text(
    ['For liten skrift', 'For lita skrift', 'Too small type'],
    [
      'Brødtekst bør være minst 20 punkt, navn og etiketter 14, kilder 12.',
      'Brødtekst bør vere minst 20 punkt, namn og etikettar 14, kjelder 12.',
      'Body text should be at least 20 points, names and labels 14, sources 12.',
    ],
  ),
  // From compile and the templates.
  'translation-missing': text(
    ['Oversettelse mangler', 'Omsetjing manglar', 'Translation missing'],
    [
      'Teksten finnes ikke på presentasjonens språk, så et annet språk vises.',
      'Teksten finst ikkje på språket til presentasjonen, så eit anna språk blir vist.',
      'The text does not exist in the presentation’s language, so another is shown.',
    ],
  ),
  'template-unknown': text(
    ['Ukjent mal', 'Ukjend mal', 'Unknown template'],
    [
      'Lysbildet bruker en mal som ikke finnes, og kan ikke lages.',
      'Lysbiletet bruker ein mal som ikkje finst, og kan ikkje lagast.',
      'The slide uses a template that does not exist, and cannot be made.',
    ],
  ),
  'slide-failed': text(
    ['Lysbildet kunne ikke lages', 'Lysbiletet kunne ikkje lagast', 'The slide could not be made'],
    [
      'Noe gikk galt med dette lysbildet. De andre er skrevet uten det.',
      'Noko gjekk gale med dette lysbiletet. Dei andre er skrivne utan det.',
      'Something went wrong with this slide. The others are written without it.',
    ],
  ),
  'unknown-id': text(
    ['Viser til noe som ikke finnes', 'Viser til noko som ikkje finst', 'Refers to nothing'],
    [
      'Det er ingen oppføring med denne id-en i registeret. Er den slettet eller skrevet feil?',
      'Det er inga oppføring med denne id-en i registeret. Er ho sletta eller skriven feil?',
      'The register has no entry of this id. Is it deleted or misspelt?',
    ],
  ),
  'image-missing': text(
    ['Bildefilen kan ikke leses', 'Biletfila kan ikkje lesast', 'The image file cannot be read'],
    [
      'Filen mangler i mappen «assets», eller er skadet. Lysbildet er satt opp uten den.',
      'Fila manglar i mappa «assets», eller er skadd. Lysbiletet er sett opp utan ho.',
      'The file is missing from the folder «assets», or is damaged. The slide is laid out without it.',
    ],
  ),
  // From reading a workspace.
  'image-turned': text(
    ['Bildet er lagret dreid', 'Biletet er lagra dreidd', 'The picture is stored turned'],
    [
      'Ikke alle programmer snur det riktig. Lagre det rett vei i et bildeprogram.',
      'Ikkje alle program snur det rett. Lagre det rett veg i eit biletprogram.',
      'Not every program turns it right. Save it upright in a picture program.',
    ],
  ),
  'newer-format': text(
    ['Filen er fra en nyere versjon', 'Fila er frå ein nyare versjon', 'The file is from a newer version'],
    [
      'Denne utgaven av Lysark kjenner ikke formatet og lar filen være urørt. Oppdater Lysark.',
      'Denne utgåva av Lysark kjenner ikkje formatet og lèt fila vere urørt. Oppdater Lysark.',
      'This Lysark does not know the format and leaves the file untouched. Update Lysark.',
    ],
  ),
  format: text(
    ['Filens format er ikke kjent', 'Formatet til fila er ikkje kjent', 'The file’s format is not known'],
    [
      'Filen sier ikke hvilket format den har, eller sier noe som ikke finnes.',
      'Fila seier ikkje kva format ho har, eller seier noko som ikkje finst.',
      'The file does not say which format it has, or names one that does not exist.',
    ],
  ),
  'wrong-key': text(
    ['Ugyldig nøkkel', 'Ugyldig nøkkel', 'Invalid key'],
    [
      'Et navn i filen kan ikke stå der det står.',
      'Eit namn i fila kan ikkje stå der det står.',
      'A name in the file cannot stand where it does.',
    ],
  ),
  'wrong-type': text(
    ['Feil slags verdi', 'Feil slags verdi', 'Wrong kind of value'],
    [
      'Filen har en annen slags verdi enn det feltet tar imot.',
      'Fila har ein annan slags verdi enn det feltet tek imot.',
      'The file has another kind of value than the field takes.',
    ],
  ),
  missing: text(
    ['Noe mangler', 'Noko manglar', 'Something is missing'],
    [
      'Et felt som må være med, er ikke fylt ut.',
      'Eit felt som må vere med, er ikkje fylt ut.',
      'A field that must be there is not filled in.',
    ],
  ),
};

/** A rule in words, in a language; undefined for an id that has none. */
export function ruleText(id: string, language: Language): { title: string; explanation: string } | undefined {
  const found = Object.hasOwn(ruleTexts, id) ? ruleTexts[id] : undefined;
  const lang = language === 'se' ? 'nb' : language;
  return found && { title: found.title[lang], explanation: found.explanation[lang] };
}
