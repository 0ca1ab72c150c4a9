import type { Catalogue } from '../text';

export const rules: Catalogue['rules'] = {
  'title-missing': 'Tittel manglar',
  'title-duplicate': 'Fleire lysbilete med same tittel',
  'doc-title': 'Presentasjonen manglar tittel',
  'lang-tag': 'Språk manglar',
  'alt-missing': 'Alternativ tekst manglar',
  'alt-filename': 'Alternativ tekst seier ingenting',
  'chart-unit': 'Diagrammet manglar eining',
  'chart-crowded': 'For mykje i diagrammet',
  'chart-name': 'Diagrammet har ikkje dette namnet',
  'table-header': 'Tabellen manglar overskrifter',
  'table-merged': 'Rader med ulikt tal på celler',
  contrast: 'For liten kontrast',
  'text-on-image': 'Tekst oppå bilete',
  overlap: 'Noko overlappar',
  'reading-order': 'Uventa leserekkjefølgje',
  'text-in-image': 'Stort bilete med lite tekst ved sida av',
  'link-text': 'Lenkja seier ikkje kvar ho fører',
  'blank-run': 'Mellomrom brukt som oppsett',
  'real-lists': 'Punkt skrivne med teikn',
  'bullets-max': 'Mange punkt',
  'text-box-heavy': 'Liste utanfor plasshaldar',
  'quote-verbatim': 'Sitatet er endra',
  'quote-source': 'Sitatet manglar kjelde',
  'figure-source': 'Talet manglar kjelde',
  'press-clip': 'Utklippet er ufullstendig',
  'source-unknown': 'Kjelda er ikkje kjend',
  'credit-missing': 'Biletet manglar kreditering',
  'credit-person': 'Krediteringa namngir ingen person',
  'credit-stock': 'Bilete frå biletbyrå',
  'credit-cc': 'Creative Commons-lisensen er ikkje oppfylt',
  'credit-shown': 'Krediteringa blir ikkje vist',
  'stale-date': 'Fristen er passert',
  'stale-person': 'Titlar som bør sjekkast',
  'held-differences': 'Registeret er endra sidan presentasjonen blei vist',
  'held-missing': 'Presentasjonen er vist, men ikkje teken vare på',
  'section-name': 'Del utan namn',
  'section-duplicate': 'Delar med same namn',
  'section-empty': 'Del utan lysbilete',
  rhythm: 'Mange like lysbilete på rad',
  maalform: 'To målformer',
  klarspraak: 'Lang setning',
  'archive-meta': 'Opplysningar til arkivet manglar',
  'text-overflow': 'Teksten får ikkje plass',
  'word-broken': 'Eit ord er delt',
  'glyph-missing': 'Teikn manglar i skrifta',
  'font-size': 'For lita skrift',
  'translation-missing': 'Omsetjing manglar',
  'template-unknown': 'Ukjend mal',
  'slide-failed': 'Lysbiletet kunne ikkje lagast',
  'unknown-id': 'Viser til noko som ikkje finst',
  'image-missing': 'Biletfila kan ikkje lesast',
  'font-substituted': 'Ei skrift manglar her',
  'unknown-layout': 'Ukjent oppsett i malen',
  'theme-unknown': 'Ukjend utsjånad',
  'nothing-to-show': 'Ingenting å vise',
  'image-turned': 'Biletet er lagra dreidd',
  'newer-format': 'Fila er frå ein nyare versjon',
  format: 'Formatet til fila er ikkje kjent',
  'wrong-key': 'Ugyldig nøkkel',
  'wrong-type': 'Feil slags verdi',
  missing: 'Noko manglar',
  'asset-missing': 'Biletfila finst ikkje',
  'asset-name': 'Filnamnet kan ikkje brukast',
  'duplicate-id': 'Same id to gonger',
  'focus-outside': 'Fokuspunktet ligg utanfor biletet',
  'id-not-name': 'Id og filnamn er ulike',
  'meeting-reversed': 'Møtet sluttar før det tek til',
  'period-reversed': 'Perioden sluttar før han tek til',
  'period-overlap': 'Periodar overlappar',
  'section-divided': 'Delen er delt i to',
  'unknown-section': 'Ukjend del',
  'quotation-changed': 'Sitatet er endra på lysbiletet',
  'unknown-key': 'Ukjent felt',
};

export const reasons: Catalogue['reasons'] = {
  'title-missing':
    'Kvart lysbilete treng ein tittel, også når han ikkje blir vist. Skjermlesarar bruker titlane til å finne fram (WCAG 2.4.2).',
  'title-duplicate':
    'Når titlane er like, kan den som ikkje ser lysbileta, ikkje skilje dei. Til dei får kvar sin tittel, blir dei nummererte (WCAG 2.4.6).',
  'doc-title': 'Tittelen står i eigenskapane til fila og blir vist i staden for filnamnet (WCAG 2.4.2).',
  'lang-tag': 'All tekst må seie kva språk han er på, så han blir lesen opp rett (WCAG 3.1.1 og 3.1.2).',
  'alt-missing':
    'Bilete, tabellar og figurar treng ei setning som seier kva dei viser, eller blir merkte som pynt (WCAG 1.1.1).',
  'alt-filename':
    'Eit filnamn, «bilete» eller gjetninga til ei maskin hjelper ingen. Sei kva biletet viser (WCAG 1.1.1).',
  'chart-unit': 'Eit tal utan eining seier ingenting: kroner, prosent, personar?',
  'chart-crowded':
    'Mange seriar kan berre skiljast på fargen. Vis færre, eller del dei på to diagram (WCAG 1.4.1).',
  'chart-name': 'Det som skal framhevast, visast eller framskrivast, må ha same namn som i tala.',
  'table-header':
    'Utan ei overskrift over kvar kolonne kan ikkje ein skjermlesar seie kva eit tal gjeld (WCAG 1.3.1).',
  'table-merged': 'Kvar rad må ha ei celle for kvar kolonne, elles blir tabellen lesen feil (WCAG 1.3.1).',
  contrast:
    'Tekst treng kontrasten 4,5:1 mot det som ligg bak, stor tekst og figurar 3:1 (WCAG 1.4.3 og 1.4.11).',
  'text-on-image':
    'På eit fotografi er det ikkje mogleg å love at bokstavane kan lesast. Set teksten ved sida av, eller på ei einsfarga flate (WCAG 1.4.3).',
  overlap: 'Ein tekst ligg over ein annan, bak noko, eller utanfor lysbiletet, og kan ikkje lesast.',
  'reading-order':
    'Tittelen blir lesen først, botntekst og nummer sist, og spalter ovanfrå og ned, frå venstre mot høgre (WCAG 1.3.2).',
  'text-in-image':
    'Det som står i eit utklipp eller ein figur, må også stå som tekst: overskrifta og det viktigaste (WCAG 1.4.5).',
  'link-text':
    '«Her», «les meir» eller ei naken adresse seier ingenting når lenkjene blir lesne opp for seg. Bruk namnet på sida (WCAG 2.4.4).',
  'blank-run':
    'Rader av mellomrom, tabulatorar og tomme linjer flyttar seg når skrifta eller breidda blir endra (WCAG 1.3.2).',
  'real-lists':
    'Skriv kvart punkt for seg, utan «•» eller «-» framfor. Då blir lista lesen opp som ei liste (WCAG 1.3.1).',
  'bullets-max': 'Meir enn åtte punkt på eit lysbilete blir ikkje lesne. Del dei på to.',
  'text-box-heavy':
    'Lister i plasshaldarane til oppsettet blir viste i disposisjonen og følgjer malen til mottakaren.',
  'quote-verbatim':
    'Eit sitat blir attgitt ordrett. Det som står på lysbiletet, er ikkje det same som i registeret.',
  'quote-source':
    'Den som siterer, skal seie kven som sa det, med kva tittel, når og kvar (åndsverklova § 29).',
  'figure-source':
    'Nøkkeltal og tabellar skal ha kjelde og år. Tal frå SSB er CC BY 4.0, så SSB skal nemnast.',
  'press-clip':
    'Eit utklipp skal ha avis, dato og overskrift. Å vise det i eit føredrag er éin ting; kopiar og nett krev eige løyve.',
  'source-unknown':
    'Registeret seier at ingen veit kvar opplysninga kjem frå. Det blir ikkje trykt på lysbiletet.',
  'credit-missing': 'Den som har laga biletet, har krav på å bli namngitt (åndsverklova § 5).',
  'credit-person':
    '«Foto: Stortinget» er ikkje nok. Nemn fotografen; byrået kan stå etter (åndsverklova § 5).',
  'credit-stock':
    'Biletbyråa ber om «iStock.com/namn». Lisensen følgjer ikkje alltid med til eit anna kontor.',
  'credit-cc':
    'Lisensen krev opphavar, kjelde og lisens med adresse, tittel før versjon 4.0, og at endringar blir nemnde. «Ukjent forfattar» er ingen opphavar.',
  'credit-shown':
    'Krediteringa står i registeret, men ikkje i presentasjonen. Legg til lysbiletet med kjelder og bilete.',
  'stale-date': 'Lysbiletet lovar noko til ein dag som er over. Sei kva det blei til.',
  'stale-person': 'Ingen har stadfesta titlane på over eit år. Folk skiftar stilling.',
  'held-differences': 'Presentasjonen beheld det han blei vist med. Lag ein ny for å vise det som gjeld no.',
  'held-missing': 'Dagen er over. Frys opplysningane, så seinare endringar ikkje skriv om det som blei vist.',
  'section-name': 'Ein del av presentasjonen treng eit namn som seier kva han handlar om.',
  'section-duplicate': 'Like namn kan ikkje skiljast i lista over delar.',
  'section-empty': 'Delen er ei overskrift over ingenting.',
  rhythm: 'Fire lysbilete på same botn gjer salen trøytt. Eit sitat eller eit bilete imellom hjelper.',
  maalform: 'Ein presentasjon har éi målform. Sitat, namn og kjelder beheld si eiga (språklova § 13).',
  klarspraak: 'Ei setning på over 25 ord er vanskeleg å følgje. Del ho i to (språklova § 9).',
  'archive-meta': 'Kven, kva og når står i eigenskapane til fila, så ho kan finnast att (arkivlova).',
  'text-overflow':
    'Teksten er for lang for plassen sin, også i den minste lesbare storleiken. Kort han ned, eller del han på to lysbilete.',
  'word-broken': 'Ordet er breiare enn plassen sin. Set inn ein mjuk bindestrek der det kan delast.',
  'glyph-missing': 'Ingen av skriftene våre har teiknet. Sjå på lysbiletet i PowerPoint før det blir vist.',
  'font-size': 'Brødtekst bør vere minst 20 punkt, namn og etikettar 14, kjelder 12.',
  'translation-missing': 'Teksten finst ikkje på språket til presentasjonen, så eit anna språk blir vist.',
  'template-unknown': 'Lysbiletet bruker ein mal som ikkje finst, og kan ikkje lagast.',
  'slide-failed': 'Noko gjekk gale med dette lysbiletet. Dei andre er skrivne utan det.',
  'unknown-id': 'Det er inga oppføring med denne id-en i registeret. Er ho sletta eller skriven feil?',
  'image-missing': 'Fila manglar i mappa «assets», eller er skadd. Lysbiletet er sett opp utan ho.',
  'font-substituted':
    'PowerPoint-malen bruker ei skrift som denne maskina ikkje har. Linjene er målte med ei anna, og kan brytast annleis i PowerPoint. Installer skrifta, og importer malen på nytt.',
  'unknown-layout':
    'Malen har ikkje det oppsettet som er valt, så eit anna blir brukt. Vel eit av dei som finst.',
  'theme-unknown': 'Presentasjonen ber om ein utsjånad som ikkje finst. Vel ein annan.',
  'nothing-to-show':
    'Registeret har ingenting til dette lysbiletet på datoen til presentasjonen, så det er utelate.',
  'image-turned': 'Ikkje alle program snur det rett. Lagre det rett veg i eit biletprogram.',
  'newer-format': 'Denne utgåva av Lysark kjenner ikkje formatet og lèt fila vere urørt. Oppdater Lysark.',
  format: 'Fila seier ikkje kva format ho har, eller seier noko som ikkje finst.',
  'wrong-key': 'Eit namn i fila kan ikkje stå der det står.',
  'wrong-type': 'Fila har ein annan slags verdi enn det feltet tek imot.',
  missing: 'Eit felt som må vere med, er ikkje fylt ut.',
  'asset-missing': 'Registeret nemner ei fil som ikkje ligg i mappa «assets».',
  'asset-name': 'Namnet på biletfila fungerer ikkje i alle system. Gi fila eit enklare namn.',
  'duplicate-id': 'To oppføringar har same id, så det er uklart kva for ei som er meint.',
  'focus-outside': 'Punktet som skal vere synleg når biletet blir skore, må liggje i biletet.',
  'id-not-name': 'Fila heiter noko anna enn id-en i ho.',
  'meeting-reversed': 'Sjå over dagane.',
  'period-reversed': 'Sjå over datoane.',
  'period-overlap': 'To verdiar gjeld på same dag. Avslutt den eine før den andre tek til.',
  'section-divided': 'Lysbileta i ein del må stå saman.',
  'unknown-section': 'Lysbiletet viser til ein del som ikkje finst.',
  'quotation-changed':
    'Orda i eit sitat kan ikkje avvike på eitt lysbilete. Rett dei i registeret om dei er feil.',
  'unknown-key': 'Fila har eit felt som Lysark ikkje kjenner. Er namnet skrive feil?',
};

export const fixes: Catalogue['fixes'] = {
  'remove-slide': 'Fjern lysbiletet',
  'drop-reference': 'Fjern tilvisinga til det som ikkje finst',
  'add-sources': 'Legg til lysbiletet «Kjelder og bilete»',
  'show-sources': 'Vis lysbiletet «Kjelder og bilete»',
  hold: 'Frys presentasjonen',
  'remove-section': 'Fjern delen',
  'number-section': 'Gje delen eit eige namn',
  'gather-section': 'Saml delen',
  'join-section': 'Flytt lysbiletet til delen framfor',
  'usual-look': 'Bruk den vanlege utsjånaden',
  'deck-title': 'Bruk namnet på kommisjonen',
  tidy: 'Rydd teksten',
  'reset-quotation': 'Vis sitatet ordrett',
  'focus-inside': 'Flytt fokuspunktet inn i biletet',
  'turn-days': 'Byt om første og siste dag',
};

export const goTo: Catalogue['goTo'] = {
  field: 'Gå til «{field}»',
  fact: 'Gå til opplysninga',
  image: 'Gå til biletet',
  slide: 'Gå til lysbiletet',
  deck: 'Gå til presentasjonen',
  commission: 'Gå til kommisjonen',
};
