/** Findings and what mends them. */
/** What each rule is called. */
export const rules = {
  conflict: 'To har endret det samme',
  'title-missing': 'Tittel mangler',
  'title-duplicate': 'Flere lysbilder med samme tittel',
  'doc-title': 'Presentasjonen mangler tittel',
  'lang-tag': 'Språk mangler',
  'alt-missing': 'Alternativ tekst mangler',
  'alt-filename': 'Alternativ tekst sier ingenting',
  'chart-unit': 'Diagrammet mangler enhet',
  'chart-crowded': 'For mye i diagrammet',
  'chart-name': 'Diagrammet har ikke dette navnet',
  'chart-chosen': 'Diagrammet har valgt hva det viser',
  spread: 'Får ikke plass på så få lysbilder',
  'table-header': 'Tabellen mangler overskrifter',
  'table-merged': 'Rader med ulikt antall celler',
  contrast: 'For liten kontrast',
  'text-on-image': 'Tekst oppå bilde',
  overlap: 'Noe overlapper',
  'reading-order': 'Uventet leserekkefølge',
  'text-in-image': 'Stort bilde med lite tekst ved siden av',
  'link-text': 'Lenken sier ikke hvor den fører',
  'blank-run': 'Tekst stilt opp med mellomrom',
  'hard-breaks': 'Linjer delt som i en PDF',
  'real-lists': 'Punkter skrevet med tegn',
  'bullets-max': 'Mange punkter',
  'text-box-heavy': 'Liste utenfor plassholder',
  'quote-verbatim': 'Sitatet er endret',
  'quote-source': 'Sitatet mangler kilde',
  'figure-source': 'Tallet mangler kilde',
  'press-clip': 'Utklippet er ufullstendig',
  'source-unknown': 'Kilden er ikke kjent',
  'credit-missing': 'Bildet mangler kreditering',
  'credit-person': 'Krediteringen navngir ingen person',
  'credit-stock': 'Bilde fra bildebyrå',
  'credit-cc': 'Creative Commons-lisensen er ikke oppfylt',
  'credit-shown': 'Krediteringen vises ikke',
  'stale-date': 'Fristen er passert',
  'stale-person': 'Titler som bør sjekkes',
  'chair-missing': 'Ingen er leder av kommisjonen',
  'chairs-many': 'Flere står som leder av kommisjonen',
  'held-differences': 'Fakta er endret siden presentasjonen ble vist',
  'held-missing': 'Presentasjonen er vist, men opplysningene er ikke låst',
  'section-name': 'Inndeling uten navn',
  'section-duplicate': 'Inndelinger med samme navn',
  'section-empty': 'Inndeling uten lysbilder',
  rhythm: 'Mange like lysbilder på rad',
  maalform: 'To målformer',
  klarspraak: 'Lang setning',
  'archive-meta': 'Opplysninger til arkivet mangler',
  'text-overflow': 'Teksten får ikke plass',
  'text-cut': 'Teksten er kuttet på lysbildet',
  'marks-left': 'Merker på en bokstav vises ikke',
  'word-broken': 'Et ord er delt',
  'glyph-missing': 'Tegn mangler i skriften',
  'font-size': 'For liten skrift',
  'translation-missing': 'Oversettelse mangler',
  'template-unknown': 'Ukjent mal',
  'slide-failed': 'Lysbildet kunne ikke lages',
  'unknown-id': 'Viser til noe som ikke finnes',
  'image-missing': 'Bildefilen kan ikke leses',
  'image-undrawable': 'Bildet kan ikke tegnes',
  'image-font': 'Tegningen bruker en skrift som mangler her',
  'image-glyph': 'Tegn i tegningen mangler i skriftene',
  'image-words': 'Ord i tegningen vises bare i nettlesere',
  'image-beyond': 'Noe i tegningen tegnes ikke',
  'font-substituted': 'En skrift mangler her',
  'unknown-layout': 'Ukjent oppsett i malen',
  'theme-partly': 'Noe i malen vises bare i PowerPoint',
  'theme-unknown': 'Ukjent utseende',
  'slide-empty': 'Tomt lysbilde',
  'nothing-to-show': 'Ingenting å vise',
  'newer-format': 'Filen er fra en nyere versjon',
  format: 'Filens format er ikke kjent',
  'wrong-key': 'Ugyldig nøkkel',
  'wrong-type': 'Feil type verdi',
  missing: 'Noe mangler',
  'asset-missing': 'Bildefilen finnes ikke',
  'asset-name': 'Filnavnet kan ikke brukes',
  'asset-kind': 'Bildefilen må gjøres om',
  'asset-extension': 'Filnavnet sier feil slags bilde',
  'asset-truncated': 'Bildefilen er ikke hel',
  'asset-corrupt': 'Bildefilen er skadet',
  'asset-too-big': 'Bildet er for stort',
  'asset-unsafe': 'Tegningen kan gjøre mer enn å vises',
  'asset-html-text': 'Tegningen har ord som bare nettlesere viser',
  'asset-declared': 'Tegningen har egne erklæringer',
  'asset-coding': 'Bildet er kodet slik nesten ingen leser',
  'duplicate-id': 'Samme id to ganger',
  'focus-outside': 'Fokuspunktet ligger utenfor bildet',
  'id-not-name': 'Id og filnavn er ulike',
  'conflict-stray': 'Det konflikten gjaldt, er borte',
  'meeting-reversed': 'Møtet slutter før det begynner',
  'period-reversed': 'Perioden slutter før den begynner',
  'period-overlap': 'Perioder overlapper',
  'section-divided': 'Inndelingen er delt i to',
  'unknown-section': 'Ukjent inndeling',
  'quotation-changed': 'Sitatet er endret på lysbildet',
  'unknown-key': 'Ukjent felt',
} as const;

/** Why each rule is asked. */
export const reasons = {
  conflict:
    'To har endret denne opplysningen på hver sin maskin, uten å vite om hverandre. Den ene vises til noen velger hva som skal gjelde. Begge er tatt vare på.',
  'title-missing':
    'Hvert lysbilde trenger en tittel, også når den ikke vises. Skjermlesere bruker titlene til å finne fram (WCAG 2.4.2).',
  'title-duplicate':
    'Når titlene er like, kan den som ikke ser lysbildene, ikke skille dem. Til de får hver sin tittel, nummereres de (WCAG 2.4.6).',
  'doc-title': 'Tittelen står i filens egenskaper og vises i stedet for filnavnet (WCAG 2.4.2).',
  'lang-tag': 'All tekst må si hvilket språk den er på, så den leses opp riktig (WCAG 3.1.1 og 3.1.2).',
  'alt-missing':
    'Bilder, tabeller og figurer trenger en setning som sier hva de viser, eller merkes som pynt (WCAG 1.1.1).',
  'alt-filename':
    'Et filnavn, «bilde» eller en maskins gjetning hjelper ingen. Si hva bildet viser (WCAG 1.1.1).',
  'chart-unit': 'Et tall uten enhet sier ingenting: kroner, prosent, personer?',
  'chart-crowded':
    'Mange serier kan bare skilles på fargen. Vis færre, eller del dem på to diagrammer (WCAG 1.4.1).',
  spread:
    'Det er bedt om færre lysbilder enn det som kan leses. Vis færre, skriv kortere, eller la malen velge.',
  'chart-chosen':
    'Alt får ikke plass, eller hører ikke sammen på én akse. Lysbildet sier hva som ikke vises; velg gjerne selv.',
  'chart-name': 'Det som skal framheves, vises eller framskrives, må ha samme navn som i tallene.',
  'table-header':
    'Uten en overskrift over hver kolonne kan ikke en skjermleser si hva et tall gjelder (WCAG 1.3.1).',
  'table-merged': 'Hver rad må ha en celle for hver kolonne, ellers leses tabellen feil (WCAG 1.3.1).',
  contrast:
    'Tekst trenger kontrasten 4,5:1 mot det som ligger bak, stor tekst og figurer 3:1 (WCAG 1.4.3 og 1.4.11).',
  'text-on-image':
    'På et fotografi er det ikke mulig å love at bokstavene kan leses. Sett teksten ved siden av, eller på en ensfarget flate (WCAG 1.4.3).',
  overlap: 'En tekst ligger over en annen, bak noe, eller utenfor lysbildet, og kan ikke leses.',
  'reading-order':
    'Tittelen leses først, bunntekst og nummer sist, og spalter ovenfra og ned, fra venstre mot høyre (WCAG 1.3.2).',
  'text-in-image':
    'Det som står i et utklipp eller en figur, må også stå som tekst: overskriften og det viktigste (WCAG 1.4.5).',
  'link-text':
    '«Her», «les mer» eller en naken adresse sier ingenting når lenkene leses opp for seg. Bruk navnet på siden (WCAG 2.4.4).',
  'blank-run':
    'Rader av mellomrom, tabulatorer og tomme linjer flytter seg når skriften eller bredden endres (WCAG 1.3.2).',
  'hard-breaks':
    'Tekst fra en PDF har linjeskift og delte ord fra siden den sto på. Sett linjene sammen; lysbildet deler dem selv (WCAG 1.3.2).',
  'real-lists':
    'Skriv hvert punkt for seg, uten «•» eller «-» foran. Da leses listen opp som en liste (WCAG 1.3.1).',
  'bullets-max': 'Mer enn åtte punkter på et lysbilde blir ikke lest. Del dem på to.',
  'text-box-heavy': 'Lister i oppsettets plassholdere vises i disposisjonen og følger mottakerens egen mal.',
  'quote-verbatim': 'Et sitat gjengis ordrett. Det som står på lysbildet, er ikke det samme som i Fakta.',
  'quote-source':
    'Den som siterer, skal si hvem som sa det, med hvilken tittel, når og hvor (åndsverkloven § 29).',
  'figure-source':
    'Nøkkeltall og tabeller skal ha kilde og år. Tall fra SSB er CC BY 4.0, så SSB skal nevnes.',
  'press-clip':
    'Et utklipp skal ha avis, dato og overskrift. Å vise det i et foredrag er én ting; kopier og nett krever egen tillatelse.',
  'source-unknown': 'I Fakta står det at kilden er ukjent. Det vises ikke på lysbildet.',
  'credit-missing': 'Den som har laget bildet, har krav på å bli navngitt (åndsverkloven § 5).',
  'credit-person':
    '«Foto: Stortinget» er ikke nok. Nevn fotografen; byrået kan stå etter (åndsverkloven § 5).',
  'credit-stock':
    'Bildebyråene ber om «iStock.com/navn». Lisensen følger ikke alltid med til et annet kontor.',
  'credit-cc':
    'Lisensen krever opphaver, kilde og lisens med adresse, tittel før versjon 4.0, og at endringer nevnes. «Ukjent forfatter» er ingen opphaver.',
  'credit-shown':
    'Krediteringen står i Bilder, men ikke i presentasjonen. Legg til lysbildet med kilder og bilder.',
  'stale-date': 'Lysbildet lover noe til en dag som er over. Si hva det ble til.',
  'stale-person': 'Ingen har bekreftet titlene på over et år. Folk skifter stilling.',
  'chair-missing': 'En kommisjon har vanligvis én leder. Velg «leder» som verv for den det gjelder.',
  'chairs-many': 'En kommisjon har vanligvis én leder. Har en ny tatt over, sett datoer på begge vervene.',
  'held-differences':
    'Presentasjonen beholder det den ble vist med. Lag en ny for å vise det som gjelder nå.',
  'held-missing': 'Dagen er over. Lås opplysningene, så senere endringer ikke skriver om det som ble vist.',
  'section-name': 'En inndeling trenger et navn som sier hva den handler om.',
  'section-duplicate': 'Like navn kan ikke skilles i listen over inndelinger.',
  'section-empty': 'Det er ingen lysbilder i inndelingen.',
  rhythm:
    'Fire lysbilder på rad med samme bakgrunn gjør salen trett. Et sitat eller et bilde imellom hjelper.',
  maalform: 'En presentasjon har én målform. Sitater, navn og kilder beholder sin egen (språklova § 13).',
  klarspraak: 'En setning på over 25 ord er vanskelig å følge. Del den i to (språklova § 9).',
  'archive-meta': 'Hvem, hva og når står i filens egenskaper, så den kan finnes igjen (arkivlova).',
  'text-overflow':
    'Teksten er for lang for plassen sin, også i den minste lesbare størrelsen. Kort den ned, eller del den på to lysbilder.',
  'text-cut':
    'Teksten fyller mer enn tjue lysbilder, så bare begynnelsen vises. Hele teksten er lagret. Vis en kortere tekst, eller del den på flere lysbilder.',
  'marks-left':
    'Ingen språk har mer enn 30 merker på en bokstav, og ingen kan se forskjell på dem. Resten vises ikke, men står der det er skrevet.',
  'word-broken': 'Ordet er bredere enn plassen sin. Sett inn en myk bindestrek der det kan deles.',
  'glyph-missing': 'Ingen av skriftene våre har tegnet. Se på lysbildet i PowerPoint før det vises.',
  'font-size': 'Brødtekst bør være minst 20 punkt, navn og etiketter 14, kilder 12.',
  'translation-missing': 'Teksten finnes ikke på presentasjonens språk, så et annet språk vises.',
  'template-unknown': 'Lysbildet bruker en mal som ikke finnes, og kan ikke lages.',
  'slide-failed': 'Noe gikk galt med dette lysbildet. De andre er skrevet uten det.',
  'unknown-id': 'Det er ingen oppføring med denne id-en i Fakta. Er den slettet eller skrevet feil?',
  'image-missing': 'Filen mangler i mappen «assets», eller er skadet. Lysbildet er satt opp uten den.',
  'image-undrawable':
    'Filen er skadet eller av et slag som ikke kan leses. Det står et grått felt der bildet skulle stått. Legg bildet inn på nytt som PNG eller JPEG.',
  'image-font':
    'Ordene er tegnet med en annen skrift, likt overalt. Se om de står riktig. Må de se ut akkurat som før, gjør bokstavene om til former der tegningen er laget.',
  'image-glyph':
    'Ingen av skriftene våre har tegnene, så de mangler i tegningen. Gjør bokstavene om til former der den er laget, eller lagre den som PNG.',
  'image-words':
    'Tegningen har en tekst for nettlesere og en annen, ofte avkortet, for alle andre. Den andre er den som vises. Slå av formatert tekst (HTML) der den er tegnet, og lagre den på nytt.',
  'image-beyond':
    'Tegningen bruker noe som bare noen programmer tegner. Se på den slik den står her. Er den ikke riktig, lagre den som PNG.',
  'font-substituted':
    'PowerPoint-malen bruker en skrift som denne maskinen ikke har. Linjene er målt med en annen, og kan brytes annerledes i PowerPoint. Installer skriften, og importer malen på nytt.',
  'unknown-layout':
    'Malen har ikke det oppsettet som er valgt, så et annet brukes. Velg et av dem som finnes.',
  'theme-partly':
    'PDF, bilder og appen kan ikke tegne alt malen har av ord og bilder. Se om lysbildene klarer seg uten, eller lagre det i malen som PNG.',
  'theme-unknown': 'Presentasjonen ber om et utseende som ikke finnes. Velg et annet.',
  'slide-empty':
    'Ingenting er skrevet på lysbildet ennå. Ordene som står der mens det redigeres, blir ikke med ut.',
  'nothing-to-show': 'Fakta har ingenting til dette lysbildet på presentasjonens dato, så det er utelatt.',
  'newer-format': 'Denne utgaven av Lysark kjenner ikke formatet og lar filen være urørt. Oppdater Lysark.',
  format: 'Filen sier ikke hvilket format den har, eller sier noe som ikke finnes.',
  'wrong-key': 'Et navn i filen kan ikke stå der det står.',
  'wrong-type': 'Filen har en annen type verdi enn feltet kan ha.',
  missing: 'Et felt som må være med, er ikke fylt ut.',
  'asset-missing': 'Bilder nevner en fil som ikke ligger i mappen «assets».',
  'asset-name': 'Navnet på bildefilen fungerer ikke i alle systemer. Gi filen et enklere navn.',
  'asset-kind':
    'Filen er lagt i mappen «assets» i et format som ikke alle programmer viser. Legg den inn i Bilder, så gjøres den om, eller lagre den som PNG eller JPEG.',
  'asset-extension':
    'PowerPoint går etter filnavnet. Legg bildet inn på nytt i Bilder, så får det riktig navn.',
  'asset-truncated':
    'Slutten av filen mangler, som når en nedlasting eller kopiering ble avbrutt. Hent bildet på nytt.',
  'asset-corrupt': 'Filen kan ikke tegnes. Hent bildet på nytt der det kommer fra.',
  'asset-too-big': 'Et bilde kan ha 50 MB og 60 megapiksler. Gjør det mindre, og legg det inn på nytt.',
  'asset-unsafe':
    'Tegningen har skript eller henter noe utenfra, og vises ikke. Lagre den som vanlig SVG eller som PNG.',
  'asset-html-text':
    'Slå av formatert tekst (HTML) der den er tegnet, og lagre den på nytt, eller lagre den som PNG.',
  'asset-declared':
    'Slik lagrer Illustrator en tegning som skal kunne redigeres der. Lagre den som SVG uten det, eller som PNG.',
  'asset-coding': 'Lagre bildet som vanlig JPEG eller PNG, og legg det inn på nytt.',
  'duplicate-id': 'To oppføringer har samme id, så det er uklart hvilken som menes.',
  'focus-outside': 'Punktet som skal være synlig når bildet beskjæres, må ligge i bildet.',
  'id-not-name': 'Filen heter noe annet enn id-en i den.',
  'conflict-stray':
    'To har endret det samme, men det er fjernet siden. Avgjør konflikten, så forsvinner den.',
  'meeting-reversed': 'Se over dagene.',
  'period-reversed': 'Se over datoene.',
  'period-overlap': 'To verdier gjelder på samme dag. Avslutt den ene før den andre begynner.',
  'section-divided': 'Lysbildene i en inndeling må stå sammen.',
  'unknown-section': 'Lysbildet viser til en inndeling som ikke finnes.',
  'quotation-changed': 'Ordene i et sitat kan ikke avvike på ett lysbilde. Rett dem i Fakta om de er feil.',
  'unknown-key': 'Filen har et felt som Lysark ikke kjenner. Er navnet skrevet feil?',
} as const;

/** What the buttons beside findings say. */
export const fixes = {
  'remove-slide': 'Fjern lysbildet',
  'drop-reference': 'Fjern henvisningen til det som ikke finnes',
  'add-sources': 'Legg til lysbildet «Kilder og bilder»',
  'show-sources': 'Vis lysbildet «Kilder og bilder»',
  hold: 'Lås opplysningene',
  'remove-section': 'Fjern inndelingen',
  'number-section': 'Gi inndelingen et eget navn',
  'gather-section': 'Samle inndelingen',
  'join-section': 'Flytt lysbildet til inndelingen foran',
  'usual-look': 'Bruk vårt vanlige utseende',
  'deck-title': 'Bruk navnet på kommisjonen',
  tidy: 'Rydd teksten',
  'reset-quotation': 'Vis sitatet ordrett',
  'focus-inside': 'Flytt fokuspunktet inn i bildet',
  'turn-days': 'Bytt om første og siste dag',
} as const;

/** Where there is no edit, the button leads to the place. */
export const goTo = {
  field: 'Gå til «{field}»',
  fact: 'Gå til opplysningen',
  image: 'Gå til bildet',
  slide: 'Gå til lysbildet',
  deck: 'Gå til presentasjonen',
  commission: 'Gå til kommisjonen',
  conflict: 'Velg hva som skal gjelde',
} as const;
