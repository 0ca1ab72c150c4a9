/** The rules about facts, time and the deck itself, in words. */
import { type RuleText, text } from './text';

export const factTexts: Readonly<Record<string, RuleText>> = {
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
    ['Deler med samme navn', 'Delar med same namn', 'Sections of the same name'],
    [
      'Like navn kan ikke skilles i listen over deler.',
      'Like namn kan ikkje skiljast i lista over delar.',
      'Names that are the same cannot be told apart in the list of sections.',
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
};
