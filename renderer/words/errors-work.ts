/** What goes wrong with presentations, exports, pictures and the line to the host. */
import type { Said } from './columns';

export const workErrors = {
  unexpected: [
    'Noe gikk galt i Lysark. Ingenting er tapt. Prøv igjen, eller start Lysark på nytt.',
    'Noko gjekk gale i Lysark. Ingenting er tapt. Prøv igjen, eller start Lysark på nytt.',
    'Something went wrong in Lysark. Nothing is lost. Try again, or start Lysark anew.',
  ],
  'host-gone': [
    'Lysark svarer ikke. Det du har skrevet, er trygt her og sendes når det svarer igjen.',
    'Lysark svarar ikkje. Det du har skrive, er trygt her og blir sendt når det svarar igjen.',
    'Lysark does not answer. What you have written is safe here and is sent when it answers again.',
  ],
  'no-session': [
    'Denne siden er ikke lenger koblet til Lysark. Åpne den på nytt fra Lysark.',
    'Denne sida er ikkje lenger kopla til Lysark. Opne ho på nytt frå Lysark.',
    'This page is no longer connected to Lysark. Open it anew from Lysark.',
  ],
  'unknown-client': [
    'Denne siden er ikke lenger koblet til Lysark. Last den på nytt.',
    'Denne sida er ikkje lenger kopla til Lysark. Last ho på nytt.',
    'This page is no longer connected to Lysark. Load it again.',
  ],
  refused: ['Lysark godtok ikke dette.', 'Lysark godtok ikkje dette.', 'Lysark did not accept this.'],
  'unknown-call': [
    'Vinduet og Lysark er av ulike utgaver. Start Lysark på nytt.',
    'Vindauget og Lysark er av ulike utgåver. Start Lysark på nytt.',
    'The window and Lysark are of different versions. Start Lysark anew.',
  ],
  'bad-input': [
    'Lysark kunne ikke lese det som ble sendt. Prøv igjen.',
    'Lysark kunne ikkje lese det som vart sendt. Prøv igjen.',
    'Lysark could not read what was sent. Try again.',
  ],
  'too-long': [
    'Dette er for langt til å sendes på én gang. Del det opp.',
    'Dette er for langt til å bli sendt på éin gong. Del det opp.',
    'This is too long to be sent at once. Split it.',
  ],
  'too-many': [
    'Det ble for mye på én gang. Ta færre, og prøv igjen.',
    'Det vart for mykje på éin gong. Ta færre, og prøv igjen.',
    'That was too much at once. Take fewer and try again.',
  ],
  'unknown-place': [
    'Lysark husker ikke lenger hvor dette ligger. Velg det på nytt.',
    'Lysark hugsar ikkje lenger kvar dette ligg. Vel det på nytt.',
    'Lysark no longer knows where this lies. Choose it again.',
  ],
  'unknown-file': [
    'Lysark husker ikke lenger denne filen. Eksporter på nytt.',
    'Lysark hugsar ikkje lenger denne fila. Eksporter på nytt.',
    'Lysark no longer knows this file. Export it again.',
  ],
  'unknown-recent': [
    'Kommisjonen står ikke lenger på listen. Åpne den fra mappen der den ligger.',
    'Kommisjonen står ikkje lenger på lista. Opne han frå mappa der han ligg.',
    'The commission is no longer on the list. Open it from its folder.',
  ],
  'no-dialogs': [
    'Her må filer velges i Lysarks eget vindu.',
    'Her må filer veljast i Lysark sitt eige vindauge.',
    'Files must be chosen in Lysark’s own window here.',
  ],
  'no-program': [
    'Maskinen har ikke noe program for denne filen.',
    'Maskina har ikkje noko program for denne fila.',
    'This machine has no program for the file.',
  ],
  'no-program_name': [
    'Maskinen har ikke noe program som kan åpne «{{name}}».',
    'Maskina har ikkje noko program som kan opne «{{name}}».',
    'This machine has no program that opens «{{name}}».',
  ],
  'no-open': [
    'Ingen kommisjon er åpen i dette vinduet. Åpne en først.',
    'Ingen kommisjon er open i dette vindauget. Opne ein først.',
    'No commission is open in this window. Open one first.',
  ],
  'read-only': [
    'Kommisjonen er åpen i et annet Lysark på denne maskinen, så her kan den bare leses.',
    'Kommisjonen er open i eit anna Lysark på denne maskina, så her kan han berre lesast.',
    'The commission is open in another Lysark on this machine, so here it can only be read.',
  ],
  'bad-url': [
    'Adressen kan ikke åpnes. Den må begynne med https://.',
    'Adressa kan ikkje opnast. Ho må byrje med https://.',
    'The address cannot be opened. It must begin with https://.',
  ],
  'no-slides': [
    'Det er ingen lysbilder å eksportere.',
    'Det er ingen lysbilete å eksportere.',
    'There are no slides to export.',
  ],
  closing: [
    'Vinduet er i ferd med å lukkes.',
    'Vindauget er i ferd med å bli lukka.',
    'The window is closing.',
  ],
  stopped: ['Det ble avbrutt.', 'Det vart avbrote.', 'It was cancelled.'],
  'unknown-deck': [
    'Presentasjonen finnes ikke lenger. Noen kan ha slettet den.',
    'Presentasjonen finst ikkje lenger. Nokon kan ha sletta han.',
    'The presentation is no longer there. Somebody may have deleted it.',
  ],
  'unknown-outline': [
    'Anledningen finnes ikke lenger. Velg en annen.',
    'Høvet finst ikkje lenger. Vel eit anna.',
    'The occasion is no longer there. Choose another.',
  ],
  'no-decks': [
    'Kommisjonen har ingen presentasjoner ennå.',
    'Kommisjonen har ingen presentasjonar enno.',
    'The commission has no presentations yet.',
  ],
  'bad-slides': [
    'Lysbildene finnes ikke. Velg lysbilder på nytt.',
    'Lysbileta finst ikkje. Vel lysbilete på nytt.',
    'There are no such slides. Choose slides again.',
  ],
  'bad-date': [
    'Datoen finnes ikke. Skriv den som for eksempel 1. mars 2026.',
    'Datoen finst ikkje. Skriv han som til dømes 1. mars 2026.',
    'There is no such date. Write it as, for example, 1 March 2026.',
  ],
  'bad-language': [
    'Lysark kan ikke dette språket.',
    'Lysark kan ikkje dette språket.',
    'Lysark does not know this language.',
  ],
  'bad-width': [
    'Bredden må være et helt tall mellom 16 og 8192.',
    'Breidda må vere eit heilt tal mellom 16 og 8192.',
    'The width must be a whole number between 16 and 8192.',
  ],
  'bad-format': [
    'Lysark kan ikke eksportere til dette formatet.',
    'Lysark kan ikkje eksportere til dette formatet.',
    'Lysark cannot export to this format.',
  ],
  'bad-output': [
    'Det kan ikke lagres her. Velg en annen mappe.',
    'Det kan ikkje lagrast her. Vel ei anna mappe.',
    'It cannot be saved here. Choose another folder.',
  ],
  held: [
    'Opplysningene i presentasjonen er allerede låst.',
    'Opplysningane i presentasjonen er alt låste.',
    'The facts of the presentation are locked already.',
  ],
  'not-held': [
    'Opplysningene i presentasjonen er ikke låst.',
    'Opplysningane i presentasjonen er ikkje låste.',
    'The facts of the presentation are not locked.',
  ],
  future: [
    'Presentasjonen er ikke holdt ennå, så den kan ikke låses.',
    'Presentasjonen er ikkje halden enno, så han kan ikkje låsast.',
    'The presentation has not been held yet, so it cannot be locked.',
  ],
  'bad-id': [
    'Navnet kan ikke brukes her.',
    'Namnet kan ikkje brukast her.',
    'This name cannot be used here.',
  ],
  'bad-entry': [
    'Noe av det som er fylt ut, kan ikke lagres. Se over feltene, og prøv igjen.',
    'Noko av det som er fylt ut, kan ikkje lagrast. Sjå over felta, og prøv igjen.',
    'Something that was filled in cannot be saved. Look through the fields and try again.',
  ],
  'image-format': [
    'Bildet er i et format som PowerPoint ikke viser overalt. Lagre det som PNG eller JPEG, og prøv igjen.',
    'Biletet er i eit format som PowerPoint ikkje viser overalt. Lagre det som PNG eller JPEG, og prøv igjen.',
    'PowerPoint does not show pictures of this kind everywhere. Save it as PNG or JPEG and try again.',
  ],
  'image-format_heic': [
    '«{{name}}» er et HEIC-bilde, slik iPhone tar dem. Send det til deg selv på e-post, eller lagre det som JPEG.',
    '«{{name}}» er eit HEIC-bilete, slik iPhone tek dei. Send det til deg sjølv på e-post, eller lagre det som JPEG.',
    '«{{name}}» is a HEIC picture, as iPhones take them. Mail it to yourself, or save it as JPEG.',
  ],
  'image-format_pdf': [
    '«{{name}}» er en PDF. Lagre siden som bilde, og legg til det.',
    '«{{name}}» er ein PDF. Lagre sida som bilete, og legg til det.',
    '«{{name}}» is a PDF. Save the page as a picture and add that.',
  ],
  'image-format_office': [
    '«{{name}}» er et Office-dokument eller en zip-fil. Lagre bildet i det som en egen fil.',
    '«{{name}}» er eit Office-dokument eller ei zip-fil. Lagre biletet i det som ei eiga fil.',
    '«{{name}}» is an Office document or a zip file. Save the picture in it as a file of its own.',
  ],
  'image-format_film': [
    '«{{name}}» er en film. Ta et bilde fra den, og legg til det.',
    '«{{name}}» er ein film. Ta eit bilete frå han, og legg til det.',
    '«{{name}}» is a film. Take a picture from it and add that.',
  ],
  'image-too-big': [
    'Bildet er for stort. Gjør det mindre (høyst 50 MB og 60 megapiksler), og prøv igjen.',
    'Biletet er for stort. Gjer det mindre (høgst 50 MB og 60 megapikslar), og prøv igjen.',
    'The picture is too large. Make it smaller (50 MB and 60 megapixels at most) and try again.',
  ],
  'image-broken': [
    'Bildefilen er skadet. Hent bildet på nytt der det kommer fra.',
    'Biletfila er skadd. Hent biletet på nytt der det kjem frå.',
    'The picture file is damaged. Get it again from where it came.',
  ],
  'image-unfit': [
    'Bildet kan ikke stå i en PDF: det er skadet, eller har farger for trykk (CMYK). Lagre det på nytt som PNG, eller som JPEG med farger for skjerm (RGB).',
    'Biletet kan ikkje stå i ein PDF: det er skadd, eller har fargar for trykk (CMYK). Lagre det på nytt som PNG, eller som JPEG med fargar for skjerm (RGB).',
    'The picture cannot stand in a PDF: it is damaged, or has colours for print (CMYK). Save it again as PNG, or as JPEG with colours for the screen (RGB).',
  ],
  'image-unfit_name': [
    'Bildet «{{name}}» kan ikke stå i en PDF: det er skadet, eller har farger for trykk (CMYK). Lagre det på nytt som PNG, eller som JPEG med farger for skjerm (RGB).',
    'Biletet «{{name}}» kan ikkje stå i ein PDF: det er skadd, eller har fargar for trykk (CMYK). Lagre det på nytt som PNG, eller som JPEG med fargar for skjerm (RGB).',
    'The picture «{{name}}» cannot stand in a PDF: it is damaged, or has colours for print (CMYK). Save it again as PNG, or as JPEG with colours for the screen (RGB).',
  ],
  'image-unsafe': [
    'Tegningen har skript eller henter noe fra nettet, og kan ikke brukes. Lagre den som PNG.',
    'Teikninga har skript eller hentar noko frå nettet, og kan ikkje brukast. Lagre ho som PNG.',
    'The drawing has scripts or fetches things from the web and cannot be used. Save it as PNG.',
  ],
  'template-unsafe': [
    'PowerPoint-malen tas ikke imot, fordi den har makroer, innebygde objekter eller henter noe utenfra. Lagre den som en vanlig .potx eller .pptx uten det.',
    'PowerPoint-malen blir ikkje teken imot, fordi han har makroar, innebygde objekt eller hentar noko utanfrå. Lagre han som ein vanleg .potx eller .pptx utan det.',
    'The PowerPoint template is not taken, because it has macros, embedded objects, or fetches something from outside. Save it as an ordinary .potx or .pptx without that.',
  ],
  'template-broken': [
    'PowerPoint-malen kan ikke leses. Den er skadet, har passord, eller er ikke en presentasjon. Åpne den i PowerPoint, og lagre den som .potx eller .pptx.',
    'PowerPoint-malen kan ikkje lesast. Han er skadd, har passord, eller er ikkje ein presentasjon. Opne han i PowerPoint, og lagre han som .potx eller .pptx.',
    'The PowerPoint template cannot be read. It is damaged, has a password, or is no presentation. Open it in PowerPoint and save it as .potx or .pptx.',
  ],
  'unknown-theme': [
    'Malen finnes ikke lenger i kommisjonen. Importer den på nytt.',
    'Malen finst ikkje lenger i kommisjonen. Importer han på nytt.',
    'The template is no longer in the commission. Import it again.',
  ],
  'image-name': [
    'Bildefilen kan ikke hete dette. Gi den et enklere navn.',
    'Biletfila kan ikkje heite dette. Gje ho eit enklare namn.',
    'The picture file cannot be called this. Give it a simpler name.',
  ],
  'image-kind': [
    'Filen er ikke et bilde som kan brukes. Bruk PNG, JPEG eller SVG.',
    'Fila er ikkje eit bilete som kan brukast. Bruk PNG, JPEG eller SVG.',
    'The file is no picture that can be used. Use PNG, JPEG or SVG.',
  ],
  'image-extension': [
    'Navnet på bildefilen passer ikke med det som er i den. Lagre bildet på nytt.',
    'Namnet på biletfila passar ikkje med det som er i ho. Lagre biletet på nytt.',
    'The picture file’s name does not fit what is in it. Save the picture again.',
  ],
  'image-truncated': [
    'Bildefilen er ikke hel. Hent bildet på nytt der det kommer fra.',
    'Biletfila er ikkje heil. Hent biletet på nytt der det kjem frå.',
    'The picture file is cut off. Get it again from where it came.',
  ],
  'image-corrupt': [
    'Bildefilen er skadet. Hent bildet på nytt der det kommer fra.',
    'Biletfila er skadd. Hent biletet på nytt der det kjem frå.',
    'The picture file is damaged. Get it again from where it came.',
  ],
  'image-missing': [
    'Bildefilen er borte fra kommisjonens mappe.',
    'Biletfila er borte frå mappa til kommisjonen.',
    'The picture file is gone from the commission’s folder.',
  ],
} as const satisfies Record<string, Said>;
