/** The rules that read and measure the slide, in words. */
import { type RuleText, text } from './text';

export const slideTexts: Readonly<Record<string, RuleText>> = {
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
  'chart-unit': text(
    ['Diagrammet mangler enhet', 'Diagrammet manglar eining', 'The chart lacks a unit'],
    [
      'Et tall uten enhet sier ingenting: kroner, prosent, personer?',
      'Eit tal utan eining seier ingenting: kroner, prosent, personar?',
      'A figure without a unit says nothing: kroner, per cent, persons?',
    ],
  ),
  'chart-crowded': text(
    ['For mye i diagrammet', 'For mykje i diagrammet', 'Too much in the chart'],
    [
      'Mange serier kan bare skilles på fargen. Vis færre, eller del dem på to diagrammer (WCAG 1.4.1).',
      'Mange seriar kan berre skiljast på fargen. Vis færre, eller del dei på to diagram (WCAG 1.4.1).',
      'Many series can be told apart by colour alone. Show fewer, or share them between two charts (WCAG 1.4.1).',
    ],
  ),
  'chart-name': text(
    ['Diagrammet har ikke dette navnet', 'Diagrammet har ikkje dette namnet', 'The chart has no such name'],
    [
      'Det som skal framheves, vises eller framskrives, må ha samme navn som i tallene.',
      'Det som skal framhevast, visast eller framskrivast, må ha same namn som i tala.',
      'What is to be brought out, shown or projected must have the name it has in the figures.',
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
};
