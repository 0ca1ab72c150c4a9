/** What cannot be done, and why. */
/** By the codes that hosts answer with: what happened and what to do. Keys with `_name` or `_heic` are the same error where more is known of it. */
export const errors = {
  'unknown-kind':
    'Lysark kan ikke bruke denne filen. Slipp en PowerPoint-fil, en .lysark-fil, et bilde eller en fil med tall eller møter.',
  missing:
    'Filen eller mappen finnes ikke lenger. Den kan være flyttet, slettet eller ligge på en disk som ikke er koblet til.',
  missing_name:
    'Finner ikke «{name}». Den kan være flyttet, slettet eller ligge på en disk som ikke er koblet til.',
  'no-access':
    'Lysark får ikke lese eller skrive her. Velg en annen mappe, eller be den som eier mappen om tilgang.',
  'no-access_name':
    'Lysark får ikke lese eller skrive i «{name}». Velg et annet sted, eller be den som eier mappen om tilgang.',
  'no-room': 'Disken er full. Gjør plass, og prøv igjen.',
  'no-folder': 'Mappen finnes ikke lenger. Den kan være flyttet eller slettet.',
  'file-open': 'Filen er åpen i et annet program. Lukk den der, og prøv igjen.',
  'file-open_name': '«{name}» er åpen i et annet program. Lukk den der, og prøv igjen.',
  exists: 'Det finnes allerede noe med dette navnet. Velg et annet navn.',
  exists_name: 'Det finnes allerede noe som heter «{name}». Velg et annet navn.',
  'bad-name': 'En fil eller mappe kan ikke hete dette. Bruk bokstaver, tall, mellomrom og bindestrek.',
  'bad-path': 'Lysark kan ikke bruke dette stedet. Velg en annen mappe.',
  file: 'Filen kunne ikke leses eller skrives. Se at den finnes og ikke er åpen i et annet program, og prøv igjen.',
  'file-missing': 'En fil som hører til kommisjonen, er borte.',
  'file-outside':
    'En fil i kommisjonens mappe er bare en snarvei til et annet sted. Legg selve filen i mappen.',
  'file-not-a-file': 'Det som skulle være en fil, er noe annet.',
  'file-too-big': 'En fil i kommisjonen er for stor til å leses.',
  'file-unreadable': 'En fil i kommisjonen kan ikke leses.',
  'not-a-folder':
    'Dette er ikke en kommisjon. Velg mappen til en kommisjon, eller en fil som slutter på .lysark.',
  'not-a-folder_name': '«{name}» er en fil. En kommisjon er en mappe, eller en fil som slutter på .lysark.',
  'not-a-file': 'Dette er en mappe. Velg en fil.',
  'not-a-file_name': '«{name}» er ikke en fil. Velg en fil.',
  'not-empty': 'Mappen er ikke tom. Velg en tom mappe.',
  'no-workspace': 'Det er ingen kommisjon i denne mappen. Velg mappen som har filen commission.json.',
  unreadable: 'Kommisjonen har en fil som ikke kan leses. Den blir ikke rørt.',
  'changed-on-disk': 'Noen andre har nettopp endret kommisjonen. Prøv igjen.',
  busy: 'Et annet program lagrer i mappen akkurat nå. Prøv igjen om litt.',
  'too-big': 'Dette er for stort for Lysark.',
  'not-packed': 'Filen er skadet eller er ikke en .lysark-fil. Be om å få den sendt på nytt.',
  newer: 'Filen er laget i en nyere utgave av Lysark. Oppdater Lysark for å åpne den.',
  'not-a-presentation':
    'Filen er ikke en PowerPoint-presentasjon som kan leses. Lagre den som .pptx i PowerPoint, og prøv igjen.',
  'too-large': 'Filen er for stor til å sendes hit. Den kan være på høyst 200 MB.',
  nothing: 'Det er ingenting her å gjøre noe med.',
  'import-file-too-big': 'Filen er for stor. Ta ut færre regioner eller år der du henter tallene.',
  'import-too-many-rows': 'Filen har for mange rader. Ta ut færre regioner eller år der du henter tallene.',
  'import-too-many-rows_most':
    'Filen har flere enn {most} rader. Ta ut færre regioner eller år der du henter tallene.',
  'import-too-many-columns': 'Filen har for mange kolonner. Ta ut færre der du henter tallene.',
  'import-too-many-cells': 'Filen har for mange celler. Ta ut færre regioner eller år der du henter tallene.',
  'import-cell-too-long': 'En celle er så lang at dette neppe er en tabell.',
  'import-cell-too-long_row': 'En celle i rad {row} er så lang at dette neppe er en tabell.',
  'import-not-text':
    'Filen er ikke en tekstfil. Lagre den som CSV (UTF-8) eller som Excel (.xlsx), og prøv igjen.',
  'import-quote-open': 'Et anførselstegn i filen blir aldri avsluttet.',
  'import-quote-open_row': 'Et anførselstegn i rad {row} blir aldri avsluttet.',
  'import-old-excel': 'Dette er en gammel Excel-fil (.xls). Åpne den i Excel, og lagre den som .xlsx.',
  'import-is-pdf':
    'Dette er en PDF. Velg Excel eller CSV der du henter tallene, eller kopier tabellen og lim den inn.',
  'import-is-px': 'Dette er en PX-fil. Velg Excel eller JSON-stat der du henter tallene, som hos SSB.',
  'import-is-query':
    'Dette er en spørring til en statistikkbank, og har ingen tall selv. Hent tallene som Excel eller JSON-stat.',
  'import-is-sdmx': 'Dette er SDMX. Velg Excel, CSV eller JSON-stat der du henter tallene.',
  'import-is-xml': 'Dette er XML. Velg Excel, CSV eller JSON-stat der du henter tallene.',
  'import-is-html': 'Dette er en nettside uten tabell. Kopier det du trenger fra siden, og lim det inn.',
  'import-is-sheet':
    'Dette er et regneark Lysark ikke leser. Åpne det, og lagre det som Excel (.xlsx) eller CSV.',
  'import-is-binary-excel': 'Dette er en binær Excel-fil (.xlsb). Åpne den i Excel, og lagre den som .xlsx.',
  'import-is-document':
    'Dette er et tekstdokument Lysark ikke leser. Lagre det som Word (.docx), eller kopier listen og lim den inn.',
  'import-is-slides': 'Dette er en presentasjon. Kopier tabellen eller listen fra den, og lim inn.',
  'import-is-mail': 'Dette er en e-post. Lagre det som er lagt ved, eller kopier listen og lim den inn.',
  'import-is-image': 'Dette er et bilde. Legg det til under Bilder. Tall i et bilde må skrives av.',
  'import-is-archive': 'Dette er flere filer pakket i én. Pakk den ut, og velg filen med opplysningene.',
  'import-is-commission': 'Dette er en hel kommisjon. Åpne den fra startsiden.',
  'import-is-database':
    'Dette er en database. Lagre tabellen som Excel eller CSV i programmet den kommer fra.',
  'import-is-media': 'Dette er lyd eller film, og har ingen tall eller navn som kan leses.',
  'import-encrypted': 'Filen har passord. Lagre den uten.',
  'import-file-broken':
    'Filen er skadet. Hent den på nytt, eller lagre den på nytt i programmet den kommer fra.',
  'import-file-unsafe': 'Filen er satt sammen på en måte som ikke er trygg, og er ikke lest.',
  'import-no-sheet': 'Filen er ikke en Excel-arbeidsbok med et synlig ark.',
  'import-bad-json': 'JSON-filen kan ikke leses.',
  'import-bad-json_line': 'JSON-filen kan ikke leses: noe er galt på linje {line}.',
  'import-not-jsonstat': 'Filen er ikke et datasett i JSON-stat 2. Velg «JSON-stat2» der du henter tallene.',
  'import-bad-calendar': 'Kalenderfilen kan ikke leses.',
  'import-too-many-cards': 'Filen har for mange kort. Eksporter færre kontakter.',
  'import-too-many-appointments': 'Kalenderen har for mange avtaler. Eksporter færre måneder.',
  'bad-import': 'Filen kan ikke hentes inn.',
  'bad-map': 'Det som er sagt om kolonnene, passer ikke til filen.',
  unexpected: 'Noe gikk galt i Lysark. Ingenting er tapt. Prøv igjen, eller start Lysark på nytt.',
  'host-gone': 'Lysark svarer ikke. Det du har skrevet, er trygt her og sendes når det svarer igjen.',
  'no-session': 'Denne siden er ikke lenger koblet til Lysark. Åpne den på nytt fra Lysark.',
  'unknown-client': 'Denne siden er ikke lenger koblet til Lysark. Last den på nytt.',
  refused: 'Lysark godtok ikke dette.',
  'unknown-call': 'Vinduet og Lysark er av ulike utgaver. Start Lysark på nytt.',
  'bad-input': 'Lysark kunne ikke lese det som ble sendt. Prøv igjen.',
  'too-long': 'Dette er for langt til å sendes på én gang. Del det opp.',
  'too-many': 'Det ble for mye på én gang. Ta færre, og prøv igjen.',
  'too-many-windows': 'Det er for mange vinduer åpne. Lukk noen av dem, og last siden på nytt.',
  'unknown-place': 'Lysark husker ikke lenger hvor dette ligger. Velg det på nytt.',
  'unknown-file': 'Lysark husker ikke lenger denne filen. Eksporter på nytt.',
  'unknown-recent': 'Kommisjonen står ikke lenger på listen. Åpne den fra mappen der den ligger.',
  'no-dialogs': 'Her må filer velges i Lysarks eget vindu.',
  'no-program': 'Maskinen har ikke noe program for denne filen.',
  'no-program_name': 'Maskinen har ikke noe program som kan åpne «{name}».',
  'no-open': 'Ingen kommisjon er åpen i dette vinduet. Åpne en først.',
  'read-only': 'Kommisjonen er åpen i et annet Lysark på denne maskinen, så her kan den bare leses.',
  'bad-url': 'Adressen kan ikke åpnes. Den må begynne med https://.',
  'no-slides': 'Det er ingen lysbilder å eksportere.',
  closing: 'Vinduet er i ferd med å lukkes.',
  stopped: 'Det ble avbrutt.',
  'too-slow':
    'Det tok for lang tid å lese filen, og lesingen ble stoppet. Ta ut mindre der den kommer fra, eller lagre den på nytt.',
  'unknown-deck': 'Presentasjonen finnes ikke lenger. Noen kan ha slettet den.',
  'unknown-outline': 'Anledningen finnes ikke lenger. Velg en annen.',
  'no-decks': 'Kommisjonen har ingen presentasjoner ennå.',
  'bad-slides': 'Lysbildene finnes ikke. Velg lysbilder på nytt.',
  'bad-date': 'Datoen finnes ikke. Skriv den som for eksempel 1. mars 2026.',
  'bad-language': 'Lysark kan ikke dette språket.',
  'bad-width': 'Bredden må være et helt tall mellom 16 og 8192.',
  'bad-format': 'Lysark kan ikke eksportere til dette formatet.',
  'bad-output': 'Det kan ikke lagres her. Velg en annen mappe.',
  held: 'Opplysningene i presentasjonen er allerede låst.',
  'not-held': 'Opplysningene i presentasjonen er ikke låst.',
  future: 'Presentasjonen er ikke holdt ennå, så den kan ikke låses.',
  'bad-id': 'Navnet kan ikke brukes her.',
  'bad-entry': 'Noe av det som er fylt ut, kan ikke lagres. Se over feltene, og prøv igjen.',
  'image-format':
    'Bildet er i et format som PowerPoint ikke viser overalt. Lagre det som PNG eller JPEG, og prøv igjen.',
  'image-format_heic':
    '«{name}» er et HEIC-bilde, slik iPhone tar dem. Send det til deg selv på e-post, eller lagre det som JPEG.',
  'image-format_pdf': '«{name}» er en PDF. Lagre siden som bilde, og legg til det.',
  'image-format_office':
    '«{name}» er et Office-dokument eller en zip-fil. Lagre bildet i det som en egen fil.',
  'image-format_film': '«{name}» er en film. Ta et bilde fra den, og legg til det.',
  'image-format_coding':
    '«{name}» er et JPEG-bilde av et slag som nesten ingen programmer viser. Lagre det som vanlig JPEG eller PNG.',
  'image-format_words':
    'Ordene i «{name}» er skrevet slik at bare nettlesere viser dem. Slå av formatert tekst (HTML) der den er tegnet, eller lagre den som PNG.',
  'image-too-big': 'Bildet er for stort. Gjør det mindre (høyst 50 MB og 60 megapiksler), og prøv igjen.',
  'image-broken': 'Bildefilen er skadet. Hent bildet på nytt der det kommer fra.',
  'image-unsafe': 'Tegningen har skript eller henter noe fra nettet, og kan ikke brukes. Lagre den som PNG.',
  'image-unsafe_declared':
    'Tegningen har egne erklæringer, slik Illustrator lagrer når den skal kunne redigeres der. Lagre den som SVG uten det, eller som PNG.',
  'template-unsafe':
    'PowerPoint-malen tas ikke imot, fordi den har makroer, innebygde objekter eller henter noe utenfra. Lagre den som en vanlig .potx eller .pptx uten det.',
  'template-broken':
    'PowerPoint-malen kan ikke leses. Den er skadet, har passord, eller er ikke en presentasjon. Åpne den i PowerPoint, og lagre den som .potx eller .pptx.',
  'unknown-theme': 'Malen finnes ikke lenger i kommisjonen. Importer den på nytt.',
  'image-name': 'Bildefilen kan ikke hete dette. Gi den et enklere navn.',
  'image-kind': 'Filen er ikke et bilde som kan brukes. Bruk PNG, JPEG eller SVG.',
  'image-extension': 'Navnet på bildefilen passer ikke med det som er i den. Lagre bildet på nytt.',
  'image-truncated': 'Bildefilen er ikke hel. Hent bildet på nytt der det kommer fra.',
  'image-corrupt': 'Bildefilen er skadet. Hent bildet på nytt der det kommer fra.',
  'image-coding':
    'Bildet er kodet på en måte som nesten ingen programmer viser. Lagre det som vanlig JPEG eller PNG.',
  'image-html-text':
    'Tegningen har ord som bare nettlesere viser. Slå av formatert tekst (HTML) der den er tegnet, eller lagre den som PNG.',
  'image-declared': 'Tegningen har egne erklæringer. Lagre den som vanlig SVG eller som PNG.',
  'image-missing': 'Bildefilen er borte fra kommisjonens mappe.',
} as const;

/** What an edit is refused with. */
export const edits = {
  'not-an-operation': 'Endringen kan ikke leses.',
  'unknown-id': '«{id}» finnes ikke.',
  'id-taken': 'Det finnes allerede noe med id-en «{id}».',
  'bad-id': '«{id}» kan ikke være en id.',
  position: 'Plassen finnes ikke lenger.',
  'not-settable': 'Feltet «{field}» kan ikke endres på denne måten.',
  value: '«{field}» kan ikke lagres slik det står. Rett det, eller forkast det.',
  'too-many': 'Det er ikke plass til flere enn {most}.',
  'say-which': 'Si om opplysningen i «{field}» var feil, eller om den har endret seg.',
  reference: '«{id}» finnes ikke og kan ikke vises til.',
  used: '«{id}» er i bruk {count} steder: {places}.',
  'period-reversed': 'Perioden slutter før den begynner.',
  'period-overlap': 'To verdier ville gjelde samtidig i «{field}».',
  'meeting-reversed': 'Møtet slutter før det begynner.',
  'asset-name': 'Bildefilen kan ikke hete dette.',
  'focus-outside': 'Fokuspunktet ligger utenfor bildet.',
  'unknown-section': 'Inndelingen «{id}» finnes ikke, men har lysbilder.',
  'section-divided': 'Lysbildene i inndelingen «{id}» må stå samlet.',
  quotation: 'Et sitat kan ikke endres på ett lysbilde.',
  'no-value-then': 'Det gjelder ingen verdi i «{field}» den dagen.',
  'say-when': 'Si hvilken dag det gjelder; «{field}» har flere verdier.',
  'not-timed': '«{field}» kan ikke endre seg over tid, bare rettes.',
  'same-day': 'Det gjelder allerede en verdi fra {date}. Rett den i stedet.',
  'already-held': 'Opplysningene er alt låst, slik de var {date}.',
  'not-held': 'Opplysningene er ikke låst.',
  'no-change': 'Verdien er den samme.',
} as const;

/** Refusals of the host itself. */
export const host = {
  'read-only': 'Kommisjonen er åpen i et annet program på denne maskinen, så her kan den bare leses.',
  conflict: 'Det samme ble nettopp endret i et annet vindu eller program.',
  'too-old': 'Vinduet har ikke fått med seg de siste endringene. Prøv igjen.',
  'locked-file': 'Deler av {file} kan ikke leses og ville gått tapt ved lagring. Rett filen først.',
  'undo-conflict': 'Kan ikke angre: det samme er endret etterpå i et annet vindu eller program.',
  elsewhere: 'Det du sist gjorde, var et annet sted.',
  'nothing-to-undo': 'Det er ingenting å angre.',
  'nothing-to-redo': 'Det er ingenting å gjøre om.',
  closed: 'Kommisjonen er lukket.',
} as const;

/** Why saving failed, and whether the changes are safe. */
export const unsaved = {
  'no-room': 'Disken er full.',
  'no-access': 'Vi får ikke lagret i mappen.',
  'no-folder': 'Mappen er borte.',
  'file-broken': '{files} kan ikke leses, så vi lagrer ikke over.',
  unknown: 'Vi får ikke lagret i mappen.',
  safe: 'Endringene er trygge på denne maskinen.',
  unsafe: 'Endringene finnes bare i dette vinduet. Ikke lukk det.',
} as const;
